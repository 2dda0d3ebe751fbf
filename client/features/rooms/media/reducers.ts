import type { Producer } from '#shared/contracts/media.ts'
import type { MediaReducers, MediaState } from './state.ts'

const spokeKept = 8

const without = (producers: readonly Producer[], producerId: string) =>
  producers.filter((one) => one.producerId !== producerId)

/** What the server answered of the room's tracks, with what it pushed while the answer was on its way. */
export function withProducers(
  state: MediaState,
  answered: readonly Producer[],
  closed: ReadonlySet<string>,
): MediaState {
  const pushed = new Map(state.producers.map((one) => [one.producerId, one]))
  const known = answered.filter(({ producerId }) => !closed.has(producerId) && !pushed.has(producerId))
  return { ...state, producers: [...known, ...state.producers] }
}

export const mediaReducers: MediaReducers = {
  'media:ready': (state, { roomId: _roomId, ...status }) => ({ ...state, status }),
  'media:producer': (state, { producer }) => ({
    ...state,
    producers: [...without(state.producers, producer.producerId), producer],
  }),
  'media:paused': (state, { producerId, paused, by }) => ({
    ...state,
    producers: state.producers.map(({ pausedBy: _before, ...one }) => {
      if (one.producerId !== producerId) return _before ? { ...one, pausedBy: _before } : one
      return { ...one, paused, ...(paused && { pausedBy: by }) }
    }),
  }),
  'media:closed': (state, { producerId }) => ({
    ...state,
    producers: without(state.producers, producerId),
    wanted: state.wanted.filter((one) => one !== producerId),
  }),
  'media:speaker': (state, { participantId }) => ({
    ...state,
    spoke: [participantId, ...state.spoke.filter((one) => one !== participantId)].slice(0, spokeKept),
  }),
  'media:asked': (state, { source, by }) => ({ ...state, asked: { source, by } }),
  'stage:changed': (state, { stage }) => ({ ...state, stage }),
  'captions:captioners': (state, { captioners }) => ({ ...state, captioners }),
}
