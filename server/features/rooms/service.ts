import type { ExchangeId, Instant, ParticipantId, RoomId, SchoolId } from '#shared/contracts/common.ts'
import type { Room } from '#shared/contracts/rooms.ts'
import { defaultSwitches, deeds, type Switches } from '#shared/rules/rooms.ts'
import { later } from '#platform/clock.ts'
import type { Database } from '#platform/database/index.ts'
import type { PageQuery } from '#platform/pages.ts'
import { Problem } from '#platform/problem.ts'
import type { Actor } from '../identity/index.ts'
import type { Audit, Moderation } from '../moderation/index.ts'
import type { Live, Parts as LiveParts } from './live.ts'
import { isStaff, roomOf, type Member, type RoomRow } from './store.ts'

interface Parts extends LiveParts {
  live: Live
  database: Database
  audit: Audit
  moderation: Moderation
  /** Ends the guests and invites of a room that closes. */
  endGuests: (roomId: RoomId, reason: string) => Promise<void>
}

type Change<Value> = { [Deed in keyof Switches]?: Value | undefined }

/** What teachers do with a room: each deed one transaction with its audit entry, then told to everyone. */
export function createRooms(parts: Parts) {
  const {
    store,
    access,
    exchanges,
    members,
    presence,
    attendance,
    hands,
    live,
    database,
    audit,
    moderation,
    clock,
    ids,
    config,
  } = parts

  async function subject(
    actor: Actor,
    roomId: RoomId,
    id: ParticipantId,
  ): Promise<{ room: RoomRow; member: Member }> {
    const room = await access.mustRun(actor, roomId)
    return { room, member: await members.other(roomId, id) }
  }

  async function notStaff(actor: Actor, roomId: RoomId, id: ParticipantId) {
    const found = await subject(actor, roomId, id)
    if (isStaff(found.member.role)) throw new Problem('participant.is_staff')
    return found
  }

  async function admit(actor: Actor, room: RoomRow, member: Member): Promise<void> {
    if (room.state === 'closed') throw new Problem('room.closed')
    if (member.guest && !(await members.staffIsHere(room.id))) throw new Problem('room.no_teacher')
    await database.transaction(async () => {
      await store.setStanding(member.id, 'admitted')
      await audit.append(room.id, {
        actorId: actor.userId,
        action: 'participant.admitted',
        subject: member.id,
      })
    })
    await live.letIn(room, member)
  }

  async function change(
    actor: Actor,
    roomId: RoomId,
    values: Partial<RoomRow>,
    action: string,
    detail: Record<string, boolean> = {},
  ): Promise<RoomRow> {
    await database.transaction(async () => {
      await store.change(roomId, values)
      await audit.append(roomId, { actorId: actor.userId, action, subject: roomId, detail })
    })
    return live.changed(roomId)
  }

  async function setOverrides(
    actor: Actor,
    member: Member,
    overrides: Partial<Switches>,
    action: string,
  ): Promise<void> {
    await database.transaction(async () => {
      await store.setOverrides(member.id, overrides)
      await audit.append(member.roomId, {
        actorId: actor.userId,
        action,
        subject: member.id,
        detail: { ...overrides },
      })
    })
    await live.rightsChanged(member.roomId)
  }

  return {
    async list(actor: Actor, page: PageQuery) {
      if (actor.guestRoomId) return store.page({ id: actor.guestRoomId }, page)
      return store.page({ exchanges: await exchanges.known(actor) }, page)
    },
    async get(actor: Actor, roomId: RoomId): Promise<Room> {
      return roomOf((await access.see(actor, roomId)).room)
    },

    async create(
      actor: Actor,
      given: { title: string; exchangeId: ExchangeId; startsAt?: Instant | undefined },
    ): Promise<Room> {
      if (actor.role === 'student' || actor.kind === 'guest' || actor.role === 'guardian')
        throw new Problem('auth.forbidden')
      await access.mustRunExchange(actor, given.exchangeId)
      moderation.mustBeShowable(actor, 'document', 'title', given.title)
      const row: RoomRow = {
        id: ids.next('room') as RoomId,
        exchange_id: given.exchangeId,
        title: given.title,
        starts_at: given.startsAt ?? null,
        state: given.startsAt ? 'closed' : 'open',
        frozen: 0,
        unattended: 0,
        permissions: JSON.stringify(defaultSwitches),
        created_by: actor.userId,
        created_at: clock.now(),
      }
      await database.transaction(async () => {
        await store.add(row)
        await audit.append(row.id, {
          actorId: actor.userId,
          action: 'room.created',
          subject: row.id,
          detail: { state: row.state },
        })
        await live.watchForTeacher(row.id)
      })
      return roomOf(row)
    },

    async setState(actor: Actor, roomId: RoomId, state: Room['state']): Promise<Room> {
      const room = await access.mustRun(actor, roomId)
      if (room.state === state) return roomOf(room)
      const values: Partial<RoomRow> = state === 'open' ? { state, frozen: 0, unattended: 0 } : { state }
      const changed = await change(actor, roomId, values, state === 'open' ? 'room.opened' : 'room.closed')
      if (state === 'open') await live.watchForTeacher(roomId)
      else await sendEveryoneOut(roomId)
      return roomOf(changed)
    },

    async freeze(actor: Actor, roomId: RoomId, frozen: boolean): Promise<void> {
      const room = await access.mustRun(actor, roomId)
      if ((room.frozen === 1) === frozen) return
      await change(actor, roomId, { frozen: frozen ? 1 : 0 }, frozen ? 'room.frozen' : 'room.unfrozen')
    },

    async setPermissions(actor: Actor, roomId: RoomId, wish: Change<boolean>): Promise<void> {
      const room = await access.mustRun(actor, roomId)
      const given = Object.fromEntries(
        deeds.flatMap((deed) => (wish[deed] === undefined ? [] : [[deed, wish[deed]]])),
      ) as Partial<Switches>
      const switches = { ...(JSON.parse(room.permissions) as Switches), ...given }
      await change(actor, roomId, { permissions: JSON.stringify(switches) }, 'room.permissions', given)
    },

    async setOverrides(
      actor: Actor,
      roomId: RoomId,
      id: ParticipantId,
      change: Change<boolean | null> | null,
    ): Promise<void> {
      const { member } = await notStaff(actor, roomId, id)
      const overrides: Partial<Switches> = change ? { ...member.overrides } : {}
      for (const deed of deeds) {
        const value = change?.[deed]
        if (value === null) delete overrides[deed]
        else if (value !== undefined) overrides[deed] = value
      }
      await setOverrides(actor, member, overrides, 'participant.permissions')
    },

    /** A held mute: the microphone stays shut until a teacher opens it again. */
    async mute(actor: Actor, roomId: RoomId, id: ParticipantId, muted: boolean): Promise<void> {
      const { member } = await notStaff(actor, roomId, id)
      const { microphone: _microphone, ...rest } = member.overrides
      await setOverrides(
        actor,
        member,
        muted ? { ...rest, microphone: false } : rest,
        muted ? 'participant.muted' : 'participant.unmuted',
      )
    },

    async admit(actor: Actor, roomId: RoomId, id: ParticipantId): Promise<void> {
      const { room, member } = await subject(actor, roomId, id)
      if (member.standing !== 'admitted') await admit(actor, room, member)
    },

    /** All waiting students, or those of one school. Guests are let in one by one, by name. */
    async admitAll(actor: Actor, roomId: RoomId, schoolId: SchoolId | undefined): Promise<number> {
      const room = await access.mustRun(actor, roomId)
      const waiting = (await store.membersById(presence.in(roomId))).filter(
        (member) =>
          member.standing === 'lobby' && !member.guest && (!schoolId || member.schoolId === schoolId),
      )
      for (const member of waiting) await admit(actor, room, member)
      return waiting.length
    },

    async deny(actor: Actor, roomId: RoomId, id: ParticipantId): Promise<void> {
      const { member } = await notStaff(actor, roomId, id)
      if (member.standing === 'removed') return
      await database.transaction(async () => {
        await store.setStanding(id, 'denied', later(clock.now(), config.DENIAL_SECONDS))
        await audit.append(roomId, { actorId: actor.userId, action: 'participant.denied', subject: id })
      })
      await live.out(member, 'room.denied')
    },

    async remove(actor: Actor, roomId: RoomId, id: ParticipantId): Promise<void> {
      const { member } = await notStaff(actor, roomId, id)
      await database.transaction(async () => {
        await store.setStanding(id, 'removed')
        await audit.append(roomId, { actorId: actor.userId, action: 'participant.removed', subject: id })
      })
      await live.out(member, 'room.removed')
    },

    async attendance(actor: Actor, roomId: RoomId, page: PageQuery) {
      await access.mustRun(actor, roomId)
      return attendance.page(roomId, page)
    },
  }

  async function sendEveryoneOut(roomId: RoomId): Promise<void> {
    const there = await store.membersById(presence.in(roomId))
    await database.transaction(async () => {
      await store.endAdmissions(roomId)
      await hands.clear(roomId)
      await attendance.leaveAll(roomId)
    })
    for (const member of there) live.sendOut(member, 'room.closed')
    await live.rightsChanged(roomId)
    await parts.endGuests(roomId, 'the room closed')
  }
}
export type Rooms = ReturnType<typeof createRooms>
