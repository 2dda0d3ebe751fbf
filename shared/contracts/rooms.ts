import { z } from 'zod'
import {
  exchangeId,
  instant,
  instantInput,
  limits,
  messageId,
  page,
  pageQuery,
  participantId,
  prose,
  reportId,
  role,
  roomId,
  schoolId,
  title,
  userId,
  type ClientEvents,
  type Endpoint,
  type ServerEvents,
} from './common.ts'
import { raisedHand } from './hands.ts'
import { verdict } from './moderation.ts'

export const permissionNames = ['chat', 'write', 'draw', 'microphone', 'camera', 'screen', 'hands'] as const
export type PermissionName = (typeof permissionNames)[number]

const flags = <Value extends z.ZodType>(value: Value) =>
  z.strictObject({
    chat: value,
    write: value,
    draw: value,
    microphone: value,
    camera: value,
    screen: value,
    hands: value,
  })

/** What somebody may do. */
export const permissions = flags(z.boolean())
export type Permissions = z.infer<typeof permissions>
/** A change for all students: keys may be left out. */
export const permissionsChange = flags(z.boolean().optional())
/** A change for one person: a null key takes that override away, null as a whole all of them. */
export const overridesChange = flags(z.boolean().nullable().optional()).nullable()

export const room = z.strictObject({
  id: roomId,
  title: z.string(),
  exchangeId,
  startsAt: instant.optional(),
  state: z.enum(['closed', 'open']),
  frozen: z.boolean(),
  permissions,
  readOnlyBecause: z
    .literal('room.no_teacher')
    .optional()
    .describe('There while no teacher has been in for the grace time.'),
})
export type Room = z.infer<typeof room>

/** What somebody in the lobby may know of the room. */
export const lobbyRoom = z.strictObject({ id: roomId, title: z.string(), teachers: z.array(z.string()) })

export const participant = z.strictObject({
  id: participantId,
  userId: userId.optional().describe('For staff of the same district only.'),
  displayName: z.string(),
  role,
  schoolId: schoolId.nullable(),
  state: z.enum(['lobby', 'admitted']),
  permissions: permissions.describe(
    'What this person may do now, the room switches and their own taken together.',
  ),
  handRaisedAt: instant.optional(),
})
export type Participant = z.infer<typeof participant>

export const message = z.strictObject({
  id: messageId,
  roomId,
  participantId,
  displayName: z.string(),
  text: z.string(),
  sentAt: instant,
  replyTo: messageId.optional(),
  state: z.literal('held').optional().describe("There on the author's own copy of a held message."),
})
export type Message = z.infer<typeof message>

/** What `room:join` answers and `room:admitted` pushes. */
export const joined = z.strictObject({
  participantId,
  state: z.enum(['lobby', 'admitted']),
  room: z.union([room, lobbyRoom]),
  participants: z.array(participant),
  messages: z.array(message),
  permissions,
  hands: z.array(raisedHand).optional(),
  waiting: z.array(participant).optional().describe('Teachers only.'),
})
export type Joined = z.infer<typeof joined>

const params = z.strictObject({ roomId })

export const listRooms = {
  method: 'GET',
  path: '/rooms',
  summary: 'The rooms the caller may know of, soonest first.',
  auth: 'bearer',
  status: 200,
  query: pageQuery,
  response: page(room),
} satisfies Endpoint

export const getRoom = {
  method: 'GET',
  path: '/rooms/{roomId}',
  summary: 'One room.',
  auth: 'bearer',
  status: 200,
  params,
  response: room,
} satisfies Endpoint

export const createRoom = {
  method: 'POST',
  path: '/rooms',
  summary: 'A teacher makes a room. Without `startsAt` it is open at once.',
  auth: 'bearer',
  status: 201,
  body: z.strictObject({ title, exchangeId, startsAt: instantInput.optional() }),
  response: room,
} satisfies Endpoint

export const setRoomState = {
  method: 'POST',
  path: '/rooms/{roomId}/state',
  summary: 'A teacher opens or closes the room. Closing sends everyone out and ends guests.',
  auth: 'bearer',
  status: 200,
  params,
  body: z.strictObject({ state: z.enum(['open', 'closed']) }),
  response: room,
} satisfies Endpoint

export const listMessages = {
  method: 'GET',
  path: '/rooms/{roomId}/messages',
  summary:
    'Older chat, in the order it was sent, ending just before the message `before`. `nextCursor` is the next `before`.',
  auth: 'bearer',
  status: 200,
  params,
  query: z.strictObject({
    before: messageId.optional(),
    limit: z.coerce.number().int().min(1).max(200).optional(),
  }),
  response: page(message),
} satisfies Endpoint

export const visit = z.strictObject({
  participantId,
  displayName: z.string(),
  role,
  schoolId: schoolId.nullable(),
  enteredAt: instant,
  leftAt: instant.optional(),
})
export type Visit = z.infer<typeof visit>

export const listAttendance = {
  method: 'GET',
  path: '/rooms/{roomId}/attendance',
  summary: 'Who was in the room, and when. A visit that was broken for less than a minute is one visit.',
  auth: 'bearer',
  status: 200,
  params,
  query: pageQuery,
  response: page(visit),
} satisfies Endpoint

export const reportAbout = z.strictObject({
  kind: z.enum(['message', 'document', 'participant', 'feeling']),
  id: z.string().min(1).max(64).optional(),
})

/** What a child told us, for the adults of the room. */
export const report = z.strictObject({
  id: reportId,
  roomId,
  participantId,
  displayName: z.string(),
  schoolId: schoolId.nullable(),
  about: reportAbout,
  note: z.string().optional(),
  createdAt: instant,
  answer: z.string().optional(),
  answeredAt: instant.optional(),
})
export type Report = z.infer<typeof report>

export const listReports = {
  method: 'GET',
  path: '/rooms/{roomId}/reports',
  summary: 'What children of this room told us, newest first. For staff.',
  auth: 'bearer',
  status: 200,
  params,
  query: pageQuery,
  response: page(report),
} satisfies Endpoint

export const answerReport = {
  method: 'POST',
  path: '/rooms/{roomId}/reports/{reportId}/answer',
  summary: 'Tells the one who reported what came of it.',
  auth: 'bearer',
  status: 200,
  params: z.strictObject({ roomId, reportId }),
  body: z.strictObject({ answer: prose(limits.noteCharacters) }),
  response: report,
} satisfies Endpoint

export const roomEndpoints = {
  listRooms,
  getRoom,
  createRoom,
  setRoomState,
  listMessages,
  listAttendance,
  listReports,
  answerReport,
}

const nothing = z.strictObject({})
const about = z.strictObject({ roomId, participantId })

export const roomEvents = {
  'room:join': { about: 'Enters the room, or its lobby.', input: z.strictObject({ roomId }), output: joined },
  'room:leave': { about: 'Leaves the room.', input: z.strictObject({ roomId }), output: nothing },
  'lobby:admit': { about: 'Lets one person in. Ends a denial and a removal.', input: about, output: nothing },
  'lobby:admit-all': {
    about: 'Lets in all waiting students, or those of one school.',
    input: z.strictObject({ roomId, schoolId: schoolId.optional() }),
    output: z.strictObject({ admitted: z.number().int() }),
  },
  'lobby:deny': { about: 'Sends one person away for ten minutes.', input: about, output: nothing },
  'room:freeze': {
    about: 'Makes the room read-only for all but teachers, or ends that.',
    input: z.strictObject({ roomId, frozen: z.boolean() }),
    output: nothing,
  },
  'room:permissions': {
    about: 'What students may do.',
    input: z.strictObject({ roomId, permissions: permissionsChange }),
    output: nothing,
  },
  'participant:permissions': {
    about: 'What one person may do, over the room switches.',
    input: about.extend({ permissions: overridesChange }),
    output: nothing,
  },
  'participant:mute': {
    about: 'Holds one microphone shut, or ends that.',
    input: about.extend({ muted: z.boolean() }),
    output: nothing,
  },
  'participant:remove': {
    about: 'Sends one person out for good, until a teacher lets them in again.',
    input: about,
    output: nothing,
  },
  'report:send': {
    about: 'Tells an adult about something, or that one does not feel safe.',
    input: z.strictObject({ roomId, about: reportAbout, note: prose(limits.noteCharacters).optional() }),
    output: z.strictObject({ reportId }),
  },
} satisfies ClientEvents

export const roomPushes = {
  'room:state': z.strictObject({ roomId, room }),
  'room:participants': z.strictObject({ roomId, participants: z.array(participant) }),
  'room:admitted': joined.extend({ roomId }),
  'room:removed': z.strictObject({
    roomId,
    reason: z.enum(['room.removed', 'room.denied', 'room.closed', 'room.no_teacher', 'room.not_found']),
  }),
  'room:lobby': joined.extend({ roomId }).describe('Back to the lobby: what `room:join` would answer now.'),
  'lobby:changed': z.strictObject({ roomId, waiting: z.array(participant) }).describe('To teachers.'),
  'report:received': z
    .strictObject({ roomId, report })
    .describe('To staff of the reporter’s own district in the room.'),
  'report:answered': z.strictObject({ roomId, reportId, answer: z.string() }),
} satisfies ServerEvents

const roomMessage = z.strictObject({ roomId, message })
export const chatEvents = {
  'chat:send': {
    about:
      'Says something to the room. `confirmed` sends what a nudge stopped; the same `key` again is the same message.',
    input: z.strictObject({
      roomId,
      text: prose(limits.chatCharacters),
      replyTo: messageId.optional(),
      confirmed: z.boolean().optional(),
      key: z.string().min(8).max(64).optional(),
    }),
    output: z.strictObject({ message: message.nullable(), verdict }),
  },
  'chat:remove': {
    about: 'A teacher takes a message away.',
    input: z.strictObject({ roomId, messageId }),
    output: nothing,
  },
} satisfies ClientEvents

export const chatPushes = {
  'chat:message': roomMessage,
  'chat:removed': z.strictObject({ roomId, messageId }),
  'chat:released': roomMessage,
} satisfies ServerEvents
