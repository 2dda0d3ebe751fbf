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
}

export function buildSpeech(languages: readonly LanguageRules[], fold: (text: string) => string): Speech {
  const words = (field: 'and' | 'plus' | 'at' | 'dot' | 'dash' | 'phone' | 'measure'): string[] =>
    languages.flatMap(({ spoken }) => fold(spoken[field]).split(/\s+/)).filter((word) => word !== '')
  const valued = (field: 'numbers' | 'twice'): Map<string, number> =>
    new Map(
      languages.flatMap(({ spoken }) =>
        [...fold(spoken[field]).matchAll(/(\S+)\s+(\d+)/g)].map(([, word, value]): [string, number] => [word!, Number(value)]),
      ),
    )
  return {
    numbers: withCompounds(valued('numbers')),
    and: new Set(words('and')),
    twice: valued('twice'),
    plus: new Set(words('plus')),
    at: words('at'),
    dot: new Set(words('dot')),
    dash: new Set(words('dash')),
    phone: new Set(words('phone')),
    measure: new Set(words('measure')),
  }
}

/** Adds the numbers that are one word made of two: førtifem, fünfundvierzig. */
function withCompounds(numbers: Map<string, number>): Map<string, number> {
  const units = [...numbers].filter(([word, value]) => value > 0 && value < 10 && word.length > 1)
  const tens = [...numbers].filter(([, value]) => value >= 20 && value < 100 && value % 10 === 0)
  for (const [ten, tensValue] of tens) {
    for (const [unit, value] of units) {
      for (const word of [ten + unit, `${unit}und${ten}`, `${unit}og${ten}`]) {
        if (!numbers.has(word)) numbers.set(word, tensValue + value)
      }
    }
  }
  return numbers
}
