import { z } from 'zod'

/** Every problem a caller can act on. Codes are added, never renamed. */
export const problems = {
  'request.malformed': [400, 'The request is not valid JSON.'],
  'request.invalid': [422, 'Some fields are not right.'],
  'request.too_large': [413, 'The request is too large.'],
  'request.media_type': [415, 'Send JSON, with content-type application/json.'],
  'request.unknown_event': [404, 'There is no such event.'],
  'request.method': [405, 'This address does not answer to that method.'],
  'rate.limited': [429, 'Too many requests. Wait a little and try again.'],
  'server.failed': [500, 'Something went wrong on our side.'],
  'server.closing': [503, 'The server is restarting. Try again in a moment.'],
  not_found: [404, 'There is nothing here.'],

  'auth.required': [401, 'Sign in first.'],
  'auth.invalid': [401, 'That name and secret do not fit together.'],
  'auth.token_invalid': [401, 'The access token is not valid, or has ended.'],
  'auth.session_ended': [401, 'This session has ended. Sign in again.'],
  'auth.header_missing': [403, 'This call wants the header X-Causeway: 1.'],
  'auth.forbidden': [403, 'You may not do this.'],

  'setup.spent': [404, 'This setup link is not valid any more.'],
  'person.not_found': [404, 'There is no such person.'],
  'person.self': [403, 'You cannot do this to yourself.'],

  'exchange.not_found': [404, 'There is no such exchange.'],

  'room.not_found': [404, 'There is no such room.'],
  'room.forbidden': [403, 'Only the teachers of this room may do this.'],
  'room.not_admitted': [403, 'A teacher has not let you in yet.'],
  'room.closed': [403, 'This room is closed.'],
  'room.denied': [403, 'A teacher has not let you in. You can try again later.'],
  'room.removed': [403, 'A teacher has asked you to leave this room.'],
  'room.no_teacher': [403, 'No teacher is in the room. It is for reading until one is back.'],
  'room.frozen': [403, 'A teacher has paused the room.'],
  'room.chat_closed': [403, 'A teacher has closed the chat.'],
  'room.hands_closed': [403, 'Hands are not taken right now.'],
  'participant.not_found': [404, 'There is no such person in this room.'],
  'participant.is_staff': [403, 'Teachers cannot be kept out by one another.'],

  'message.not_found': [404, 'There is no such message.'],

  'document.not_found': [404, 'There is no such document.'],
  'document.read_only': [403, 'You can read this document, not change it.'],

  'invite.not_found': [404, 'There is no such invite.'],
  'invite.invalid': [404, 'This invite is not valid. It may be used up, withdrawn or over.'],
  'invite.expiry': [422, 'An invite ends in the future, and within 30 days.'],
  'name.not_allowed': [422, 'This name cannot be shown here. Please choose another.'],
  'text.not_allowed': [422, 'These words cannot be shown here. Please choose others.'],

  'moderation.not_found': [404, 'There is no such item.'],
  'moderation.confidential': [403, 'What a child in danger wrote is never shown to the room.'],
  'moderation.decided': [409, 'This has been decided already.'],

  'report.not_found': [404, 'There is no such report.'],

  'media.unavailable': [503, 'Live video is not ready on this server.'],
  'media.not_found': [404, 'There is no such transport or track of yours.'],
  'media.invalid': [422, 'These media parameters are not right.'],
  'media.incompatible': [422, 'This device cannot play that track.'],
  'media.locked': [403, 'A teacher has switched this off for now.'],
  'recording.not_found': [404, 'There is no such recording.'],
  'recording.not_allowed': [403, 'A district of this room does not allow recordings.'],
  'recording.not_agreed': [409, 'Somebody who would be recorded has not agreed.'],
  'recording.unavailable': [503, 'This server cannot record.'],
  'recording.running': [409, 'This room is being recorded already.'],
  'media.too_many': [429, 'That is more than one person can send or receive.'],
} as const satisfies Record<string, readonly [status: number, title: string]>

export type ProblemCode = keyof typeof problems
export const problemCodes = Object.keys(problems) as [ProblemCode, ...ProblemCode[]]

export const fieldProblem = z.strictObject({
  path: z.string().describe('Where it is, as `a.b.0`.'),
  code: z.string(),
  message: z.string(),
})
export type FieldProblem = z.infer<typeof fieldProblem>

/** RFC 9457, `application/problem+json`. */
export const problemDocument = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  code: z.enum(problemCodes),
  fields: z.array(fieldProblem).optional(),
})
export type ProblemDocument = z.infer<typeof problemDocument>

/** How a socket event says no. */
export const eventError = z.strictObject({
  code: z.enum(problemCodes),
  message: z.string(),
  fields: z.array(fieldProblem).optional(),
  retryAfterSeconds: z.number().optional(),
})
export type EventError = z.infer<typeof eventError>
