import type { Hit } from '../types.ts'
import { readings } from '../words/lattice.ts'
import { walk } from '../words/walk.ts'
import { hitAt, type Page } from './reading.ts'

/** The hits of all patterns, less those inside of a stretch that is innocent as a whole. */
export function matchWords(page: Page): Hit[] {
  const { folded, units, rules, tongue } = page
  const lattice = readings(folded.text, units, rules.network.vocabulary)
  const innocent: { start: number; end: number }[] = []
  const found: { start: number; end: number; pattern: number }[] = []
  for (const match of walk(units, lattice, rules.network)) {
    const { innocent: isInnocent, rule, language } = rules.owners[match.pattern]!
    if (isInnocent) innocent.push(match)
    else if (rule.only && !tongue.is(language)) continue
    else if (rule.notIn?.some((other) => tongue.is(other))) continue
    else found.push(match)
  }
  return found
    .filter((match) => !innocent.some((cover) => cover.start < match.end && match.end <= cover.end))
    .map((match) => {
      const { rule, language } = rules.owners[match.pattern]!
      return hitAt(page, match, { rule: `${rule.id}.${language}`, category: rule.category, degree: rule.degree })
    })
}
