import type { Role } from '#shared/contracts/common.ts'
import type { ExchangeClass } from '#shared/contracts/exchanges.ts'
import type { Visit } from '#shared/contracts/rooms.ts'

export interface Stay {
  fromMs: number
  /** Undefined: still there. */
  toMs?: number
}

export interface Attendee {
  participantId: string
  displayName: string
  role: Role
  schoolId: string | null
  stays: Stay[]
}

export interface SchoolGroup {
  /** Undefined: guests. */
  school?: ExchangeClass
  people: Attendee[]
}

const isStaff = (role: Role) => role !== 'student' && role !== 'expert'

/** One person has one row, with all their stays in order. */
export function attendeesOf(visits: readonly Visit[]): Attendee[] {
  const found = new Map<string, Attendee>()
  for (const visit of visits) {
    const { participantId, displayName, role, schoolId } = visit
    const person = found.get(participantId) ?? { participantId, displayName, role, schoolId, stays: [] }
    found.set(participantId, person)
    person.stays.push({
      fromMs: Date.parse(visit.enteredAt),
      ...(visit.leftAt === undefined ? {} : { toMs: Date.parse(visit.leftAt) }),
    })
  }
  for (const person of found.values()) person.stays.sort((a, b) => a.fromMs - b.fromMs)
  return [...found.values()]
}

/** By school in the order of the shores, adults first, then by name; guests at the end. */
export function bySchool(
  people: readonly Attendee[],
  classes: readonly ExchangeClass[],
  locale: string,
): SchoolGroup[] {
  const order = new Intl.Collator(locale)
  const sorted = people.toSorted(
    (a, b) =>
      Number(isStaff(b.role)) - Number(isStaff(a.role)) || order.compare(a.displayName, b.displayName),
  )
  const groups: SchoolGroup[] = classes.map((school) => ({
    school,
    people: sorted.filter((person) => person.schoolId === school.schoolId),
  }))
  const known = new Set(classes.map((each) => each.schoolId as string))
  const others = sorted.filter((person) => person.schoolId === null || !known.has(person.schoolId))
  if (others.length > 0) groups.push({ people: others })
  return groups.filter((group) => group.people.length > 0)
}

/** How long somebody was there in all; who is still there counts until now. */
export const totalMs = (person: Attendee, now: number): number =>
  person.stays.reduce((sum, stay) => sum + ((stay.toMs ?? now) - stay.fromMs), 0)
