import type { ProblemCode } from '#shared/contracts/problems.ts'
import type { Message } from '#shared/contracts/rooms.ts'
import type { Verdict } from '#shared/contracts/moderation.ts'
import type { Outgoing, RoomState } from '../store/state.ts'
import { mergeMessages } from './messages.ts'

/** Noes that pass by themselves: the words stay in the queue and are sent again. */
const passing: ReadonlySet<ProblemCode | 'offline'> = new Set([
  'offline',
  'rate.limited',
  'server.failed',
  'server.closing',
  'room.not_admitted',
  'auth.token_invalid',
  'auth.required',
])

export const queued = (state: RoomState, words: Outgoing): RoomState => ({
  ...state,
  outbox: [...state.outbox, words],
})

/** The next words to send: strictly in the order they were written, so a refused one does not block those after it. */
export const nextOutgoing = (state: RoomState): Outgoing | undefined =>
  state.outbox.find(({ waits }) => typeof waits !== 'object')

/** What the server said about words that were sent. `null` means that no message came of it. */
export function answered(
  state: RoomState,
  key: string,
  { message, verdict }: { message: Message | null; verdict: Verdict },
): RoomState {
  const words = state.outbox.find((each) => each.key === key)
  const outbox = state.outbox.filter((each) => each.key !== key)
  if (message) {
    return {
      ...state,
      outbox,
      messages: mergeMessages(state.messages, [message]),
      verdicts: message.state === 'held' ? { ...state.verdicts, [message.id]: verdict } : state.verdicts,
    }
  }
  if (!words) return { ...state, outbox }
  const { text, replyTo } = words
  return { ...state, outbox, returned: { text, verdict, ...(replyTo ? { replyTo } : {}) } }
}

/** The server said no, or could not be reached. */
export function failed(state: RoomState, key: string, code: ProblemCode | 'offline'): RoomState {
  const waits: Outgoing['waits'] =
    code === 'rate.limited' ? 'slow-down' : passing.has(code) ? 'offline' : { refused: code as ProblemCode }
  return { ...state, outbox: state.outbox.map((each) => (each.key === key ? { ...each, waits } : each)) }
}

export const dropped = (state: RoomState, key: string): RoomState => ({
  ...state,
  outbox: state.outbox.filter((each) => each.key !== key),
})

/** Lets refused words try again, with the same key. */
export const retried = (state: RoomState, key: string): RoomState => ({
  ...state,
  outbox: state.outbox.map((each) => {
    if (each.key !== key) return each
    const { waits: _waits, ...words } = each
    return words
  }),
})
