import { describe, expect, test } from 'vitest'
import type { Producer } from '#shared/contracts/media.ts'
import { mediaReducers, withProducers } from './reducers.ts'
import { emptyMedia, type MediaState } from './state.ts'

const roomId = 'room_1' as never
const track = (producerId: string, more: Partial<Producer> = {}) =>
  ({
    producerId,
    participantId: 'amal',
    kind: 'audio',
    source: 'microphone',
    paused: false,
    ...more,
  }) as Producer
const room: MediaState = { ...emptyMedia, producers: [track('a'), track('b')] }
const ids = ({ producers }: MediaState) => producers.map(({ producerId }) => producerId)

function reduce<Push>(
  reducer: ((state: MediaState, push: Push) => MediaState) | undefined,
  state: MediaState,
  push: Push,
) {
  if (!reducer) throw new Error('there is no such reducer')
  return reducer(state, push)
}

describe('the tracks of the room', () => {
  test('a track that is told twice is there once', () => {
    const once = reduce(mediaReducers['media:producer'], room, { roomId, producer: track('c') })
    expect(ids(reduce(mediaReducers['media:producer'], once, { roomId, producer: track('c') }))).toEqual([
      'a',
      'b',
      'c',
    ])
  })
  test('what was pushed while the answer was on its way stands', () => {
    const state = { ...emptyMedia, producers: [track('b', { paused: true, pausedBy: 'self' }), track('new')] }
    const known = withProducers(state, [track('a'), track('b'), track('ended')], new Set(['ended']))
    expect(ids(known)).toEqual(['a', 'b', 'new'])
    expect(known.producers[1]).toMatchObject({ paused: true })
  })
  test('a hold says whose it is, and leaves no trace when it ends', () => {
    const held = reduce(mediaReducers['media:paused'], room, {
      roomId,
      producerId: 'b',
      paused: true,
      by: 'teacher',
    })
    expect(held.producers[1]).toMatchObject({ paused: true, pausedBy: 'teacher' })
    const back = reduce(mediaReducers['media:paused'], held, {
      roomId,
      producerId: 'b',
      paused: false,
      by: 'self',
    })
    expect(back.producers).toEqual(room.producers)
  })
  test('the hold of one stays when another track changes', () => {
    const held = reduce(mediaReducers['media:paused'], room, {
      roomId,
      producerId: 'b',
      paused: true,
      by: 'rule',
    })
    const other = reduce(mediaReducers['media:paused'], held, {
      roomId,
      producerId: 'a',
      paused: true,
      by: 'self',
    })
    expect(other.producers[1]).toMatchObject({ pausedBy: 'rule' })
  })
  test('a track that ended is not wanted any more', () => {
    const closed = { roomId, producerId: 'a', reason: 'closed' as const }
    const state = reduce(mediaReducers['media:closed'], { ...room, wanted: ['a', 'b'] }, closed)
    expect([ids(state), state.wanted]).toEqual([['b'], ['b']])
  })
})

test('who spoke last stands first, once', () => {
  const said = (state: MediaState, participantId: string) =>
    reduce(mediaReducers['media:speaker'], state, { roomId, participantId: participantId as never })
  expect(said(said(said(emptyMedia, 'rosa'), 'amal'), 'rosa').spoke).toEqual(['rosa', 'amal'])
})
