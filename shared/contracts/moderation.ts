import { z } from 'zod'
import {
  instant,
  itemId,
  limits,
  page,
  pageQuery,
  participantId,
  prose,
  roomId,
  type Endpoint,
  type ServerEvents,
} from './common.ts'

export const surface = z.enum(['chat', 'document', 'board', 'name', 'file'])
export type Surface = z.infer<typeof surface>
export const action = z.enum(['allow', 'nudge', 'hold', 'block', 'escalate'])
export type Action = z.infer<typeof action>

/** One rule's hit. Offsets are UTF-16 code units of the original text, end exclusive. */
export const finding = z.strictObject({
  rule: z.string(),
  category: z.string(),
  start: z.number().int().min(0),
  end: z.number().int().min(0),
  explanation: z.string().describe("In the reader's language."),
})
export type Finding = z.infer<typeof finding>

export const verdict = z.strictObject({ action, findings: z.array(finding) })
export type Verdict = z.infer<typeof verdict>

export const itemState = z.enum(['held', 'blocked', 'released', 'removed', 'escalated'])
export type ItemState = z.infer<typeof itemState>

export const contextLine = z.strictObject({
  participantId,
  displayName: z.string(),
  text: z.string(),
  sentAt: instant,
})

/** Something that was kept from view, for the adults who decide about it. */
export const item = z.strictObject({
  id: itemId,
  roomId,
  surface,
  participantId,
  text: z.string(),
  findings: z.array(finding),
  action,
  state: itemState,
  createdAt: instant,
  context: z.strictObject({
    displayName: z.string().describe('Who wrote it, by chosen name.'),
    schoolId: z.string().nullable(),
    before: z.array(contextLine).describe('What stood just before it.'),
    documentId: z.string().optional(),
    documentTitle: z.string().optional(),
    decidedBy: z.string().optional(),
    decidedAt: instant.optional(),
    note: z.string().optional(),
  }),
})
export type Item = z.infer<typeof item>

export const decision = z.enum(['release', 'remove', 'escalate'])
export type Decision = z.infer<typeof decision>

export const preview = {
  method: 'POST',
  path: '/moderation/preview',
  summary: 'What the rules would say of a text, for the caller. Nothing is kept.',
  auth: 'bearer',
  status: 200,
  body: z.strictObject({
    text: z.string().max(limits.previewCharacters),
    surface,
    locale: z.string().min(2).max(35).optional(),
  }),
  response: verdict,
} satisfies Endpoint

export const listItems = {
  method: 'GET',
  path: '/moderation/items',
  summary: 'Held, blocked and decided items of the rooms the caller runs, newest first.',
  auth: 'bearer',
  status: 200,
  query: pageQuery.extend({ roomId: roomId.optional(), state: itemState.optional() }),
  response: page(item),
} satisfies Endpoint

export const decideItem = {
  method: 'POST',
  path: '/moderation/items/{itemId}/decision',
  summary:
    'Lets an item through, takes it out, or hands it to the safeguarding lead. A later decision replaces an earlier one.',
  auth: 'bearer',
  status: 200,
  params: z.strictObject({ itemId }),
  body: z.strictObject({ decision, note: prose(limits.noteCharacters).optional() }),
  response: item,
} satisfies Endpoint

export const moderationEndpoints = { preview, listItems, decideItem }

export const moderationPushes = {
  'chat:held': z.strictObject({ roomId, item }).describe('To the teachers of the room.'),
  'moderation:changed': z
    .strictObject({ roomId, item })
    .describe('To the teachers of the room: an item was decided.'),
  'moderation:escalated': z
    .strictObject({ roomId, itemId })
    .describe("To the safeguarding leads of the child's district."),
} satisfies ServerEvents
