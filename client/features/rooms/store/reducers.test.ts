import { describe, expect, test } from 'vitest'
import type { Item } from '#shared/contracts/moderation.ts'
import type { Joined, Message, Participant, Room } from '#shared/contracts/rooms.ts'
import { answered, failed, nextOutgoing, queued, retried } from '../chat/outbox.ts'
import {
  chatReducers,
  documentReducers,
  handReducers,
  moderationReducers,
  roomReducers,
  withJoined,
} from './reducers.ts'
import { emptyRoom, type RoomState } from './state.ts'

const roomId = 'room_1' as Room['id']
const me = 'p_amal' as Participant['id']
const empty = emptyRoom(roomId, false)
const allowed = empty.permissions
const on = { ...allowed, chat: true, write: true, hands: true }
const room = {
  id: roomId,
  title: 'Water walk',
  exchangeId: 'x',
  state: 'open',
  frozen: false,
  permissions: on,
} as unknown as Room
const person = (id: string, permissions = on) =>
  ({ id, displayName: id, role: 'student', schoolId: null, state: 'admitted', permissions }) as Participant
const message = (id: string, second = 1, more: Partial<Message> = {}) =>
  ({
    id,
    roomId,
    participantId: me,
    displayName: 'Amal',
    text: id,
    sentAt: `2026-11-24T13:00:0${second}.000Z`,
    ...more,
  }) as Message
const joined: Joined = {
  participantId: me,
  state: 'admitted',
  room,
  participants: [person('p_amal')],
  messages: [message('m1')],
  permissions: on,
}
const inside = withJoined(empty, joined)
const item = (id: string, state: Item['state'] = 'held') =>
  ({ id, state, text: 'x', roomId }) as unknown as Item

function reduce<Push>(
  reducer: ((state: RoomState, push: Push) => RoomState) | undefined,
  state: RoomState,
  push: Push,
) {
  if (!reducer) throw new Error('there is no such reducer')
  return reducer(state, push)
}

describe('joining', () => {
  test('an admitted person is in, and what was said before counts as seen', () => {
    expect(inside).toMatchObject({ phase: 'in', me, lastSeen: 'm1' })
  })
  test('the lobby knows nothing of the room', () => {
    const lobby = { id: roomId, title: 'Water walk', teachers: ['Rosa'] }
    const state = withJoined(inside, {
      ...joined,
      state: 'lobby',
      room: lobby,
      participants: [],
      messages: [],
    })
    expect(state).toMatchObject({ phase: 'lobby', room: undefined, messages: [] })
  })
  test('admitted from the lobby, the state flips to the room', () => {
    expect(reduce(roomReducers['room:admitted'], empty, { ...joined, roomId })).toMatchObject({
      phase: 'in',
      room,
    })
  })
  test('joining twice changes nothing', () => {
    expect({ ...withJoined(inside, joined), joins: 1 }).toEqual(inside)
  })
  test('removed, the page says why and keeps nothing to send', () => {
    const state = queued(inside, { key: 'k', text: 'x' })
    const gone = reduce(roomReducers['room:removed'], state, { roomId, reason: 'room.removed' as const })
    expect(gone).toMatchObject({ phase: 'gone', gone: 'room.removed', outbox: [] })
  })
})

test("one's own permissions follow the list of participants", () => {
  const participants = [person('p_amal', { ...on, chat: false })]
  expect(reduce(roomReducers['room:participants'], inside, { roomId, participants }).permissions.chat).toBe(
    false,
  )
})

test('hands are what the push says', () => {
  const hands = [{ participantId: me, raisedAt: '2026-11-24T13:00:00.000Z' }] as RoomState['hands']
  expect(reduce(handReducers['hand:changed'], inside, { roomId, hands }).hands).toBe(hands)
})

describe('chat', () => {
  test('the answer and the push of one message make one message', () => {
    const state = queued(inside, { key: 'k1', text: 'hello' })
    const said = message('m2', 2)
    const pushed = reduce(chatReducers['chat:message'], state, { roomId, message: said })
    const done = answered(pushed, 'k1', { message: said, verdict: { action: 'allow', findings: [] } })
    expect(done.messages.map(({ id }) => id)).toEqual(['m1', 'm2'])
    expect(done.outbox).toEqual([])
  })
  test('a nudged sentence comes back into the hands of its writer', () => {
    const state = queued(inside, { key: 'k1', text: 'stupid river', replyTo: 'm1' as Message['id'] })
    const done = answered(state, 'k1', { message: null, verdict: { action: 'nudge', findings: [] } })
    expect(done.returned).toMatchObject({ text: 'stupid river', replyTo: 'm1', verdict: { action: 'nudge' } })
  })
  test('a held message stands for its author, with the verdict', () => {
    const state = queued(inside, { key: 'k1', text: 'insta' })
    const held = message('m2', 2, { state: 'held' })
    const done = answered(state, 'k1', { message: held, verdict: { action: 'hold', findings: [] } })
    expect(done.verdicts['m2']?.action).toBe('hold')
  })
  test('without a line, words wait; refused, they stand aside and those after them go on', () => {
    const state = queued(queued(inside, { key: 'k1', text: 'one' }), { key: 'k2', text: 'two' })
    expect(nextOutgoing(failed(state, 'k1', 'offline'))?.key).toBe('k1')
    const refused = failed(state, 'k1', 'room.frozen')
    expect(nextOutgoing(refused)?.key).toBe('k2')
    expect(nextOutgoing(retried(refused, 'k1'))?.key).toBe('k1')
  })
  test('what a teacher took away leaves its place, and what was never here leaves nothing', () => {
    expect(
      reduce(chatReducers['chat:removed'], inside, { roomId, messageId: message('m1').id }).removed.has('m1'),
    ).toBe(true)
    expect(reduce(chatReducers['chat:removed'], inside, { roomId, messageId: message('m9').id })).toBe(inside)
  })
})

describe('held items', () => {
  test('stand newest first, each once, until somebody decides', () => {
    let state = reduce(moderationReducers['chat:held'], inside, { roomId, item: item('i1') })
    state = reduce(moderationReducers['chat:held'], state, { roomId, item: item('i2') })
    state = reduce(moderationReducers['chat:held'], state, { roomId, item: item('i1') })
    expect(state.held.map(({ id }) => id)).toEqual(['i1', 'i2'])
    state = reduce(moderationReducers['moderation:changed'], state, { roomId, item: item('i1', 'released') })
    expect(state.held.map(({ id }) => id)).toEqual(['i2'])
  })
})

test('words parked from a document are kept once', () => {
  const push = { roomId, documentId: 'd1', action: 'block', text: 'my number', findings: [] } as const
  const parked = documentReducers['document:parked'] as (state: RoomState, push: unknown) => RoomState
  expect(parked(parked(inside, push), push).parked).toHaveLength(1)
})
