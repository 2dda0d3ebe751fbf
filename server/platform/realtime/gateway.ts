import type { Server as HttpServer } from 'node:http'
import { Server, type Socket } from 'socket.io'
import type { ClientEvents } from '#shared/contracts/common.ts'
import { clientEvents, type serverEvents } from '#shared/contracts/index.ts'
import type { z } from 'zod'
import type { Clock } from '../clock.ts'
import type { Config } from '../config.ts'
import type { Log } from '../log.ts'
import type { Metrics } from '../metrics.ts'
import { Problem, renderEvent, toProblem } from '../problem.ts'
import { bind, type From } from './bind.ts'

export type Pushes = typeof serverEvents
export type PushName = keyof Pushes
export type PushData<Name extends PushName> = z.input<Pushes[Name]>

/** Who hears a push: channels are joined and left by the hub alone. */
export interface Channels {
  push<Name extends PushName>(channels: string | string[], name: Name, data: PushData<Name>): void
  join(socketId: string, channel: string): void
  /** Whether a socket is still there: a handler may outlive the one who asked. */
  isOpen(socketId: string): boolean
  leave(socketId: string, channel: string): void
  /** Ends every socket on a channel. */
  close(channel: string): void
}

/** A signed-in socket, as the gateway sees it. */
export interface SocketIdentity<Actor> {
  actor: Actor
  sessionId: string
  expiresAtMs: number
}

interface Parts<Actor> {
  http: HttpServer
  config: Config
  clock: Clock
  log: Log
  metrics: Metrics
  /** @throws Problem */
  identify: (token: string, locale: unknown) => Promise<SocketIdentity<Actor>>
  /** The channels a socket is on from the start. */
  channelsOf: (identity: SocketIdentity<Actor>) => string[]
  /** @throws Problem when this event may not even be read now: `rate.limited`, or a part of the hub that is not there */
  limit: (actor: Actor, event: string) => Promise<void>
  onGone: (socketId: string, actor: Actor) => void
}

interface Data<Actor> {
  identity: SocketIdentity<Actor>
  warned: boolean
}

const sweepMs = 500
const warnBeforeEndMs = 60_000
/** After this a socket without a fresh token is closed; the contract allows 5 s. */
const graceAfterEndMs = 2_000
const slowPackets = 2_000

export const sessionChannel = (sessionId: string): string => `session:${sessionId}`

/** Socket.IO: sign-in, expiry, limits, slow receivers, and a clean stop. */
export class Gateway<Actor> implements Channels {
  readonly #io: Server
  readonly #parts: Parts<Actor>
  readonly #sweeper: NodeJS.Timeout
  #handlers: Record<string, (input: never, from: From<Actor>) => Promise<unknown>> = {}

  constructor(parts: Parts<Actor>) {
    this.#parts = parts
    this.#io = new Server(parts.http, {
      maxHttpBufferSize: parts.config.EVENT_BYTES,
      serveClient: false,
      pingInterval: 15_000,
      pingTimeout: 10_000,
      connectTimeout: 10_000,
      destroyUpgrade: false,
      perMessageDeflate: false,
    })
    this.#io.use((socket, next) => {
      this.#signIn(socket).then(
        () => next(),
        (thrown: unknown) => {
          const problem = toProblem(thrown)
          if (problem.code === 'server.failed') parts.log.error({ err: thrown }, 'socket sign-in failed')
          next(Object.assign(new Error(problem.code), { data: renderEvent(problem) }))
        },
      )
    })
    this.#io.on('connection', (socket) => this.#connected(socket))
    this.#sweeper = setInterval(() => this.#sweep(), sweepMs)
  }

  handle(handlers: Record<string, (input: never, from: From<Actor>) => Promise<unknown>>): void {
    this.#handlers = { ...this.#handlers, ...handlers }
  }

  push<Name extends PushName>(channels: string | string[], name: Name, data: PushData<Name>): void {
    this.#io.to(channels).emit(name, data)
  }

  join(socketId: string, channel: string): void {
    void this.#io.sockets.sockets.get(socketId)?.join(channel)
  }

  isOpen(socketId: string): boolean {
    return this.#io.sockets.sockets.get(socketId)?.connected ?? false
  }

  leave(socketId: string, channel: string): void {
    void this.#io.sockets.sockets.get(socketId)?.leave(channel)
  }

  close(channel: string): void {
    this.#io.in(channel).disconnectSockets(true)
  }

  /** Puts a renewed token in place. @throws Problem when it is of another session */
  renew(socketId: string, identity: SocketIdentity<Actor>): void {
    const socket = this.#io.sockets.sockets.get(socketId)
    if (!socket) throw new Problem('auth.session_ended')
    const data = this.#data(socket)
    if (data.identity.sessionId !== identity.sessionId) throw new Problem('auth.token_invalid')
    data.identity = identity
    data.warned = false
  }

  /** Tells everyone to come back soon and lets go of them. */
  async stop(): Promise<void> {
    clearInterval(this.#sweeper)
    this.#io.emit('server:closing', {})
    await new Promise((resolve) => setImmediate(resolve))
    this.#io.disconnectSockets(true)
    // Not `io.close()`: that waits for the whole HTTP server, whose other sockets are not ours to end.
    this.#io.engine.close()
  }

  #data(socket: Socket): Data<Actor> {
    return socket.data as Data<Actor>
  }

  async #signIn(socket: Socket): Promise<void> {
    const auth: Record<string, unknown> = socket.handshake.auth
    if (typeof auth['token'] !== 'string' || auth['token'] === '') throw new Problem('auth.required')
    const data: Data<Actor> = {
      identity: await this.#parts.identify(auth['token'], auth['locale']),
      warned: false,
    }
    socket.data = data
  }

  #connected(socket: Socket): void {
    const { metrics, log, limit, channelsOf, onGone } = this.#parts
    const { identity } = this.#data(socket)
    metrics.sockets.inc({ kind: 'event' })
    void socket.join([sessionChannel(identity.sessionId), ...channelsOf(identity)])
    bind(socket, {
      contract: clientEvents as ClientEvents,
      handlers: this.#handlers,
      actorOf: () => this.#data(socket).identity.actor,
      limit,
      log,
      metrics,
    })
    socket.on('disconnect', () => {
      metrics.sockets.dec({ kind: 'event' })
      onGone(socket.id, this.#data(socket).identity.actor)
    })
    socket.on('error', () => socket.disconnect(true))
  }

  #sweep(): void {
    const now = this.#parts.clock.ms()
    for (const socket of this.#io.sockets.sockets.values()) {
      const data = this.#data(socket)
      const left = data.identity.expiresAtMs - now
      if (left < -graceAfterEndMs) {
        socket.emit('auth:ended', { reason: 'auth.token_invalid' })
        socket.disconnect(true)
      } else if (left <= warnBeforeEndMs && !data.warned) {
        data.warned = true
        socket.emit('auth:expiring', { expiresAt: new Date(data.identity.expiresAtMs).toISOString() })
      }
      if (this.#backlog(socket) > this.#parts.config.SLOW_RECEIVER_BYTES) this.#drop(socket)
    }
  }

  /** Bytes that a receiver has not taken yet. */
  #backlog(socket: Socket): number {
    // Not in engine.io's types, and stable since its version 3.
    const conn = socket.conn as unknown as {
      writeBuffer: unknown[]
      transport: { socket?: { bufferedAmount?: number } }
    }
    if (conn.writeBuffer.length > slowPackets) return Infinity
    return conn.transport.socket?.bufferedAmount ?? 0
  }

  #drop(socket: Socket): void {
    this.#parts.metrics.slowDropped.inc()
    this.#parts.log.warn('slow receiver dropped')
    socket.conn.close(true)
  }
}
