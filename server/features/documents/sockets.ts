import type { IncomingMessage, Server as HttpServer } from 'node:http'
import type { Duplex } from 'node:stream'
import { WebSocketServer, type RawData, type WebSocket } from 'ws'
import { closeCodes } from '#shared/contracts/close-codes.ts'
import type { ParticipantId, RoomId, SessionId } from '#shared/contracts/common.ts'
import type { Config } from '#platform/config.ts'
import type { Log } from '#platform/log.ts'
import { isStaff } from '../rooms/index.ts'
import { Connection } from './connection.ts'
import type { Engine } from './engine.ts'
import type { Documents, Pass } from './service.ts'

interface Parts {
  http: HttpServer
  engine: Engine
  documents: Documents
  config: Config
  log: Log
}

const reasons = {
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  503: 'Service Unavailable',
} as const
const beatMs = 25_000
const goodbyeMs = 500
const address = /^\/yjs\/([\w-]{1,64})\/?$/

/** The door for Yjs sockets: a ticket at the upgrade, then frames, until the right to be here ends. */
export class DocumentSockets {
  readonly #parts: Parts
  readonly #server: WebSocketServer
  readonly #beat: NodeJS.Timeout
  #closing = false

  constructor(parts: Parts) {
    this.#parts = parts
    this.#server = new WebSocketServer({
      noServer: true,
      maxPayload: parts.config.YJS_FRAME_BYTES,
      perMessageDeflate: false,
      clientTracking: false,
    })
    parts.http.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      if (request.url?.startsWith('/socket.io/')) return
      this.#upgrade(request, socket, head).catch((thrown: unknown) => {
        parts.log.error({ err: thrown }, 'upgrade failed')
        refuse(socket, 503)
      })
    })
    this.#beat = setInterval(() => {
      for (const connection of parts.engine.all()) {
        connection.beat()
        void this.#review(connection, parts.documents)
      }
    }, beatMs)
  }

  async #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    socket.on('error', () => socket.destroy())
    if (this.#closing) return refuse(socket, 503)
    const url = URL.canParse(request.url ?? '', 'http://hub')
      ? new URL(request.url ?? '', 'http://hub')
      : undefined
    const id = address.exec(url?.pathname ?? '')?.[1]
    if (!url || !id) return refuse(socket, 404)
    const pass = await this.#parts.documents.admit(id, url.searchParams.get('ticket') ?? undefined)
    if (typeof pass === 'number') return refuse(socket, pass)
    if (socket.destroyed) return
    this.#server.handleUpgrade(request, socket, head, (opened) => this.#opened(opened, pass))
  }

  #opened(socket: WebSocket, pass: Pass): void {
    const { engine, config, documents } = this.#parts
    const { member } = pass
    const connection = new Connection({
      socket,
      document: engine.open(pass.document.id, pass.document.roomId, pass.released),
      participantId: pass.participantId,
      sessionId: pass.sessionId,
      staff: isStaff(member.role),
      author: { role: member.role, locale: member.locale, birthYear: member.birthYear },
      user: pass.user,
      mayWrite: pass.mayWrite,
      slowBytes: config.SLOW_RECEIVER_BYTES,
    })
    socket.on('message', (data: RawData, isBinary: boolean) => {
      if (!isBinary) return connection.close(closeCodes.malformed, 'not binary')
      engine.receive(connection, bytesOf(data))
    })
    socket.on('pong', () => (connection.alive = true))
    // ws has closed the socket by then, with the code that fits (1002, 1009); nobody else is concerned.
    socket.on('error', () => undefined)
    socket.on('close', () => engine.gone(connection))
    engine.add(connection)
    // Rights may have changed between the ticket and now.
    void this.#review(connection, documents)
  }

  async #review(connection: Connection, documents: Documents): Promise<void> {
    const rights = await documents.rightsOf(connection)
    if (rights) this.#parts.engine.setMayWrite(connection, rights.mayWrite)
    else connection.close(closeCodes.forbidden, 'rights ended')
  }

  /** What somebody may do in a room changed: every socket there follows before this returns. */
  async follow(roomId: RoomId): Promise<void> {
    for (const connection of this.#parts.engine.connectionsIn(roomId))
      await this.#review(connection, this.#parts.documents)
  }

  /** A participant left the room. Staff may go on reading from outside. */
  leave(participantId: ParticipantId): void {
    for (const connection of this.#parts.engine.all())
      if (connection.participantId === participantId && !connection.staff)
        connection.close(closeCodes.forbidden, 'left the room')
  }

  endSession(sessionId: SessionId): void {
    for (const connection of this.#parts.engine.all())
      if (connection.sessionId === sessionId) connection.close(closeCodes.forbidden, 'session ended')
  }

  /** Lets go of every socket; who does not say goodbye in time is cut off. */
  async stop(): Promise<void> {
    this.#closing = true
    clearInterval(this.#beat)
    const open = this.#parts.engine.all()
    this.#parts.engine.stop()
    this.#server.close()
    await Promise.all(open.map((connection) => connection.over(goodbyeMs)))
  }
}

function refuse(socket: Duplex, status: keyof typeof reasons): void {
  socket.end(`HTTP/1.1 ${status} ${reasons[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}

function bytesOf(data: RawData): Uint8Array {
  if (Array.isArray(data)) return Buffer.concat(data)
  return data instanceof ArrayBuffer ? new Uint8Array(data) : data
}
