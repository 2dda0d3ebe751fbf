/** What somebody may do in a room, from facts alone. The server decides with it; the client greys out and explains with it. */

export type Deed = 'chat' | 'write' | 'draw' | 'microphone' | 'camera' | 'screen' | 'hands'
export type Switches = Record<Deed, boolean>

export const deeds: readonly Deed[] = ['chat', 'write', 'draw', 'microphone', 'camera', 'screen', 'hands']

/** What a new room lets students do. */
export const defaultSwitches: Switches = {
  chat: true,
  write: true,
  draw: true,
  microphone: true,
  camera: true,
  screen: false,
  hands: true,
}

export interface RoomFacts {
  open: boolean
  frozen: boolean
  /** No teacher has been in the room for longer than the grace time. */
  unattended: boolean
  switches: Switches
}

export interface MemberFacts {
  /** Runs the room: a teacher of its classes, or a leader of their districts. */
  staff: boolean
  admitted: boolean
  /** An invited expert: the class's switches for sound and picture are not theirs, so that a class can be quiet while they speak. */
  guest?: boolean
  /** What a teacher has set for this one person, over the room's switches. */
  overrides: Partial<Switches>
}

export type Refusal =
  | 'room.not_admitted'
  | 'room.closed'
  | 'room.no_teacher'
  | 'room.frozen'
  | 'room.chat_closed'
  | 'room.hands_closed'
  | 'document.read_only'
  | 'media.locked'

export type May = { allowed: true } | { allowed: false; because: Refusal }

const allowed: May = { allowed: true }
const refused = (because: Refusal): May => ({ allowed: false, because })

const switchedOff: Record<Deed, Refusal> = {
  chat: 'room.chat_closed',
  hands: 'room.hands_closed',
  write: 'document.read_only',
  draw: 'document.read_only',
  microphone: 'media.locked',
  camera: 'media.locked',
  screen: 'media.locked',
}

export const mediaDeeds = ['microphone', 'camera', 'screen'] as const
export type MediaDeed = (typeof mediaDeeds)[number]
const onStage = { microphone: true, camera: true, screen: true }

/** The room's switches with one person's overrides on top. */
export const switchesOf = (room: Pick<RoomFacts, 'switches'>, member: MemberFacts): Switches =>
  member.staff
    ? { chat: true, write: true, draw: true, microphone: true, camera: true, screen: true, hands: true }
    : { ...room.switches, ...(member.guest && onStage), ...member.overrides }

/**
 * The order tells a story: are you in, is the room on, is it paused, is it switched off for you.
 * A raised hand stays possible in a frozen room, so that a child can still ask for help.
 */
export function mayInRoom(member: MemberFacts, deed: Deed, room: RoomFacts): May {
  if (!member.admitted) return refused('room.not_admitted')
  if (!room.open) return refused('room.closed')
  if (member.staff) return allowed
  if (room.unattended) return refused('room.no_teacher')
  if (room.frozen && deed !== 'hands') return refused('room.frozen')
  if (!switchesOf(room, member)[deed]) return refused(switchedOff[deed])
  return allowed
}

/**
 * Whether somebody may be heard or seen. Stricter than writing: sound and picture stop the moment that no teacher is there,
 * without the grace time, because what has been seen cannot be taken back.
 */
export function mayBeLive(
  member: MemberFacts,
  deed: MediaDeed,
  room: RoomFacts,
  { teacherHere }: { teacherHere: boolean },
): May {
  const may = mayInRoom(member, deed, room)
  return may.allowed && !member.staff && !teacherHere ? refused('room.no_teacher') : may
}
