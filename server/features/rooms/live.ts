import type { Instant, ParticipantId, RoomId } from '#shared/contracts/common.ts'
import type { Joined } from '#shared/contracts/rooms.ts'
import { switchesOf, type Switches } from '#shared/rules/rooms.ts'
import { later, type Clock } from '#platform/clock.ts'
import type { Config } from '#platform/config.ts'
import type { Ids } from '#platform/ids.ts'
import type { Jobs } from '#platform/jobs/index.ts'
import { Problem } from '#platform/problem.ts'
import type { Channels } from '#platform/realtime/gateway.ts'
import type { Exchanges } from '../exchanges/index.ts'
import type { Actor } from '../identity/index.ts'
import { staffChannel } from '../moderation/index.ts'
import type { Access } from './access.ts'
import type { Attendance } from './attendance/index.ts'
import type { Chat } from './chat/service.ts'
import type { Hands } from './hands/service.ts'
import {
  classChannel,
  districtChannel,
  memberFacts,
  participantChannel,
  roomChannel,
  type Members,
} from './members.ts'
import type { Presence } from './presence.ts'
import { factsOf, isStaff, liveRoomOf, type Member, type RoomRow, type RoomStore } from './store.ts'

export interface Parts {
  store: RoomStore
  access: Access
  exchanges: Exchanges
  members: Members
  presence: Presence
  attendance: Attendance
  hands: Hands
  chat: Chat
  channels: Channels
  jobs: Jobs
  clock: Clock
  ids: Ids
  config: Config
}

/** Whoever must follow when what somebody may do in a room changes; awaited before the room hears of it. */
export type RightsListener = (roomId: RoomId) => Promise<void>
/** Whoever must let go of somebody who is not in the room any more. */
export type LeftListener = (participantId: ParticipantId) => void
/** Whoever must let go of what one socket had in a room, while the same person may still be there with another. */
export type OutReason = 'left' | 'removed' | 'rule'
export type OutListener = (socketId: string, roomId: RoomId, reason: OutReason) => void

const nothing: Switches = {
  chat: false,
  write: false,
  draw: false,
  microphone: false,
  camera: false,
  screen: false,
  hands: false,
}
const unattendedJob = 'room.unattended'
const absentJob = 'room.absent'
/** Whoever lost the connection keeps their hand up and their documents open this long. */
const absenceGraceSeconds = 60

/** Coming and going: who is in the lobby, who is in, and whether a teacher is there. */
export function createLive(parts: Parts) {
  const {
    store,
    access,
    exchanges,
    members,
    presence,
    attendance,
    hands,
    chat,
    channels,
    jobs,
    clock,
    ids,
    config,
  } = parts
  const rightsListeners: RightsListener[] = []
  const leftListeners: LeftListener[] = []
  const outListeners: OutListener[] = []
  const tellOut = (socketId: string, roomId: RoomId, reason: OutReason): void => {
    for (const listener of outListeners) listener(socketId, roomId, reason)
  }

  async function rightsChanged(roomId: RoomId): Promise<void> {
    for (const listener of rightsListeners) await listener(roomId)
    members.changed(roomId)
  }

  /** Tells everyone in a room what it is now. */
  async function changed(roomId: RoomId): Promise<RoomRow> {
    const room = (await store.find(roomId))!
    await rightsChanged(roomId)
    channels.push(roomChannel(roomId), 'room:state', { roomId, room: liveRoomOf(room) })
    return room
  }

  /** All that a member may see now. In the lobby that is the title and who will open the door. */
  async function snapshot(room: RoomRow, member: Member): Promise<Joined> {
    if (member.standing !== 'admitted') {
      const teachers = (await exchanges.classesOf(room.exchange_id)).flatMap((one) => one.teachers)
      return {
        participantId: member.id,
        state: 'lobby',
        room: { id: room.id, title: room.title, teachers: [...new Set(teachers)] },
        participants: [],
        messages: [],
        permissions: nothing,
      }
    }
    const staff = isStaff(member.role)
    return {
      participantId: member.id,
      state: 'admitted',
      room: liveRoomOf(room),
      participants: await members.here(room, 'admitted', staff ? member.districtId : undefined),
      messages: await chat.latest(room.id, member.id),
      permissions: switchesOf(factsOf(room), memberFacts(member)),
      hands: await hands.list(room.id),
      ...(staff && { waiting: await members.here(room, 'lobby', member.districtId) }),
    }
  }

  function joinChannels(socketId: string, member: Member, actor: Actor): void {
    channels.join(socketId, participantChannel(member.id))
    if (member.standing !== 'admitted') return
    for (const channel of channelsOf(member, actor)) channels.join(socketId, channel)
  }

  function channelsOf(member: Member, actor: Actor): string[] {
    const { roomId } = member
    if (!isStaff(member.role)) return [roomChannel(roomId), classChannel(roomId)]
    return [
      roomChannel(roomId),
      staffChannel(roomId),
      staffChannel(roomId, actor.locale),
      districtChannel(roomId, member.districtId),
    ]
  }

  async function enter(room: RoomRow, member: Member): Promise<RoomRow> {
    await attendance.enter(room.id, member.id)
    if (room.state !== 'open') return room
    if (member.guest) await rightsChanged(room.id)
    if (!isStaff(member.role)) return room
    await jobs.cancel(unattendedJob, room.id)
    if (!room.unattended) {
      await rightsChanged(room.id)
      return room
    }
    await store.change(room.id, { unattended: 0 })
    return changed(room.id)
  }

  /** Takes a participant's sockets out of the room and tells them why. */
  function sendOut(
    member: Pick<Member, 'id' | 'roomId'>,
    reason: 'room.removed' | 'room.denied' | 'room.closed',
  ): void {
    channels.push(participantChannel(member.id), 'room:removed', { roomId: member.roomId, reason })
    const why = reason === 'room.closed' ? 'rule' : 'removed'
    for (const socketId of presence.socketsOf(member.id)) exit(socketId, member.roomId, why)
    for (const listener of leftListeners) listener(member.id)
  }

  function exit(socketId: string, roomId: RoomId, reason: OutReason): ReturnType<Presence['leave']> {
    const left = presence.leave(socketId, roomId)
    if (!left) return undefined
    tellOut(socketId, roomId, reason)
    const { participantId, actor } = left.place
    for (const channel of [
      participantChannel(participantId),
      roomChannel(roomId),
      classChannel(roomId),
      staffChannel(roomId),
      staffChannel(roomId, actor.locale),
      districtChannel(roomId, actor.districtId),
    ])
      channels.leave(socketId, channel)
    return left
  }

  /** Somebody is not there any more, by their own will or not. */
  async function gone(
    roomId: RoomId,
    participantId: ParticipantId,
    { willed }: { willed: boolean },
  ): Promise<void> {
    await attendance.leave(participantId)
    if (willed) await forget(roomId, participantId)
    else
      await jobs.schedule(absentJob, participantId, later(clock.now(), absenceGraceSeconds), {
        roomId,
        participantId,
      })
    members.changed(roomId)
    await watchForTeacher(roomId)
  }

  async function watchForTeacher(roomId: RoomId): Promise<void> {
    const room = await store.find(roomId)
    if (!room || room.state !== 'open' || room.unattended || (await members.staffIsHere(roomId))) return
    await rightsChanged(roomId)
    await jobs.schedule(unattendedJob, roomId, later(clock.now(), config.TEACHER_GRACE_SECONDS), { roomId })
  }

  jobs.handle(unattendedJob, async ({ roomId }) => {
    const room = await store.find(roomId as RoomId)
    if (!room || room.state !== 'open' || room.unattended || (await members.staffIsHere(room.id))) return
    const back = await store.guestsToLobby(room.id)
    await store.change(room.id, { unattended: 1 })
    const now = await changed(room.id)
    for (const id of back) await backToLobby(now, id)
  })

  /** Somebody left, or did not come back in time. */
  async function forget(roomId: RoomId, participantId: ParticipantId): Promise<void> {
    for (const listener of leftListeners) listener(participantId)
    await hands.forget(roomId, participantId)
  }

  jobs.handle(absentJob, async ({ roomId, participantId }) => {
    if (!presence.isHere(participantId as ParticipantId))
      await forget(roomId as RoomId, participantId as ParticipantId)
  })

  async function backToLobby(room: RoomRow, id: ParticipantId): Promise<void> {
    const member = await members.other(room.id, id)
    for (const socketId of presence.socketsOf(id)) {
      tellOut(socketId, room.id, 'rule')
      for (const channel of [roomChannel(room.id), classChannel(room.id)]) channels.leave(socketId, channel)
    }
    await attendance.leave(id)
    await forget(room.id, id)
    channels.push(participantChannel(id), 'room:lobby', {
      roomId: room.id,
      ...(await snapshot(room, member)),
    })
  }

  return {
    changed,
    place,
    rightsChanged,
    snapshot,
    sendOut,
    whenRightsChange(listener: RightsListener): void {
      rightsListeners.push(listener)
    },
    whenLeft(listener: LeftListener): void {
      leftListeners.push(listener)
    },

    whenOut(listener: OutListener): void {
      outListeners.push(listener)
    },

    async join(actor: Actor, roomId: RoomId, socketId: string): Promise<Joined> {
      const { room, relation } = await access.see(actor, roomId)
      if (relation === 'observer') throw new Problem('room.forbidden')
      if (room.state === 'closed' && relation !== 'staff') throw new Problem('room.closed')
      const member = await place(room, actor)
      if (member.standing === 'removed') throw new Problem('room.removed')
      if (member.standing === 'denied') throw new Problem('room.denied')
      if (!channels.isOpen(socketId)) throw new Problem('auth.session_ended')
      presence.enter(socketId, { roomId, participantId: member.id, actor })
      joinChannels(socketId, member, actor)
      const now = member.standing === 'admitted' ? await enter(room, member) : room
      members.changed(roomId)
      return snapshot(now, member)
    },

    async leave(actor: Actor, roomId: RoomId, socketId: string): Promise<void> {
      await access.see(actor, roomId)
      const left = exit(socketId, roomId, 'left')
      if (left?.gone) await gone(roomId, left.place.participantId, { willed: true })
    },

    /** The socket is no more. */
    async disconnected(socketId: string): Promise<void> {
      // Out of all rooms first, so that none waits for another's telling.
      const left = presence.roomsOf(socketId).map((roomId) => {
        const found = presence.leave(socketId, roomId)
        tellOut(socketId, roomId, 'left')
        return { roomId, found }
      })
      const told = await Promise.allSettled(
        left.map(async ({ roomId, found }) => {
          if (found?.gone) await gone(roomId, found.place.participantId, { willed: false })
        }),
      )
      for (const one of told) if (one.status === 'rejected') throw one.reason
    },

    /** Brings in somebody who was admitted: now if they wait, else when they come. */
    async letIn(room: RoomRow, member: Member): Promise<void> {
      const admitted: Member = { ...member, standing: 'admitted' }
      const sockets = presence.socketsOf(member.id)
      if (sockets.length === 0) return
      for (const socketId of sockets) {
        const at = presence.placeOf(socketId, room.id)
        if (at) joinChannels(socketId, admitted, at.actor)
      }
      await enter(room, admitted)
      members.changed(room.id)
      channels.push(participantChannel(member.id), 'room:admitted', {
        roomId: room.id,
        ...(await snapshot(room, admitted)),
      })
    },

    async out(member: Member, reason: 'room.removed' | 'room.denied' | 'room.closed'): Promise<void> {
      const was = presence.isHere(member.id)
      sendOut(member, reason)
      if (was) await gone(member.roomId, member.id, { willed: true })
      await rightsChanged(member.roomId)
    },

    watchForTeacher,

    /** After a start: nobody is here yet, and open rooms wait for their teachers as after any loss of them. */
    async resume(): Promise<void> {
      await attendance.closeStale()
      for (const room of await store.open()) await watchForTeacher(room.id)
    },
    heartbeat: () => attendance.seen(presence.everyone()),
  }

  /** The caller's place in the room, made at their first coming. Staff are admitted at once; a denial ends by itself. */
  async function place(room: RoomRow, actor: Actor): Promise<Member> {
    const now: Instant = clock.now()
    await store.ensureMember({
      id: ids.next('participant') as ParticipantId,
      room_id: room.id,
      person_id: actor.kind === 'person' ? actor.userId : null,
      guest_id: actor.kind === 'guest' ? actor.userId : null,
      standing: isStaff(actor.role) ? 'admitted' : 'lobby',
      denied_until: null,
      overrides: '{}',
      created_at: now,
    })
    const member = (await store.memberOfUser(room.id, actor.userId))!
    const freed = member.standing === 'denied' && (member.deniedUntil ?? now) <= now
    if (!freed && !(isStaff(member.role) && member.standing !== 'admitted')) return member
    const standing = isStaff(member.role) ? 'admitted' : 'lobby'
    await store.setStanding(member.id, standing)
    return { ...member, standing }
  }
}
export type Live = ReturnType<typeof createLive>
