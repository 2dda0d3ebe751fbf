import type { Unit } from '../text/units.ts'
import type { Symbols, Vocabulary } from './vocabulary.ts'
import { disguises, type Add } from './disguise.ts'

/** One way to read some units as a word: it reaches up to the unit `to`. */
export interface Reading {
  to: number
  symbols: Symbols
  /** In offsets of the folded text, where signs that belong to the word lie outside of its units. */
  start: number
  end: number
  /** Read behind a disguise that ordinary words of another language also look like. */
  doubtful: boolean
}

/** The readings that begin at each unit; the plain one comes first, where the word is known at all. */
export type Lattice = readonly (readonly Reading[] | undefined)[]

const isNumberWithLetter = (word: string): boolean => /^\d+[a-z]$/.test(word)

export function readings(text: string, units: readonly Unit[], vocabulary: Vocabulary): Lattice {
  const lattice: (Reading[] | undefined)[] = new Array<undefined>(units.length)
  const add: Add = (from, to, word, { start, end, doubtful = false } = {}) => {
    const symbols = vocabulary.symbols(word)
    if (symbols.length === 0) return
    const reading = {
      to,
      symbols,
      start: start ?? units[from]!.start,
      end: end ?? units[to - 1]!.end,
      doubtful,
    }
    const others = lattice[from]
    if (others) others.push(reading)
    else lattice[from] = [reading]
  }
  for (let index = 0; index < units.length; index++) add(index, index + 1, units[index]!.word)
  disguises({
    text,
    units,
    vocabulary,
    add,
    isKnown: (index) => lattice[index] !== undefined && !isNumberWithLetter(units[index]!.word),
  })
  return lattice
}
