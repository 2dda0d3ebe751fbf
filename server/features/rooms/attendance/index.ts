import type { Instant, ParticipantId, Role, RoomId, SchoolId } from '#shared/contracts/common.ts'
import type { Visit } from '#shared/contracts/rooms.ts'
import { later, type Clock } from '#platform/clock.ts'
import type { Database } from '#platform/database/index.ts'
import type { Ids } from '#platform/ids.ts'
import { cutPage, readTimeCursor, standardPage, timeCursor, type PageQuery } from '#platform/pages.ts'

interface VisitRow {
  id: string
  room_id: RoomId
  participant_id: ParticipantId
  entered_at: Instant
  /** The last time the hub knew them to be there; after a crash the visit ends here. */
  seen_at: Instant
  left_at: Instant | null
}
declare module '#platform/database/index.ts' {
  interface Tables {
    visits: VisitRow
  }
}

/** Who comes back within this time never left: a reload, a network change, a restart. */
const sameVisitSeconds = 60

export function createAttendance({ database, clock, ids }: { database: Database; clock: Clock; ids: Ids }) {
  const db = () => database.queries
  return {
    async enter(roomId: RoomId, participantId: ParticipantId): Promise<void> {
      const now = clock.now()
      const last = await db()
        .selectFrom('visits')
        .selectAll()
        .where('participant_id', '=', participantId)
        .orderBy('entered_at', 'desc')
        .executeTakeFirst()
      if (last && (!last.left_at || last.left_at >= later(now, -sameVisitSeconds))) {
        await db()
          .updateTable('visits')
          .set({ left_at: null, seen_at: now })
          .where('id', '=', last.id)
          .execute()
        return
      }
      const id = ids.next('visit')
      await db()
        .insertInto('visits')
        .values({
          id,
          room_id: roomId,
          participant_id: participantId,
          entered_at: now,
          seen_at: now,
          left_at: null,
        })
        .execute()
    },
    async leave(participantId: ParticipantId): Promise<void> {
      await db()
        .updateTable('visits')
        .set({ left_at: clock.now() })
        .where('participant_id', '=', participantId)
        .where('left_at', 'is', null)
        .execute()
    },
    async leaveAll(roomId: RoomId): Promise<void> {
      await db()
        .updateTable('visits')
        .set({ left_at: clock.now() })
        .where('room_id', '=', roomId)
        .where('left_at', 'is', null)
        .execute()
    },
    async seen(participants: readonly ParticipantId[]): Promise<void> {
      if (participants.length === 0) return
      await db()
        .updateTable('visits')
        .set({ seen_at: clock.now() })
        .where('participant_id', 'in', participants)
        .where('left_at', 'is', null)
        .execute()
    },
    /** After a crash: visits end where the hub last knew of them; who comes back at once goes on with theirs. */
    async closeStale(): Promise<void> {
      await db()
        .updateTable('visits')
        .set((is) => ({ left_at: is.ref('seen_at') }))
        .where('left_at', 'is', null)
        .execute()
    },
    async page(
      roomId: RoomId,
      { cursor, limit = standardPage }: PageQuery,
    ): Promise<{ items: Visit[]; nextCursor: string | null }> {
      const from = readTimeCursor(cursor)
      let query = db()
        .selectFrom('visits')
        .innerJoin('participants', 'participants.id', 'visits.participant_id')
        .leftJoin('people', 'people.id', 'participants.person_id')
        .leftJoin('guests', 'guests.id', 'participants.guest_id')
        .where('visits.room_id', '=', roomId)
        .orderBy('visits.entered_at')
        .orderBy('visits.id')
        .limit(limit + 1)
        .select([
          'visits.id as id',
          'visits.participant_id as participantId',
          'visits.entered_at as enteredAt',
          'visits.left_at as leftAt',
          'people.display_name as personName',
          'guests.display_name as guestName',
          'people.role as role',
          'people.school_id as schoolId',
        ])
      if (from)
        query = query.where((is) =>
          is.or([
            is('visits.entered_at', '>', from.at),
            is.and([is('visits.entered_at', '=', from.at), is('visits.id', '>', from.id)]),
          ]),
        )
      const page = cutPage(await query.execute(), limit, (row) => timeCursor(row.enteredAt, row.id))
      return {
        nextCursor: page.nextCursor,
        items: page.items.map((row) => ({
          participantId: row.participantId,
          displayName: row.personName ?? row.guestName ?? '',
          role: (row.role ?? 'expert') satisfies Role,
          schoolId: row.schoolId satisfies SchoolId | null,
          enteredAt: row.enteredAt,
          ...(row.leftAt && { leftAt: row.leftAt }),
        })),
      }
    },
  }
}
export type Attendance = ReturnType<typeof createAttendance>
