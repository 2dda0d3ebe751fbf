import type { LanguageRules } from './types.ts'

/** What the languages say for numbers and signs, joined: a number may be spoken in two languages at once. */
export interface Speech {
  numbers: ReadonlyMap<string, number>
  and: ReadonlySet<string>
  twice: ReadonlyMap<string, number>
  plus: ReadonlySet<string>
  at: readonly string[]
  dot: ReadonlySet<string>
  dash: ReadonlySet<string>
  phone: ReadonlySet<string>
  measure: ReadonlySet<string>
  /** Labels of several words, or of a script without spaces, as they stand in a text. */
  phonePhrases: readonly string[]
  office: ReadonlySet<string>
  study: ReadonlySet<string>
  studyPhrases: readonly string[]
  isSpoken(word: string): boolean
}

export function buildSpeech(languages: readonly LanguageRules[], fold: (text: string) => string): Speech {
  const words = (field: 'and' | 'plus' | 'at' | 'dot' | 'dash' | 'phone' | 'measure'): string[] =>
    languages.flatMap(({ spoken }) => fold(spoken[field]).split(/\s+/)).filter((word) => word !== '')
  const valued = (text: string): [string, number][] =>
    [...fold(text).matchAll(/(\S+)\s+(\d+)/g)].map(([, word, value]) => [
      word!.replace(/[^\p{L}\p{M}]/gu, ''),
      Number(value),
    ])
  const numbers = new Map(languages.flatMap(({ spoken }) => withCompounds(valued(spoken.numbers))))
  const labels = words('phone')
  const isPhrase = (label: string): boolean =>
    label.includes('_') || (label.length > 1 && /\p{Script=Han}/u.test(label))
  const phone = new Set(labels.filter((label) => !isPhrase(label)))
  const study = languages.flatMap((rules) => fold(rules.study).split(/\s+/))
  const small = new Set([
    ...words('and'),
    ...words('plus'),
    ...words('at'),
    ...words('dot'),
    ...words('dash'),
  ])
  return {
    numbers,
    and: new Set(words('and')),
    twice: new Map(languages.flatMap(({ spoken }) => valued(spoken.twice))),
    plus: new Set(words('plus')),
    at: words('at'),
    dot: new Set(words('dot')),
    dash: new Set(words('dash')),
    phone,
    phonePhrases: labels.filter(isPhrase).map((label) => label.replaceAll('_', ' ')),
    office: new Set(languages.flatMap(({ spoken }) => fold(spoken.office ?? '').split(/\s+/))),
    study: new Set(study.filter((word) => !isPhrase(word))),
    studyPhrases: study.filter(isPhrase),
    isSpoken: (word) => numbers.has(word) || small.has(word) || phone.has(word),
    measure: new Set(words('measure')),
  }
}

/** With the numbers that are one word made of two: førtifem, fünfundvierzig. */
function withCompounds(numbers: readonly [string, number][]): [string, number][] {
  const units = numbers.filter(([word, value]) => value > 0 && value < 10 && word.length > 1)
  const tens = numbers.filter(([, value]) => value >= 20 && value < 100 && value % 10 === 0)
  const compounds = tens.flatMap(([ten, tensValue]) =>
    units.flatMap(([unit, value]) =>
      [ten + unit, `${unit}und${ten}`, `${unit}og${ten}`].map((word): [string, number] => [
        word,
        tensValue + value,
      ]),
    ),
  )
  return [...compounds, ...numbers]
}
