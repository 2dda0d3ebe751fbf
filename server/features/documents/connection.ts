import type { WebSocket } from 'ws'
import { closeCodes } from '#shared/contracts/close-codes.ts'
import type { ParticipantId, SessionId } from '#shared/contracts/common.ts'
import type { Judged } from '../moderation/index.ts'
import type { AwarenessUser } from './awareness.ts'
import type { OpenDocument } from './open-document.ts'
import type { AwarenessState } from './wire.ts'

/** A place in a Yjs document. */
export interface Id {
  client: number
  clock: number
}

/** Words that could still turn into something that has to stay wait here, un-applied, for the end of the word. */
export interface Waiting {
  updates: Uint8Array[]
  tail: string
  next: { client: number; clock: number }
  rightOrigin: Id | null
  timer: NodeJS.Timeout
  deadlineMs: number
}

interface Parts {
  socket: WebSocket
  document: OpenDocument
  participantId: ParticipantId
  sessionId: SessionId
  staff: boolean
  author: Judged
  user: AwarenessUser
  mayWrite: boolean
  slowBytes: number
}

const pauseAtFrames = 256
const resumeAtFrames = 64
/** A receiver this far behind gets no more cursors; they are worth nothing late. */
const awarenessBacklogBytes = 262_144

/** One socket of one participant to one document. */
export class Connection {
  readonly document: OpenDocument
  readonly participantId: ParticipantId
  readonly sessionId: SessionId
  readonly staff: boolean
  readonly author: Judged
  readonly user: AwarenessUser
  /** Frames not handled yet, oldest first. */
  readonly frames: Uint8Array[] = []
  /** The awareness states this socket brought, by client id. */
  readonly states = new Map<number, AwarenessState>()
  readonly #socket: WebSocket
  readonly #slowBytes: number
  readonly #nudged = new Set<string>()
  mayWrite: boolean
  waiting: Waiting | undefined
  /** The state vector of a sync step 1 that is not answered yet. */
  asked: Uint8Array | undefined
  /** Client ids that this socket was the first to use. */
  newClients = 0
  alive = true
  /** The other end has gone; what it sent before is still to be handled. */
  leaving = false
  /** We have ended it: nothing it sent counts any more. */
  ended = false

  constructor(parts: Parts) {
    this.document = parts.document
    this.participantId = parts.participantId
    this.sessionId = parts.sessionId
    this.staff = parts.staff
    this.author = parts.author
    this.user = parts.user
    this.mayWrite = parts.mayWrite
    this.#socket = parts.socket
    this.#slowBytes = parts.slowBytes
  }

  get open(): boolean {
    return this.#socket.readyState === this.#socket.OPEN
  }

  /** Takes a frame in; whoever sends faster than it can be handled is read more slowly. */
  take(frame: Uint8Array): void {
    this.frames.push(frame)
    if (this.frames.length >= pauseAtFrames) this.#socket.pause()
  }

  /** The oldest frame that waits. */
  next(): Uint8Array | undefined {
    const frame = this.frames.shift()
    if (this.frames.length <= resumeAtFrames && this.#socket.isPaused) this.#socket.resume()
    return frame
  }

  /** False when this receiver had fallen too far behind and was dropped. */
  send(frame: Uint8Array): boolean {
    if (!this.open) return true
    if (this.#socket.bufferedAmount > this.#slowBytes) {
      this.close(closeCodes.tooSlow, 'too slow')
      this.#socket.terminate()
      return false
    }
    this.#socket.send(frame)
    return true
  }

  sendCursor(frame: Uint8Array): void {
    if (this.open && this.#socket.bufferedAmount < awarenessBacklogBytes) this.#socket.send(frame)
  }

  close(code: number, reason: string): void {
    this.ended = true
    this.frames.length = 0
    this.#socket.resume()
    this.#socket.close(code, reason)
  }

  /** Whether these words were nudged before; each is said once. */
  wasNudged(words: string): boolean {
    const before = this.#nudged.has(words)
    this.#nudged.add(words)
    return before
  }

  /** When the socket is closed, in good time or by force. */
  async over(patienceMs: number): Promise<void> {
    if (this.#socket.readyState === this.#socket.CLOSED) return
    await new Promise<void>((resolve) => {
      const timer = setTimeout(() => this.#socket.terminate(), patienceMs)
      this.#socket.once('close', () => {
        clearTimeout(timer)
        resolve()
      })
    })
  }

  /** Asks whether the other end is still there; who did not answer the last time is let go. */
  beat(): void {
    if (!this.alive) return this.#socket.terminate()
    this.alive = false
    if (this.open) this.#socket.ping()
  }
}
