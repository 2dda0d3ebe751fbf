import { closure, type Network, type Place } from './network.ts'

/** For the places from which one more word would complete a strict pattern: how that word may begin. */
export interface Prefixes {
  completing: ReadonlyMap<Place, ReadonlySet<string>>
}

const shortest = 2

export function buildPrefixes({ root, vocabulary }: Network, strict: readonly boolean[]): Prefixes {
  const known = new Map<Place, boolean>()
  const completes = (place: Place): boolean => {
    let answer = known.get(place)
    if (answer === undefined) {
      answer = closure(place).some(({ done }) => done.some((pattern) => strict[pattern]))
      known.set(place, answer)
    }
    return answer
  }
  const completing = new Map<Place, Set<string>>()
  const seen = new Set<Place>()
  const waiting = [root]
  for (let place = waiting.pop(); place; place = waiting.pop()) {
    if (seen.has(place)) continue
    seen.add(place)
    const starts = new Set<string>()
    for (const [symbol, targets] of place.next) {
      waiting.push(...targets)
      if (!targets.some(completes)) continue
      const text = vocabulary.textOf(symbol)
      for (let size = Math.min(shortest, text.length); size <= text.length; size++)
        starts.add(text.slice(0, size))
    }
    waiting.push(...place.any, ...place.name, ...place.gaps.map((gap) => gap.place))
    if (starts.size > 0) completing.set(place, starts)
  }
  return { completing }
}
