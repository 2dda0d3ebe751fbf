import type { z } from 'zod'
import type { Document } from '#shared/contracts/documents.ts'
import type { Exchange } from '#shared/contracts/exchanges.ts'
import type { RaisedHand } from '#shared/contracts/hands.ts'
import type { Item, Verdict } from '#shared/contracts/moderation.ts'
import type { ProblemCode } from '#shared/contracts/problems.ts'
import type { Joined, Message, Participant, Permissions, Report, Room } from '#shared/contracts/rooms.ts'

/** Why somebody is not in the room any more, or never got in. */
export type GoneReason =
  | 'room.removed'
  | 'room.denied'
  | 'room.closed'
  | 'room.no_teacher'
  | 'room.not_found'
  | 'room.forbidden'
  | 'server.failed'

/** Words on their way to the chat. The key makes sending them again harmless. */
export interface Outgoing {
  key: string
  text: string
  replyTo?: Message['id']
  confirmed?: true
  /** Why the words are still here: no line, a pause asked for by the server, or a no that somebody must answer. */
  waits?: 'offline' | 'slow-down' | { refused: ProblemCode }
}

/** What came back unsent, in the writer's hands: `nudge` may still go as it is, the others may not. */
export interface Returned {
  text: string
  replyTo?: Message['id']
  verdict: Verdict
}

/** Words that moderation took out of a document before anyone saw them (or, for a nudge, words that stand). */
export interface ParkedPush {
  id: string
  documentId: Document['id']
  verdict: Verdict
  text: string
}

/** All that this page knows of its room. Components read it through `useRoom`, and copy nothing. */
export interface RoomState {
  roomId: Room['id']
  phase: 'joining' | 'lobby' | 'in' | 'gone'
  gone?: GoneReason
  /** What the last answer or push said while in the lobby. */
  lobby?: Joined
  /** Somebody who was in is back in the lobby, because no teacher is there. */
  backInLobby?: boolean
  me: Participant['id'] | undefined
  staff: boolean
  /** Counts the joins: what hangs on the room's line tries again with each. */
  joins: number
  room: Room | undefined
  participants: Participant[]
  /** Everybody who was here while this page was: a message keeps its mark when its author has gone. */
  met: Readonly<Record<string, Participant>>
  waiting: Participant[]
  permissions: Permissions
  hands: RaisedHand[]
  messages: Message[]
  /** Messages that a teacher took away while they were on this screen. */
  removed: ReadonlySet<string>
  /** Verdicts of one's own held messages. */
  verdicts: Readonly<Record<string, Verdict>>
  /** There is older chat on the server. */
  older: boolean
  /** The newest message that was seen, for the unread count and the line. */
  lastSeen: string | undefined
  outbox: Outgoing[]
  returned: Returned | undefined
  held: Item[]
  reports: Report[]
  /** Answers of adults to what this person told them. */
  answers: { reportId: string; answer: string }[]
  documents: Document[] | undefined
  parked: ParkedPush[]
  exchange: Exchange | undefined
}

const nothing: Permissions = {
  chat: false,
  write: false,
  draw: false,
  microphone: false,
  camera: false,
  screen: false,
  hands: false,
}

export const emptyRoom = (roomId: Room['id'], staff: boolean): RoomState => ({
  roomId,
  phase: 'joining',
  me: undefined,
  staff,
  joins: 0,
  room: undefined,
  participants: [],
  met: {},
  waiting: [],
  permissions: nothing,
  hands: [],
  messages: [],
  removed: new Set(),
  verdicts: {},
  older: true,
  lastSeen: undefined,
  outbox: [],
  returned: undefined,
  held: [],
  reports: [],
  answers: [],
  documents: undefined,
  parked: [],
  exchange: undefined,
})

/** One pure function a push: the state before, what the server said, the state after. */
export type RoomReducers<Pushes extends Record<string, z.ZodType>> = {
  [Push in keyof Pushes]?: (state: RoomState, push: z.output<Pushes[Push]>) => RoomState
}

export const isRoom = (room: Joined['room']): room is Room => 'exchangeId' in room
