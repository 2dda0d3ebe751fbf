import type { Pattern } from './pattern.ts'
import { Vocabulary } from './vocabulary.ts'

/** One place in the joint automaton of all patterns; an edge is a word (by symbol), any word, or a gap. */
export interface Place {
  next: Map<number, Place[]>
  any: Place[]
  /** As any, for words that begin with a capital. */
  name: Place[]
  gaps: { place: Place; size: number }[]
  /** Indexes of the patterns that are complete here. */
  done: number[]
}

export interface Network {
  root: Place
  vocabulary: Vocabulary
}

const place = (): Place => ({ next: new Map(), any: [], name: [], gaps: [], done: [] })

export function buildNetwork(patterns: readonly Pattern[]): Network {
  const root = place()
  const vocabulary = new Vocabulary()

  const edge = (from: Place, symbol: number, to: Place): void => {
    const targets = from.next.get(symbol)
    if (targets) targets.push(to)
    else from.next.set(symbol, [to])
  }
  const along = (from: readonly Place[], symbol: number): Place[] => {
    const to = place()
    for (const start of from) edge(start, symbol, to)
    return [to]
  }
  const add = (from: readonly Place[], pattern: Pattern): Place[] => {
    switch (pattern.kind) {
      case 'word':
        return along(from, vocabulary.word(pattern.word))
      case 'stem':
        return along(from, vocabulary.stem(pattern.word))
      case 'tail':
        return along(from, vocabulary.tail(pattern.word))
      case 'number':
        return along(from, vocabulary.number)
      case 'any':
      case 'name': {
        const to = place()
        for (const start of from) start[pattern.kind].push(to)
        return [to]
      }
      case 'gap': {
        const to = place()
        for (const start of from) start.gaps.push({ place: to, size: pattern.size })
        return [to]
      }
      case 'sequence':
        return pattern.parts.reduce<Place[]>((places, part) => add(places, part), [...from])
      case 'choice': {
        const ends = pattern.parts.flatMap((part) => add(from, part))
        return pattern.optional ? [...new Set([...ends, ...from])] : ends
      }
    }
  }
  for (const [index, pattern] of patterns.entries()) {
    for (const end of add([root], pattern)) {
      if (end === root) throw new Error('a pattern that matches nothing')
      end.done.push(index)
    }
  }
  vocabulary.seal(root)
  return { root, vocabulary }
}
