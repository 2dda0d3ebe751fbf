import type { Instant, MessageId, ParticipantId, RoomId } from '#shared/contracts/common.ts'
import type { Message } from '#shared/contracts/rooms.ts'
import type { Database } from '#platform/database/index.ts'

export interface MessageRow {
  id: MessageId
  room_id: RoomId
  /** The order of the room, from 1. */
  seq: number
  participant_id: ParticipantId
  text: string
  sent_at: Instant
  reply_to: MessageId | null
  /** The sender's own mark: the same again is the same message. */
  key: string | null
  state: 'shown' | 'held' | 'removed'
}
declare module '#platform/database/index.ts' {
  interface Tables {
    messages: MessageRow
  }
}

export function createMessageStore(database: Database) {
  const db = () => database.queries
  const named = () =>
    db()
      .selectFrom('messages')
      .innerJoin('participants', 'participants.id', 'messages.participant_id')
      .leftJoin('people', 'people.id', 'participants.person_id')
      .leftJoin('guests', 'guests.id', 'participants.guest_id')
      .selectAll('messages')
      .select(['people.display_name as person_name', 'guests.display_name as guest_name'])
  type Named = Awaited<ReturnType<ReturnType<typeof named>['executeTakeFirstOrThrow']>>

  const messageOf = (row: Named): Message => ({
    id: row.id,
    roomId: row.room_id,
    participantId: row.participant_id,
    displayName: row.person_name ?? row.guest_name ?? '',
    text: row.text,
    sentAt: row.sent_at,
    ...(row.reply_to && { replyTo: row.reply_to }),
    ...(row.state === 'held' && { state: 'held' }),
  })

  return {
    async add(row: Omit<MessageRow, 'seq'>): Promise<void> {
      await database.transaction(async () => {
        const last = await db()
          .selectFrom('messages')
          .select('seq')
          .where('room_id', '=', row.room_id)
          .orderBy('seq', 'desc')
          .executeTakeFirst()
        await db()
          .insertInto('messages')
          .values({ ...row, seq: (last?.seq ?? 0) + 1 })
          .execute()
      })
    },
    async find(id: MessageId): Promise<MessageRow | undefined> {
      return db().selectFrom('messages').selectAll().where('id', '=', id).executeTakeFirst()
    },
    async message(id: MessageId): Promise<Message> {
      return messageOf(await named().where('messages.id', '=', id).executeTakeFirstOrThrow())
    },
    async byKey(participantId: ParticipantId, key: string): Promise<MessageRow | undefined> {
      return db()
        .selectFrom('messages')
        .selectAll()
        .where('participant_id', '=', participantId)
        .where('key', '=', key)
        .executeTakeFirst()
    },
    async setState(id: MessageId, state: MessageRow['state']): Promise<void> {
      await db().updateTable('messages').set({ state }).where('id', '=', id).execute()
    },
    /** The last messages before `before` that `reader` may see, oldest first, and one more when there are more. */
    async page(
      roomId: RoomId,
      before: number | undefined,
      limit: number,
      reader?: ParticipantId,
    ): Promise<Message[]> {
      let query = named()
        .where('messages.room_id', '=', roomId)
        .where((is) =>
          reader
            ? is.or([
                is('messages.state', '=', 'shown'),
                is.and([is('messages.state', '=', 'held'), is('messages.participant_id', '=', reader)]),
              ])
            : is('messages.state', '=', 'shown'),
        )
        .orderBy('messages.seq', 'desc')
        .limit(limit)
      if (before !== undefined) query = query.where('messages.seq', '<', before)
      return (await query.execute()).map(messageOf).reverse()
    },
    /** What one participant wrote last, oldest first, for judging a text that goes on over several messages. */
    async lastTexts(participantId: ParticipantId, since: Instant, limit: number): Promise<string[]> {
      const rows = await db()
        .selectFrom('messages')
        .select('text')
        .where('participant_id', '=', participantId)
        .where('sent_at', '>=', since)
        .orderBy('seq', 'desc')
        .limit(limit)
        .execute()
      return rows.map((row) => row.text).reverse()
    },
  }
}
export type MessageStore = ReturnType<typeof createMessageStore>
