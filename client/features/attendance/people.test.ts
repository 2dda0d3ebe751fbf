import { expect, test } from 'vitest'
import type { ExchangeClass } from '#shared/contracts/exchanges.ts'
import type { Visit } from '#shared/contracts/rooms.ts'
import { attendanceCsv, cell, csvOf, wallTime, type CsvWords } from './csv.ts'
import { attendeesOf, bySchool, totalMs } from './people.ts'

const visit = (who: string, role: Visit['role'], school: string | null, from: string, to?: string) =>
  ({
    participantId: `p_${who}`,
    displayName: who,
    role,
    schoolId: school,
    enteredAt: `2026-11-23T${from}:00.000Z`,
    ...(to ? { leftAt: `2026-11-23T${to}:00.000Z` } : {}),
  }) as Visit
const school = (id: string, shore: number, timeZone: string) =>
  ({
    id: `c_${id}`,
    schoolId: id,
    schoolName: `School ${id}`,
    schoolShortName: id,
    shore,
    timeZone,
  }) as unknown as ExchangeClass
const classes = [school('fjord', 1, 'Europe/Oslo'), school('andes', 2, 'America/Santiago')]

const visits = [
  visit('Amal', 'student', 'fjord', '13:20', '13:40'),
  visit('Amal', 'student', 'fjord', '13:02', '13:10'),
  visit('Rosa Lind', 'teacher', 'fjord', '13:00'),
  visit('Dr. Maina', 'expert', null, '13:05', '13:30'),
  visit('Camila', 'student', 'andes', '13:03', '13:40'),
]
const now = Date.parse('2026-11-23T13:45:00Z')

test('somebody who came twice has one row, with both stays in order', () => {
  const amal = attendeesOf(visits).find((person) => person.displayName === 'Amal')!
  expect(amal.stays.map((stay) => new Date(stay.fromMs).toISOString().slice(11, 16))).toEqual([
    '13:02',
    '13:20',
  ])
  expect(totalMs(amal, now)).toBe(28 * 60_000)
})

test('who is still there counts until now', () => {
  const rosa = attendeesOf(visits).find((person) => person.displayName === 'Rosa Lind')!
  expect(totalMs(rosa, now)).toBe(45 * 60_000)
})

test('schools stand in the order of the shores, adults first, guests at the end', () => {
  const groups = bySchool(attendeesOf(visits), classes, 'en')
  expect(
    groups.map((group) => [group.school?.schoolId, group.people.map((person) => person.displayName)]),
  ).toEqual([
    ['fjord', ['Rosa Lind', 'Amal']],
    ['andes', ['Camila']],
    [undefined, ['Dr. Maina']],
  ])
})

test('the table has one row a stay and the times of both shores', () => {
  const words: CsvWords = {
    name: 'Name',
    role: 'Role',
    school: 'School',
    entered: (place) => `In ${place}`,
    left: (place) => `Out ${place}`,
    minutes: 'Minutes',
    roleOf: (person) => person.role,
  }
  const lines = attendanceCsv(attendeesOf(visits), classes, words, now).trim().split('\r\n')
  expect(lines[0]).toBe('Name,Role,School,In fjord,Out fjord,In andes,Out andes,Minutes')
  expect(lines[1]).toBe(
    'Amal,student,School fjord,2026-11-23 14:02,2026-11-23 14:10,2026-11-23 10:02,2026-11-23 10:10,8',
  )
  expect(lines).toHaveLength(6)
  expect(lines[3]).toBe('Rosa Lind,teacher,School fjord,2026-11-23 14:00,,2026-11-23 10:00,,45')
})

test('a name with commas and quotes stays one cell, and one that looks like a formula is only read', () => {
  expect(csvOf([['Lind, "Ro"', 'a']])).toBe('"Lind, ""Ro""",a\r\n')
  expect(cell('=HYPERLINK("x")')).toBe('"\'=HYPERLINK(""x"")"')
  expect(cell('+47')).toBe("'+47")
})

test('wall times sort, and know the clock changes', () => {
  expect(wallTime(Date.parse('2026-03-29T00:59:00Z'), 'Europe/Oslo')).toBe('2026-03-29 01:59')
  expect(wallTime(Date.parse('2026-03-29T01:00:00Z'), 'Europe/Oslo')).toBe('2026-03-29 03:00')
})
