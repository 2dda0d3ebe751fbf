import {
  createDocument,
  createTicket,
  listDocuments,
  listHistory,
  revertDocument,
} from '#shared/contracts/documents.ts'
import type { Serve } from '../identity/index.ts'
import type { Engine } from './engine.ts'
import type { Documents } from './service.ts'

export function documentRoutes(serve: Serve, documents: Documents, engine: Engine): void {
  serve(listDocuments, ({ actor, params, query }) => documents.list(actor, params.roomId, query))
  serve(createDocument, ({ actor, params, body }) => documents.create(actor, params.roomId, body))
  serve(createTicket, ({ actor, params, request }) =>
    documents.ticket(actor, params.documentId, request.headers.host),
  )
  serve(listHistory, ({ actor, params, query }) => documents.history(actor, params.documentId, query))
  serve(revertDocument, ({ actor, params, body }) => documents.revert(actor, params.documentId, body, engine))
}
