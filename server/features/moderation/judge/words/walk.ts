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

const longestPattern = 16

/** Every place where a pattern is complete. The work per unit is bounded by the patterns, not by the text. */
export function walk(units: readonly Unit[], lattice: Lattice, network: Network): Match[] {
  const matches: Match[] = []
  let start = 0

  const visit = (place: Place, at: number, end: number, depth: number, doubtful: boolean): void => {
    for (const pattern of place.done) matches.push({ pattern, start, end, doubtful })
    for (const gap of place.gaps) {
      for (const pattern of gap.place.done) matches.push({ pattern, start, end, doubtful })
      step(gap.place, at, end, depth, doubtful)
      for (let skipped = 0; skipped < gap.size; skipped++) {
        const next = at + skipped
        if (next >= units.length || units[next]!.fresh) break
        step(gap.place, next + 1, end, depth, doubtful)
      }
    }
    step(place, at, end, depth, doubtful)
  }
  const step = (place: Place, at: number, end: number, depth: number, doubtful: boolean): void => {
    if (at >= units.length || depth > longestPattern) return
    if (place.next.size > 0) {
      for (const reading of lattice[at] ?? []) {
        for (const symbol of reading.symbols) {
          for (const target of place.next.get(symbol) ?? []) visit(target, reading.to, reading.end, depth + 1, doubtful || reading.doubtful)
        }
      }
    }
    for (const target of place.any) open(target, at, depth, doubtful)
    if (units[at]!.capital) for (const target of place.name) open(target, at, depth, doubtful)
  }

  /** Any word is also any chunk, as cami.r or cami_x. */
  const open = (target: Place, at: number, depth: number, doubtful: boolean): void => {
    visit(target, at + 1, units[at]!.end, depth + 1, doubtful)
    let last = at + 1
    while (last < units.length && last - at < 6 && units[last]!.tight) last++
    if (last > at + 1) visit(target, last, units[last - 1]!.end, depth + 1, doubtful)
  }

  for (let first = 0; first < units.length; first++) {
    for (const reading of lattice[first] ?? []) {
      start = reading.start
      for (const symbol of reading.symbols) {
        for (const target of network.root.next.get(symbol) ?? []) visit(target, reading.to, reading.end, 1, reading.doubtful)
      }
    }
  }
  return matches
}
