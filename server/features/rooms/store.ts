import type {
  DistrictId,
  ExchangeId,
  Instant,
  Locale,
  ParticipantId,
  Role,
  RoomId,
  SchoolId,
  UserId,
} from '#shared/contracts/common.ts'
import type { Room } from '#shared/contracts/rooms.ts'
import type { RoomFacts, Switches } from '#shared/rules/rooms.ts'
import type { Database } from '#platform/database/index.ts'
import { cutPage, readTimeCursor, standardPage, timeCursor, type PageQuery } from '#platform/pages.ts'

export interface RoomRow {
  id: RoomId
  exchange_id: ExchangeId
  title: string
  starts_at: Instant | null
  state: 'closed' | 'open'
  frozen: number
  /** 1: no teacher has been in for the grace time. */
  unattended: number
  /** JSON: what students may do. */
  permissions: string
  created_by: UserId
  created_at: Instant
}

export type Standing = 'lobby' | 'admitted' | 'denied' | 'removed'

interface ParticipantRow {
  id: ParticipantId
  room_id: RoomId
  person_id: UserId | null
  guest_id: UserId | null
  standing: Standing
  denied_until: Instant | null
  /** JSON: what a teacher set for this one person. */
  overrides: string
  created_at: Instant
}
declare module '#platform/database/index.ts' {
  interface Tables {
    rooms: RoomRow
    participants: ParticipantRow
  }
}

/** A participant with who they are. */
export interface Member {
  id: ParticipantId
  roomId: RoomId
  userId: UserId
  guest: boolean
  displayName: string
  role: Role
  schoolId: SchoolId | null
  districtId: DistrictId
  locale: Locale
  birthYear: number | undefined
  standing: Standing
  deniedUntil: Instant | null
  overrides: Partial<Switches>
}

export const roomOf = (row: RoomRow): Room => ({
  id: row.id,
  title: row.title,
  exchangeId: row.exchange_id,
  ...(row.starts_at && { startsAt: row.starts_at }),
  state: row.state,
  frozen: row.frozen === 1,
  permissions: JSON.parse(row.permissions) as Switches,
})

/** The room as those in it see it. */
export const liveRoomOf = (row: RoomRow): Room => ({
  ...roomOf(row),
  ...(row.unattended === 1 && { readOnlyBecause: 'room.no_teacher' }),
})

export const factsOf = (row: RoomRow): RoomFacts => ({
  open: row.state === 'open',
  frozen: row.frozen === 1,
  unattended: row.unattended === 1,
  switches: JSON.parse(row.permissions) as Switches,
})

export const isStaff = (role: Role): boolean => role === 'teacher' || role === 'leader'

export function createRoomStore(database: Database) {
  const db = () => database.queries

  const members = () =>
    db()
      .selectFrom('participants')
      .leftJoin('people', 'people.id', 'participants.person_id')
      .leftJoin('guests', 'guests.id', 'participants.guest_id')
      .select([
        'participants.id as id',
        'participants.room_id as roomId',
        'participants.person_id as personId',
        'participants.guest_id as guestId',
        'participants.standing as standing',
        'participants.denied_until as deniedUntil',
        'participants.overrides as overrides',
        'people.display_name as personName',
        'guests.display_name as guestName',
        'people.role as role',
        'people.school_id as schoolId',
        'people.district_id as personDistrict',
        'guests.district_id as guestDistrict',
        'people.locale as personLocale',
        'guests.locale as guestLocale',
        'people.birth_year as birthYear',
      ])
  type Found = Awaited<ReturnType<ReturnType<typeof members>['executeTakeFirstOrThrow']>>

  const memberOf = (row: Found): Member => ({
    id: row.id,
    roomId: row.roomId,
    userId: (row.personId ?? row.guestId)!,
    guest: row.guestId !== null,
    displayName: row.personName ?? row.guestName ?? '',
    role: row.role ?? 'expert',
    schoolId: row.schoolId,
    districtId: (row.personDistrict ?? row.guestDistrict)!,
    locale: row.personLocale ?? row.guestLocale ?? 'en',
    birthYear: row.birthYear ?? undefined,
    standing: row.standing,
    deniedUntil: row.deniedUntil,
    overrides: JSON.parse(row.overrides) as Partial<Switches>,
  })

  return {
    async add(row: RoomRow): Promise<void> {
      await db().insertInto('rooms').values(row).execute()
    },
    async find(id: RoomId): Promise<RoomRow | undefined> {
      return db().selectFrom('rooms').selectAll().where('id', '=', id).executeTakeFirst()
    },
    async change(id: RoomId, change: Partial<RoomRow>): Promise<void> {
      await db().updateTable('rooms').set(change).where('id', '=', id).execute()
    },
    async open(): Promise<RoomRow[]> {
      return db().selectFrom('rooms').selectAll().where('state', '=', 'open').execute()
    },
    async idsOf(exchanges: readonly ExchangeId[]): Promise<RoomId[]> {
      const rows = await db()
        .selectFrom('rooms')
        .select('id')
        .where('exchange_id', 'in', [...exchanges, '' as ExchangeId])
        .execute()
      return rows.map((row) => row.id)
    },
    /** Soonest first: what has no time of its own stands where it was made. */
    async page(
      where: { exchanges: readonly ExchangeId[] } | { id: RoomId },
      { cursor, limit = standardPage }: PageQuery,
    ) {
      const from = readTimeCursor(cursor)
      let query = db()
        .selectFrom('rooms')
        .selectAll()
        .orderBy('created_at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit + 1)
      query =
        'id' in where
          ? query.where('id', '=', where.id)
          : query.where('exchange_id', 'in', [...where.exchanges, '' as ExchangeId])
      if (from)
        query = query.where((is) =>
          is.or([
            is('created_at', '<', from.at),
            is.and([is('created_at', '=', from.at), is('id', '<', from.id as RoomId)]),
          ]),
        )
      const { items, nextCursor } = cutPage(await query.execute(), limit, (row) =>
        timeCursor(row.created_at, row.id),
      )
      return { items: items.map(roomOf), nextCursor }
    },

    async ensureMember(row: ParticipantRow): Promise<void> {
      await db()
        .insertInto('participants')
        .values(row)
        .onConflict((clash) => clash.doNothing())
        .execute()
    },
    async memberOfUser(roomId: RoomId, userId: UserId): Promise<Member | undefined> {
      const row = await members()
        .where('participants.room_id', '=', roomId)
        .where((is) =>
          is.or([is('participants.person_id', '=', userId), is('participants.guest_id', '=', userId)]),
        )
        .executeTakeFirst()
      return row && memberOf(row)
    },
    async member(id: ParticipantId): Promise<Member | undefined> {
      const row = await members().where('participants.id', '=', id).executeTakeFirst()
      return row && memberOf(row)
    },
    async membersById(ids: readonly ParticipantId[]): Promise<Member[]> {
      if (ids.length === 0) return []
      const rows = await members()
        .where('participants.id', 'in', ids)
        .orderBy('participants.created_at')
        .orderBy('participants.id')
        .execute()
      return rows.map(memberOf)
    },
    async setStanding(
      id: ParticipantId,
      standing: Standing,
      deniedUntil: Instant | null = null,
    ): Promise<void> {
      await db()
        .updateTable('participants')
        .set({ standing, denied_until: deniedUntil })
        .where('id', '=', id)
        .execute()
    },
    async setOverrides(id: ParticipantId, overrides: Partial<Switches>): Promise<void> {
      await db()
        .updateTable('participants')
        .set({ overrides: JSON.stringify(overrides) })
        .where('id', '=', id)
        .execute()
    },
    /** Admitted guests of a room go back to the lobby; who they were. */
    async guestsToLobby(roomId: RoomId): Promise<ParticipantId[]> {
      const rows = await db()
        .updateTable('participants')
        .set({ standing: 'lobby' })
        .where('room_id', '=', roomId)
        .where('guest_id', 'is not', null)
        .where('standing', '=', 'admitted')
        .returning('id')
        .execute()
      return rows.map((row) => row.id)
    },
    /** When a room closes its admissions end; removals and denials stay. */
    async endAdmissions(roomId: RoomId): Promise<void> {
      await db()
        .updateTable('participants')
        .set({ standing: 'lobby' })
        .where('room_id', '=', roomId)
        .where('standing', '=', 'admitted')
        .execute()
    },
  }
}
export type RoomStore = ReturnType<typeof createRoomStore>
