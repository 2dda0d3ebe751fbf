import type { ParticipantId, RoomId } from '#shared/contracts/common.ts'
import type { Stage } from '#shared/contracts/media.ts'
import type { Database } from '#platform/database/index.ts'

interface StageRow {
  room_id: RoomId
  view: Stage['view']
  /** JSON: the ids of participants, in their order. */
  pinned: string
  /** JSON: the ids of participants. */
  captioners: string
}
declare module '#platform/database/index.ts' {
  interface Tables {
    stages: StageRow
  }
}

/** What a teacher has set for everyone's stage. */
export interface StageSetting {
  stage: Stage
  captioners: ParticipantId[]
}

export function createStageStore(database: Database) {
  const db = () => database.queries
  return {
    async find(roomId: RoomId): Promise<StageSetting> {
      const row = await db().selectFrom('stages').selectAll().where('room_id', '=', roomId).executeTakeFirst()
      if (!row) return { stage: { view: 'free', pinned: [] }, captioners: [] }
      return {
        stage: { view: row.view, pinned: JSON.parse(row.pinned) as ParticipantId[] },
        captioners: JSON.parse(row.captioners) as ParticipantId[],
      }
    },
    async keep(roomId: RoomId, { stage, captioners }: StageSetting): Promise<void> {
      const values = {
        view: stage.view,
        pinned: JSON.stringify(stage.pinned),
        captioners: JSON.stringify(captioners),
      }
      await db()
        .insertInto('stages')
        .values({ room_id: roomId, ...values })
        .onConflict((conflict) => conflict.column('room_id').doUpdateSet(values))
        .execute()
    },
  }
}
export type StageStore = ReturnType<typeof createStageStore>
