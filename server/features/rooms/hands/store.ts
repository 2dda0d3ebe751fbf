import type { Instant, ParticipantId, RoomId } from '#shared/contracts/common.ts'
import type { RaisedHand } from '#shared/contracts/hands.ts'
import type { Database } from '#platform/database/index.ts'

declare module '#platform/database/index.ts' {
  interface Tables {
    raised_hands: { room_id: RoomId; participant_id: ParticipantId; raised_at: Instant }
  }
}

export function createHandStore(database: Database) {
  const db = () => database.queries
  return {
    /** Raising twice keeps the first time, so nobody loses their place. */
    async add(roomId: RoomId, hand: RaisedHand): Promise<void> {
      await db()
        .insertInto('raised_hands')
        .values({ room_id: roomId, participant_id: hand.participantId, raised_at: hand.raisedAt })
        .onConflict((clash) => clash.columns(['room_id', 'participant_id']).doNothing())
        .execute()
    },
    /** False when there was none. */
    async remove(roomId: RoomId, participantId: ParticipantId): Promise<boolean> {
      const { numDeletedRows } = await db()
        .deleteFrom('raised_hands')
        .where('room_id', '=', roomId)
        .where('participant_id', '=', participantId)
        .executeTakeFirst()
      return numDeletedRows > 0n
    },
    async clear(roomId: RoomId): Promise<void> {
      await db().deleteFrom('raised_hands').where('room_id', '=', roomId).execute()
    },
    async list(roomId: RoomId): Promise<RaisedHand[]> {
      return db()
        .selectFrom('raised_hands')
        .where('room_id', '=', roomId)
        .select(['participant_id as participantId', 'raised_at as raisedAt'])
        .orderBy('raised_at')
        .orderBy('participant_id')
        .execute()
    },
  }
}
export type HandStore = ReturnType<typeof createHandStore>
