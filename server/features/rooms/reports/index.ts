import type {
  DistrictId,
  Instant,
  ParticipantId,
  ReportId,
  RoomId,
  UserId,
} from '#shared/contracts/common.ts'
import type { Report } from '#shared/contracts/rooms.ts'
import type { Clock } from '#platform/clock.ts'
import type { Database } from '#platform/database/index.ts'
import type { Ids } from '#platform/ids.ts'
import { cutPage, readTimeCursor, standardPage, timeCursor, type PageQuery } from '#platform/pages.ts'
import { Problem } from '#platform/problem.ts'
import type { Channels } from '#platform/realtime/gateway.ts'
import type { Actor } from '../../identity/index.ts'
import type { Audit, Moderation } from '../../moderation/index.ts'
import type { Access } from '../access.ts'
import { districtChannel, participantChannel } from '../members.ts'
import type { Member, RoomStore } from '../store.ts'

interface ReportRow {
  id: ReportId
  room_id: RoomId
  participant_id: ParticipantId
  /** Of the child: their own adults see it. */
  district_id: DistrictId
  about_kind: Report['about']['kind']
  about_id: string | null
  note: string | null
  created_at: Instant
  answer: string | null
  answered_at: Instant | null
  answered_by: UserId | null
}
declare module '#platform/database/index.ts' {
  interface Tables {
    reports: ReportRow
  }
}

interface Parts {
  rooms: RoomStore
  access: Access
  moderation: Moderation
  audit: Audit
  database: Database
  channels: Channels
  clock: Clock
  ids: Ids
}

/** What somebody tells an adult: about a message, a document, a person, or that they do not feel safe. */
export function createReports({ rooms, access, moderation, audit, database, channels, clock, ids }: Parts) {
  const db = () => database.queries
  const reportOf = (row: ReportRow, member: Member): Report => ({
    id: row.id,
    roomId: row.room_id,
    participantId: row.participant_id,
    displayName: member.displayName,
    schoolId: member.schoolId,
    about: { kind: row.about_kind, ...(row.about_id && { id: row.about_id }) },
    ...(row.note && { note: row.note }),
    createdAt: row.created_at,
    ...(row.answer && { answer: row.answer }),
    ...(row.answered_at && { answeredAt: row.answered_at }),
  })

  /** A note that sounds like a child in danger goes to the safeguarding leads of the child's district as well. */
  async function escalate(actor: Actor, me: Member, note: string): Promise<void> {
    const verdict = moderation.judge(actor, 'chat', note)
    if (verdict.action !== 'escalate') return
    const context = { displayName: me.displayName, schoolId: me.schoolId, before: [] }
    await moderation.keep({
      roomId: me.roomId,
      districtId: me.districtId,
      surface: 'chat',
      participantId: me.id,
      text: note,
      verdict,
      context,
    })
  }

  return {
    async send(
      actor: Actor,
      roomId: RoomId,
      about: Report['about'],
      note: string | undefined,
    ): Promise<ReportId> {
      await access.see(actor, roomId)
      const me = await rooms.memberOfUser(roomId, actor.userId)
      if (!me) throw new Problem('room.not_admitted')
      const row: ReportRow = {
        id: ids.next('report') as ReportId,
        room_id: roomId,
        participant_id: me.id,
        district_id: me.districtId,
        about_kind: about.kind,
        about_id: about.id ?? null,
        note: note ?? null,
        created_at: clock.now(),
        answer: null,
        answered_at: null,
        answered_by: null,
      }
      await database.transaction(async () => {
        await db().insertInto('reports').values(row).execute()
        // Nobody but the child's own adults may learn who reported: the entry does not name the child.
        await audit.append(roomId, {
          actorId: 'hub',
          action: 'report.received',
          subject: row.id,
          detail: { kind: about.kind },
        })
        if (note) await escalate(actor, me, note)
      })
      channels.push(districtChannel(roomId, me.districtId), 'report:received', {
        roomId,
        report: reportOf(row, me),
      })
      return row.id
    },

    async page(actor: Actor, roomId: RoomId, { cursor, limit = standardPage }: PageQuery) {
      await access.mustRun(actor, roomId)
      const from = readTimeCursor(cursor)
      let query = db()
        .selectFrom('reports')
        .selectAll()
        .where('room_id', '=', roomId)
        .where('district_id', '=', actor.districtId)
        .orderBy('created_at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit + 1)
      if (from)
        query = query.where((is) =>
          is.or([
            is('created_at', '<', from.at),
            is.and([is('created_at', '=', from.at), is('id', '<', from.id as ReportId)]),
          ]),
        )
      const { items, nextCursor } = cutPage(await query.execute(), limit, (row) =>
        timeCursor(row.created_at, row.id),
      )
      const members = new Map(
        (await rooms.membersById(items.map((row) => row.participant_id))).map((one) => [one.id, one]),
      )
      return { nextCursor, items: items.map((row) => reportOf(row, members.get(row.participant_id)!)) }
    },

    async answer(actor: Actor, roomId: RoomId, id: ReportId, answer: string): Promise<Report> {
      await access.mustRun(actor, roomId)
      const row = await db()
        .selectFrom('reports')
        .selectAll()
        .where('id', '=', id)
        .where('room_id', '=', roomId)
        .executeTakeFirst()
      if (!row || row.district_id !== actor.districtId) throw new Problem('report.not_found')
      const answered = { answer, answered_at: clock.now(), answered_by: actor.userId }
      await database.transaction(async () => {
        await db().updateTable('reports').set(answered).where('id', '=', id).execute()
        await audit.append(roomId, { actorId: actor.userId, action: 'report.answered', subject: id })
      })
      channels.push(participantChannel(row.participant_id), 'report:answered', {
        roomId,
        reportId: id,
        answer,
      })
      return reportOf({ ...row, ...answered }, (await rooms.member(row.participant_id))!)
    },
  }
}
export type Reports = ReturnType<typeof createReports>
