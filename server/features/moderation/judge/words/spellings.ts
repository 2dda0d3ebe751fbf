import { ordinaryBackwards } from '../rules/backwards.ts'
import { latinToCyrillic, leet, lookalikeToLatin, masks } from '../text/confusables.ts'
import { isDigitCode } from '../text/units.ts'
import { squeeze, type Vocabulary } from './vocabulary.ts'

export interface Spelling {
  word: string
  /** Ordinary words of other languages look like this too. */
  doubtful: boolean
}

const sure = (word: string): Spelling => ({ word, doubtful: false })
const doubtful = (word: string): Spelling => ({ word, doubtful: true })

/** What one word may stand for: stretched, of mixed alphabets, with digits for letters, written backwards. */
export function* spellings(word: string, vocabulary: Vocabulary): Generator<Spelling> {
  const bases = isAscii(word) ? [sure(word)] : [sure(word), ...acrossAlphabets(word)]
  for (const base of bases) {
    if (base.word !== word) yield base
    for (const plain of hasDigit(base.word) ? unleet(base.word) : [base.word]) {
      if (plain !== base.word) yield { word: plain, doubtful: base.doubtful }
      for (const short of unstretched(plain, vocabulary)) {
        yield { word: short.word, doubtful: short.doubtful || base.doubtful }
      }
    }
  }
  if (word.length >= 4 && !ordinaryBackwards.has(word)) {
    const backwards = [...word].reverse().join('')
    if (vocabulary.isAlone(backwards)) yield doubtful(backwards)
  }
}

/** A word wholly in another alphabet may be a word of that alphabet; a mixed one is a disguise. */
export function* acrossAlphabets(word: string): Generator<Spelling> {
  let latin = ''
  let replaced = 0
  for (const character of word) {
    const like = lookalikeToLatin.get(character)
    if (like !== undefined) replaced++
    latin += like ?? character
  }
  if (replaced > 0) yield replaced < word.length ? sure(latin) : doubtful(latin)
  if (isCyrillic(word) && /[a-z0-9]/.test(word)) yield sure(toCyrillic(word))
}

const isCyrillic = (word: string): boolean => /[\u0400-\u04ff]/.test(word)
const toCyrillic = (word: string): string =>
  [...word].map((character) => latinToCyrillic[character] ?? character).join('')

/** The word with its long runs of one letter, or one doubled letter, brought back to a listed spelling. */
export function* unstretched(word: string, vocabulary: Vocabulary): Generator<Spelling> {
  if (/(.)\1\1/u.test(word)) {
    const squeezed = squeeze(word)
    if (squeezed.length > 1) for (const listed of vocabulary.unsqueezed(squeezed)) yield sure(listed)
    return
  }
  if (word.length < 5) return
  for (let index = 1; index < word.length; index++) {
    if (word[index] !== word[index - 1]) continue
    const single = word.slice(0, index) + word.slice(index + 1)
    if (vocabulary.isAlone(single)) yield doubtful(single)
  }
}

/** The word of `known` that this one is a plain disguise of; the word itself where there is none. */
export function respelled(word: string, known: (word: string) => boolean): string {
  if (known(word) || word.length > 30) return word
  const ascii = isAscii(word)
  const mixed = hasDigit(word) && /\p{L}/u.test(word)
  const stretched = /(.)\1\1/u.test(word)
  if (ascii && !mixed && !stretched) return word
  const bases = ascii ? [word] : [word, ...[...acrossAlphabets(word)].map((spelling) => spelling.word)]
  for (const base of bases) {
    for (const letters of mixed ? [base, ...unleet(base)] : [base]) {
      const shorter = stretched
        ? [letters, letters.replace(/(.)\1\1+/gu, '$1'), letters.replace(/(.)\1\1+/gu, '$1$1')]
        : [letters]
      for (const reading of shorter) if (known(reading)) return reading
    }
  }
  return word
}

/** Digits and signs as letters; the two letters of an ambiguous sign are tried throughout, not in every mix. */
export function unleet(word: string): string[] {
  if (isCyrillic(word)) return [toCyrillic(word)]
  const first = [...word].map((character) => leet[character]?.[0] ?? character).join('')
  const last = [...word].map((character) => leet[character]?.at(-1) ?? character).join('')
  return first === last ? [first] : [first, last]
}

/** Listed words that fit around the hidden letters; enough letters must show. */
export function unmasked(chunk: string, vocabulary: Vocabulary): string[] {
  const characters = [...chunk]
  const shown = characters.filter((character) => !masks.includes(character)).length
  if (shown < (masks.includes(characters[0]!) ? 3 : 2)) return []
  return vocabulary
    .aloneOfLength(characters.length)
    .filter((word) =>
      characters.every((character, index) => masks.includes(character) || word[index] === character),
    )
}

export function isAscii(word: string): boolean {
  for (let index = 0; index < word.length; index++) if (word.charCodeAt(index) > 127) return false
  return true
}

export function hasDigit(word: string): boolean {
  for (let index = 0; index < word.length; index++) if (isDigitCode(word.charCodeAt(index))) return true
  return false
}
