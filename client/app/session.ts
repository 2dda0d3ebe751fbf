import { useSyncExternalStore } from 'react'
import type { User } from '#shared/contracts/identity.ts'
import { ApiProblem, send } from './http.ts'
import { adoptLocale } from './locale.ts'

export interface Session {
  /** `loading`: the cookie is being asked. */
  status: 'loading' | 'out' | 'in'
  user?: User
  /** The one room of a guest. */
  roomId?: string
  /** While loading: the server does not answer, and is asked again. */
  unreachable?: true
  /** While out: whose session came to an end by itself; a guest's also when they ended it. */
  ended?: 'person' | 'guest'
}

interface SignedIn {
  accessToken: string
  expiresAt: string
  user: User
  roomId?: string
}

/** Says that this device has a session cookie, so that a first visit asks the server nothing. */
const knownHere = 'causeway:known-here'
let token: { text: string; endsAt: number } | undefined
let session: Session = { status: 'loading' }
let refreshing: Promise<boolean> | undefined
const listeners = new Set<() => void>()

function become(next: Session) {
  session = next
  for (const listener of listeners) listener()
}

export const sessionNow = (): Session => session
export const accessToken = (): string | undefined => token?.text
export const tokenEndsSoon = (): boolean => token !== undefined && token.endsAt - Date.now() < 20_000

export function onSession(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useSession = (): Session => useSyncExternalStore(onSession, sessionNow)

function remember(known: boolean) {
  try {
    if (known) localStorage.setItem(knownHere, '1')
    else localStorage.removeItem(knownHere)
  } catch {
    // A device that keeps nothing asks the server at every start.
  }
}

const isKnown = () => {
  try {
    return localStorage.getItem(knownHere) !== null
  } catch {
    return true
  }
}

function enter(answer: SignedIn) {
  token = { text: answer.accessToken, endsAt: Date.parse(answer.expiresAt) }
  remember(true)
  // A guest has no account that could remember a language; the device does.
  if (answer.user.role !== 'expert') adoptLocale(answer.user.locale)
  const roomId = answer.roomId ?? session.roomId
  become({ status: 'in', user: answer.user, ...(roomId ? { roomId } : {}) })
}

function end(byItself: boolean) {
  if (session.status === 'out') return
  const ended = session.user?.role === 'expert' ? 'guest' : 'person'
  const wasIn = session.status === 'in'
  token = undefined
  remember(false)
  become({ status: 'out', ...(wasIn && (byItself || ended === 'guest') ? { ended } : {}) })
}

async function askForToken(): Promise<boolean> {
  if (session.status === 'out') return false
  try {
    enter(await send<SignedIn>({ method: 'POST', path: '/auth/refresh', cookie: true }))
    return true
  } catch (error) {
    const answered = error instanceof ApiProblem && (error.status === 401 || error.status === 403)
    if (answered) end(true)
    return false
  }
}

/** Trades the cookie for a new token; callers at the same time share one answer. False when there is none to be had. */
export function refreshSession(): Promise<boolean> {
  refreshing ??= askForToken().finally(() => {
    refreshing = undefined
  })
  return refreshing
}

/** Finds out who is here. Asks again, ever more slowly, while the server does not answer. */
export async function startSession(): Promise<void> {
  if (!isKnown()) return become({ status: 'out' })
  for (let waitMs = 1000; ; waitMs = Math.min(waitMs * 1.6, 15_000)) {
    if (await refreshSession()) return
    if (session.status !== 'loading') return
    become({ status: 'loading', unreachable: true })
    await new Promise((resolve) => setTimeout(resolve, waitMs))
  }
}

/** @throws ApiProblem `auth.invalid`, `rate.limited`, `offline` */
export async function signIn(identifier: string, secret: string): Promise<void> {
  enter(await send<SignedIn>({ method: 'POST', path: '/auth/sign-in', body: { identifier, secret } }))
}

export async function signOut(): Promise<void> {
  await send({ method: 'POST', path: '/auth/sign-out', cookie: true }).catch(() => undefined)
  end(false)
}

export interface GuestAnswers {
  secret: string
  displayName: string
  organisation: string
  locale: User['locale']
  timeZone: string
}

/** Spends an invite. Answers the room that the guest may wait for. */
export async function acceptInvite(answers: GuestAnswers): Promise<string> {
  const answer = await send<SignedIn & { roomId: string }>({
    method: 'POST',
    path: '/invites/accept',
    body: { ...answers, agreesToConduct: true },
  })
  enter(answer)
  return answer.roomId
}

export interface SetupAnswers {
  secret: string
  districtName: string
  timeZone: string
  locale: User['locale']
  displayName: string
  identifier: string
  password: string
}

/** Spends the one-time setup link of a new hub. */
export async function completeSetup(answers: SetupAnswers): Promise<void> {
  enter(await send<SignedIn>({ method: 'POST', path: '/setup', body: answers }))
}
