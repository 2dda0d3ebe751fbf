import type { Category, Hit } from '../types.ts'
import type { Page } from './reading.ts'

const ends: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”',
  '„': '“',
  '”': '”',
  '«': '»',
  '»': '«',
  '「': '」',
  '『': '』',
  '‘': '’',
}
const spokenByOthers: ReadonlySet<Category> = new Set<Category>(['insult', 'threat', 'hate', 'profanity'])
const longestQuotation = 400

/** Leaves out what is quoted from a text that the class speaks about. */
export function withoutQuotations(page: Page, hits: readonly Hit[]): Hit[] {
  if (!hits.some(({ category }) => spokenByOthers.has(category)) || !isAboutText(page)) return [...hits]
  const quotations = quotationsIn(page.original)
  return hits.filter(
    ({ category, start, end }) =>
      !spokenByOthers.has(category) ||
      !quotations.some((quotation) => quotation.start < start && end <= quotation.end),
  )
}

const isAboutText = ({ spoken, folded, rules: { speech } }: Page): boolean =>
  spoken.some(({ word }) => speech.study.has(word)) ||
  speech.studyPhrases.some((phrase) => folded.text.includes(phrase))

function quotationsIn(text: string): { start: number; end: number }[] {
  const quotations: { start: number; end: number }[] = []
  for (let start = 0; start < text.length; start++) {
    const close = ends[text[start]!]
    if (close === undefined) continue
    const end = text.slice(start + 1, start + longestQuotation).indexOf(close)
    if (end < 0) continue
    quotations.push({ start, end: start + 1 + end })
    start += end + 1
  }
  return quotations
}
