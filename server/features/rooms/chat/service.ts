import type { MessageId, ParticipantId, RoomId } from '#shared/contracts/common.ts'
import type { Verdict } from '#shared/contracts/moderation.ts'
import type { chatEvents, Message } from '#shared/contracts/rooms.ts'
import { later, type Clock } from '#platform/clock.ts'
import type { Config } from '#platform/config.ts'
import type { Database } from '#platform/database/index.ts'
import type { Ids } from '#platform/ids.ts'
import { createLimit } from '#platform/limits.ts'
import { Problem } from '#platform/problem.ts'
import type { Channels } from '#platform/realtime/gateway.ts'
import type { Actor, Handlers } from '../../identity/index.ts'
import type { Applier, Audit, Moderation } from '../../moderation/index.ts'
import type { Access } from '../access.ts'
import { roomChannel, type Members } from '../members.ts'
import { isStaff, type Member, type RoomStore } from '../store.ts'
import type { MessageRow, MessageStore } from './store.ts'

interface Parts {
  store: MessageStore
  rooms: RoomStore
  members: Members
  access: Access
  moderation: Moderation
  audit: Audit
  database: Database
  channels: Channels
  clock: Clock
  ids: Ids
  config: Config
}

/** Where a text that was never a message belongs, kept with its item. */
interface BlockedPlace {
  replyTo: MessageId | null
  key: string | null
}

interface Line {
  roomId: RoomId
  text: string
  replyTo?: MessageId | undefined
  confirmed?: boolean | undefined
  key?: string | undefined
}

const joinMessages = 50
const linesWindowSeconds = 30
/** How far back the author's own words are read together with the new ones. */
const rememberSeconds = 180
const rememberMessages = 6
const contextMessages = 5
const allowed: Verdict = { action: 'allow', findings: [] }

export function createChat({
  store,
  rooms,
  members,
  access,
  moderation,
  audit,
  database,
  channels,
  clock,
  ids,
  config,
}: Parts) {
  const lines = createLimit(config.CHAT_LINES, linesWindowSeconds)

  async function judged(actor: Actor, me: Member, line: Line): Promise<Verdict> {
    const before = await store.lastTexts(me.id, later(clock.now(), -rememberSeconds), rememberMessages)
    const verdict = moderation.judge(actor, 'chat', line.text, before)
    return verdict.action === 'nudge' && line.confirmed ? { ...verdict, action: 'allow' } : verdict
  }

  const sentBefore = async (me: Member, { key }: Line): Promise<MessageRow | undefined> =>
    key ? store.byKey(me.id, key) : undefined

  async function mustBeThere(roomId: RoomId, id: MessageId): Promise<MessageRow> {
    const row = await store.find(id)
    if (!row || row.room_id !== roomId || row.state !== 'shown') throw new Problem('message.not_found')
    return row
  }

  const contextOf = async (me: Member) => ({
    displayName: me.displayName,
    schoolId: me.schoolId,
    before: (await store.page(me.roomId, undefined, contextMessages)).map(
      ({ participantId, displayName, text, sentAt }) => ({
        participantId,
        displayName,
        text,
        sentAt,
      }),
    ),
  })

  async function write(me: Member, line: Line, state: 'shown' | 'held'): Promise<Message> {
    const id = ids.next('message') as MessageId
    await store.add({
      id,
      room_id: line.roomId,
      participant_id: me.id,
      text: line.text,
      sent_at: clock.now(),
      reply_to: line.replyTo ?? null,
      key: line.key ?? null,
      state,
    })
    return store.message(id)
  }

  /** Stopped words go to the adults who decide; a held message keeps its place in the order of the room. */
  async function stop(me: Member, line: Line, verdict: Verdict): Promise<Message | null> {
    const place: BlockedPlace = { replyTo: line.replyTo ?? null, key: line.key ?? null }
    return database.transaction(async () => {
      if (verdict.action === 'hold') {
        const twin = await sentBefore(me, line)
        if (twin) return store.message(twin.id)
      } else if (line.key && (await moderation.isKept(me.roomId, me.id, place))) return null
      const message = verdict.action === 'hold' ? await write(me, line, 'held') : null
      await moderation.keep({
        roomId: line.roomId,
        districtId: me.districtId,
        surface: 'chat',
        participantId: me.id,
        text: line.text,
        verdict,
        context: await contextOf(me),
        ...(message ? { subjectId: message.id } : { place }),
      })
      return message
    })
  }

  /** A decision about a message: shown in its place, or gone. */
  const apply: Applier = async (item, decision) => {
    const kept = item.subject_id ? await store.find(item.subject_id as MessageId) : undefined
    if (decision === 'release') {
      const id = kept ? kept.id : await writeBlocked(item)
      await store.setState(id, 'shown')
      const message = await store.message(id)
      database.afterCommit(() =>
        channels.push(roomChannel(item.room_id), 'chat:released', { roomId: item.room_id, message }),
      )
      return
    }
    if (!kept || kept.state === 'removed') return
    await store.setState(kept.id, 'removed')
    if (kept.state !== 'shown') return
    database.afterCommit(() =>
      channels.push(roomChannel(item.room_id), 'chat:removed', { roomId: item.room_id, messageId: kept.id }),
    )
  }

  async function writeBlocked(item: Parameters<Applier>[0]): Promise<MessageId> {
    const me = await members.other(item.room_id, item.participant_id)
    const { replyTo } = JSON.parse(item.place ?? '{}') as Partial<BlockedPlace>
    const { id } = await write(
      me,
      { roomId: item.room_id, text: item.text, replyTo: replyTo ?? undefined },
      'held',
    )
    await database.queries
      .updateTable('moderation_items')
      .set({ subject_id: id })
      .where('id', '=', item.id)
      .execute()
    return id
  }

  return {
    apply,

    /** Durable before it is acknowledged; the same key again answers as the first time and is said once. */
    async send(actor: Actor, line: Line): Promise<{ message: Message | null; verdict: Verdict }> {
      const me = await members.who(actor, line.roomId, 'chat')
      const known = await sentBefore(me, line)
      if (known)
        return {
          message: await store.message(known.id),
          verdict: known.state === 'held' ? moderation.judge(actor, 'chat', known.text) : allowed,
        }
      await lines.take(actor.userId)
      if (line.replyTo) await mustBeThere(line.roomId, line.replyTo)

      const verdict = await judged(actor, me, line)
      if (verdict.action === 'nudge') return { message: null, verdict }
      if (verdict.action !== 'allow') return { message: await stop(me, line, verdict), verdict }

      const { message, said } = await database.transaction(async () => {
        // The same key from another tab may have been written since it was looked for.
        const twin = await sentBefore(me, line)
        if (twin) return { message: await store.message(twin.id), said: true }
        const written = await write(me, line, 'shown')
        if (verdict.findings.length > 0)
          await audit.append(line.roomId, {
            actorId: me.id,
            action: 'moderation.nudge_confirmed',
            subject: written.id,
            detail: { rules: verdict.findings.map((one) => one.rule) },
          })
        return { message: written, said: false }
      })
      if (!said) channels.push(roomChannel(line.roomId), 'chat:message', { roomId: line.roomId, message })
      return { message, verdict }
    },

    async remove(actor: Actor, roomId: RoomId, id: MessageId): Promise<void> {
      await access.mustRun(actor, roomId)
      await mustBeThere(roomId, id)
      await database.transaction(async () => {
        await store.setState(id, 'removed')
        await audit.append(roomId, { actorId: actor.userId, action: 'message.removed', subject: id })
      })
      channels.push(roomChannel(roomId), 'chat:removed', { roomId, messageId: id })
    },

    latest: (roomId: RoomId, reader: ParticipantId): Promise<Message[]> =>
      store.page(roomId, undefined, joinMessages, reader),

    async older(actor: Actor, roomId: RoomId, before: MessageId | undefined, limit: number = joinMessages) {
      const { relation } = await access.see(actor, roomId)
      const me = await rooms.memberOfUser(roomId, actor.userId)
      if (relation !== 'staff' && me?.standing !== 'admitted')
        throw new Problem(relation === 'observer' ? 'room.forbidden' : 'room.not_admitted')
      const from = before ? await store.find(before) : undefined
      if (before && from?.room_id !== roomId) throw new Problem('message.not_found')
      const found = await store.page(
        roomId,
        from?.seq,
        limit + 1,
        me && !isStaff(me.role) ? me.id : undefined,
      )
      const items = found.slice(-limit)
      return { items, nextCursor: found.length > limit ? (items[0]?.id ?? null) : null }
    },
  }
}
export type Chat = ReturnType<typeof createChat>

export const chatHandlers = (chat: Chat): Handlers<typeof chatEvents> => ({
  'chat:send': (line, { actor }) => chat.send(actor, line),
  'chat:remove': async ({ roomId, messageId }, { actor }) => {
    await chat.remove(actor, roomId, messageId)
    return {}
  },
})
