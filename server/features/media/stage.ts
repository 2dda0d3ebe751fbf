import type { RoomId } from '#shared/contracts/common.ts'
import type { Stage } from '#shared/contracts/media.ts'
import type { Database } from '#platform/database/index.ts'
import { Problem } from '#platform/problem.ts'
import type { Channels } from '#platform/realtime/gateway.ts'
import type { Actor } from '../identity/index.ts'
import { isStaff, roomChannel, type Access, type Members } from '../rooms/index.ts'
import type { StageSetting, StageStore } from './store.ts'
import type { Tree } from './tree.ts'

interface Parts {
  store: StageStore
  tree: Tree
  members: Members
  access: Access
  database: Database
  channels: Channels
}

/** What everyone sees: the teacher's choice, and the pointer on a shared screen. */
export function createStage({ store, tree, members, access, database, channels }: Parts) {
  return {
    async look(actor: Actor, roomId: RoomId): Promise<StageSetting> {
      await members.who(actor, roomId)
      return store.find(roomId)
    },

    async set(actor: Actor, roomId: RoomId, stage: Stage): Promise<void> {
      await access.mustRun(actor, roomId)
      const pinned = [...new Set(stage.pinned)]
      for (const id of pinned) await members.other(roomId, id)
      const wish: Stage = { view: stage.view, pinned }
      await database.transaction(async () => {
        await store.keep(roomId, { ...(await store.find(roomId)), stage: wish })
      })
      channels.push(roomChannel(roomId), 'stage:changed', { roomId, stage: wish })
    },

    /** For teachers, and for whoever shares a screen that is seen. */
    async point(actor: Actor, roomId: RoomId, point: { x: number; y: number } | null): Promise<void> {
      const me = await members.who(actor, roomId)
      const shares = tree
        .producersOf({ roomId, participantId: me.id })
        .some((one) => one.appData.source === 'screen' && !one.paused)
      if (!isStaff(me.role) && !shares) throw new Problem('media.locked')
      channels.push(roomChannel(roomId), 'stage:pointed', { roomId, participantId: me.id, point })
    },
  }
}
export type StageService = ReturnType<typeof createStage>
