import type {
  DocumentId,
  Instant,
  ParticipantId,
  RoomId,
  SessionId,
  UserId,
} from '#shared/contracts/common.ts'
import type { Document } from '#shared/contracts/documents.ts'
import type { Database } from '#platform/database/index.ts'
import { cutPage, readTimeCursor, standardPage, timeCursor, type PageQuery } from '#platform/pages.ts'

interface DocumentRow {
  id: DocumentId
  room_id: RoomId
  title: string
  kind: 'text' | 'board'
  created_by: UserId
  created_at: Instant
}
interface TicketRow {
  hash: string
  document_id: DocumentId
  participant_id: ParticipantId
  session_id: SessionId
  expires_at: Instant
}
declare module '#platform/database/index.ts' {
  interface Tables {
    documents: DocumentRow
    document_tickets: TicketRow
  }
}

export const documentOf = (row: DocumentRow): Document => ({
  id: row.id,
  roomId: row.room_id,
  title: row.title,
  kind: row.kind,
})

export function createDocumentStore(database: Database) {
  const db = () => database.queries
  return {
    async add(row: DocumentRow): Promise<void> {
      await db().insertInto('documents').values(row).execute()
    },
    async find(id: DocumentId): Promise<DocumentRow | undefined> {
      return db().selectFrom('documents').selectAll().where('id', '=', id).executeTakeFirst()
    },
    /** Oldest first. */
    async page(roomId: RoomId, { cursor, limit = standardPage }: PageQuery) {
      const from = readTimeCursor(cursor)
      let query = db()
        .selectFrom('documents')
        .selectAll()
        .where('room_id', '=', roomId)
        .orderBy('created_at')
        .orderBy('id')
        .limit(limit + 1)
      if (from)
        query = query.where((is) =>
          is.or([
            is('created_at', '>', from.at),
            is.and([is('created_at', '=', from.at), is('id', '>', from.id as DocumentId)]),
          ]),
        )
      const { items, nextCursor } = cutPage(await query.execute(), limit, (row) =>
        timeCursor(row.created_at, row.id),
      )
      return { items: items.map(documentOf), nextCursor }
    },

    async addTicket(row: TicketRow): Promise<void> {
      await db().insertInto('document_tickets').values(row).execute()
    },
    /** Spends a ticket: whoever asks first gets it. */
    async takeTicket(hash: string): Promise<TicketRow | undefined> {
      return db().deleteFrom('document_tickets').where('hash', '=', hash).returningAll().executeTakeFirst()
    },
    async dropTickets(before: Instant): Promise<void> {
      await db().deleteFrom('document_tickets').where('expires_at', '<', before).execute()
    },

    /** The words that a teacher has let through in a document: they may stand. */
    async released(id: DocumentId): Promise<string[]> {
      const rows = await db()
        .selectFrom('moderation_items')
        .select('text')
        .where('surface', '=', 'document')
        .where('subject_id', '=', id)
        .where('state', '=', 'released')
        .execute()
      return rows.map((row) => row.text)
    },
  }
}
export type DocumentStore = ReturnType<typeof createDocumentStore>
