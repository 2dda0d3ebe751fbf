import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { DocumentId } from '#shared/contracts/common.ts'
import { textRoot } from '#shared/contracts/documents.ts'
import type { Person } from './person.ts'

const patienceMs = 5_000

/** Somebody who writes with the stock provider of `y-websocket`. */
export class Writer {
  readonly doc: Y.Doc
  readonly provider: WebsocketProvider
  readonly #person: Person
  readonly #documentId: DocumentId
  readonly denials: string[] = []
  readonly closes: number[] = []
  /** Every byte that came in. */
  readonly received: Buffer[] = []

  private constructor(person: Person, documentId: DocumentId, ticket: string, doc: Y.Doc) {
    this.#person = person
    this.#documentId = documentId
    this.doc = doc
    const received = this.received
    const closes = this.closes
    class Watched extends WebSocket {
      constructor(address: string, protocols?: string[]) {
        super(address, protocols)
        this.on('message', (data: Buffer | ArrayBuffer) => received.push(Buffer.from(data as ArrayBuffer)))
        this.on('close', (code: number) => closes.push(code))
      }
    }
    this.provider = new WebsocketProvider(`${person.url.replace('http', 'ws')}/yjs`, documentId, doc, {
      WebSocketPolyfill: Watched as unknown as typeof globalThis.WebSocket,
      params: { ticket },
      disableBc: true,
      connect: false,
    })
    this.provider.messageHandlers[2] = (_encoder, decoder) => {
      const rest = Buffer.from(decoder.arr.subarray(decoder.pos))
      this.denials.push(rest.toString('utf8').replace(/^[^a-z]+/, ''))
    }
  }

  static async open(person: Person, documentId: DocumentId, doc = new Y.Doc()): Promise<Writer> {
    const { body } = await person.ticket(documentId)
    const writer = new Writer(person, documentId, body['ticket'] as string, doc)
    writer.provider.connect()
    await writer.synced()
    return writer
  }

  get root(): Y.XmlFragment {
    return this.doc.getXmlFragment(textRoot)
  }
  get text(): string {
    return this.root
      .toArray()
      .map((block) => (block as Y.XmlElement).toArray().join(''))
      .join('\n')
  }
  get heard(): string {
    return Buffer.concat(this.received).toString('utf8')
  }

  async synced(): Promise<void> {
    if (this.provider.synced) return
    await until(
      () => this.provider.synced,
      'to be synced',
      (check) => {
        this.provider.on('sync', check)
        return () => this.provider.off('sync', check)
      },
    )
  }

  /** Comes back with a new ticket, as after a lost connection. */
  async comeBack(): Promise<void> {
    const { body } = await this.#person.ticket(this.#documentId)
    this.provider.params = { ticket: body['ticket'] as string }
    this.provider.connect()
    await this.synced()
  }

  leave(): void {
    this.provider.disconnect()
  }

  /** A new paragraph at the end. */
  paragraph(words = ''): Y.XmlText {
    const element = new Y.XmlElement('paragraph')
    const text = new Y.XmlText(words)
    element.insert(0, [text])
    this.root.insert(this.root.length, [element])
    return text
  }

  /** When the document says so, now or soon. */
  async sees(fits: (text: string) => boolean, what = 'a text that fits'): Promise<void> {
    await until(
      () => fits(this.text),
      `${what}; it has ${JSON.stringify(this.text.slice(-200))}`,
      (check) => {
        this.doc.on('update', check)
        return () => this.doc.off('update', check)
      },
    )
  }

  /** All that this writer sent has been handled, and all that was sent back by then has arrived. */
  async settled(): Promise<void> {
    const socket = this.provider.ws as unknown as WebSocket | null
    if (!socket) return
    const before = this.received.length
    socket.send(Buffer.from([0, 0, 1, 0])) // sync step 1 with an empty state vector: answered after all before it
    await until(
      () => this.received.slice(before).some((frame) => frame[0] === 0 && frame[1] === 1),
      'an answer to sync step 1',
      (check) => {
        const later = (): void => void setImmediate(check)
        socket.on('message', later)
        return () => socket.off('message', later)
      },
    )
  }

  async closed(): Promise<number> {
    await until(
      () => this.closes.length > 0,
      'to be closed',
      (check) => {
        const later = (): void => void setImmediate(check)
        this.provider.on('connection-close', later)
        return () => this.provider.off('connection-close', later)
      },
    )
    return this.closes.at(-1)!
  }

  end(): void {
    this.provider.destroy()
    this.doc.destroy()
  }
  [Symbol.dispose](): void {
    this.end()
  }
}

export async function until(
  fits: () => boolean,
  what: string | (() => string),
  subscribe: (check: () => void) => () => void,
): Promise<void> {
  if (fits()) return
  await new Promise<void>((resolve, reject) => {
    const check = (): void => {
      if (!fits()) return
      stop()
      clearTimeout(timer)
      resolve()
    }
    const stop = subscribe(check)
    const timer = setTimeout(() => {
      stop()
      reject(new Error(`still waits for ${typeof what === 'string' ? what : what()}`))
    }, patienceMs)
    check()
  })
}

/** A bare socket to a document, for frames that no provider would send. */
export class RawSocket {
  readonly socket: WebSocket
  readonly frames: Buffer[] = []
  private constructor(socket: WebSocket) {
    this.socket = socket
    socket.on('message', (data: Buffer) => this.frames.push(data))
    socket.on('error', () => undefined)
  }

  static async open(person: Person, documentId: DocumentId): Promise<RawSocket> {
    const { body } = await person.ticket(documentId)
    const socket = new WebSocket(body['url'] as string)
    const raw = new RawSocket(socket)
    await new Promise((resolve, reject) => {
      socket.once('open', resolve)
      socket.once('error', reject)
    })
    return raw
  }

  async closes(): Promise<number> {
    if (this.socket.readyState === WebSocket.CLOSED) throw new Error('closed before it was asked')
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('still open')), patienceMs)
      this.socket.once('close', (code) => {
        clearTimeout(timer)
        resolve(code)
      })
    })
  }

  async answers(fits: (frame: Buffer) => boolean): Promise<Buffer> {
    await until(
      () => this.frames.some(fits),
      'a frame that fits',
      (check) => {
        const later = (): void => void setImmediate(check)
        this.socket.on('message', later)
        return () => this.socket.off('message', later)
      },
    )
    return this.frames.find(fits)!
  }
}

/** The HTTP status with which an upgrade is refused. */
export async function refusedUpgrade(url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url)
    socket.once('unexpected-response', (_request, response) => {
      resolve(response.statusCode ?? 0)
      socket.terminate()
    })
    socket.once('open', () => reject(new Error('was let in')))
    socket.once('error', () => undefined)
  })
}

export async function notesOf(person: Person, roomId: string): Promise<DocumentId> {
  const { body } = await person.get(`/rooms/${roomId}/documents`)
  return (body['items'] as { id: DocumentId; title: string }[]).find(
    (one) => one.title === 'Shared field notes',
  )!.id
}
