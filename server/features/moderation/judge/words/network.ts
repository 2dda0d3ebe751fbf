import type { Pattern } from './pattern.ts'
import { Vocabulary } from './vocabulary.ts'

/** One place in the joint automaton of all patterns; an edge is a word (by symbol), any word, or a gap. */
export interface Place {
  next: Map<number, Place[]>
  any: Place[]
  /** As any, for words that begin with a capital. */
  name: Place[]
  /** Up to `size` words may be left out on the way; a size of 0 is a step for free. */
  gaps: { place: Place; size: number }[]
  /** Indexes of the patterns that are complete here. */
  done: number[]
}

export interface Network {
  root: Place
  vocabulary: Vocabulary
}

const noEdges: ReadonlyMap<number, Place[]> = new Map()
const none: never[] = []

/** Most places have one kind of edge, so the empty ones are shared until something is put in. */
const newPlace = (): Place => ({
  next: noEdges as Map<number, Place[]>,
  any: none,
  name: none,
  gaps: none,
  done: none,
})

export function buildNetwork(patterns: readonly Pattern[]): Network {
  const root = newPlace()
  const vocabulary = new Vocabulary()

  const edge = (from: Place, symbol: number, to: Place): void => {
    if (from.next === noEdges) from.next = new Map()
    const targets = from.next.get(symbol)
    if (!targets) from.next.set(symbol, [to])
    else if (!targets.includes(to)) targets.push(to)
  }
  const gap = (from: Place, to: Place, size: number): void => {
    from.gaps = [...from.gaps, { place: to, size }]
  }
  const connect = (from: Place, pattern: Pattern, to: Place): void => {
    switch (pattern.kind) {
      case 'word':
        return edge(from, vocabulary.word(pattern.word), to)
      case 'stem':
        return edge(from, vocabulary.stem(pattern.word), to)
      case 'tail':
        return edge(from, vocabulary.tail(pattern.word), to)
      case 'number':
        return edge(from, vocabulary.number, to)
      case 'any':
      case 'name':
        from[pattern.kind] = [...from[pattern.kind], to]
        return
      case 'gap':
        return gap(from, to, pattern.size)
      case 'sequence': {
        if (pattern.parts.length === 0) return gap(from, to, 0)
        let place = from
        for (const [index, part] of pattern.parts.entries()) {
          const next = index === pattern.parts.length - 1 ? to : newPlace()
          connect(place, part, next)
          place = next
        }
        return
      }
      case 'choice':
        for (const part of pattern.parts) connect(from, part, to)
        if (pattern.optional) gap(from, to, 0)
    }
  }
  for (const [index, pattern] of patterns.entries()) {
    const end = newPlace()
    end.done = [index]
    connect(root, pattern, end)
    if (reachesFree(root, end)) throw new Error('a pattern that matches nothing')
  }
  settleRoot(root)
  vocabulary.seal(root)
  return { root, vocabulary }
}

const reachesFree = (from: Place, end: Place): boolean =>
  from.gaps.some(({ place }) => place === end || reachesFree(place, end))

/** A pattern that begins with something optional begins in several places; from here on, all of them in the root. */
function settleRoot(root: Place): void {
  for (const place of closure(root).slice(1)) {
    for (const [symbol, targets] of place.next) {
      const known = root.next.get(symbol)
      if (known) known.push(...targets.filter((target) => !known.includes(target)))
      else root.next.set(symbol, [...targets])
    }
  }
  root.gaps = none
}

/** The place and all that is reached from it for free. */
export function closure(place: Place): Place[] {
  const reached = [place]
  for (const each of reached) {
    for (const { place: next } of each.gaps) if (!reached.includes(next)) reached.push(next)
  }
  return reached
}
