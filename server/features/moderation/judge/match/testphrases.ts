import type { Action, Hit } from '../types.ts'
import { isWordCode } from '../text/units.ts'
import { hitAt, type Page } from './reading.ts'

const phrase = /causeway[\s_-]{0,2}test[\s_-]{0,2}(nudge|hold|block|escalate)/g
const opening = 'causeway-test-'

/** The four phrases with which a school can see that the filter works. */
export function matchTestPhrases(page: Page): Hit[] {
  const { text } = page.folded
  if (!text.includes('causeway')) return []
  return [...text.matchAll(phrase)]
    .filter(
      ({ index, 0: found }) =>
        !isWordCode(text.charCodeAt(index - 1)) && !isWordCode(text.charCodeAt(index + found.length)),
    )
    .map(({ index, 0: found, 1: action }) =>
      hitAt(
        page,
        { start: index, end: index + found.length },
        { rule: `test.${action!}`, category: 'test', degree: 'strong' },
      ),
    )
}

export const testAction = (rule: string): Action => rule.slice('test.'.length) as Action

/** True when the text ends in the middle of one of the phrases. */
export const beginsTestPhrase = (tail: string): boolean => {
  const word = /[a-z-]+$/.exec(tail)?.[0] ?? ''
  return word.length >= 4 && (opening.startsWith(word) || word.includes(opening))
}
