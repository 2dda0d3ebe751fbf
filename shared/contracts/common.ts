import { z } from 'zod'

/** An opaque id such as `room_k3…`. The brand keeps a RoomId out of a DocumentId's place. */
const id = <Name extends string>(name: Name) =>
  z
    .string()
    .min(1)
    .max(64)
    .regex(/^[\w-]+$/)
    .brand<Name>()
    .describe(`An opaque id of a ${name}.`)

export const districtId = id('District')
export type DistrictId = z.infer<typeof districtId>
export const schoolId = id('School')
export type SchoolId = z.infer<typeof schoolId>
export const classId = id('Class')
export type ClassId = z.infer<typeof classId>
export const userId = id('User')
export type UserId = z.infer<typeof userId>
export const sessionId = id('Session')
export type SessionId = z.infer<typeof sessionId>
export const exchangeId = id('Exchange')
export type ExchangeId = z.infer<typeof exchangeId>
export const roomId = id('Room')
export type RoomId = z.infer<typeof roomId>
export const participantId = id('Participant')
export type ParticipantId = z.infer<typeof participantId>
export const messageId = id('Message')
export type MessageId = z.infer<typeof messageId>
export const documentId = id('Document')
export type DocumentId = z.infer<typeof documentId>
export const inviteId = id('Invite')
export type InviteId = z.infer<typeof inviteId>
export const itemId = id('Item')
export type ItemId = z.infer<typeof itemId>
export const reportId = id('Report')
export type ReportId = z.infer<typeof reportId>
export const recordingId = id('Recording')
export type RecordingId = z.infer<typeof recordingId>

/** ISO 8601, UTC, milliseconds: `2026-11-24T13:00:00.000Z`. */
export const instant = z.iso.datetime({ precision: 3 }).brand<'Instant'>()
export type Instant = z.infer<typeof instant>

/** An instant as a caller may write it: any precision, any offset. */
export const instantInput = z.iso
  .datetime({ offset: true })
  .transform((text) => new Date(text).toISOString() as Instant)
  .refine((text) => /^\d{4}-/.test(text), 'is out of range')
  .describe('ISO 8601 with `Z` or an offset')

/** The languages that every text on a screen exists in. */
export const locales = ['en', 'nb', 'es', 'ar'] as const
export const locale = z.enum(locales)
export type Locale = z.infer<typeof locale>

export const role = z.enum(['student', 'teacher', 'leader', 'coordinator', 'guardian', 'expert'])
export type Role = z.infer<typeof role>

export const limits = {
  titleCharacters: 120,
  displayNameCharacters: 60,
  chatCharacters: 2000,
  noteCharacters: 1000,
  previewCharacters: 50_000,
} as const

const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/

/** Text of one line that a person wrote: trimmed, not empty, no control characters. */
export const line = (maxCharacters: number) =>
  z
    .string()
    .max(maxCharacters)
    .refine((text) => !controls.test(text) && !/[\n\r\t]/.test(text), 'has control characters')
    .transform((text) => text.trim())
    .refine((text) => text.length > 0, 'is empty')

/** Text of several lines that a person wrote: not blank, no control characters but line breaks and tabs. */
export const prose = (maxCharacters: number) =>
  z
    .string()
    .max(maxCharacters)
    .refine((text) => !controls.test(text), 'has control characters')
    .refine((text) => text.trim().length > 0, 'is empty')

export const title = line(limits.titleCharacters)
export const displayName = line(limits.displayNameCharacters)

/** A page of a list. `nextCursor` is null on the last one. */
export const page = <Item extends z.ZodType>(item: Item) =>
  z.strictObject({ items: z.array(item), nextCursor: z.string().nullable() })

export const pageQuery = z.strictObject({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(500).optional(),
})

/** One HTTP call: what goes in, what comes out, and who may knock. */
export interface Endpoint {
  method: 'GET' | 'POST' | 'DELETE'
  /** With parameters in braces: `/rooms/{roomId}`. */
  path: string
  summary: string
  /** `bearer`: an access token. `cookie`: the refresh cookie and the header `X-Causeway: 1`. */
  auth: 'none' | 'bearer' | 'cookie'
  status: 200 | 201 | 204
  params?: z.ZodObject
  query?: z.ZodObject
  body?: z.ZodType
  response?: z.ZodType
}

/** Socket events a client sends: input, and the `data` of its acknowledgement. */
export type ClientEvents = Record<string, { input: z.ZodType; output: z.ZodType; about: string }>
/** Socket events the server sends unasked. */
export type ServerEvents = Record<string, z.ZodType>
