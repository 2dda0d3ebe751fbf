import type { RuleSet } from '../ruleset.ts'
import type { Folded } from '../text/fold.ts'
import type { Tongue } from '../text/tongue.ts'
import type { Unit } from '../text/units.ts'
import type { Category, Degree, Hit } from '../types.ts'

/** What every matcher is given: the text in all the forms it was brought into. */
export interface Page {
  original: string
  folded: Folded
  units: readonly Unit[]
  /** The units with plainly disguised small words, numbers and signs in their own spelling. */
  spoken: readonly Unit[]
  rules: RuleSet
  tongue: Tongue
}

/** A hit over a stretch of the folded text. */
export function hitAt(
  { folded }: Page,
  stretch: { start: number; end: number },
  what: { rule: string; category: Category; degree: Degree },
): Hit {
  return { ...what, start: folded.from[stretch.start]!, end: folded.to[stretch.end - 1]! }
}
