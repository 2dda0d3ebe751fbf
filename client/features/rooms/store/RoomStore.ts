import type { Document } from '#shared/contracts/documents.ts'
import type { Exchange } from '#shared/contracts/exchanges.ts'
import type { Item } from '#shared/contracts/moderation.ts'
import type { Message, Report, Room } from '#shared/contracts/rooms.ts'
import { ApiProblem, call } from '../../../app/api.ts'
import { sessionNow } from '../../../app/session.ts'
import { on, onReconnect, request } from '../../../app/socket.ts'
import { mergeMessages } from '../chat/messages.ts'
import { answered, dropped, failed, nextOutgoing, queued, retried } from '../chat/outbox.ts'
import { keptOutbox, keepOutbox, keptSeen, keepSeen } from './kept.ts'
import { reducers, withJoined } from './reducers.ts'
import { emptyRoom, type GoneReason, type Outgoing, type RoomState } from './state.ts'

interface List<Entry> {
  items: Entry[]
  nextCursor: string | null
}

const goneReasons: readonly string[] = [
  'room.removed',
  'room.denied',
  'room.closed',
  'room.no_teacher',
  'room.not_found',
  'room.forbidden',
] satisfies GoneReason[]

const codeOf = (error: unknown) => (error instanceof ApiProblem ? error.code : 'server.failed')

/**
 * The one place where this page keeps what the server knows of a room. It joins, listens, joins anew after every
 * reconnect, and sends what waits to be said. `stop` when the page goes.
 */
export class RoomStore {
  #state: RoomState
  #listeners = new Set<() => void>()
  #endings: (() => void)[] = []
  #sending = false
  #joining = false
  #retry: ReturnType<typeof setTimeout> | undefined
  #resend: ReturnType<typeof setTimeout> | undefined
  readonly #personId: string

  constructor(roomId: Room['id'], person: { id: string; staff: boolean }) {
    this.#personId = person.id
    this.#state = {
      ...emptyRoom(roomId, person.staff),
      outbox: keptOutbox(person.id, roomId),
      lastSeen: keptSeen(person.id, roomId),
    }
  }

  readonly get = (): RoomState => this.#state

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  change(next: (state: RoomState) => RoomState) {
    const before = this.#state
    this.#state = next(before)
    if (before === this.#state) return
    if (before.outbox !== this.#state.outbox)
      keepOutbox(this.#personId, this.#state.roomId, this.#state.outbox)
    if (before.lastSeen !== this.#state.lastSeen)
      keepSeen(this.#personId, this.#state.roomId, this.#state.lastSeen)
    for (const listener of this.#listeners) listener()
  }

  start() {
    const { roomId } = this.#state
    for (const [push, reduce] of Object.entries(reducers)) {
      // Each reducer is typed against its push where it is written; here they only share a shape.
      const apply = reduce as (state: RoomState, push: { roomId: string }) => RoomState
      this.#endings.push(
        on(push as Parameters<typeof on>[0], (said: unknown) => {
          const about = said as { roomId: string }
          if (about.roomId !== roomId) return
          this.change((state) => apply(state, about))
          this.#afterPush(push)
        }),
      )
    }
    this.#endings.push(onReconnect(() => void this.join()))
    void this.join()
  }

  stop() {
    clearTimeout(this.#retry)
    clearTimeout(this.#resend)
    for (const end of this.#endings.splice(0)) end()
    this.#listeners.clear()
  }

  /** Leaves on purpose; a lost line is not a leaving. */
  async leave() {
    const { roomId } = this.#state
    this.stop()
    // After a sign-out there is no one to leave, and no line to say it on.
    if (sessionNow().status === 'in') await request('room:leave', { roomId }).catch(() => undefined)
  }

  async join() {
    if (this.#joining) return
    this.#joining = true
    clearTimeout(this.#retry)
    const { roomId } = this.#state
    try {
      const joined = await request('room:join', { roomId })
      this.change((state) => withJoined(state, joined))
      if (this.#state.phase === 'in') this.#enter()
    } catch (error) {
      const code = codeOf(error)
      if (goneReasons.includes(code))
        this.change((state) => ({ ...state, phase: 'gone', gone: code as GoneReason }))
      else this.#retry = setTimeout(() => void this.join(), 1500 + Math.random() * 2500)
    } finally {
      this.#joining = false
    }
  }

  /** Asks anew from the outside, for someone who was sent away or whose line is slow. */
  readonly again = () => {
    this.change(({ gone: _gone, ...state }) =>
      state.phase === 'gone' ? { ...state, phase: 'joining' } : state,
    )
    void this.join()
  }

  #afterPush(push: string) {
    if (push === 'room:admitted') this.#enter()
    // What was refused for a while may go through now; what waits is sent again in order.
    if (push === 'room:state' || push === 'room:participants') void this.#send()
  }

  /** What the join does not answer and the room shows. Each part may fail alone; the room goes on without it. */
  #enter() {
    void this.#send()
    void this.loadDocuments()
    if (!this.#state.exchange) void this.#loadExchange()
    if (this.#state.staff) void this.#loadDesk()
  }

  async #loadExchange() {
    const { items } = await call<List<Exchange>>('GET', '/exchanges').catch(() => ({
      items: [] as Exchange[],
    }))
    const id = this.#state.room?.exchangeId
    const exchange = items.find((each) => each.id === id) ?? items[0]
    if (exchange) this.change((state) => ({ ...state, exchange }))
  }

  async loadDocuments() {
    const { roomId } = this.#state
    const { items } = await call<List<Document>>('GET', `/rooms/${roomId}/documents`).catch(() => ({
      items: undefined,
    }))
    if (items) this.change((state) => ({ ...state, documents: items }))
  }

  async #loadDesk() {
    const { roomId } = this.#state
    const [held, reports] = await Promise.all([
      call<List<Item>>('GET', `/moderation/items?roomId=${roomId}&state=held`).catch(() => undefined),
      call<List<Report>>('GET', `/rooms/${roomId}/reports`).catch(() => undefined),
    ])
    this.change((state) => ({
      ...state,
      held: held?.items ?? state.held,
      reports: reports?.items ?? state.reports,
    }))
  }

  async olderMessages() {
    const { roomId, messages, older } = this.#state
    const first = messages[0]
    if (!older || !first) return
    const { items, nextCursor } = await call<List<Message>>(
      'GET',
      `/rooms/${roomId}/messages?before=${first.id}&limit=50`,
    )
    this.change((state) => ({
      ...state,
      messages: mergeMessages(state.messages, items),
      older: nextCursor !== null && items.length > 0,
    }))
  }

  say(text: string, more: Partial<Pick<Outgoing, 'replyTo' | 'confirmed'>> = {}) {
    this.change((state) => queued(state, { key: crypto.randomUUID(), text, ...more }))
    void this.#send()
  }

  readonly sendAgain = (key: string) => {
    this.change((state) => retried(state, key))
    void this.#send()
  }

  readonly letGo = (key: string) => this.change((state) => dropped(state, key))

  seen(messageId: string) {
    if (this.#state.lastSeen !== messageId) this.change((state) => ({ ...state, lastSeen: messageId }))
  }

  async #send() {
    if (this.#sending) return
    this.#sending = true
    clearTimeout(this.#resend)
    try {
      for (;;) {
        const words = nextOutgoing(this.#state)
        if (!words || this.#state.phase !== 'in') return
        const { key, text, replyTo, confirmed } = words
        try {
          const answer = await request('chat:send', {
            roomId: this.#state.roomId,
            key,
            text,
            ...(replyTo ? { replyTo } : {}),
            ...(confirmed ? { confirmed } : {}),
          })
          this.change((state) => answered(state, key, answer))
        } catch (error) {
          const code = codeOf(error)
          this.change((state) => failed(state, key, code))
          if (nextOutgoing(this.#state)?.key !== key) continue
          const seconds = error instanceof ApiProblem ? (error.retryAfterSeconds ?? 3) : 3
          this.#resend = setTimeout(() => void this.#send(), (seconds + Math.random()) * 1000)
          return
        }
      }
    } finally {
      this.#sending = false
    }
  }
}
