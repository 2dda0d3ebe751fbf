import { useSyncExternalStore } from 'react'
import { io, type Socket } from 'socket.io-client'
import type { z } from 'zod'
import type { clientEvents, serverEvents } from '#shared/contracts/index.ts'
import type { EventError } from '#shared/contracts/problems.ts'
import { ApiProblem, offline } from './http.ts'
import { localeNow, onLocale } from './i18n.ts'
import { accessToken, onSession, refreshSession, sessionNow } from './session.ts'

export type ClientEvents = typeof clientEvents
export type ServerEvents = typeof serverEvents
export type EventInput<Event extends keyof ClientEvents> = z.input<ClientEvents[Event]['input']>
export type EventOutput<Event extends keyof ClientEvents> = z.output<ClientEvents[Event]['output']>
export type PushData<Push extends keyof ServerEvents> = z.output<ServerEvents[Push]>
export type Connection = 'connecting' | 'online' | 'offline'

type Answer<Data> = { ok: true; data: Data } | { ok: false; error: EventError }

let socket: Socket | undefined
let owner: string | undefined
let connection: Connection = 'connecting'
let connectedBefore = false
let offlineTimer: ReturnType<typeof setTimeout> | undefined
let againTimer: ReturnType<typeof setTimeout> | undefined
const connectionListeners = new Set<() => void>()
const reconnectListeners = new Set<() => void>()
/** Kept here and not on the socket, so that they outlive a change of person. */
const pushListeners = new Map<string, Set<(data: unknown) => void>>()

function setConnection(next: Connection) {
  if (connection === next) return
  connection = next
  for (const listener of connectionListeners) listener()
}

/** A short break is nobody's business; a longer one is said. */
function lost() {
  clearTimeout(offlineTimer)
  if (!navigator.onLine) return setConnection('offline')
  setConnection('connecting')
  offlineTimer = setTimeout(() => setConnection('offline'), 2500)
}

/** Comes back with a fresh token after the server closed the door or did not like the key. */
function comeBack() {
  clearTimeout(againTimer)
  againTimer = setTimeout(
    async () => {
      const renewed = await refreshSession()
      if (renewed) socket?.connect()
      else if (sessionNow().status === 'in') comeBack()
    },
    300 + Math.random() * 2000,
  )
}

async function renew() {
  if (!(await refreshSession())) return
  const token = accessToken()
  if (token) await request('auth:renew', { token }).catch(() => undefined)
}

function open(): Socket {
  const made = io({
    auth: (give) => give({ token: accessToken() ?? '', locale: localeNow() }),
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    reconnectionDelay: 400,
    reconnectionDelayMax: 6000,
    randomizationFactor: 0.6,
    autoConnect: false,
  })
  made.on('connect', () => {
    clearTimeout(offlineTimer)
    setConnection('online')
    if (connectedBefore) for (const listener of reconnectListeners) listener()
    connectedBefore = true
  })
  made.on('disconnect', (reason) => {
    if (reason === 'io client disconnect') return
    lost()
    if (reason === 'io server disconnect') comeBack()
  })
  made.on('connect_error', () => {
    lost()
    if (!made.active) comeBack()
  })
  made.on('auth:expiring', () => void renew())
  made.onAny((push: string, data: unknown) => {
    for (const listener of pushListeners.get(push) ?? []) listener(data)
  })
  return made
}

function theSocket(): Socket {
  const user = sessionNow().user?.id
  if (socket && owner === user) return socket
  socket?.disconnect()
  owner = user
  connectedBefore = false
  setConnection('connecting')
  socket = open()
  socket.connect()
  return socket
}

onSession(() => {
  if (!socket || sessionNow().user?.id === owner) return
  socket.disconnect()
  socket = undefined
  clearTimeout(againTimer)
})

/** Explanations come in the language that the socket was opened with. */
onLocale(() => {
  if (!socket?.connected) return
  socket.disconnect()
  socket.connect()
})

if (typeof addEventListener === 'function') {
  addEventListener('offline', lost)
  addEventListener('online', () => {
    if (socket && !socket.connected) socket.connect()
  })
}

function connected(link: Socket, timeoutMs: number): Promise<void> {
  if (link.connected) return Promise.resolve()
  return new Promise((resolve, reject) => {
    const done = () => {
      clearTimeout(timer)
      resolve()
    }
    const timer = setTimeout(() => {
      link.off('connect', done)
      reject(offline())
    }, timeoutMs)
    link.once('connect', done)
  })
}

/** Asks over the socket. @throws ApiProblem, with `offline` when no answer came in time */
export async function request<Event extends keyof ClientEvents>(
  event: Event,
  input: EventInput<Event>,
  options: { timeoutMs?: number } = {},
): Promise<EventOutput<Event>> {
  const timeoutMs = options.timeoutMs ?? 8000
  const link = theSocket()
  await connected(link, timeoutMs)
  let answer: Answer<EventOutput<Event>>
  try {
    answer = (await link.timeout(timeoutMs).emitWithAck(event, input)) as Answer<EventOutput<Event>>
  } catch {
    throw offline()
  }
  if (answer.ok) return answer.data
  const { code, message, fields, retryAfterSeconds } = answer.error
  throw new ApiProblem({ code, detail: message, fields, retryAfterSeconds })
}

/** Listens to a push until the returned function is called. */
export function on<Push extends keyof ServerEvents>(
  push: Push,
  handler: (data: PushData<Push>) => void,
): () => void {
  const handlers = pushListeners.get(push) ?? new Set()
  pushListeners.set(push, handlers)
  handlers.add(handler as (data: unknown) => void)
  if (sessionNow().status === 'in') theSocket()
  return () => handlers.delete(handler as (data: unknown) => void)
}

/** Runs each time the line is back after it was lost. */
export function onReconnect(handler: () => void): () => void {
  reconnectListeners.add(handler)
  return () => reconnectListeners.delete(handler)
}

export const useConnection = (): Connection =>
  useSyncExternalStore(
    (listener) => {
      connectionListeners.add(listener)
      return () => connectionListeners.delete(listener)
    },
    () => connection,
  )
