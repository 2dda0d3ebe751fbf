import type { Category, Degree } from '../types.ts'
import type { Classes } from '../words/pattern.ts'

/** A rule about words. Its patterns are written in the notation of words/pattern.ts. */
export interface WordRule {
  id: string
  category: Category
  degree: Degree
  patterns: readonly string[]
  /** Ordinary words in other languages: the rule holds only where the text is in the rule's own language. */
  only?: boolean
  /** Languages in which the same letters are an innocent word. */
  notIn?: readonly string[]
  examples: { catch: readonly string[]; pass: readonly string[] }
}

/** How people of one language say what is not written in words: numbers, and the signs of an address. */
export interface Spoken {
  /** "one 1 two 2 … forty 40": the value follows the word. */
  numbers: string
  and: string
  twice: string
  plus: string
  at: string
  dot: string
  dash: string
  /** Words near which a number is a telephone number. */
  phone: string
  /** Words near which a number is that of a house, not of a person. */
  office?: string
  /** Words beside which a number is a quantity. */
  measure: string
}

export interface LanguageRules {
  language: string
  version: number
  /** Small words that tell this language from the others. */
  common: string
  classes: Classes
  rules: readonly WordRule[]
  /** Patterns inside of which nothing is a finding: titles, names, idioms. */
  innocent: readonly string[]
  /** Words that tell that a text speaks about another text, where a quotation is no word of one's own. */
  study: string
  spoken: Spoken
}
