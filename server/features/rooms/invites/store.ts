import type { DistrictId, Instant, InviteId, RoomId, UserId } from '#shared/contracts/common.ts'
import type { Database } from '#platform/database/index.ts'
import type { GuestRow } from '../../identity/index.ts'
import { cutPage, readTimeCursor, standardPage, timeCursor, type PageQuery } from '#platform/pages.ts'

export interface InviteRow {
  id: InviteId
  room_id: RoomId
  district_id: DistrictId
  secret_hash: string
  display_name: string
  organisation: string
  created_by: UserId
  created_at: Instant
  expires_at: Instant
  accepted_at: Instant | null
  withdrawn_at: Instant | null
}
declare module '#platform/database/index.ts' {
  interface Tables {
    invites: InviteRow
  }
}

export function createInviteStore(database: Database) {
  const db = () => database.queries
  return {
    async add(row: InviteRow): Promise<void> {
      await db().insertInto('invites').values(row).execute()
    },
    async find(id: InviteId): Promise<InviteRow | undefined> {
      return db().selectFrom('invites').selectAll().where('id', '=', id).executeTakeFirst()
    },
    async bySecret(hash: string): Promise<InviteRow | undefined> {
      return db().selectFrom('invites').selectAll().where('secret_hash', '=', hash).executeTakeFirst()
    },
    async page(roomId: RoomId, { cursor, limit = standardPage }: PageQuery) {
      const from = readTimeCursor(cursor)
      let query = db()
        .selectFrom('invites')
        .selectAll()
        .where('room_id', '=', roomId)
        .orderBy('created_at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit + 1)
      if (from)
        query = query.where((is) =>
          is.or([
            is('created_at', '<', from.at),
            is.and([is('created_at', '=', from.at), is('id', '<', from.id as InviteId)]),
          ]),
        )
      return cutPage(await query.execute(), limit, (row) => timeCursor(row.created_at, row.id))
    },
    /** True for the one who came first. */
    async spend(id: InviteId, at: Instant): Promise<boolean> {
      const { numUpdatedRows } = await db()
        .updateTable('invites')
        .set({ accepted_at: at })
        .where('id', '=', id)
        .where('accepted_at', 'is', null)
        .where('withdrawn_at', 'is', null)
        .executeTakeFirst()
      return numUpdatedRows > 0n
    },
    async withdraw(id: InviteId, at: Instant): Promise<void> {
      await db()
        .updateTable('invites')
        .set({ withdrawn_at: at })
        .where('id', '=', id)
        .where('withdrawn_at', 'is', null)
        .execute()
    },
    async withdrawOpen(roomId: RoomId, at: Instant): Promise<void> {
      await db()
        .updateTable('invites')
        .set({ withdrawn_at: at })
        .where('room_id', '=', roomId)
        .where('accepted_at', 'is', null)
        .where('withdrawn_at', 'is', null)
        .execute()
    },
    async addGuest(row: GuestRow): Promise<void> {
      await db().insertInto('guests').values(row).execute()
    },
    /** Ends the guests of an invite or a room; who they were. */
    async endGuests(where: { inviteId: InviteId } | { roomId: RoomId }, at: Instant): Promise<UserId[]> {
      const query = db()
        .updateTable('guests')
        .set({ ended_at: at })
        .where('ended_at', 'is', null)
        .returning('id')
      const rows = await (
        'inviteId' in where
          ? query.where('invite_id', '=', where.inviteId)
          : query.where('room_id', '=', where.roomId)
      ).execute()
      return rows.map((row) => row.id)
    },
  }
}
export type InviteStore = ReturnType<typeof createInviteStore>
