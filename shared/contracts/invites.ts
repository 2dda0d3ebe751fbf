import { z } from 'zod'
import {
  displayName,
  instant,
  instantInput,
  inviteId,
  line,
  locale,
  page,
  pageQuery,
  roomId,
  type Endpoint,
} from './common.ts'
import { signedIn, timeZone } from './identity.ts'

const organisation = line(120)
const secret = z.string().min(1).max(200)

export const createInvite = {
  method: 'POST',
  path: '/rooms/{roomId}/invites',
  summary: 'A teacher invites an expert. The secret after `#` is shown once and kept as a hash.',
  auth: 'bearer',
  status: 201,
  params: z.strictObject({ roomId }),
  body: z.strictObject({ kind: z.literal('expert'), displayName, organisation, expiresAt: instantInput }),
  response: z.strictObject({ id: inviteId, url: z.string() }),
} satisfies Endpoint

export const invite = z.strictObject({
  id: inviteId,
  displayName: z.string(),
  organisation: z.string(),
  expiresAt: instant,
  state: z.enum(['waiting', 'accepted', 'withdrawn', 'expired']),
})
export type Invite = z.infer<typeof invite>

export const listInvites = {
  method: 'GET',
  path: '/rooms/{roomId}/invites',
  summary: 'The invites of a room, for its teachers. Never the secrets.',
  auth: 'bearer',
  status: 200,
  params: z.strictObject({ roomId }),
  query: pageQuery,
  response: page(invite),
} satisfies Endpoint

export const withdrawInvite = {
  method: 'DELETE',
  path: '/invites/{inviteId}',
  summary: 'Withdraws an invite. The guest it made is out within 5 s.',
  auth: 'bearer',
  status: 204,
  params: z.strictObject({ inviteId }),
} satisfies Endpoint

export const lookAtInvite = {
  method: 'POST',
  path: '/invites/look',
  summary:
    'What the holder of an invite is invited to. Does not spend it; counts as a guess when it is wrong.',
  auth: 'none',
  status: 200,
  body: z.strictObject({ secret }),
  response: z.strictObject({
    displayName: z.string(),
    organisation: z.string(),
    expiresAt: instant,
    roomTitle: z.string(),
    startsAt: instant.optional(),
    teachers: z.array(z.string()),
    schools: z.array(
      z.strictObject({
        name: z.string(),
        country: z.string(),
        timeZone: z.string(),
        shore: z.number().int(),
      }),
    ),
    charter: z.array(z.string()),
  }),
} satisfies Endpoint

export const acceptInvite = {
  method: 'POST',
  path: '/invites/accept',
  summary: 'Spends an invite and makes a guest, who waits in the lobby until a teacher admits them.',
  auth: 'none',
  status: 200,
  body: z.strictObject({
    secret,
    displayName,
    organisation,
    agreesToConduct: z.literal(true),
    locale: locale.optional(),
    timeZone: timeZone.optional(),
  }),
  response: signedIn.extend({ roomId }),
} satisfies Endpoint

export const inviteEndpoints = { createInvite, listInvites, withdrawInvite, lookAtInvite, acceptInvite }
