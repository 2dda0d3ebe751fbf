/** Counts words as the language does: Arabic and Spanish by their own breaks. */
export function countWords(text: string, locale: string): number {
  let count = 0
  for (const { isWordLike } of new Intl.Segmenter(locale, { granularity: 'word' }).segment(text)) {
    if (isWordLike) count += 1
  }
  return count
}
