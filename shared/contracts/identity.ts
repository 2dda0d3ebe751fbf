import { z } from 'zod'
import {
  displayName,
  districtId,
  instant,
  line,
  locale,
  role,
  roomId,
  schoolId,
  title,
  userId,
  type ClientEvents,
  type Endpoint,
  type ServerEvents,
} from './common.ts'

/** Who somebody is, as they may see it themselves. */
export const user = z.strictObject({
  id: userId,
  displayName: z.string(),
  role,
  schoolId: schoolId.nullable(),
  districtId,
  locale,
  timeZone: z.string(),
})
export type User = z.infer<typeof user>

export const signedIn = z.strictObject({ accessToken: z.string(), expiresAt: instant, user })
export type SignedIn = z.infer<typeof signedIn>

const identifier = z.string().trim().min(1).max(254)
const secret = z.string().min(1).max(1024)

export const timeZone = z
  .string()
  .max(64)
  .refine((zone) => {
    try {
      new Intl.DateTimeFormat('en', { timeZone: zone })
      return true
    } catch {
      return false
    }
  }, 'is not a time zone name such as Europe/Oslo')

export const signIn = {
  method: 'POST',
  path: '/auth/sign-in',
  summary: 'Signs in with an identifier and a secret; sets the refresh cookie.',
  auth: 'none',
  status: 200,
  body: z.strictObject({ identifier, secret }),
  response: signedIn,
} satisfies Endpoint

export const refresh = {
  method: 'POST',
  path: '/auth/refresh',
  summary: 'Trades the refresh cookie for a new access token and rotates the cookie.',
  auth: 'cookie',
  status: 200,
  response: signedIn.extend({ roomId: roomId.optional() }),
} satisfies Endpoint

export const signOut = {
  method: 'POST',
  path: '/auth/sign-out',
  summary: 'Ends this session: its tokens and its open sockets.',
  auth: 'cookie',
  status: 204,
} satisfies Endpoint

export const signOutEverywhere = {
  method: 'POST',
  path: '/auth/sign-out-everywhere',
  summary: "Ends all of the caller's sessions, this one too.",
  auth: 'bearer',
  status: 204,
} satisfies Endpoint

export const me = {
  method: 'GET',
  path: '/me',
  summary: 'The caller.',
  auth: 'bearer',
  status: 200,
  response: user,
} satisfies Endpoint

export const setLocale = {
  method: 'POST',
  path: '/me/locale',
  summary: "Chooses the caller's language.",
  auth: 'bearer',
  status: 200,
  body: z.strictObject({ locale }),
  response: user,
} satisfies Endpoint

export const setPersonState = {
  method: 'POST',
  path: '/people/{userId}/state',
  summary:
    "A leader suspends a person of their own district, or lets them back. A suspended person's sessions and sockets end at once.",
  auth: 'bearer',
  status: 200,
  params: z.strictObject({ userId }),
  body: z.strictObject({ state: z.enum(['active', 'suspended']) }),
  response: z.strictObject({ id: userId, state: z.enum(['active', 'suspended']) }),
} satisfies Endpoint

export const completeSetup = {
  method: 'POST',
  path: '/setup',
  summary: 'Spends the one-time setup link of a new hub: makes the first district and its leader.',
  auth: 'none',
  status: 201,
  body: z.strictObject({
    secret: z.string().min(1).max(200),
    districtName: title,
    timeZone,
    locale,
    displayName,
    identifier: line(254),
    password: z.string().min(10).max(1024),
  }),
  response: signedIn,
} satisfies Endpoint

export const identityEndpoints = {
  signIn,
  refresh,
  signOut,
  signOutEverywhere,
  me,
  setLocale,
  setPersonState,
  completeSetup,
}

export const identityEvents = {
  'auth:renew': {
    about: 'Puts a fresh access token of the same session in place of the one that ends.',
    input: z.strictObject({ token: z.string().min(1).max(8192) }),
    output: z.strictObject({ expiresAt: instant }),
  },
} satisfies ClientEvents

export const identityPushes = {
  'auth:expiring': z.strictObject({ expiresAt: instant }),
  'auth:ended': z.strictObject({ reason: z.string() }),
  'server:closing': z.strictObject({}),
} satisfies ServerEvents
