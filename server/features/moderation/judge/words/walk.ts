import type { Unit } from '../text/units.ts'
import type { Lattice } from './lattice.ts'
import type { Network, Place } from './network.ts'

export interface Match {
  pattern: number
  /** In offsets of the folded text. */
  start: number
  end: number
  doubtful: boolean
}

const longestPath = 40
/** Far more than any sentence needs; text made to branch without end stops here. */
const stepsPerWord = 3000

/** Every place where a pattern is complete. The work per unit is bounded by the patterns, not by the text. */
export function walk(units: readonly Unit[], lattice: Lattice, { root }: Network): Match[] {
  const matches: Match[] = []
  let start = 0
  let steps = 0

  const arrive = (place: Place, at: number, end: number, depth: number, doubtful: boolean): void => {
    for (const pattern of place.done) matches.push({ pattern, start, end, doubtful })
    if (++steps > stepsPerWord || depth > longestPath) return
    for (const { place: beyond, size } of place.gaps) {
      arrive(beyond, at, end, depth + 1, doubtful)
      for (let next = at; next < at + size && next < units.length && !units[next]!.fresh; next++) {
        arrive(beyond, next + 1, end, depth + 1, doubtful)
      }
    }
    leave(place, at, depth, doubtful)
  }
  const leave = (place: Place, at: number, depth: number, doubtful: boolean): void => {
    const unit = units[at]
    if (!unit) return
    const readings = lattice[at]
    if (readings && place.next.size > 0) {
      for (const reading of readings) {
        for (const symbol of reading.symbols) {
          const targets = place.next.get(symbol)
          if (!targets) continue
          for (const target of targets)
            arrive(target, reading.to, reading.end, depth + 1, doubtful || reading.doubtful)
        }
      }
    }
    for (const target of place.any) takeAny(target, at, depth, doubtful)
    if (unit.capital) for (const target of place.name) takeAny(target, at, depth, doubtful)
  }
  /** Any word is also any chunk, as cami.r or cami_x. */
  const takeAny = (target: Place, at: number, depth: number, doubtful: boolean): void => {
    arrive(target, at + 1, units[at]!.end, depth + 1, doubtful)
    let last = at + 1
    while (last < units.length && last - at < 6 && units[last]!.tight) last++
    if (last > at + 1) arrive(target, last, units[last - 1]!.end, depth + 1, doubtful)
  }

  for (let first = 0; first < units.length; first++) {
    steps = 0
    for (const reading of lattice[first] ?? []) {
      start = reading.start
      for (const symbol of reading.symbols) {
        for (const target of root.next.get(symbol) ?? []) {
          arrive(target, reading.to, reading.end, 1, reading.doubtful)
        }
      }
    }
  }
  return matches
}
