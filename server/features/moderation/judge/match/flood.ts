import type { Hit } from '../types.ts'
import { hitAt, type Page } from './reading.ts'

const sameSign = 25
const sameWord = 8

/** One letter or sign held down, or one word over and over. */
export function matchFlood(page: Page): Hit[] {
  const { text } = page.folded
  const { units } = page
  let start = 0
  for (let index = 1; index <= text.length; index++) {
    if (text[index] === text[start]) continue
    if (index - start >= sameSign && /[\p{L}!?\p{S}]/u.test(text[start]!)) {
      return [hitAt(page, { start, end: index }, { rule: 'spam.signs', category: 'spam', degree: 'mild' })]
    }
    start = index
  }
  for (let first = 0, index = 1; index <= units.length; index++) {
    if (index < units.length && units[index]!.word === units[first]!.word && !/^\d/.test(units[first]!.word))
      continue
    if (index - first >= sameWord) {
      const stretch = { start: units[first]!.start, end: units[index - 1]!.end }
      return [hitAt(page, stretch, { rule: 'spam.words', category: 'spam', degree: 'mild' })]
    }
    first = index
  }
  return []
}
