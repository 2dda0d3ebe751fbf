import type { ParticipantId, RoomId } from '#shared/contracts/common.ts'
import type { Clock } from '#platform/clock.ts'
import type { Database } from '#platform/database/index.ts'
import { createLimit } from '#platform/limits.ts'
import { Problem } from '#platform/problem.ts'
import type { Channels } from '#platform/realtime/gateway.ts'
import type { Actor } from '../identity/index.ts'
import type { Audit, Moderation } from '../moderation/index.ts'
import { isStaff, roomChannel, type Access, type Members } from '../rooms/index.ts'
import type { StageStore } from './store.ts'

interface Parts {
  store: StageStore
  members: Members
  access: Access
  moderation: Moderation
  audit: Audit
  database: Database
  channels: Channels
  clock: Clock
}

const linesEach = 60
const windowSeconds = 30

/** What is said, typed by somebody for those who read it. Judged like chat, shown at once, never kept. */
export function createCaptions({
  store,
  members,
  access,
  moderation,
  audit,
  database,
  channels,
  clock,
}: Parts) {
  const lines = createLimit(linesEach, windowSeconds)

  return {
    /** @returns whether it was shown: what would be held in chat comes too late as a caption, and goes to the adults alone */
    async write(actor: Actor, roomId: RoomId, text: string): Promise<boolean> {
      const me = await members.who(actor, roomId, 'chat')
      const { captioners } = await store.find(roomId)
      if (!isStaff(me.role) && !captioners.includes(me.id)) throw new Problem('room.forbidden')
      await lines.take(actor.userId)
      const verdict = moderation.judge(
        { role: me.role, locale: me.locale, birthYear: me.birthYear },
        'chat',
        text,
      )
      if (verdict.action !== 'allow') {
        if (verdict.action !== 'nudge')
          await moderation.keep({
            roomId,
            districtId: me.districtId,
            surface: 'chat',
            participantId: me.id,
            text,
            verdict,
            context: { displayName: me.displayName, schoolId: me.schoolId, before: [] },
            place: { caption: true },
          })
        return false
      }
      channels.push(roomChannel(roomId), 'captions:line', {
        roomId,
        caption: { participantId: me.id, displayName: me.displayName, text, at: clock.now() },
      })
      return true
    },

    async setCaptioner(actor: Actor, roomId: RoomId, id: ParticipantId, captioner: boolean): Promise<void> {
      await access.mustRun(actor, roomId)
      await members.other(roomId, id)
      const captioners = await database.transaction(async () => {
        const before = await store.find(roomId)
        const others = before.captioners.filter((one) => one !== id)
        const now = captioner ? [...others, id] : others
        await store.keep(roomId, { ...before, captioners: now })
        await audit.append(roomId, {
          actorId: actor.userId,
          action: captioner ? 'captioner.named' : 'captioner.ended',
          subject: id,
        })
        return now
      })
      channels.push(roomChannel(roomId), 'captions:captioners', { roomId, captioners })
    },
  }
}
export type Captions = ReturnType<typeof createCaptions>
