import { expect, test } from 'vitest'
import type { Exchange } from '#shared/contracts/exchanges.ts'
import type { Participant, Room } from '#shared/contracts/rooms.ts'
import { classesFrom, mayIn, peopleByShore, waitingByClass } from './selectors.ts'
import { emptyRoom, type RoomState } from './state.ts'

const base = emptyRoom('room_1' as Room['id'], false)
const all = { chat: true, write: true, draw: true, microphone: true, camera: true, screen: true, hands: true }
const person = (
  id: string,
  schoolId: string | null,
  role: Participant['role'] = 'student',
  displayName = id,
) => ({ id, displayName, role, schoolId, state: 'admitted', permissions: all }) as Participant
const exchange = {
  classes: [
    { id: 'c1', schoolId: 's1', shore: 1, name: '7B' },
    { id: 'c2', schoolId: 's2', shore: 2, name: '7° A' },
  ],
} as unknown as Exchange
const state: RoomState = {
  ...base,
  phase: 'in',
  me: 'camila' as Participant['id'],
  exchange,
  permissions: all,
  room: { id: 'room_1', state: 'open', frozen: false, permissions: all } as unknown as Room,
  participants: [
    person('åse', 's1'),
    person('camila', 's2'),
    person('rosa', 's1', 'teacher'),
    person('amal', 's1'),
    person('wanjiru', null, 'expert'),
  ],
  waiting: [person('diego', 's2'), person('guest', null, 'expert')],
}

test("one's own class comes first, adults before children, guests last", () => {
  expect(classesFrom(state).map(({ name }) => name)).toEqual(['7° A', '7B'])
  expect(peopleByShore(state, 'nb').map(({ people }) => people.map(({ id }) => id))).toEqual([
    ['camila'],
    ['rosa', 'amal', 'åse'],
    ['wanjiru'],
  ])
})

test('a class at the door is counted by its students alone', () => {
  expect(waitingByClass(state).map(({ class: { name }, count }) => [name, count])).toEqual([['7° A', 1]])
})

test('frozen: no chat, but a hand may go up; without a teacher nothing', () => {
  const frozen = { ...state, room: { ...state.room, frozen: true } as Room }
  expect(mayIn(frozen, 'chat')).toEqual({ allowed: false, because: 'room.frozen' })
  expect(mayIn(frozen, 'hands')).toEqual({ allowed: true })
  const alone = { ...state, room: { ...state.room, readOnlyBecause: 'room.no_teacher' } as Room }
  expect(mayIn(alone, 'hands')).toEqual({ allowed: false, because: 'room.no_teacher' })
  expect(mayIn({ ...frozen, staff: true }, 'chat')).toEqual({ allowed: true })
})
