import type { Hit } from '../types.ts'
import { readings } from '../words/lattice.ts'
import { walk } from '../words/walk.ts'
import { hitAt, type Page } from './reading.ts'

interface Stretch {
  start: number
  end: number
}

/** An innocent stretch holds the whole finding, or goes on where it ends: "I want to die" + "of laughter". */
const excuses = (cover: Stretch, match: Stretch): boolean =>
  match.end <= cover.end && (cover.start <= match.start || (cover.start < match.end && match.end < cover.end))

/** Looks up the stretches that reach into a place, without walking through all of them. */
function nearby(stretches: readonly Stretch[]): (place: Stretch) => readonly Stretch[] {
  const size = 64
  const blocks = new Map<number, Stretch[]>()
  for (const stretch of stretches) {
    for (let block = Math.floor(stretch.start / size); block <= Math.floor(stretch.end / size); block++) {
      const others = blocks.get(block)
      if (others) others.push(stretch)
      else blocks.set(block, [stretch])
    }
  }
  return ({ end }) => blocks.get(Math.floor((end - 1) / size)) ?? []
}

/** The hits of all patterns, less those inside of a stretch that is innocent as a whole. */
export function matchWords(page: Page): Hit[] {
  const { folded, units, rules, tongue } = page
  const lattice = readings(folded.text, units, rules.network.vocabulary)
  const innocent: Stretch[] = []
  const found: { start: number; end: number; pattern: number }[] = []
  for (const match of walk(units, lattice, rules.network)) {
    const { innocent: isInnocent, rule, language } = rules.owners[match.pattern]!
    if (isInnocent) {
      if (tongue.is(language) || folded.text.slice(match.start, match.end).includes(' ')) innocent.push(match)
    } else if ((rule.only || match.doubtful) && !tongue.is(language)) continue
    else if (rule.notIn?.some((other) => tongue.is(other))) continue
    else found.push(match)
  }
  const isLikelyDated = ({ start, end }: Stretch): boolean =>
    /[(–—]|\s-\s/.test(folded.text.slice(start, end))
  const coversOf = nearby(innocent)
  return found
    .filter((match) => !coversOf(match).some((cover) => excuses(cover, match)))
    .filter((match) => rules.owners[match.pattern]!.rule.category !== 'address' || !isLikelyDated(match))
    .map((match) => {
      const { rule, language } = rules.owners[match.pattern]!
      return hitAt(page, match, {
        rule: `${rule.id}.${language}`,
        category: rule.category,
        degree: rule.degree,
      })
    })
}
