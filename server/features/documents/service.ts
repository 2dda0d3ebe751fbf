import type { DocumentId, Instant, ParticipantId, RoomId, SessionId } from '#shared/contracts/common.ts'
import type { Document } from '#shared/contracts/documents.ts'
import { mayInRoom } from '#shared/rules/rooms.ts'
import { later, type Clock } from '#platform/clock.ts'
import type { Config } from '#platform/config.ts'
import type { Database } from '#platform/database/index.ts'
import { hashSecret, newSecret, type Ids } from '#platform/ids.ts'
import { createLimit } from '#platform/limits.ts'
import { cutPage, standardPage, type PageQuery } from '#platform/pages.ts'
import { Problem } from '#platform/problem.ts'
import type { Channels } from '#platform/realtime/gateway.ts'
import type { Exchanges } from '../exchanges/index.ts'
import type { Actor, Sessions } from '../identity/index.ts'
import type { Applier, Audit, Moderation } from '../moderation/index.ts'
import {
  factsOf,
  isStaff,
  memberFacts,
  participantChannel,
  roomChannel,
  type Access,
  type Live,
  type Member,
  type Presence,
  type RoomStore,
} from '../rooms/index.ts'
import { colorOfShore, type AwarenessUser } from './awareness.ts'
import type { Connection } from './connection.ts'
import type { Engine } from './engine.ts'
import type { Parked } from './entering.ts'
import { historyOf } from './history.ts'
import { revertAuthor } from './revert.ts'
import { documentOf, type DocumentStore } from './store.ts'
import type { UpdateLog } from './update-log.ts'

interface Parts {
  store: DocumentStore
  updateLog: UpdateLog
  rooms: RoomStore
  access: Access
  exchanges: Exchanges
  presence: Presence
  live: Live
  sessions: Sessions
  moderation: Moderation
  audit: Audit
  database: Database
  channels: Channels
  clock: Clock
  ids: Ids
  config: Config
  /** `ws://host:port`, from the address the caller used or the one that is set. */
  socketUrl: (host: string | undefined) => string
}

/** What a ticket opened. */
export interface Pass {
  document: { id: DocumentId; roomId: RoomId }
  participantId: ParticipantId
  sessionId: SessionId
  member: Member
  mayWrite: boolean
  user: AwarenessUser
  released: string[]
}

const contextCharacters = 200
/** Calls a second of one person that read a document's whole log. */
const replaysPerSecond = 5

export function createDocuments(parts: Parts) {
  const {
    store,
    rooms,
    access,
    exchanges,
    presence,
    live,
    moderation,
    audit,
    database,
    channels,
    clock,
    ids,
    config,
    socketUrl,
  } = parts

  const replays = createLimit(replaysPerSecond, 1)

  /** The room of whoever is admitted to it. @throws Problem `room.not_found`, `room.forbidden`, `room.not_admitted` */
  async function inside(
    actor: Actor,
    roomId: RoomId,
  ): Promise<{ staff: boolean; member: Member | undefined }> {
    const { relation } = await access.see(actor, roomId)
    if (relation === 'observer') throw new Problem('room.forbidden')
    const member = await rooms.memberOfUser(roomId, actor.userId)
    if (relation !== 'staff' && member?.standing !== 'admitted') throw new Problem('room.not_admitted')
    return { staff: relation === 'staff', member }
  }

  /** @throws Problem `document.not_found` for what is not there and for what the caller may not know of */
  async function find(actor: Actor, id: DocumentId) {
    const document = await store.find(id)
    if (!document) throw new Problem('document.not_found')
    await access.see(actor, document.room_id).catch((thrown: unknown) => {
      throw thrown instanceof Problem && thrown.code === 'room.not_found'
        ? new Problem('document.not_found')
        : thrown
    })
    return document
  }

  async function mayWrite(roomId: RoomId, member: Member): Promise<boolean> {
    const room = await rooms.find(roomId)
    return room !== undefined && mayInRoom(memberFacts(member), 'write', factsOf(room)).allowed
  }

  async function userOf(roomId: RoomId, member: Member): Promise<AwarenessUser> {
    const room = await rooms.find(roomId)
    const classes = room ? await exchanges.classesOf(room.exchange_id) : []
    const shore = classes.find((one) => one.schoolId === member.schoolId)?.shore
    return {
      id: member.id,
      name: member.displayName,
      color: colorOfShore(shore),
      role: member.role,
      schoolId: member.schoolId,
    }
  }

  return {
    async list(actor: Actor, roomId: RoomId, page: PageQuery) {
      await inside(actor, roomId)
      return store.page(roomId, page)
    },

    async create(
      actor: Actor,
      roomId: RoomId,
      given: { title: string; kind: Document['kind'] },
    ): Promise<Document> {
      await access.mustRun(actor, roomId)
      moderation.mustBeShowable(actor, 'document', 'title', given.title)
      const row = {
        id: ids.next('document') as DocumentId,
        room_id: roomId,
        title: given.title,
        kind: given.kind,
        created_by: actor.userId,
        created_at: clock.now(),
      }
      await database.transaction(async () => {
        await store.add(row)
        await audit.append(roomId, {
          actorId: actor.userId,
          action: 'document.created',
          subject: row.id,
          detail: { kind: row.kind },
        })
      })
      channels.push(roomChannel(roomId), 'document:created', { roomId, document: documentOf(row) })
      return documentOf(row)
    },

    async history(actor: Actor, id: DocumentId, { cursor, limit = standardPage }: PageQuery) {
      const document = await find(actor, id)
      await inside(actor, document.room_id)
      await replays.take(actor.userId)
      const before = /^\d+$/.test(cursor ?? '') ? Number(cursor) : Infinity
      const entries = historyOf(parts.updateLog.read(id)).filter((entry) => entry.seq < before)
      const { items, nextCursor } = cutPage(entries.slice(0, limit + 1), limit, (entry) => String(entry.seq))
      const authors = items.flatMap((entry) => (entry.authorId ? [entry.authorId] : []))
      const names = new Map(
        (await rooms.membersById([...new Set(authors)])).map((one) => [one.id, one.displayName]),
      )
      return {
        nextCursor,
        items: items.map(({ seq: _seq, ...entry }) => ({
          ...entry,
          displayName: (entry.authorId && names.get(entry.authorId)) ?? '',
        })),
      }
    },

    /** @throws Problem `participant.not_found` when the author is nobody of this room */
    async revert(
      actor: Actor,
      id: DocumentId,
      given: { authorId: ParticipantId; since: Instant; preview?: boolean | undefined },
      engine: Engine,
    ) {
      const document = await find(actor, id)
      const room = await access.mustRun(actor, document.room_id)
      await replays.take(actor.userId)
      const author = await rooms.member(given.authorId)
      if (author?.roomId !== room.id) throw new Problem('participant.not_found')
      const by = await live.place(room, actor)
      const open = engine.open(id, room.id, await store.released(id))
      try {
        engine.settle(room.id)
        const { update, client, insertions, deletions } = revertAuthor(
          parts.updateLog.read(id),
          author.id,
          given.since,
          (one) => open.ownerOf(one),
        )
        if (given.preview || !update) return { insertions, deletions }
        engine.change(open, () => open.takeBack(update, client, author.id, by.id))
        await audit.append(room.id, {
          actorId: actor.userId,
          action: 'document.reverted',
          subject: id,
          detail: { author: author.id, since: given.since, insertions, deletions },
        })
        return { insertions, deletions }
      } finally {
        engine.rest(open)
      }
    },

    /** For a teacher, or for whoever is admitted to the room on an open socket. */
    async ticket(actor: Actor, id: DocumentId, host: string | undefined) {
      const document = await find(actor, id)
      const { staff, member } = await inside(actor, document.room_id)
      if (!staff && !(member && presence.isHere(member.id))) throw new Problem('room.not_admitted')
      const { id: participantId } = member ?? (await live.place((await rooms.find(document.room_id))!, actor))
      const ticket = newSecret()
      const expiresAt = later(clock.now(), config.TICKET_SECONDS)
      await store.addTicket({
        hash: hashSecret(ticket),
        document_id: id,
        participant_id: participantId,
        session_id: actor.sessionId,
        expires_at: expiresAt,
      })
      return { ticket, url: `${socketUrl(host)}/yjs/${id}?ticket=${ticket}`, expiresAt }
    },

    /**
     * Spends a ticket at the door. It is used up by the try, whatever comes of it.
     * @returns the pass, or the HTTP status that says no: 401 no such ticket, 403 of another document or without rights, 404 no such document
     */
    async admit(id: string, ticket: string | undefined): Promise<Pass | 401 | 403 | 404> {
      const row = ticket ? await store.takeTicket(hashSecret(ticket)) : undefined
      if (!row || row.expires_at <= clock.now() || !(await parts.sessions.isOpen(row.session_id))) return 401
      if (row.document_id !== id) return 403
      const document = await store.find(row.document_id)
      if (!document) return 404
      const member = await rooms.member(row.participant_id)
      if (!member || member.standing !== 'admitted') return 403
      if (!isStaff(member.role) && !presence.isHere(member.id)) return 403
      return {
        document: { id: document.id, roomId: document.room_id },
        participantId: member.id,
        sessionId: row.session_id,
        member,
        mayWrite: document.kind === 'text' && (await mayWrite(document.room_id, member)),
        user: await userOf(document.room_id, member),
        released: await store.released(document.id),
      }
    },

    /** What a connected participant may do now; undefined when they have no business here any more. */
    async rightsOf(connection: Connection): Promise<{ mayWrite: boolean } | undefined> {
      const member = await rooms.member(connection.participantId)
      if (!member || member.standing !== 'admitted') return undefined
      if (!(await parts.sessions.isOpen(connection.sessionId))) return undefined
      const document = await store.find(connection.document.id)
      return { mayWrite: document?.kind === 'text' && (await mayWrite(member.roomId, member)) }
    },

    /** Words were taken out as they entered: their author gets them back with the reason, the adults get to decide. */
    async park(connection: Connection, parked: readonly Parked[]): Promise<void> {
      const { document, participantId, author } = connection
      const member = await rooms.member(participantId)
      const row = await store.find(document.id)
      if (!member || !row) return
      for (const { action, text, findings, place } of parked) {
        if (action === 'nudge' && connection.wasNudged(text)) continue
        channels.push(participantChannel(participantId), 'document:parked', {
          roomId: document.roomId,
          documentId: document.id,
          action,
          text,
          findings: moderation.explained(findings, author.locale),
        })
        if (action === 'nudge' || findings.length === 0) continue
        await moderation.keep({
          roomId: document.roomId,
          districtId: member.districtId,
          surface: 'document',
          participantId,
          text,
          verdict: { action, findings },
          context: {
            displayName: member.displayName,
            schoolId: member.schoolId,
            before: [],
            documentId: document.id,
            documentTitle: row.title.slice(0, contextCharacters),
          },
          subjectId: document.id,
          place,
        })
      }
    },

    /** A decision about words of a document: put back in their author's name, or taken out again. */
    applyWith(engine: Engine): Applier {
      return async (item, decision) => {
        const document = await store.find(item.subject_id as DocumentId)
        if (!document) return
        const released = await store.released(document.id)
        database.afterCommit(() => {
          const open = engine.open(document.id, document.room_id, released)
          engine.change(open, () => {
            if (decision === 'release')
              open.putBack(
                item.text,
                item.place ? JSON.parse(item.place) : undefined,
                item.id,
                item.participant_id,
              )
            else if (item.state === 'released') open.takeOut(item.text, item.id, item.participant_id)
          })
          engine.rest(open)
        })
      }
    },
  }
}
export type Documents = ReturnType<typeof createDocuments>
