import { parseCookie, stringifySetCookie } from 'cookie'
import type { Request, Response, Router } from 'express'
import {
  completeSetup,
  me,
  refresh,
  setLocale,
  setPersonState,
  signIn,
  signOut,
  signOutEverywhere,
} from '#shared/contracts/identity.ts'
import type { Config } from '#platform/config.ts'
import type { Serve } from './actor.ts'
import type { Keys } from './keys.ts'
import type { IdentityService } from './service.ts'
import { userOfActor, type Opened, type Sessions } from './sessions.ts'

const cookieName = 'causeway_refresh'

/** The refresh cookie: only for the calls under /auth, only from our own pages, never read by script. */
export function createCookie(config: Config, https: boolean) {
  const attributes = { httpOnly: true, sameSite: 'strict', path: '/api/v1/auth', secure: https } as const
  return {
    read: (request: Request): string | undefined => parseCookie(request.headers.cookie ?? '')[cookieName],
    clear: (response: Response) =>
      response.append(
        'Set-Cookie',
        stringifySetCookie({ name: cookieName, value: '', ...attributes, maxAge: 0 }),
      ),
    give(response: Response, { signedIn, refreshToken }: Opened) {
      const maxAge = config.SESSION_HOURS * 3600
      response.append(
        'Set-Cookie',
        stringifySetCookie({ name: cookieName, value: refreshToken, ...attributes, maxAge }),
      )
      return signedIn
    },
  }
}
export type RefreshCookie = ReturnType<typeof createCookie>

interface Parts {
  serve: Serve
  root: Router
  service: IdentityService
  sessions: Sessions
  keys: Keys
  cookie: RefreshCookie
}

export function identityRoutes({ serve, root, service, sessions, keys, cookie }: Parts): void {
  root.get('/.well-known/jwks.json', (_request, response) => {
    response.set('Cache-Control', 'public, max-age=300').json(keys.jwks())
  })

  serve(signIn, async ({ body, address, response }) =>
    cookie.give(response, await service.signIn(body, address)),
  )

  serve(refresh, async ({ request, response }) => {
    const opened = await sessions.refresh(cookie.read(request))
    const roomId = opened.actor.guestRoomId
    return { ...cookie.give(response, opened), ...(roomId && { roomId }) }
  })

  serve(signOut, async ({ request, response }) => {
    await sessions.signOut(cookie.read(request))
    cookie.clear(response)
  })

  serve(signOutEverywhere, async ({ actor, response }) => {
    if (actor.kind === 'person') await sessions.endForPerson(actor.userId, 'signed out everywhere')
    else await sessions.endForGuest(actor.userId, 'signed out everywhere')
    cookie.clear(response)
  })

  serve(me, async ({ actor }) => userOfActor(actor))
  serve(setLocale, ({ actor, body }) => service.setLocale(actor, body.locale))

  serve(setPersonState, async ({ actor, params, body }) => {
    await service.setPersonState(actor, params.userId, body.state)
    return { id: params.userId, state: body.state }
  })

  serve(completeSetup, async ({ body, address, response }) =>
    cookie.give(response, await service.completeSetup(body, address)),
  )
}
