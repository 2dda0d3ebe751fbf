import { expect, test } from 'vitest'
import type { Exchange } from '#shared/contracts/exchanges.ts'
import { helplineOf } from './helplines.ts'
import { factsOf } from './useLobbyShores.ts'

const exchange = {
  charter: ['We wait for each other.'],
  classes: [
    {
      schoolId: 'fjord',
      name: '7B',
      schoolShortName: 'Fjord Valley',
      shore: 1,
      timeZone: 'Europe/Oslo',
      country: 'NO',
      teachers: ['Rosa Lind'],
    },
    {
      schoolId: 'andes',
      name: '7° A',
      schoolShortName: 'Los Andes',
      shore: 2,
      timeZone: 'America/Santiago',
      country: 'CL',
      teachers: ['Inés Rojas'],
    },
  ],
} as unknown as Exchange

test('a child’s own shore stands first, whichever side they are on', () => {
  expect(factsOf(exchange, 'andes').shores.map((each) => each.school)).toEqual(['Los Andes', 'Fjord Valley'])
  expect(factsOf(exchange, 'fjord').own?.className).toBe('7B')
})

test('somebody of neither school sees both in their order and owns none', () => {
  const facts = factsOf(exchange, null, '2026-11-23T13:00:00.000Z')
  expect(facts.shores.map((each) => each.shore)).toEqual([1, 2])
  expect(facts.own).toBeUndefined()
  expect(facts.startsAt).toBe('2026-11-23T13:00:00.000Z')
})

test('each country of the exchange has a number to call, and an unknown one has none', () => {
  expect(helplineOf('NO')).toBe('116 111')
  expect(helplineOf('CL')).toBe('147')
  expect(helplineOf('XX')).toBeUndefined()
})
