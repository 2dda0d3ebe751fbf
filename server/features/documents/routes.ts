import { createDocument, createTicket, listDocuments } from '#shared/contracts/documents.ts'
import type { Serve } from '../identity/index.ts'
import type { Documents } from './service.ts'

export function documentRoutes(serve: Serve, documents: Documents): void {
  serve(listDocuments, ({ actor, params, query }) => documents.list(actor, params.roomId, query))
  serve(createDocument, ({ actor, params, body }) => documents.create(actor, params.roomId, body))
  serve(createTicket, ({ actor, params, request }) => documents.ticket(actor, params.documentId, request.headers.host))
}
