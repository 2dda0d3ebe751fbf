import type { LanguageRules } from '../rules/types.ts'
import type { Unit } from './units.ts'

/** Which languages a small word belongs to. */
export interface Tongues {
  languagesOf: ReadonlyMap<string, readonly string[]>
}

export function buildTongues(languages: readonly LanguageRules[], fold: (word: string) => string): Tongues {
  const languagesOf = new Map<string, string[]>()
  for (const { language, common } of languages) {
    for (const word of fold(common).split(/\s+/)) {
      const others = languagesOf.get(word)
      if (others) others.push(language)
      else languagesOf.set(word, [language])
    }
  }
  return { languagesOf }
}

/** Single letters may be a word spelled out; they tell nothing. */
const isBareLetter = (word: string): boolean => word.length === 1 && word <= 'z'

const relatives: Record<string, readonly string[]> = {
  nb: ['nn', 'no', 'da', 'sv'],
  nn: ['nb', 'no', 'da', 'sv'],
}
const sameTongue = (left: string, right: string): boolean =>
  left === right || (relatives[left]?.includes(right) ?? false)

/** How strongly the small words speak for a language; words that several languages share count little. */
export class Tongue {
  #weights = new Map<string, number>()
  #locale: string

  constructor(units: readonly Unit[], { languagesOf }: Tongues, locale: string) {
    this.#locale = locale.split('-')[0]!
    for (const { word } of units) {
      if (isBareLetter(word)) continue
      const languages = languagesOf.get(word)
      for (const language of languages ?? []) {
        this.#weights.set(language, (this.#weights.get(language) ?? 0) + 1 / languages!.length)
      }
    }
  }

  /** True when most speaks for this language; where nothing tells, a text is in the reader's language. */
  is(language: string): boolean {
    const own = this.#weightOf(language)
    const most = Math.max(
      0,
      ...[...this.#weights].filter(([other]) => !sameTongue(language, other)).map(([, weight]) => weight),
    )
    if (own === 0 && most === 0) return sameTongue(language, this.#locale)
    return own > most || (own === most && sameTongue(language, this.#locale))
  }

  #weightOf(language: string): number {
    return Math.max(
      0,
      ...[...this.#weights].filter(([other]) => sameTongue(language, other)).map(([, weight]) => weight),
    )
  }
}
