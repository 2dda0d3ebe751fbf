import type { ExchangeClass } from '#shared/contracts/exchanges.ts'
import type { Participant } from '#shared/contracts/rooms.ts'
import { mayInRoom, type Deed, type May } from '#shared/rules/rooms.ts'
import type { RoomState } from './state.ts'

export const isStaff = ({ role }: Pick<Participant, 'role'>) => role === 'teacher' || role === 'leader'

/** Asks the rule that the server asks, so that a control can say why before anyone presses it. */
export function mayIn({ room, staff, phase, permissions }: RoomState, deed: Deed): May {
  if (!room) return { allowed: false, because: 'room.not_admitted' }
  return mayInRoom({ staff, admitted: phase === 'in', overrides: {} }, deed, {
    open: room.state === 'open',
    frozen: room.frozen,
    unattended: room.readOnlyBecause !== undefined,
    switches: permissions,
  })
}

export const classOf = (
  state: Pick<RoomState, 'exchange'>,
  schoolId: string | null | undefined,
): ExchangeClass | undefined => state.exchange?.classes.find((each) => each.schoolId === schoolId)

type Facts = Pick<RoomState, 'participants' | 'exchange' | 'me'>

export const meOf = (state: Pick<RoomState, 'participants' | 'me'>): Participant | undefined =>
  state.participants.find(({ id }) => id === state.me)

/** The classes of the exchange, the reader's own first: own shore stands at the start. */
export function classesFrom(state: Facts): ExchangeClass[] {
  const own = meOf(state)?.schoolId
  const classes = [...(state.exchange?.classes ?? [])].sort((a, b) => a.shore - b.shore)
  return classes.sort((a, b) => Number(b.schoolId === own) - Number(a.schoolId === own))
}

export interface Shore {
  schoolId: string | null
  /** Undefined for guests and others without a school in this exchange. */
  class?: ExchangeClass
  people: Participant[]
}

const rank: Record<Participant['role'], number> = {
  teacher: 0,
  leader: 1,
  coordinator: 2,
  expert: 3,
  guardian: 4,
  student: 5,
}

/** Who is in, by school: adults first, then by name. Those of no school in the exchange come last, in one group. */
export function peopleByShore(state: Facts, locale: string): Shore[] {
  const names = new Intl.Collator(locale)
  const inOrder = (a: Participant, b: Participant) =>
    rank[a.role] - rank[b.role] || names.compare(a.displayName, b.displayName) || (a.id < b.id ? -1 : 1)
  const here = state.participants.filter((each) => each.state === 'admitted')
  const shores: Shore[] = classesFrom(state).map((each) => ({
    schoolId: each.schoolId,
    class: each,
    people: here.filter(({ schoolId }) => schoolId === each.schoolId).sort(inOrder),
  }))
  const known = new Set(shores.map(({ schoolId }) => schoolId))
  const others = here.filter(({ schoolId }) => !known.has(schoolId)).sort(inOrder)
  return others.length > 0 ? [...shores, { schoolId: null, people: others }] : shores
}

/** Who waits, by school, so that a class can be let in as one. Guests are let in one by one. */
export function waitingByClass(state: RoomState): { class: ExchangeClass; count: number }[] {
  return classesFrom(state)
    .map((each) => ({
      class: each,
      count: state.waiting.filter(({ schoolId, role }) => schoolId === each.schoolId && role === 'student')
        .length,
    }))
    .filter(({ count }) => count > 0)
}

export const teachersHere = (state: RoomState): Participant[] =>
  state.participants.filter((each) => each.state === 'admitted' && isStaff(each))
