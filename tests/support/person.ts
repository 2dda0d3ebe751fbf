import { io, type Socket } from 'socket.io-client'
import type { z } from 'zod'
import type { DocumentId, ParticipantId, RoomId } from '#shared/contracts/common.ts'
import type { User } from '#shared/contracts/identity.ts'
import type { clientEvents, serverEvents } from '#shared/contracts/index.ts'
import type { Joined } from '#shared/contracts/rooms.ts'

type Events = typeof clientEvents
type Pushes = typeof serverEvents
type Input<Name extends keyof Events> = z.input<Events[Name]['input']>
type Output<Name extends keyof Events> = z.output<Events[Name]['output']>
type Push<Name extends keyof Pushes> = z.output<Pushes[Name]>

export interface Answer {
  status: number
  headers: Headers
  // The body of any answer; a test says what it expects of it.
  body: Record<string, unknown>
}

const patienceMs = 5_000

/** Somebody at the other end of the wire: HTTP calls and one socket, with everything it ever heard. */
export class Person {
  readonly url: string
  token: string
  user!: User
  cookie: string | undefined
  id!: ParticipantId
  roomId!: RoomId
  joined: Joined | undefined
  readonly pushes: { name: string; data: unknown }[] = []
  /** Every byte of text that came over the socket. */
  readonly frames: string[] = []
  #socket: Socket | undefined
  #listeners = new Set<() => void>()

  constructor(url: string, token: string) {
    this.url = url
    this.token = token
  }

  static async signIn(url: string, identifier: string, secret: string): Promise<Person> {
    const person = new Person(url, '')
    const answer = await person.anonymous('POST', '/auth/sign-in', { identifier, secret })
    if (answer.status !== 200) throw new Error(`sign-in of ${identifier}: ${answer.status}`)
    person.token = answer.body['accessToken'] as string
    person.user = answer.body['user'] as User
    person.cookie = cookieOf(answer)
    return person
  }

  async request(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answer> {
    const response = await fetch(`${this.url}/api/v1${path}`, {
      method,
      headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.includes('json') ?? false
    return {
      status: response.status,
      headers: response.headers,
      body: isJson ? (JSON.parse(text) as Answer['body']) : { text },
    }
  }
  anonymous(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer> {
    return this.request(method, path, body, headers)
  }
  call(method: string, path: string, body?: unknown): Promise<Answer> {
    return this.request(method, path, body, { authorization: `Bearer ${this.token}` })
  }
  get(path: string): Promise<Answer> {
    return this.call('GET', path)
  }
  post(path: string, body?: unknown): Promise<Answer> {
    return this.call('POST', path, body)
  }
  /** The cookie's calls: refresh and sign-out. */
  async withCookie(path: string, headers: Record<string, string> = { 'x-causeway': '1' }): Promise<Answer> {
    const answer = await this.request('POST', path, undefined, {
      ...headers,
      ...(this.cookie && { cookie: this.cookie }),
    })
    this.cookie = cookieOf(answer) ?? this.cookie
    return answer
  }

  async connect(): Promise<Socket> {
    if (this.#socket?.connected) return this.#socket
    const socket = io(this.url, {
      auth: { token: this.token },
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
    })
    this.#socket = socket
    socket.onAny((name: string, data: unknown) => {
      this.pushes.push({ name, data })
      for (const listener of this.#listeners) listener()
    })
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve)
      socket.once('connect_error', (error) =>
        reject(Object.assign(error, { code: (error as { data?: { code?: string } }).data?.code })),
      )
    })
    socket.io.engine.on('packet', (packet: { data?: unknown }) => {
      if (typeof packet.data === 'string') this.frames.push(packet.data)
    })
    return socket
  }

  get connected(): boolean {
    return this.#socket?.connected ?? false
  }

  async raw(
    event: string,
    ...args: unknown[]
  ): Promise<{ ok: boolean; data?: unknown; error?: { code: string; message: string } }> {
    const socket = await this.connect()
    return (await socket.timeout(patienceMs).emitWithAck(event, ...args)) as { ok: boolean }
  }

  /** Asks and expects yes. */
  async ask<Name extends keyof Events & string>(event: Name, input: Input<Name>): Promise<Output<Name>> {
    const answer = await this.raw(event, input)
    if (!answer.ok) throw new Error(`${event} was refused: ${answer.error?.code}`)
    return answer.data as Output<Name>
  }

  /** Asks and expects no; the code of it. */
  async refused<Name extends keyof Events & string>(event: Name, input: Input<Name>): Promise<string> {
    const answer = await this.raw(event, input)
    if (answer.ok) throw new Error(`${event} was allowed`)
    return answer.error!.code
  }

  async join(roomId: RoomId): Promise<Joined> {
    const joined = await this.ask('room:join', { roomId })
    this.roomId = roomId
    this.id = joined.participantId
    this.joined = joined
    return joined
  }

  say(text: string, more: Partial<Input<'chat:send'>> = {}): Promise<Output<'chat:send'>> {
    return this.ask('chat:send', { roomId: this.roomId, text, ...more })
  }

  heard<Name extends keyof Pushes & string>(name: Name): Push<Name>[] {
    return this.pushes.filter((push) => push.name === name).map((push) => push.data as Push<Name>)
  }

  /** The first push that fits, now or soon. */
  async hears<Name extends keyof Pushes & string>(
    name: Name,
    fits: (push: Push<Name>) => boolean = () => true,
  ): Promise<Push<Name>> {
    return this.#when(() => this.heard(name).find(fits), `${name} that fits`)
  }

  async closes(): Promise<void> {
    const socket = this.#socket
    if (!socket?.connected) return
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('still connected')), patienceMs)
      socket.once('disconnect', () => {
        clearTimeout(timer)
        resolve()
      })
    })
  }

  /** Everything the server had sent this person by now has arrived. */
  async settled(): Promise<void> {
    await this.raw('media:capabilities', { roomId: this.roomId })
  }

  async ticket(documentId: DocumentId): Promise<Answer> {
    return this.post(`/documents/${documentId}/ticket`)
  }

  disconnect(): void {
    this.#socket?.disconnect()
  }
  close(): void {
    this.disconnect()
  }

  async #when<Value>(look: () => Value | undefined, what: string): Promise<Value> {
    return new Promise((resolve, reject) => {
      const check = (): void => {
        const value = look()
        if (value === undefined) return
        this.#listeners.delete(check)
        clearTimeout(timer)
        resolve(value)
      }
      const timer = setTimeout(() => {
        this.#listeners.delete(check)
        reject(new Error(`${this.user?.displayName ?? 'somebody'} still waits for ${what}`))
      }, patienceMs)
      this.#listeners.add(check)
      check()
    })
  }
}

function cookieOf(answer: Answer): string | undefined {
  return answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0]!)
    .find((one) => one.startsWith('causeway_refresh='))
}
