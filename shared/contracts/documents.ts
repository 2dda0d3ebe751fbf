import { z } from 'zod'
import {
  documentId,
  instant,
  instantInput,
  page,
  pageQuery,
  participantId,
  roomId,
  title,
  type Endpoint,
  type ServerEvents,
} from './common.ts'
import { action, finding } from './moderation.ts'

export const document = z.strictObject({
  id: documentId,
  roomId,
  title: z.string(),
  kind: z.enum(['text', 'board']),
})
export type Document = z.infer<typeof document>

export const listDocuments = {
  method: 'GET',
  path: '/rooms/{roomId}/documents',
  summary: 'The documents of a room, for whoever is admitted to it.',
  auth: 'bearer',
  status: 200,
  params: z.strictObject({ roomId }),
  query: pageQuery,
  response: page(document),
} satisfies Endpoint

export const createDocument = {
  method: 'POST',
  path: '/rooms/{roomId}/documents',
  summary: 'A teacher adds a document.',
  auth: 'bearer',
  status: 201,
  params: z.strictObject({ roomId }),
  body: z.strictObject({ title, kind: z.enum(['text', 'board']) }),
  response: document,
} satisfies Endpoint

export const createTicket = {
  method: 'POST',
  path: '/documents/{documentId}/ticket',
  summary: 'A pass of at most 60 s for one socket to one document.',
  auth: 'bearer',
  status: 201,
  params: z.strictObject({ documentId }),
  response: z.strictObject({ ticket: z.string(), url: z.string(), expiresAt: instant }),
} satisfies Endpoint

/** Some edits of one author in a row, a decision that changed the text, or a taking back. */
export const historyItem = z.strictObject({
  id: z.string(),
  at: instant,
  authorId: participantId.nullable().describe('Whose work it is: a participant of the room.'),
  displayName: z.string(),
  kind: z.enum(['edit', 'version', 'revert', 'moderation']),
  summary: z.string().describe('Characters that came and went, such as `+34 −2`.'),
})
export type HistoryItem = z.infer<typeof historyItem>

export const listHistory = {
  method: 'GET',
  path: '/documents/{documentId}/history',
  summary: 'What was done to a document, newest first. For whoever is admitted to its room.',
  auth: 'bearer',
  status: 200,
  params: z.strictObject({ documentId }),
  query: pageQuery,
  response: page(historyItem),
} satisfies Endpoint

export const revertDocument = {
  method: 'POST',
  path: '/documents/{documentId}/revert',
  summary:
    "A teacher takes back one author's work since a time; what others did stays. With `preview` it is only counted.",
  auth: 'bearer',
  status: 200,
  params: z.strictObject({ documentId }),
  body: z.strictObject({ authorId: participantId, since: instantInput, preview: z.boolean().optional() }),
  response: z.strictObject({
    insertions: z.number().int().describe("Characters and parts of the author's that go."),
    deletions: z
      .number()
      .int()
      .describe('Characters and parts that the author had deleted and that come back.'),
    versionId: z.string().optional(),
  }),
} satisfies Endpoint

export const documentEndpoints = { listDocuments, createDocument, createTicket, listHistory, revertDocument }

/** The name of the one `Y.XmlFragment` that a text document keeps its content in. */
export const textRoot = 'content'

export const documentPushes = {
  'document:created': z.strictObject({ roomId, document }),
  'document:parked': z
    .strictObject({ roomId, documentId, action, text: z.string(), findings: z.array(finding) })
    .describe(
      "To the author alone: words that were taken out before anyone saw them (or, for 'nudge', words that stand and could be said better).",
    ),
} satisfies ServerEvents
