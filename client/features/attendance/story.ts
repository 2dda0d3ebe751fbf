import type { AuditEntry } from '#shared/contracts/audit.ts'
import type { Invite } from '#shared/contracts/invites.ts'
import type { Item } from '#shared/contracts/moderation.ts'
import type { Attendee } from './people.ts'

/** The deeds that have a sentence of their own, as the catalogue `attendance` names them. */
export const toldDeeds = [
  'room.created',
  'room.opened',
  'room.closed',
  'room.frozen',
  'room.unfrozen',
  'room.permissions',
  'participant.admitted',
  'participant.denied',
  'participant.removed',
  'participant.permissions',
  'participant.muted',
  'participant.unmuted',
  'message.removed',
  'moderation.held',
  'moderation.blocked',
  'moderation.escalated',
  'moderation.released',
  'moderation.removed',
  'moderation.nudge_confirmed',
  'invite.created',
  'invite.accepted',
  'invite.withdrawn',
  'report.received',
  'report.answered',
  'document.created',
  'captioner.named',
  'captioner.ended',
  'recording.started',
  'recording.stopped',
  'recording.paused',
  'recording.resumed',
  'recording.agreed',
  'recording.not_agreed',
  'recording.downloaded',
  'recording.deleted',
] as const
export type ToldDeed = (typeof toldDeeds)[number]

export const isTold = (action: string): action is ToldDeed =>
  (toldDeeds as readonly string[]).includes(action)
/** `room.created` → `room_created`: catalogues part their keys at dots. */
export const storyKey = <Deed extends ToldDeed>(deed: Deed) => deed.replace('.', '_') as StoryKey
export type StoryKey = {
  [Deed in ToldDeed]: Deed extends `${infer Noun}.${infer Verb}` ? `${Noun}_${Verb}` : never
}[ToldDeed]

export interface Sources {
  meId: string
  people: readonly Attendee[]
  items: readonly Item[]
  invites: readonly Invite[]
}

export interface Told {
  /** Undefined: somebody whose name this page does not know. `me`: the reader. */
  who?: string
  me: boolean
  /** Done by the hub itself. */
  hub: boolean
  whom?: string
}

/** Ids of the trail turned into the names that the reader may know anyhow. The trail itself holds no names. */
export function tell(entry: AuditEntry, { meId, people, items, invites }: Sources): Told {
  const personOf = (id: string) => people.find((person) => person.participantId === id)?.displayName
  const whom =
    personOf(entry.subject) ??
    items.find((item) => item.id === entry.subject)?.context.displayName ??
    invites.find((invite) => invite.id === entry.subject)?.displayName
  const who = personOf(entry.actorId)
  return {
    me: entry.actorId === meId,
    hub: entry.actorId === 'hub' || entry.actorId === 'system',
    ...(who === undefined ? {} : { who }),
    ...(whom === undefined ? {} : { whom }),
  }
}

/** Which switches an entry turned on and which off, by name. */
export function switched(entry: AuditEntry): { on: string[]; off: string[] } {
  const named = (value: boolean) =>
    Object.entries(entry.detail).flatMap(([name, each]) => (each === value ? [name] : []))
  return { on: named(true), off: named(false) }
}
