import type {
  DistrictId,
  Instant,
  ParticipantId,
  RecordingId,
  RoomId,
  UserId,
} from '#shared/contracts/common.ts'
import type { Recording } from '#shared/contracts/recordings.ts'
import type { Database } from '#platform/database/index.ts'
import { cutPage, readTimeCursor, standardPage, timeCursor, type PageQuery } from '#platform/pages.ts'

export interface RecordingRow {
  id: RecordingId
  room_id: RoomId
  state: Recording['state']
  started_by: UserId
  started_at: Instant
  ended_at: Instant | null
  delete_at: Instant
  seconds: number | null
  bytes: number | null
}
declare module '#platform/database/index.ts' {
  interface Tables {
    recordings: RecordingRow
    recording_agreements: { participant_id: ParticipantId; room_id: RoomId; agreed_at: Instant }
    district_rules: { district_id: DistrictId; recording: number }
  }
}

export const recordingOf = (row: RecordingRow): Recording => ({
  id: row.id,
  roomId: row.room_id,
  state: row.state,
  startedAt: row.started_at,
  ...(row.ended_at && { endedAt: row.ended_at }),
  deleteAt: row.delete_at,
  ...(row.seconds !== null && { seconds: row.seconds }),
  ...(row.bytes !== null && { bytes: row.bytes }),
})

export function createRecordingStore(database: Database) {
  const db = () => database.queries
  return {
    async allows(district: DistrictId): Promise<boolean> {
      const row = await db()
        .selectFrom('district_rules')
        .select('recording')
        .where('district_id', '=', district)
        .executeTakeFirst()
      return row?.recording === 1
    },
    async setAllows(district: DistrictId, allowed: boolean): Promise<void> {
      const recording = allowed ? 1 : 0
      await db()
        .insertInto('district_rules')
        .values({ district_id: district, recording })
        .onConflict((conflict) => conflict.column('district_id').doUpdateSet({ recording }))
        .execute()
    },

    async agreed(roomId: RoomId): Promise<Set<ParticipantId>> {
      const rows = await db()
        .selectFrom('recording_agreements')
        .select('participant_id')
        .where('room_id', '=', roomId)
        .execute()
      return new Set(rows.map((row) => row.participant_id))
    },
    async agree(roomId: RoomId, id: ParticipantId, at: Instant): Promise<void> {
      await db()
        .insertInto('recording_agreements')
        .values({ participant_id: id, room_id: roomId, agreed_at: at })
        .onConflict((conflict) => conflict.column('participant_id').doNothing())
        .execute()
    },
    async endAgreements(roomId: RoomId): Promise<void> {
      await db().deleteFrom('recording_agreements').where('room_id', '=', roomId).execute()
    },
    async disagree(id: ParticipantId): Promise<void> {
      await db().deleteFrom('recording_agreements').where('participant_id', '=', id).execute()
    },

    async add(row: RecordingRow): Promise<void> {
      await db().insertInto('recordings').values(row).execute()
    },
    async change(id: RecordingId, values: Partial<RecordingRow>): Promise<void> {
      await db().updateTable('recordings').set(values).where('id', '=', id).execute()
    },
    async find(id: RecordingId): Promise<RecordingRow | undefined> {
      return db().selectFrom('recordings').selectAll().where('id', '=', id).executeTakeFirst()
    },
    async remove(id: RecordingId): Promise<void> {
      await db().deleteFrom('recordings').where('id', '=', id).execute()
    },
    /** Those that a stopped hub left open, or did not come to put together. */
    async unfinished(): Promise<RecordingRow[]> {
      return db()
        .selectFrom('recordings')
        .selectAll()
        .where('state', 'in', ['recording', 'preparing'])
        .execute()
    },
    async page(roomId: RoomId, { cursor, limit = standardPage }: PageQuery) {
      const from = readTimeCursor(cursor)
      let query = db()
        .selectFrom('recordings')
        .selectAll()
        .where('room_id', '=', roomId)
        .orderBy('started_at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit + 1)
      if (from)
        query = query.where((is) =>
          is.or([
            is('started_at', '<', from.at),
            is.and([is('started_at', '=', from.at), is('id', '<', from.id as RecordingId)]),
          ]),
        )
      const { items, nextCursor } = cutPage(await query.execute(), limit, (row) =>
        timeCursor(row.started_at, row.id),
      )
      return { items: items.map(recordingOf), nextCursor }
    },
  }
}
export type RecordingStore = ReturnType<typeof createRecordingStore>
