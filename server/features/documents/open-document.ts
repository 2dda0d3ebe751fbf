import * as Y from 'yjs'
import { textRoot } from '#shared/contracts/documents.ts'
import type { DocumentId, ParticipantId, RoomId } from '#shared/contracts/common.ts'
import { newClientId } from '#platform/ids.ts'
import { blocksIn, cut } from './blocks.ts'
import { inspect, type Judge, type Parked } from './entering.ts'
import type { Origin, UpdateLog } from './update-log.ts'

/** What an update would bring, told before anything is applied. */
export interface Reading {
  /** First clock of what is new, by client id. */
  news: Map<number, { from: number; to: number }>
  /** Takes away something that still stands. */
  deletes: boolean
  /** Builds on something that is not here. */
  gap: boolean
  /** When all it does is type on in one place: the words, and where. */
  typing:
    { client: number; clock: number; text: string; origin: Y.ID | null; rightOrigin: Y.ID | null } | undefined
}

export interface Made {
  update: Uint8Array
  origin: Origin
  /** The author's own copy has to follow as well: something was taken out. */
  repaired: boolean
}

const tailCharacters = 40

/** One Y.Doc in memory, with who owns which client id. It knows no socket; what it makes is handed to `onMade`. */
export class OpenDocument {
  readonly id: DocumentId
  readonly roomId: RoomId
  readonly #log: UpdateLog
  readonly #onMade: (made: Made) => void
  readonly released: Set<string>
  #doc: Y.Doc
  #owners: Map<number, ParticipantId>
  #whole: Uint8Array | undefined
  #sinceSnapshot = 0
  #origin: Origin = { kind: 'engine' }
  #repaired = false
  #torn = false

  constructor(parts: {
    id: DocumentId
    roomId: RoomId
    log: UpdateLog
    released: string[]
    onMade: (made: Made) => void
  }) {
    this.id = parts.id
    this.roomId = parts.roomId
    this.#log = parts.log
    this.#onMade = parts.onMade
    this.released = new Set(parts.released)
    this.#owners = parts.log.owners(parts.id)
    this.#doc = this.#load()
  }

  #load(): Y.Doc {
    const doc = new Y.Doc({ gc: true })
    const { snapshot, updates } = this.#log.load(this.id)
    doc.transact(() => {
      if (snapshot) Y.applyUpdate(doc, snapshot)
      for (const update of updates) Y.applyUpdate(doc, update)
    })
    doc.getXmlFragment(textRoot)
    this.#sinceSnapshot = updates.length
    this.#whole = undefined
    this.#torn = false
    doc.on('update', (update: Uint8Array) => {
      this.#whole = undefined
      this.#sinceSnapshot++
      // The formatting clean-up that Yjs does by itself comes without an origin, after ours is done.
      this.#onMade({
        update,
        origin: this.#origin,
        repaired: this.#repaired || this.#origin.kind === 'engine',
      })
    })
    return doc
  }

  /** Forgets what is in memory and goes back to what is stored. */
  reload(): void {
    this.#doc.destroy()
    this.#owners = this.#log.owners(this.id)
    this.#doc = this.#load()
  }

  /** Keeps a state to begin from when enough has happened since the last one. */
  snapshotAfter(updates: number): void {
    if (this.#sinceSnapshot < updates) return
    this.#log.snapshot(this.id, this.state())
    this.#sinceSnapshot = 0
  }

  close(): void {
    this.#doc.destroy()
  }

  /** Encoded once for all who come to an unchanged document. */
  state(): Uint8Array {
    this.#whole ??= Y.encodeStateAsUpdate(this.#doc)
    return this.#whole
  }

  /** What somebody with this state vector does not have yet. Throws when it is none. */
  missing(stateVector: Uint8Array): Uint8Array {
    if (Y.decodeStateVector(stateVector).size === 0) return this.state()
    return Y.encodeStateAsUpdate(this.#doc, stateVector)
  }

  stateVector(): Uint8Array {
    return Y.encodeStateVector(this.#doc)
  }

  ownerOf(client: number): ParticipantId | undefined {
    return this.#owners.get(client)
  }

  own(client: number, participantId: ParticipantId): void {
    if (this.#owners.has(client)) return
    this.#owners.set(client, participantId)
    this.#log.own(this.id, client, participantId)
  }

  /** Looks an update over. Throws when it is none. */
  read(update: Uint8Array): Reading {
    const { structs, ds } = Y.decodeUpdate(update)
    const { store } = this.#doc
    const known = (client: number): number => Y.getState(store, client)
    const news: Reading['news'] = new Map()
    let gap = false
    for (const struct of structs) {
      const { client, clock } = struct.id
      const end = clock + struct.length
      if (struct instanceof Y.Skip) {
        gap = true
        continue
      }
      if (end <= known(client)) continue
      const at = news.get(client)
      if (clock > (at?.to ?? known(client))) gap = true
      news.set(client, { from: at?.from ?? known(client), to: end })
    }
    const here = ({ client, clock }: Y.ID): boolean => clock < (news.get(client)?.to ?? known(client))
    for (const struct of structs) {
      if (!(struct instanceof Y.Item)) continue
      const parent: unknown = struct.parent
      if ((struct.origin && !here(struct.origin)) || (struct.rightOrigin && !here(struct.rightOrigin)))
        gap = true
      if (parent instanceof Y.ID && !here(parent)) gap = true
    }
    let deletes = false
    for (const [client, ranges] of ds.clients)
      for (const { clock, len } of ranges) {
        if (len > 0 && !here(Y.createID(client, clock + len - 1))) gap = true
        deletes ||= this.#stands(client, clock, len, news.get(client)?.from)
      }
    return { news, deletes, gap, typing: deletes || gap ? undefined : typingOf(structs, ds.clients.size) }
  }

  /** Whether any of a range is still there to be deleted. */
  #stands(client: number, clock: number, len: number, newFrom: number | undefined): boolean {
    const structs = this.#doc.store.clients.get(client)
    const end = Math.min(clock + len, newFrom ?? Infinity, Y.getState(this.#doc.store, client))
    if (!structs || clock >= end) return false
    for (let index = Y.findIndexSS(structs, clock); index < structs.length; index++) {
      const struct = structs[index]!
      if (struct.id.clock >= end) return false
      if (!struct.deleted) return true
    }
    return false
  }

  /** The last words before a place, in the same text. */
  tailAt(origin: Y.ID | null): string {
    if (!origin) return ''
    let tail = ''
    let item: unknown = Y.getItem(this.#doc.store, origin)
    let first = true
    while (item instanceof Y.Item && tail.length < tailCharacters) {
      if (!item.deleted && item.content instanceof Y.ContentString) {
        const words = item.content.str
        tail = (first ? words.slice(0, origin.clock - item.id.clock + 1) : words) + tail
      }
      first = false
      item = item.left
    }
    return tail.slice(-tailCharacters)
  }

  /**
   * Runs `work`, which may `apply` updates, as one transaction, and takes out, still in it, what may not be seen.
   * @returns what was taken out or could be said better
   */
  enter(participantId: ParticipantId, judge: Judge, work: () => void): Parked[] {
    let parked: Parked[] = []
    this.#as({ kind: 'participant', participantId }, () => {
      this.#doc.transact((transaction) => {
        work()
        const seen = inspect(transaction, judge, (words) => this.released.has(words))
        parked = seen.parked
        this.#repaired = seen.repaired
        for (const name of [...this.#doc.share.keys()]) if (name !== textRoot) this.#doc.share.delete(name)
      })
    })
    return parked
  }

  /** Takes an update in; only inside `enter`. */
  apply(update: Uint8Array): void {
    try {
      Y.applyUpdate(this.#doc, update)
    } catch (thrown) {
      this.#torn = true
      throw thrown
    }
  }

  /** Something was left half done or hanging: the memory may no longer equal what is stored. */
  get torn(): boolean {
    return this.#torn || this.#doc.store.pendingStructs !== null || this.#doc.store.pendingDs !== null
  }

  tear(): void {
    this.#torn = true
  }

  /** Puts released words back where they stood, in their author's name. */
  putBack(words: string, place: unknown, itemId: string, participantId: ParticipantId): void {
    this.released.add(words)
    const author = new Y.Doc()
    author.clientID = newClientId()
    Y.applyUpdate(author, this.state())
    const position = place
      ? Y.createAbsolutePositionFromRelativePosition(Y.createRelativePositionFromJSON(place), author)
      : null
    if (position?.type instanceof Y.XmlText && !position.type._item?.deleted)
      position.type.insert(position.index, words)
    else {
      const paragraph = new Y.XmlElement('paragraph')
      paragraph.insert(0, [new Y.XmlText(words)])
      const root = author.getXmlFragment(textRoot)
      root.insert(root.length, [paragraph])
    }
    this.own(author.clientID, participantId)
    const update = Y.encodeStateAsUpdate(author, this.stateVector())
    author.destroy()
    this.#as({ kind: 'moderation', itemId, participantId }, () => {
      this.#repaired = true
      Y.applyUpdate(this.#doc, update)
    })
  }

  /** Takes words out again that had been let through. */
  takeOut(words: string, itemId: string, participantId: ParticipantId): void {
    this.released.delete(words)
    this.#as({ kind: 'moderation', itemId, participantId }, () => {
      this.#repaired = true
      this.#doc.transact(() => {
        for (const block of blocksIn(this.#doc.getXmlFragment(textRoot))) {
          const start = block.text.indexOf(words)
          if (start >= 0) cut(block, start, start + words.length)
        }
      })
    })
  }

  /** Applies a taking back that was made beside this document. */
  takeBack(update: Uint8Array, client: number, author: ParticipantId, by: ParticipantId): void {
    this.own(client, by)
    this.#as({ kind: 'revert', by, participantId: author }, () => {
      this.#repaired = true
      Y.applyUpdate(this.#doc, update)
    })
  }

  #as(origin: Origin, work: () => void): void {
    this.#origin = origin
    try {
      work()
    } finally {
      this.#origin = { kind: 'engine' }
      this.#repaired = false
    }
  }
}

/** What an update types, whether or not what it builds on is here yet. Throws when it is none. */
export function typingIn(update: Uint8Array): Reading['typing'] {
  const { structs, ds } = Y.decodeUpdate(update)
  return typingOf(structs, ds.clients.size)
}

/** Throws when these bytes are no state vector. */
export const checkStateVector = (bytes: Uint8Array): void => void Y.decodeStateVector(bytes)

function typingOf(structs: readonly Y.AbstractStruct[], deletedClients: number): Reading['typing'] {
  const [item] = structs
  if (
    structs.length !== 1 ||
    deletedClients > 0 ||
    !(item instanceof Y.Item) ||
    !(item.content instanceof Y.ContentString)
  )
    return undefined
  const { client, clock } = item.id
  return { client, clock, text: item.content.str, origin: item.origin, rightOrigin: item.rightOrigin }
}
