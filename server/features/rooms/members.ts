import type { DistrictId, ParticipantId, RoomId } from '#shared/contracts/common.ts'
import type { Participant } from '#shared/contracts/rooms.ts'
import { mayInRoom, switchesOf, type Deed, type MemberFacts } from '#shared/rules/rooms.ts'
import type { Log } from '#platform/log.ts'
import { Problem } from '#platform/problem.ts'
import type { Channels } from '#platform/realtime/gateway.ts'
import type { Actor } from '../identity/index.ts'
import { staffChannel } from '../moderation/index.ts'
import type { Access } from './access.ts'
import type { HandStore } from './hands/store.ts'
import type { Presence } from './presence.ts'
import { factsOf, isStaff, type Member, type RoomRow, type RoomStore } from './store.ts'

/** Everyone admitted to a room. */
export const roomChannel = (roomId: RoomId): string => `room:${roomId}`
/** Everyone admitted but the staff. */
export const classChannel = (roomId: RoomId): string => `room:${roomId}:class`
/** The staff of one district. */
export const districtChannel = (roomId: RoomId, districtId: DistrictId): string =>
  `room:${roomId}:district:${districtId}`
/** Every socket of one participant, in the lobby too. */
export const participantChannel = (id: ParticipantId): string => `participant:${id}`

/** Many arrive within the same moment when a lesson begins: they are told of together. */
const gatherMs = 40

export const memberFacts = (member: Member): MemberFacts => ({
  staff: isStaff(member.role),
  admitted: member.standing === 'admitted',
  guest: member.guest,
  overrides: member.overrides,
})

interface Parts {
  log: Log
  store: RoomStore
  hands: HandStore
  access: Access
  presence: Presence
  channels: Channels
}

/** The people in a room: who is there, what they may do, and telling the others of it. */
export function createMembers({ log, store, hands, access, presence, channels }: Parts) {
  const gathering = new Map<RoomId, NodeJS.Timeout>()

  /**
   * The caller as a participant who is in the room now.
   * @throws Problem `room.not_found`, `room.not_admitted`, and, with a deed, whatever forbids it
   */
  async function who(actor: Actor, roomId: RoomId, deed?: Deed): Promise<Member & { room: RoomRow }> {
    const { room } = await access.see(actor, roomId)
    const member = await store.memberOfUser(roomId, actor.userId)
    if (!member || member.standing !== 'admitted' || !presence.isHere(member.id))
      throw new Problem('room.not_admitted')
    if (deed) {
      const may = mayInRoom(memberFacts(member), deed, factsOf(room))
      if (!may.allowed) throw new Problem(may.because)
    }
    return { ...member, room }
  }

  /** @throws Problem `participant.not_found` */
  async function other(roomId: RoomId, id: ParticipantId): Promise<Member> {
    const member = await store.member(id)
    if (!member || member.roomId !== roomId) throw new Problem('participant.not_found')
    return member
  }

  async function here(
    room: RoomRow,
    standing: 'lobby' | 'admitted',
    viewer?: DistrictId,
  ): Promise<Participant[]> {
    const found = await store.membersById(presence.in(room.id))
    const raised = new Map((await hands.list(room.id)).map((hand) => [hand.participantId, hand.raisedAt]))
    const facts = factsOf(room)
    return found
      .filter((member) => member.standing === standing)
      .map((member) => {
        const handRaisedAt = raised.get(member.id)
        return {
          id: member.id,
          ...(viewer === member.districtId && !member.guest && { userId: member.userId }),
          displayName: member.displayName,
          role: member.role,
          schoolId: member.schoolId,
          state: standing,
          permissions: switchesOf(facts, memberFacts(member)),
          ...(handRaisedAt && { handRaisedAt }),
        }
      })
  }

  async function tell(roomId: RoomId): Promise<void> {
    const room = await store.find(roomId)
    if (!room) return
    const admitted = await here(room, 'admitted')
    channels.push(classChannel(roomId), 'room:participants', { roomId, participants: admitted })
    const districts = new Set(
      (await store.membersById(presence.in(roomId)))
        .filter((one) => isStaff(one.role))
        .map((one) => one.districtId),
    )
    for (const districtId of districts)
      channels.push(districtChannel(roomId, districtId), 'room:participants', {
        roomId,
        participants: await here(room, 'admitted', districtId),
      })
    channels.push(staffChannel(roomId), 'lobby:changed', { roomId, waiting: await here(room, 'lobby') })
  }

  return {
    who,
    other,
    here,
    /** Somebody came, left or may do something else now: tells the room, once for all that happens in the same moment. */
    changed(roomId: RoomId): void {
      if (gathering.has(roomId)) return
      const timer = setTimeout(() => {
        gathering.delete(roomId)
        tell(roomId).catch((thrown: unknown) => log.error({ err: thrown, roomId }, 'telling the room failed'))
      }, gatherMs)
      gathering.set(roomId, timer)
    },
    stop(): void {
      for (const timer of gathering.values()) clearTimeout(timer)
      gathering.clear()
    },
    async staffIsHere(roomId: RoomId): Promise<boolean> {
      return (await store.membersById(presence.in(roomId))).some(
        (member) => isStaff(member.role) && member.standing === 'admitted',
      )
    },
  }
}
export type Members = ReturnType<typeof createMembers>
