import { fold } from '../text/fold.ts'
import { split } from '../text/units.ts'

/**
 * The notation of the rules:
 *   word         that word          stem*        any word that begins so      *end     any word that ends so
 *   (a|b c|d)    one of these       (…)? word?   may be left out              ~2       up to two words between
 *   #num         a number           #any         one word, whichever          <class>      a word class of the language
 *                                   #name        one word with a capital
 */
export type Pattern =
  | { kind: 'word'; word: string }
  | { kind: 'stem'; word: string }
  | { kind: 'tail'; word: string }
  | { kind: 'number' }
  | { kind: 'any' }
  | { kind: 'name' }
  | { kind: 'gap'; size: number }
  | { kind: 'sequence'; parts: Pattern[] }
  | { kind: 'choice'; parts: Pattern[]; optional: boolean }

export type Classes = Readonly<Record<string, string>>

const token = /\s*(?:(\()|(\)\??)|(\|)|~(\d)|(#num|#any|#name)(\??)|<([\w-]+)>(\??)|([^\s()|?<>]+)(\??))/y

/** A reader of one language's patterns; each word class is read once. */
export function patternReader(classes: Classes): (pattern: string) => Pattern {
  const known = new Map<string, Pattern>()
  const read = (pattern: string): Pattern => parse(pattern, named)
  const named = (name: string): Pattern | undefined => {
    const body = classes[name]
    if (body === undefined) return undefined
    const pattern = known.get(name) ?? read(body)
    known.set(name, pattern)
    return pattern
  }
  return read
}

/** @throws Error when the pattern is not well formed or names a class that is not there. */
function parse(pattern: string, named: (name: string) => Pattern | undefined): Pattern {
  const source = pattern.trim()
  let at = 0
  let depth = 0
  const parsed = choice()
  if (depth !== 0 || at < source.length) throw new Error(`pattern not well formed: ${source}`)
  return parsed

  function choice(): Pattern {
    const options: Pattern[] = []
    let parts: Pattern[] = []
    let optional = false
    while (at < source.length && source.slice(at).trim() !== '') {
      token.lastIndex = at
      const found = token.exec(source)
      if (!found) throw new Error(`pattern not well formed: ${source}`)
      at = token.lastIndex
      const [, open, close, bar, gap, special, specialOptional, name, nameOptional, word, wordOptional] =
        found
      if (open) {
        depth++
        parts.push(choice())
      } else if (close) {
        depth--
        optional = close.endsWith('?')
        break
      } else if (bar) {
        options.push({ kind: 'sequence', parts })
        parts = []
      } else if (gap) parts.push({ kind: 'gap', size: Number(gap) })
      else if (special) parts.push(maybe(specials[special]!, specialOptional))
      else if (name) parts.push(maybe(existing(name), nameOptional))
      else if (word) parts.push(maybe(literal(word, source), wordOptional))
    }
    options.push({ kind: 'sequence', parts })
    return { kind: 'choice', parts: options, optional }
  }

  function existing(name: string): Pattern {
    const pattern = named(name)
    if (!pattern) throw new Error(`no word class <${name}>: ${source}`)
    return pattern
  }
}

const specials: Readonly<Record<string, Pattern>> = {
  '#num': { kind: 'number' },
  '#any': { kind: 'any' },
  '#name': { kind: 'name' },
}

const maybe = (pattern: Pattern, mark: string | undefined): Pattern =>
  mark ? { kind: 'choice', parts: [pattern], optional: true } : pattern

function literal(word: string, source: string): Pattern {
  const bare = word.replaceAll('*', '')
  const words = split(fold(bare), bare).map((unit) => unit.word)
  if (words.length === 0) throw new Error(`a pattern word without letters, ${word}: ${source}`)
  if (word.startsWith('*')) return { kind: 'tail', word: words.join('') }
  if (word.endsWith('*') && words.length === 1) return { kind: 'stem', word: words[0]! }
  const parts = words.map((part, index): Pattern => ({
    kind: word.endsWith('*') && index === words.length - 1 ? 'stem' : 'word',
    word: part,
  }))
  if (parts.length === 1) return parts[0]!
  const sequence: Pattern = { kind: 'sequence', parts }
  const elided = /^[^'’]+['’][^'’]+$/u.test(word)
  return elided
    ? { kind: 'choice', parts: [sequence, { kind: 'word', word: words.join('') }], optional: false }
    : sequence
}
