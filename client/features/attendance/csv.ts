import type { ExchangeClass } from '#shared/contracts/exchanges.ts'
import { totalMs, type Attendee } from './people.ts'

/** RFC 4180, and a leading quote where a spreadsheet would take the text for a formula. */
export function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

export const csvOf = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n'

/** `2026-11-23 14:02` on the clocks of a zone: sorts, and every spreadsheet reads it. */
export function wallTime(ms: number, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
  })
  return parts.format(ms)
}

export interface CsvWords {
  name: string
  role: string
  school: string
  entered: (place: string) => string
  left: (place: string) => string
  minutes: string
  roleOf: (person: Attendee) => string
}

/** One row a stay, with the times of every shore beside each other. */
export function attendanceCsv(
  people: readonly Attendee[],
  classes: readonly ExchangeClass[],
  words: CsvWords,
  now: number,
): string {
  const head = [
    words.name,
    words.role,
    words.school,
    ...classes.flatMap((each) => [words.entered(each.schoolShortName), words.left(each.schoolShortName)]),
    words.minutes,
  ]
  const rows = people.flatMap((person) =>
    person.stays.map((stay) => [
      person.displayName,
      words.roleOf(person),
      classes.find((each) => each.schoolId === person.schoolId)?.schoolName ?? '',
      ...classes.flatMap((each) => [
        wallTime(stay.fromMs, each.timeZone),
        stay.toMs === undefined ? '' : wallTime(stay.toMs, each.timeZone),
      ]),
      String(Math.round(totalMs({ ...person, stays: [stay] }, now) / 60_000)),
    ]),
  )
  return csvOf([head, ...rows])
}

/** Gives the browser a file to save. The mark at its start tells spreadsheets that it is UTF-8. */
export function saveText(name: string, text: string) {
  const address = URL.createObjectURL(new Blob(['\ufeff', text], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
