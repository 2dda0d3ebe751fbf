import type { Exchange } from '#shared/contracts/exchanges.ts'
import type { Room } from '#shared/contracts/rooms.ts'

const starts = (room: Room) => (room.startsAt === undefined ? undefined : Date.parse(room.startsAt))
const lately = 2 * 3_600_000

/**
 * The one room that matters now: an open one, the soonest start first; else the next that is to come, or whose start
 * has only just passed; else, for those who may open it, any closed one.
 */
export function nextRoom(rooms: readonly Room[], now: number, mayOpen: boolean): Room | undefined {
  const byStart = rooms.toSorted((a, b) => (starts(a) ?? 0) - (starts(b) ?? 0))
  const open = byStart.filter((room) => room.state === 'open')
  const begun = open.findLast((room) => (starts(room) ?? 0) <= now)
  if (begun ?? open[0]) return begun ?? open[0]
  const coming = byStart.find((room) => (starts(room) ?? -Infinity) > now - lately)
  return coming ?? (mayOpen ? byStart.at(-1) : undefined)
}

/** The time on the card: the start, while it is to come or should have come; else, and in an open room, now. */
export function momentOf(room: Room, now: number): number | undefined {
  const at = starts(room)
  if (at !== undefined && at <= now && room.state === 'open') return undefined
  return at !== undefined && at > now - lately ? at : undefined
}

export type PartOfDay = 'morning' | 'afternoon' | 'evening' | 'night'

export function partOfDay(hour: number): PartOfDay {
  if (hour < 5) return 'night'
  if (hour < 12) return 'morning'
  return hour < 18 ? 'afternoon' : 'evening'
}

export const exchangeOf = (exchanges: readonly Exchange[], room: Room): Exchange | undefined =>
  exchanges.find((each) => each.id === room.exchangeId)

/** Classes with the reader's own first. */
export function ownFirst(exchange: Exchange | undefined, schoolId: string | null) {
  const classes = exchange?.classes ?? []
  return classes.toSorted((a, b) => Number(b.schoolId === schoolId) - Number(a.schoolId === schoolId))
}
