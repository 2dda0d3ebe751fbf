import { expect, test } from 'vitest'
import { dayKey, formatDay, formatDuration, formatRelative, formatTime, hourIn } from './format.ts'
import { initialsOf, motifOf } from './marks.ts'

const moment = '2026-11-23T13:00:00.000Z'
const minutes = (count: number) => Date.parse(moment) + count * 60_000

test('one moment on two shores, by the 24-hour clock in every language', () => {
  for (const locale of ['en', 'nb', 'es']) {
    expect(formatTime(moment, 'Europe/Oslo', locale)).toBe('14:00')
    expect(formatTime(moment, 'America/Santiago', locale)).toBe('10:00')
  }
  expect(formatTime(moment, 'Europe/Oslo', 'ar')).toBe('١٤:٠٠')
  expect(formatTime('2026-11-23T23:05:00Z', 'Europe/Oslo', 'en')).toBe('00:05')
})

test('a day begins with a capital and is the day of its own zone', () => {
  expect(formatDay(moment, 'Europe/Oslo', 'nb')).toBe('Mandag 23. november')
  expect(formatDay(moment, 'Europe/Oslo', 'en')).toBe('Monday 23 November')
  expect(dayKey('2026-11-23T23:30:00Z', 'Europe/Oslo')).toBe('2026-11-24')
  expect(dayKey('2026-11-23T23:30:00Z', 'America/Santiago')).toBe('2026-11-23')
  expect(hourIn(moment, 'America/Santiago')).toBe(10)
})

test('how long until: minutes, hours, days', () => {
  expect(formatRelative(minutes(12), minutes(0), 'en')).toBe('in 12 minutes')
  expect(formatRelative(minutes(-180), minutes(0), 'nb')).toBe('for 3 timer siden')
  expect(formatRelative(minutes(60 * 24), minutes(0), 'es')).toBe('mañana')
  expect(formatRelative(minutes(2), minutes(0), 'ar')).toContain('دقيقتين')
})

test('how long it was: hours only when there are any', () => {
  expect(formatDuration(0, 44 * 60_000, 'en')).toBe('44 mins')
  expect(formatDuration(0, 80 * 60_000, 'nb')).toBe('1 t 20 min')
  expect(formatDuration(0, 120 * 60_000, 'en')).toBe('2 hrs')
})

test('initials leave titles out and count letters as a reader does', () => {
  expect(initialsOf('Rosa Lind')).toBe('RL')
  expect(initialsOf('Amal')).toBe('Am')
  expect(initialsOf('Dr. Wanjiru Maina')).toBe('WM')
  expect(initialsOf('Inés')).toBe('In')
  expect(initialsOf('  ')).toBe('?')
  expect(initialsOf('أمل')).toBe('أم')
})

test('a landscape stays with its person', () => {
  const motif = motifOf('p_amal')
  expect(motif).toBe(motifOf('p_amal'))
  for (const id of ['a', 'b', 'c', 'person_x']) expect([1, 2, 3, 4, 5]).toContain(motifOf(id))
})
