import { testAction } from './match/testphrases.ts'
import type { Action, AgeBand, Audience, Category, Degree, Hit, JudgeContext, Surface } from './types.ts'

const strictness: readonly Action[] = ['allow', 'nudge', 'hold', 'block', 'escalate']

export const stricter = (left: Action, right: Action): Action =>
  strictness.indexOf(left) >= strictness.indexOf(right) ? left : right

export const compareStrictness = (left: Action, right: Action): number =>
  strictness.indexOf(right) - strictness.indexOf(left)

/** A row without a condition is for everyone; the first row that fits decides. */
interface Row {
  category: Category
  degree?: Degree
  ages?: readonly AgeBand[]
  audiences?: readonly Audience[]
  surfaces?: readonly Surface[]
  action: Action
}

/** What follows from what was found. */
const table: readonly Row[] = [
  { category: 'selfharm', action: 'escalate' },
  { category: 'test', action: 'hold' },
  { category: 'phone', degree: 'mild', action: 'hold' },
  { category: 'phone', action: 'block' },
  { category: 'email', action: 'block' },
  { category: 'address', degree: 'mild', action: 'hold' },
  { category: 'address', action: 'block' },
  { category: 'identity', action: 'hold' },
  { category: 'handle', action: 'hold' },
  { category: 'offplatform', action: 'hold' },
  { category: 'link', degree: 'mild', action: 'hold' },
  { category: 'link', action: 'block' },
  { category: 'secrecy', action: 'hold' },
  { category: 'meeting', action: 'hold' },
  { category: 'picture', degree: 'mild', action: 'hold' },
  { category: 'picture', action: 'block' },
  { category: 'insult', degree: 'mild', ages: ['adult'], action: 'hold' },
  { category: 'insult', degree: 'mild', audiences: ['guest', 'public'], action: 'hold' },
  { category: 'insult', degree: 'mild', action: 'nudge' },
  { category: 'insult', action: 'hold' },
  { category: 'threat', degree: 'mild', action: 'hold' },
  { category: 'threat', action: 'block' },
  { category: 'hate', degree: 'mild', action: 'hold' },
  { category: 'hate', action: 'block' },
  { category: 'sexual', degree: 'mild', action: 'hold' },
  { category: 'sexual', action: 'block' },
  { category: 'profanity', degree: 'mild', ages: ['adult'], action: 'hold' },
  { category: 'profanity', degree: 'mild', audiences: ['guest', 'public'], action: 'hold' },
  { category: 'profanity', degree: 'mild', action: 'nudge' },
  { category: 'profanity', ages: ['16-18', 'adult'], audiences: ['class', 'partners'], action: 'hold' },
  { category: 'profanity', action: 'block' },
  { category: 'spam', action: 'nudge' },
]

export function actionFor(hit: Hit, { surface, audience, ageBand }: JudgeContext): Action {
  if (hit.category === 'test') return testAction(hit.rule)
  const row = table.find(
    ({ category, degree, ages, audiences, surfaces }) =>
      category === hit.category &&
      (degree ?? hit.degree) === hit.degree &&
      (ages?.includes(ageBand) ?? true) &&
      (audiences?.includes(audience) ?? true) &&
      (surfaces?.includes(surface) ?? true),
  )
  const action = row?.action ?? 'hold'
  return surface === 'name' && action !== 'escalate' ? stricter(action, 'block') : action
}
