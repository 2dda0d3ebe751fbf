import type { documentPushes } from '#shared/contracts/documents.ts'
import type { handPushes } from '#shared/contracts/hands.ts'
import type { moderationPushes } from '#shared/contracts/moderation.ts'
import type { Joined, chatPushes, roomPushes } from '#shared/contracts/rooms.ts'
import { mergeMessages, rejoinMessages } from '../chat/messages.ts'
import { isRoom, type RoomReducers, type RoomState } from './state.ts'

const withMet = (met: RoomState['met'], people: RoomState['participants']): RoomState['met'] => ({
  ...met,
  ...Object.fromEntries(people.map((person) => [person.id, person])),
})

/** Applies what `room:join` answered, or what a push of the same shape says. Applying it twice does no harm. */
export function withJoined(state: RoomState, joined: Joined): RoomState {
  const { gone: _gone, lobby: _lobby, backInLobby: _back, ...rest } = state
  if (joined.state === 'lobby' || !isRoom(joined.room)) {
    return {
      ...rest,
      phase: 'lobby',
      lobby: joined,
      me: joined.participantId,
      room: undefined,
      messages: [],
      held: [],
    }
  }
  const messages = rejoinMessages(state.messages, joined.messages)
  return {
    ...rest,
    phase: 'in',
    me: joined.participantId,
    room: joined.room,
    joins: state.joins + 1,
    participants: joined.participants,
    met: withMet(state.met, joined.participants),
    waiting: joined.waiting ?? [],
    permissions: joined.permissions,
    hands: joined.hands ?? [],
    messages,
    older: state.messages.length > 0 ? state.older : joined.messages.length >= 50,
    // On the very first join all that stands there counts as seen: it was said before this person came.
    lastSeen: state.lastSeen ?? messages.at(-1)?.id,
  }
}

export const roomReducers: RoomReducers<typeof roomPushes> = {
  'room:state': (state, { room }) => ({ ...state, room }),
  'room:participants': (state, { participants }) => {
    const mine = participants.find(({ id }) => id === state.me)
    return {
      ...state,
      participants,
      met: withMet(state.met, participants),
      permissions: mine?.permissions ?? state.permissions,
    }
  },
  'room:admitted': (state, { roomId: _roomId, ...joined }) => withJoined(state, joined),
  'room:lobby': (state, { roomId: _roomId, ...joined }) => ({
    ...withJoined(state, joined),
    backInLobby: true,
  }),
  'room:removed': (state, { reason }) => ({ ...state, phase: 'gone', gone: reason, outbox: [] }),
  'lobby:changed': (state, { waiting }) => ({ ...state, waiting }),
  'report:received': (state, { report }) => ({
    ...state,
    reports: [report, ...state.reports.filter(({ id }) => id !== report.id)],
  }),
  'report:answered': (state, { reportId, answer }) => ({
    ...state,
    answers: [...state.answers.filter((known) => known.reportId !== reportId), { reportId, answer }],
    reports: state.reports.map((report) => (report.id === reportId ? { ...report, answer } : report)),
  }),
}

export const chatReducers: RoomReducers<typeof chatPushes> = {
  'chat:message': (state, { message }) => ({ ...state, messages: mergeMessages(state.messages, [message]) }),
  'chat:released': (state, { message }) => ({ ...state, messages: mergeMessages(state.messages, [message]) }),
  'chat:removed': (state, { messageId }) =>
    state.messages.some(({ id }) => id === messageId)
      ? { ...state, removed: new Set([...state.removed, messageId]) }
      : state,
}

export const handReducers: RoomReducers<typeof handPushes> = {
  'hand:changed': (state, { hands }) => ({ ...state, hands }),
}

export const moderationReducers: RoomReducers<typeof moderationPushes> = {
  'chat:held': (state, { item }) => ({
    ...state,
    held: [item, ...state.held.filter(({ id }) => id !== item.id)],
  }),
  'moderation:changed': (state, { item }) => ({
    ...state,
    held:
      item.state === 'held' || item.state === 'blocked'
        ? state.held.map((known) => (known.id === item.id ? item : known))
        : state.held.filter(({ id }) => id !== item.id),
  }),
}

export const documentReducers: RoomReducers<typeof documentPushes> = {
  'document:created': (state, { document }) => ({
    ...state,
    documents: [...(state.documents ?? []).filter(({ id }) => id !== document.id), document],
  }),
  'document:parked': (state, { documentId, action, findings, text }) => {
    const id = `${documentId}:${text}`
    const push = { id, documentId, text, verdict: { action, findings } }
    return { ...state, parked: [...state.parked.filter((known) => known.id !== id), push] }
  },
}

export const reducers = {
  ...roomReducers,
  ...chatReducers,
  ...handReducers,
  ...moderationReducers,
  ...documentReducers,
}
