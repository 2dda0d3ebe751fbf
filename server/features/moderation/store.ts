import type { DistrictId, Instant, ItemId, ParticipantId, RoomId } from '#shared/contracts/common.ts'
import type { Action, Finding, Item, ItemState, Surface } from '#shared/contracts/moderation.ts'
import type { Database } from '#platform/database/index.ts'
import { cutPage, readTimeCursor, standardPage, timeCursor, type PageQuery } from '#platform/pages.ts'

export interface ItemRow {
  id: ItemId
  room_id: RoomId
  /** The district of the one who wrote it. */
  district_id: DistrictId
  surface: Surface
  participant_id: ParticipantId
  text: string
  /** JSON: findings without explanations, which are made for each reader. */
  findings: string
  action: Action
  state: ItemState
  created_at: Instant
  /** JSON of the contract's `context`. */
  context: string
  /** The message or document it is about. */
  subject_id: string | null
  /** JSON: where in the document it stood. */
  place: string | null
  decided_by: string | null
  decided_at: Instant | null
  note: string | null
  /** 1: for the safeguarding leads of the district alone. */
  confidential: number
}
declare module '#platform/database/index.ts' {
  interface Tables {
    moderation_items: ItemRow
  }
}

export interface Decided {
  state: ItemState
  decided_by: string
  decided_at: Instant
  note: string | null
}

/** Who is looking: the open items of the rooms they run, the confidential ones of the district they answer for. */
export interface View {
  rooms: RoomId[]
  district: DistrictId | undefined
}

export function createItemStore(database: Database) {
  const db = () => database.queries
  const visible = ({ rooms, district }: View) =>
    db()
      .selectFrom('moderation_items')
      .selectAll()
      .where('room_id', 'in', [...rooms, '' as RoomId])
      .where((is) =>
        district
          ? is.or([is('confidential', '=', 0), is('district_id', '=', district)])
          : is('confidential', '=', 0),
      )
  return {
    async add(row: ItemRow): Promise<void> {
      await db().insertInto('moderation_items').values(row).execute()
    },
    async find(id: ItemId): Promise<ItemRow | undefined> {
      return db().selectFrom('moderation_items').selectAll().where('id', '=', id).executeTakeFirst()
    },
    async isKept(roomId: RoomId, participantId: ParticipantId, place: string): Promise<boolean> {
      const row = await db()
        .selectFrom('moderation_items')
        .select('id')
        .where('room_id', '=', roomId)
        .where('participant_id', '=', participantId)
        .where('place', '=', place)
        .executeTakeFirst()
      return row !== undefined
    },
    async decide(id: ItemId, decided: Decided): Promise<void> {
      await db().updateTable('moderation_items').set(decided).where('id', '=', id).execute()
    },
    /** Newest first. */
    async page(view: View, state: ItemState | undefined, { cursor, limit = standardPage }: PageQuery) {
      const from = readTimeCursor(cursor)
      let query = visible(view)
        .orderBy('created_at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit + 1)
      if (state) query = query.where('state', '=', state)
      if (from)
        query = query.where((is) =>
          is.or([
            is('created_at', '<', from.at),
            is.and([is('created_at', '=', from.at), is('id', '<', from.id as ItemId)]),
          ]),
        )
      return cutPage(await query.execute(), limit, (row) => timeCursor(row.created_at, row.id))
    },
  }
}
export type ItemStore = ReturnType<typeof createItemStore>
export type StoredFinding = Omit<Finding, 'explanation'>
export type ItemContext = Item['context']
