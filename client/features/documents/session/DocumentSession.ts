import { IndexeddbPersistence } from 'y-indexeddb'
import { messageAuth, messageSync, type WebsocketProvider } from 'y-websocket'
import type * as Y from 'yjs'
import type { Document } from '#shared/contracts/documents.ts'
import type { Verdict } from '#shared/contracts/moderation.ts'
import { ApiProblem, call } from '../../../app/api.ts'
import { keptName, renewKept } from '../kept.ts'
import { DraftBox, type Draft } from '../parked/DraftBox.ts'
import { backoffMs } from './backoff.ts'
import { seenBy, sentences, unsentBlocks, type Seen } from './unsent.ts'
import { askForState, askWhoIsHere, isOpen, openReplica, synced, type Replica } from './wire.ts'

export type { Replica } from './wire.ts'

/** The one fragment that a text document keeps its content in. */
export const textRoot = 'content'

/** As in the close codes of the contract. */
const malformed = 4400
const forbidden = 4403
const tooLarge = 1009
const syncStep2 = 1
const mostThrownOut = 3
const ackAfterMs = 1000
const pulseMs = 20_000

export interface SessionState {
  replica: Replica
  /** Counts replicas, so that the editor is built anew for each. */
  turn: number
  line: 'opening' | 'connected' | 'away' | 'closed'
  /** There is something to show: from the server, or kept on this device. */
  ready: boolean
  /** Own changes that the server has not confirmed yet. */
  unsaved: boolean
  /** What the server had seen when the line broke: what is newer waits on this device. */
  since: Seen | undefined
  /** How many own sentences went in after the line came back. Gone with the next change of the line. */
  broughtBack: number | undefined
}

interface Options {
  documentId: Document['id']
  personId: string
  /** The server closed the door: ask the room what is so now. */
  onForbidden: () => void
}

/**
 * Keeps one document open: over lost lines, restarts and refusals. Each connection fetches its own ticket. What the
 * server will not take becomes a parked draft, and the page shows what the server has.
 */
export class DocumentSession {
  readonly drafts: DraftBox
  /** The top-level block that this person wrote in last. */
  lastBlock = Number.MAX_SAFE_INTEGER
  #state: SessionState
  #persistence: IndexeddbPersistence
  #listeners = new Set<() => void>()
  #failures = 0
  #thrownOut = 0
  #timer: ReturnType<typeof setTimeout> | undefined
  #pulse: ReturnType<typeof setInterval>
  #ackTimer: ReturnType<typeof setTimeout> | undefined
  #edits = 0
  #asked = -1
  /** What the server had at its last confirmation. */
  #confirmed: Seen | undefined
  #connecting: WebsocketProvider | undefined
  #cleaning = false
  #stopped = false
  readonly #options: Options

  constructor(options: Options) {
    this.#options = options
    this.drafts = new DraftBox(options.personId, options.documentId)
    const replica = openReplica(this.#options.documentId)
    this.#persistence = new IndexeddbPersistence(keptName(options.personId, options.documentId), replica.doc)
    this.#state = {
      replica,
      turn: 0,
      line: 'opening',
      ready: false,
      unsaved: false,
      since: undefined,
      broughtBack: undefined,
    }
    this.#persistence.on('synced', () => {
      if (replica.doc.getXmlFragment(textRoot).length > 0) this.#change({ ready: true })
    })
    this.#follow(replica)
    addEventListener('online', this.comeBack)
    this.#pulse = setInterval(() => askWhoIsHere(this.#state.replica), pulseMs)
    void this.#connect()
  }

  readonly get = () => this.#state
  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Tries at once rather than at the next turn: the line is there again, or somebody asked. */
  readonly comeBack = () => {
    if (this.#stopped || this.#state.replica.provider.ws) return
    this.#failures = 0
    void this.#connect()
  }

  /** Keeps words that moderation took out, under the block that was written in last. */
  park({ text, verdict }: { text: string; verdict: Verdict }) {
    this.drafts.add({ text, why: { verdict }, block: this.lastBlock })
  }

  stop() {
    this.#stopped = true
    clearTimeout(this.#timer)
    clearTimeout(this.#ackTimer)
    clearInterval(this.#pulse)
    removeEventListener('online', this.comeBack)
    this.#listeners.clear()
    const { doc, provider } = this.#state.replica
    provider.destroy()
    doc.destroy()
  }

  #change(change: Partial<SessionState>) {
    this.#state = { ...this.#state, ...change }
    for (const listener of this.#listeners) listener()
  }

  async #ticket(): Promise<string> {
    const { ticket } = await call<{ ticket: string }>('POST', `/documents/${this.#options.documentId}/ticket`)
    return ticket
  }

  #follow(replica: Replica) {
    const { doc, provider } = replica
    const current = () => this.#state.replica === replica && !this.#stopped

    const readSync = provider.messageHandlers[messageSync]
    provider.messageHandlers[messageSync] = (encoder, decoder, from, emitSynced, type) => {
      const kind = decoder.arr[decoder.pos]
      readSync?.(encoder, decoder, from, emitSynced, type)
      if (kind === syncStep2 && current()) this.#heard()
    }
    provider.messageHandlers[messageAuth] = () => {
      if (current()) void this.#startClean('paused')
    }
    provider.on('sync', (synced) => {
      if (!synced || !current()) return
      this.#failures = 0
      this.#change({ line: 'connected', ready: true })
      this.#askForAck(0)
    })
    provider.on('connection-close', (event) => {
      if (current()) this.#lost(event?.code)
    })
    doc.on('update', (_update: Uint8Array, origin: unknown) => {
      if (origin === provider || origin instanceof IndexeddbPersistence || !current()) return
      this.#edits += 1
      this.#change({ unsaved: true })
      this.#askForAck(ackAfterMs)
    })
  }

  async #connect() {
    clearTimeout(this.#timer)
    const { provider } = this.#state.replica
    if (this.#connecting === provider) return
    this.#connecting = provider
    try {
      const ticket = await this.#ticket()
      if (this.#stopped || this.#state.replica.provider !== provider) return
      provider.params = { ticket }
      this.#asked = -1
      provider.connect()
    } catch (error) {
      if (this.#stopped) return
      const code = error instanceof ApiProblem ? error.code : 'server.failed'
      // "Not admitted" passes by itself: the room's own line is not back yet, and says so when it is.
      const shut = code === 'document.not_found' || code === 'room.removed'
      this.#change({ line: shut ? 'closed' : 'away' })
      if (shut) this.#options.onForbidden()
      this.#later()
    } finally {
      if (this.#connecting === provider) this.#connecting = undefined
    }
  }

  #later() {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#connect(), backoffMs(this.#failures, Math.random()))
    this.#failures += 1
  }

  #lost(code: number | undefined) {
    clearTimeout(this.#ackTimer)
    if (this.#stopped) return
    if (this.#state.line === 'connected') {
      // What was not confirmed may be lost on the way, so it counts as waiting.
      const since = this.#state.unsaved
        ? (this.#state.since ?? this.#confirmed)
        : seenBy(this.#state.replica.doc)
      this.#change({ line: 'away', since, broughtBack: undefined })
    } else this.#change({ line: 'away' })
    if (code === malformed || code === tooLarge) return void this.#startClean('rebuilt')
    if (code === forbidden) {
      // Thrown out again and again though the room lets us in: something in this copy is not ours to send.
      this.#thrownOut += 1
      if (this.#thrownOut >= mostThrownOut) return void this.#startClean('rebuilt')
      this.#change({ line: 'closed' })
      this.#options.onForbidden()
    }
    this.#later()
  }

  #askForAck(afterMs: number) {
    clearTimeout(this.#ackTimer)
    this.#ackTimer = setTimeout(() => {
      if (!isOpen(this.#state.replica)) return
      this.#asked = this.#edits
      // Frames of one socket are handled in order: the answer to this one comes after all that was sent before it.
      askForState(this.#state.replica)
    }, afterMs)
  }

  #heard() {
    if (this.#asked !== this.#edits) return
    const { doc } = this.#state.replica
    const { since, unsaved } = this.#state
    this.#confirmed = seenBy(doc)
    this.#thrownOut = 0
    if (since) {
      const own = new Map(
        [...seenBy(doc)].map(([client, clock]) => [
          client,
          client === doc.clientID ? (since.get(client) ?? 0) : clock,
        ]),
      )
      const brought = unsentBlocks(doc, textRoot, own).reduce((sum, { text }) => sum + sentences(text), 0)
      this.#change({ unsaved: false, since: undefined, broughtBack: brought })
    } else if (unsaved) this.#change({ unsaved: false })
  }

  /**
   * Fetches the server's state into a clean replica. Words that only this one has become a draft of their writer, and
   * the clean one takes its place, also in what is kept on the device.
   */
  async #startClean(why: Extract<Draft['why'], string>) {
    if (this.#cleaning || this.#stopped) return
    this.#cleaning = true
    const clean = openReplica(this.#options.documentId)
    try {
      clean.provider.params = { ticket: await this.#ticket() }
      clean.provider.connect()
      await synced(clean.provider)
      if (this.#stopped) return clean.provider.destroy()
      const { doc, provider } = this.#state.replica
      const unsent = unsentBlocks(doc, textRoot, seenBy(clean.doc))
      const same = unsent.length === 0 && contentOf(doc) === contentOf(clean.doc)
      if (same && why === 'paused') return clean.provider.destroy()
      const text = unsent.map((block) => block.text).join('\n')
      if (text.trim()) this.drafts.add({ text, why, block: unsent[0]?.index ?? 0 })
      provider.destroy()
      void this.#persistence.destroy()
      this.#persistence = new IndexeddbPersistence(
        renewKept(this.#options.personId, this.#options.documentId),
        clean.doc,
      )
      this.#follow(clean)
      this.#edits = 0
      this.#asked = -1
      this.#failures = 0
      this.#change({
        replica: clean,
        turn: this.#state.turn + 1,
        line: 'connected',
        ready: true,
        unsaved: false,
        since: undefined,
        broughtBack: undefined,
      })
      // The editor of the old one lets go of it in its own time.
      setTimeout(() => doc.destroy(), 2000)
    } catch {
      clean.provider.destroy()
      if (!this.#state.replica.provider.wsconnected) this.#later()
    } finally {
      this.#cleaning = false
    }
  }
}

const contentOf = (doc: Y.Doc) => doc.getXmlFragment(textRoot).toJSON()
