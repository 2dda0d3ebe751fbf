import { closeCodes } from '#shared/contracts/close-codes.ts'
import type { DocumentId, RoomId } from '#shared/contracts/common.ts'
import type { Clock } from '#platform/clock.ts'
import type { Log } from '#platform/log.ts'
import type { Metrics } from '#platform/metrics.ts'
import type { Moderation } from '../moderation/index.ts'
import { cleanState } from './awareness.ts'
import type { Connection, Id } from './connection.ts'
import type { Parked } from './entering.ts'
import { checkStateVector, OpenDocument, typingIn, type Made, type Reading } from './open-document.ts'
import type { UpdateLog } from './update-log.ts'
import {
  awarenessFrame,
  readFrame,
  readOnlyFrame,
  step1Frame,
  step2Frame,
  updateFrame,
  type AwarenessState,
  type Frame,
} from './wire.ts'

interface Parts {
  log: UpdateLog
  clock: Clock
  errors: Log
  metrics: Metrics
  moderation: Moderation
  onParked: (connection: Connection, parked: Parked[]) => void
}

/** Handling stops after this long in a turn of the event loop, so that one writer's burst costs others nothing. */
const turnMs = 4
/** So many frames of one socket are one transaction: a burst is judged once, not once a letter. */
const framesATurn = 64
/** How long a word that could still become something waits for its end, and at most. */
const waitMs = 400
const longestWaitMs = 1000
const keptDocuments = 200
/** Opening a document replays at most this many updates. */
const snapshotEvery = 1000
/** One socket speaks for one editor, and at most for a few that its person used before. */
const mostClients = 16
const unloadAfterMs = 30_000

interface Written extends Made {
  document: OpenDocument
  from: Connection | undefined
}

/**
 * All open documents and the path of every frame: read, who, may, judge as it enters, write, relay. Nobody is sent an
 * update before it is stored, so no one ever sees an edit that a killed process can take back.
 */
export class Engine {
  readonly #parts: Parts
  readonly #documents = new Map<DocumentId, OpenDocument>()
  readonly #connections = new Map<OpenDocument, Set<Connection>>()
  readonly #awareness = new Map<OpenDocument, Map<number, AwarenessState>>()
  readonly #unloads = new Map<OpenDocument, NodeJS.Timeout>()
  readonly #ready = new Set<Connection>()
  #turn: NodeJS.Immediate | undefined
  #written: Written[] = []
  #afterwards: (() => void)[] = []
  #current: Connection | undefined
  #stopped = false

  constructor(parts: Parts) {
    this.#parts = parts
  }

  open(id: DocumentId, roomId: RoomId, released: string[]): OpenDocument {
    const known = this.#documents.get(id)
    if (known) {
      clearTimeout(this.#unloads.get(known))
      this.#unloads.delete(known)
      return known
    }
    const document: OpenDocument = new OpenDocument({
      id,
      roomId,
      released,
      log: this.#parts.log,
      onMade: (made) => this.#written.push({ ...made, document, from: this.#current }),
    })
    this.#documents.set(id, document)
    this.#connections.set(document, new Set())
    this.#awareness.set(document, new Map())
    this.#makeRoom()
    return document
  }

  connectionsIn(roomId: RoomId): Connection[] {
    return this.all().filter((connection) => connection.document.roomId === roomId)
  }

  all(): Connection[] {
    return [...this.#connections.values()].flatMap((connections) => [...connections])
  }

  /** A new socket: asks for what it has, tells it who is here. */
  add(connection: Connection): void {
    const { document } = connection
    this.#connections.get(document)!.add(connection)
    this.#parts.metrics.sockets.inc({ kind: 'document' })
    connection.send(step1Frame(document.stateVector()))
    const states = [...this.#awareness.get(document)!.values()]
    if (states.length > 0) connection.send(awarenessFrame(states))
  }

  /** The socket has gone. What it sent before is handled first. */
  gone(connection: Connection): void {
    connection.leaving = true
    if (connection.frames.length === 0) this.#remove(connection)
  }

  #remove(connection: Connection): void {
    const { document } = connection
    this.#release(connection)
    this.#ready.delete(connection)
    if (!this.#connections.get(document)?.delete(connection)) return
    this.#parts.metrics.sockets.dec({ kind: 'document' })
    this.#flush()
    const awareness = this.#awareness.get(document)!
    const gone = [...connection.states.values()]
      .filter(({ client }) => awareness.delete(client))
      .map(({ client, clock }) => ({ client, clock: clock + 1, state: 'null' }))
    if (gone.length > 0) this.#showCursors(document, gone, connection)
    this.#unloadLater(document)
  }

  receive(connection: Connection, frame: Uint8Array): void {
    connection.take(frame)
    this.#ready.add(connection)
    this.#turn ??= setImmediate(() => this.#run())
  }

  /** What somebody may do changed. Who may write again is asked for what they have, to be judged as written now. */
  setMayWrite(connection: Connection, mayWrite: boolean): void {
    if (connection.mayWrite === mayWrite) return
    this.#release(connection)
    this.#flush()
    connection.mayWrite = mayWrite
    if (mayWrite) connection.send(step1Frame(connection.document.stateVector()))
  }

  /** Lets in what has arrived for a room's documents and waits, so that what is stored is all there is. */
  settle(roomId: RoomId): void {
    for (const connection of this.connectionsIn(roomId)) {
      this.#handle(connection, Infinity, Infinity)
      this.#release(connection)
    }
    this.#flush()
  }

  /** Something that is done to a document from outside, stored and relayed like all else. */
  change(document: OpenDocument, work: () => void): void {
    this.#current = undefined
    work()
    this.#flush()
  }

  /** A document that was opened only for a change may leave memory again. */
  rest(document: OpenDocument): void {
    this.#unloadLater(document)
  }

  /** Handles what has come in, stores it, and tells everyone to come back. */
  stop(): void {
    if (this.#turn) clearImmediate(this.#turn)
    for (const connection of this.all()) {
      this.#handle(connection, Infinity, Infinity)
      this.#release(connection)
      connection.close(closeCodes.restarting, 'restarting')
    }
    this.#flush()
    this.#stopped = true
    for (const timer of this.#unloads.values()) clearTimeout(timer)
    for (const document of this.#documents.values()) {
      this.#snapshot(document, 1)
      document.close()
    }
  }

  /** One turn: some frames of each socket in its turn, as long as there is time; then one commit for all of it. */
  #run(): void {
    this.#turn = undefined
    const until = performance.now() + turnMs
    while (this.#ready.size > 0 && performance.now() < until) {
      for (const connection of this.#ready) {
        this.#handle(connection, framesATurn, until)
        if (connection.frames.length > 0) continue
        this.#ready.delete(connection)
        if (connection.leaving) this.#remove(connection)
      }
    }
    this.#flush()
    if (this.#ready.size > 0) this.#turn ??= setImmediate(() => this.#run())
  }

  /** Some frames of one socket as one transaction: as many as are allowed, as long as there is time, at least one. */
  #handle(connection: Connection, most: number, until: number): void {
    if (connection.ended || connection.frames.length === 0) return
    this.#within(connection, () => {
      for (let count = 0; count < most && (count === 0 || performance.now() < until); count++) {
        const frame = connection.next()
        if (!frame) return
        this.#act(connection, readFrame(frame))
        if (connection.ended) return
      }
    })
  }

  /** Everything that `work` lets into the document is one transaction of this participant. */
  #within(connection: Connection, work: () => void): void {
    const { document, participantId, author } = connection
    this.#current = connection
    let malformed: unknown
    try {
      const parked = document.enter(
        participantId,
        (text, before) => this.#parts.moderation.findings(author, 'document', text, before),
        () => {
          try {
            work()
          } catch (thrown) {
            malformed = thrown
          }
        },
      )
      if (parked.length > 0) this.#afterwards.push(() => this.#parts.onParked(connection, parked))
    } catch (thrown) {
      this.#parts.errors.error({ err: thrown }, 'update could not be judged')
      document.tear()
      malformed = thrown
    } finally {
      this.#current = undefined
    }
    if (malformed === undefined && !document.torn) return
    this.#parts.metrics.updates.inc({ outcome: 'malformed' })
    if (document.torn) this.#discard(connection)
    connection.close(closeCodes.malformed, 'malformed')
  }

  /** What was made of a half-applied update is not stored: memory goes back to the log. */
  #discard(connection: Connection): void {
    const { document } = connection
    this.#written = this.#written.filter((one) => one.document !== document || one.from !== connection)
    this.#flush()
    document.reload()
  }

  #act(connection: Connection, frame: Frame): void {
    const { document } = connection
    if (frame.kind === 'step1') {
      checkStateVector(frame.stateVector)
      // However often somebody asks within a turn, they are answered once.
      if (connection.asked === undefined) this.#afterwards.push(() => this.#answer(connection))
      connection.asked = frame.stateVector
    } else if (frame.kind === 'update') this.#update(connection, frame.update)
    else if (frame.kind === 'awareness') this.#cursors(connection, frame.states)
    else connection.send(awarenessFrame([...this.#awareness.get(document)!.values()]))
  }

  #answer(connection: Connection): void {
    const { asked, document } = connection
    connection.asked = undefined
    if (asked && !connection.ended) connection.send(step2Frame(document.missing(asked)))
  }

  #update(connection: Connection, update: Uint8Array): void {
    if (this.#typesOn(connection, update)) return
    this.#release(connection)
    const { document } = connection
    const reading = document.read(update)
    if (reading.news.size === 0 && !reading.deletes && !reading.gap) return
    if (!this.#belongs(connection, reading.news.keys())) return
    if (!connection.mayWrite) {
      this.#parts.metrics.updates.inc({ outcome: 'read_only' })
      connection.send(readOnlyFrame)
      return
    }
    if (reading.gap) {
      connection.send(step1Frame(document.stateVector()))
      return
    }
    for (const client of reading.news.keys()) this.#own(connection, client)
    if (!this.#mustWait(connection, update, reading)) this.#apply(connection, [update])
  }

  /** A client id is one person's: anything new under another's ends the socket. */
  #belongs(connection: Connection, clients: Iterable<number>): boolean {
    for (const client of clients) {
      const owner = connection.document.ownerOf(client)
      if (owner === undefined || owner === connection.participantId) continue
      this.#parts.metrics.updates.inc({ outcome: 'forged' })
      connection.close(closeCodes.forbidden, 'client id of somebody else')
      return false
    }
    return true
  }

  #own(connection: Connection, client: number): void {
    const { document, participantId } = connection
    if (document.ownerOf(client) !== undefined) return
    if (++connection.newClients > mostClients) throw new Error('too many client ids')
    document.own(client, participantId)
  }

  #mustWait(connection: Connection, update: Uint8Array, { typing }: Reading): boolean {
    if (!typing) return false
    const tail = connection.document.tailAt(typing.origin) + typing.text
    if (!this.#parts.moderation.couldBecome(tail)) return false
    connection.waiting = {
      updates: [update],
      tail,
      next: { client: typing.client, clock: typing.clock + typing.text.length },
      rightOrigin: typing.rightOrigin,
      timer: setTimeout(() => this.#wordEnded(connection), waitMs),
      deadlineMs: this.#parts.clock.ms() + longestWaitMs,
    }
    return true
  }

  /** True when the update goes on with the word that is waiting, and was dealt with. */
  #typesOn(connection: Connection, update: Uint8Array): boolean {
    const { waiting } = connection
    if (!waiting || !connection.mayWrite) return false
    const typing = typingIn(update)
    const { next } = waiting
    if (
      !typing ||
      typing.client !== next.client ||
      typing.clock !== next.clock ||
      typing.origin?.clock !== next.clock - 1 ||
      !sameId(typing.rightOrigin, waiting.rightOrigin)
    )
      return false
    waiting.updates.push(update)
    waiting.tail += typing.text
    next.clock += typing.text.length
    if (!this.#parts.moderation.couldBecome(waiting.tail)) this.#release(connection)
    else {
      clearTimeout(waiting.timer)
      const left = Math.max(0, Math.min(waitMs, waiting.deadlineMs - this.#parts.clock.ms()))
      waiting.timer = setTimeout(() => this.#wordEnded(connection), left)
    }
    return true
  }

  #wordEnded(connection: Connection): void {
    this.#release(connection)
    this.#flush()
  }

  /** Lets the waiting word in, if its author still may write. */
  #release(connection: Connection): void {
    const { waiting } = connection
    if (!waiting) return
    clearTimeout(waiting.timer)
    connection.waiting = undefined
    if (connection.ended) return
    if (!connection.mayWrite) connection.send(readOnlyFrame)
    else if (this.#current === connection) this.#apply(connection, waiting.updates)
    else this.#within(connection, () => this.#apply(connection, waiting.updates))
  }

  #apply({ document }: Connection, updates: readonly Uint8Array[]): void {
    for (const update of updates) document.apply(update)
    this.#parts.metrics.updates.inc({ outcome: 'applied' }, updates.length)
  }

  /** One commit, then the same bytes to everyone else, then what had to come after. */
  #flush(): void {
    const written = this.#written
    const afterwards = this.#afterwards
    this.#written = []
    this.#afterwards = []
    if (written.length > 0 && !this.#store(written)) return
    for (const { document, update, from, repaired } of written) {
      const frame = updateFrame(update)
      for (const connection of this.#connections.get(document) ?? []) {
        if (connection === from && !repaired) continue
        if (!connection.send(frame)) this.#parts.metrics.slowDropped.inc()
      }
    }
    for (const then of afterwards) then()
    for (const document of new Set(written.map((one) => one.document)))
      this.#snapshot(document, snapshotEvery)
  }

  /** A snapshot that fails costs time at the next start and nothing else: the updates are stored. */
  #snapshot(document: OpenDocument, after: number): void {
    try {
      document.snapshotAfter(after)
    } catch (thrown) {
      this.#parts.errors.error({ err: thrown }, 'snapshot could not be stored')
    }
  }

  /** When nothing can be stored nobody is shown anything: the documents go back to what is stored, writers try again. */
  #store(written: readonly Written[]): boolean {
    const at = this.#parts.clock.now()
    try {
      this.#parts.log.append(
        written.map(({ document, origin, update }) => ({ documentId: document.id, at, origin, update })),
      )
      return true
    } catch (thrown) {
      this.#parts.errors.error({ err: thrown }, 'updates could not be stored')
      for (const document of new Set(written.map((one) => one.document))) {
        document.reload()
        for (const connection of this.#connections.get(document) ?? [])
          connection.close(closeCodes.storage, 'not stored')
      }
      return false
    }
  }

  #cursors(connection: Connection, states: readonly AwarenessState[]): void {
    const { document } = connection
    const here = this.#awareness.get(document)!
    const changed: AwarenessState[] = []
    for (const { client, clock, state } of states) {
      const known = here.get(client)
      const owner = document.ownerOf(client)
      if (owner !== undefined && owner !== connection.participantId) {
        // The stock provider echoes others' states with the clock it got them with, and their removals.
        if (state === 'null' || (known !== undefined && clock <= known.clock)) continue
        this.#belongs(connection, [client])
        return
      }
      if (known && clock < known.clock) continue
      const clean = cleanState(state, connection.user)
      if (clean === undefined) throw new Error('not an awareness state')
      if (clean === 'null' && owner === undefined) continue
      this.#own(connection, client)
      const now = { client, clock, state: clean }
      if (clean === 'null') {
        here.delete(client)
        connection.states.delete(client)
      } else {
        here.set(client, now)
        connection.states.set(client, now)
      }
      changed.push(now)
    }
    if (changed.length > 0) this.#showCursors(document, changed, connection)
  }

  #showCursors(document: OpenDocument, states: readonly AwarenessState[], from: Connection): void {
    const frame = awarenessFrame(states)
    for (const connection of this.#connections.get(document) ?? [])
      if (connection !== from) connection.sendCursor(frame)
  }

  #unloadLater(document: OpenDocument): void {
    if (this.#stopped || this.#connections.get(document)!.size > 0) return
    clearTimeout(this.#unloads.get(document))
    this.#unloads.set(
      document,
      setTimeout(() => this.#unload(document), unloadAfterMs),
    )
  }

  #unload(document: OpenDocument): void {
    if (this.#connections.get(document)?.size) return
    clearTimeout(this.#unloads.get(document))
    this.#unloads.delete(document)
    this.#documents.delete(document.id)
    this.#connections.delete(document)
    this.#awareness.delete(document)
    this.#snapshot(document, 1)
    document.close()
  }

  /** Documents that nobody has open leave memory, the one that has rested longest first. */
  #makeRoom(): void {
    for (const document of this.#unloads.keys()) {
      if (this.#documents.size <= keptDocuments) return
      this.#unload(document)
    }
  }
}

const sameId = (one: Id | null, other: Id | null): boolean =>
  one?.client === other?.client && one?.clock === other?.clock
