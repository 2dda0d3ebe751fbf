import { expect, test } from 'vitest'
import type { Room } from '#shared/contracts/rooms.ts'
import { momentOf, nextRoom, partOfDay } from './pick.ts'
import { momentIn } from './zoned.ts'

const room = (id: string, state: Room['state'], startsAt?: string) =>
  ({ id, state, ...(startsAt ? { startsAt } : {}) }) as Room
const now = Date.parse('2026-11-23T13:00:00Z')

test('an open room comes before one that is still to come', () => {
  const rooms = [
    room('later', 'closed', '2026-11-23T13:30:00Z'),
    room('open', 'open', '2026-11-23T12:55:00Z'),
  ]
  expect(nextRoom(rooms, now, false)?.id).toBe('open')
})

test('of several open rooms the one that began last is the one that matters', () => {
  const rooms = [
    room('old', 'open', '2026-11-20T12:00:00Z'),
    room('now', 'open', '2026-11-23T12:50:00Z'),
    room('soon', 'open', '2026-11-24T12:00:00Z'),
  ]
  expect(nextRoom(rooms, now, true)?.id).toBe('now')
})

test('the next planned room counts while its start is near, even a little past', () => {
  const rooms = [
    room('gone', 'closed', '2026-11-20T12:00:00Z'),
    room('due', 'closed', '2026-11-23T12:30:00Z'),
  ]
  expect(nextRoom(rooms, now, false)?.id).toBe('due')
  expect(momentOf(rooms[1]!, now)).toBe(Date.parse('2026-11-23T12:30:00Z'))
})

test('a student is shown no room that nobody will open; a teacher may open it', () => {
  const rooms = [room('gone', 'closed', '2026-11-20T12:00:00Z')]
  expect(nextRoom(rooms, now, false)).toBeUndefined()
  expect(nextRoom(rooms, now, true)?.id).toBe('gone')
})

test('an open room shows the time that it is', () => {
  expect(momentOf(room('open', 'open', '2026-11-23T12:50:00Z'), now)).toBeUndefined()
  expect(momentOf(room('open', 'open'), now)).toBeUndefined()
})

test('the day has its greetings', () => {
  expect([3, 8, 13, 19].map(partOfDay)).toEqual(['night', 'morning', 'afternoon', 'evening'])
})

test('a time on the wall is the right moment in summer, in winter and south of the equator', () => {
  expect(momentIn('Europe/Oslo', '2026-11-23', '14:00')?.toISOString()).toBe('2026-11-23T13:00:00.000Z')
  expect(momentIn('Europe/Oslo', '2026-07-01', '14:00')?.toISOString()).toBe('2026-07-01T12:00:00.000Z')
  expect(momentIn('America/Santiago', '2026-11-23', '10:00')?.toISOString()).toBe('2026-11-23T13:00:00.000Z')
})

test('the hour that comes twice is the first of the two; the hour that is skipped moves on', () => {
  expect(momentIn('Europe/Oslo', '2026-10-25', '02:30')?.toISOString()).toBe('2026-10-25T00:30:00.000Z')
  expect(momentIn('Europe/Oslo', '2026-03-29', '02:30')?.toISOString()).toBe('2026-03-29T01:30:00.000Z')
})

test('half a date is no moment', () => {
  expect(momentIn('Europe/Oslo', '', '10:00')).toBeUndefined()
  expect(momentIn('Europe/Oslo', '2026-11-23', '')).toBeUndefined()
})
