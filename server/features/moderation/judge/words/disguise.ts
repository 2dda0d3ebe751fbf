import { latinToCyrillic, leet, lookalikeToLatin, masks } from '../text/confusables.ts'
import { isDigitCode, isWordCode, type Unit } from '../text/units.ts'
import type { Vocabulary } from './vocabulary.ts'
import { squeeze } from './vocabulary.ts'

interface Work {
  text: string
  units: readonly Unit[]
  vocabulary: Vocabulary
  /** Offers a reading of the units `from` up to `to`; it counts only if some pattern speaks of the word. */
  add(from: number, to: number, word: string, start?: number, end?: number): void
  isKnown(index: number): boolean
}

const longestWord = 24

export function disguises(work: Work): void {
  const { units } = work
  for (let index = 0; index < units.length; index++) {
    if (!work.isKnown(index)) readAlone(work, index)
  }
  joinChunks(work)
  joinLetters(work)
  joinPieces(work)
}

/** One unit that is not the word it seems: stretched, of mixed alphabets, with digits for letters, backwards. */
function readAlone({ units, vocabulary, add }: Work, index: number): void {
  const { word } = units[index]!
  if (word.length < 2 || word.length > longestWord * 2) return
  for (const reading of new Set(spellings(word, vocabulary))) add(index, index + 1, reading)
}

function* spellings(word: string, vocabulary: Vocabulary): Generator<string> {
  const ascii = isAscii(word)
  const bases = ascii ? [word] : [word, ...acrossAlphabets(word, vocabulary)]
  for (const base of bases) {
    if (base !== word) yield base
    for (const plain of hasDigit(base) ? unleet(base) : [base]) {
      if (plain !== base) yield plain
      yield* unstretched(plain, vocabulary)
    }
  }
  if (word.length >= 4) {
    const backwards = [...word].reverse().join('')
    if (vocabulary.isAlone(backwards)) yield backwards
  }
}

function* acrossAlphabets(word: string, vocabulary: Vocabulary): Generator<string> {
  let latin = ''
  let replaced = 0
  for (const character of word) {
    const like = lookalikeToLatin.get(character)
    if (like !== undefined) replaced++
    latin += like ?? character
  }
  if (replaced > 0 && (replaced < word.length || vocabulary.isAlone(latin) || vocabulary.has(latin))) yield latin
  if (isCyrillic(word)) yield toCyrillic(word)
}

const isCyrillic = (word: string): boolean => /[\u0400-\u04ff]/.test(word)
const toCyrillic = (word: string): string =>
  [...word].map((character) => latinToCyrillic[character] ?? character).join('')

/** The word with each run of three or more letters, or one doubled letter, brought back to a listed spelling. */
function* unstretched(word: string, vocabulary: Vocabulary): Generator<string> {
  if (/(.)\1\1/u.test(word)) {
    const squeezed = squeeze(word)
    yield* vocabulary.unsqueezed(squeezed)
    yield squeezed
    yield word.replace(/(.)\1\1+/gu, '$1$1')
    return
  }
  if (word.length < 5) return
  for (let index = 1; index < word.length; index++) {
    if (word[index] !== word[index - 1]) continue
    const single = word.slice(0, index) + word.slice(index + 1)
    if (vocabulary.isAlone(single)) yield single
  }
}

/** Digits and signs as letters; the two letters of an ambiguous sign are tried throughout, not in every mix. */
export function unleet(word: string): string[] {
  const first = [...word].map((character) => leet[character]?.[0] ?? character).join('')
  const last = [...word].map((character) => leet[character]?.at(-1) ?? character).join('')
  return first === last ? [first] : [first, last]
}

/** Units that only signs hold apart: sh!t, fu.ck, don't, f*ck, $end. */
function joinChunks(work: Work): void {
  const { units } = work
  for (let first = 0; first < units.length; ) {
    let last = first + 1
    while (last < units.length && units[last]!.tight) last++
    readChunk(work, first, last)
    first = last
  }
}

function readChunk(work: Work, first: number, last: number): void {
  const { text, units, vocabulary, add } = work
  const start = chunkStart(text, units[first]!.start)
  const end = chunkEnd(text, units[last - 1]!.end)
  const plain = start === units[first]!.start && end === units[last - 1]!.end
  if (last - first === 1 && plain) return
  if (end - start <= longestWord && /\p{L}/u.test(text.slice(start, end))) {
    const whole = text.slice(start, end)
    const trimmed = whole.replace(/[^\p{L}\p{N}$@+€]+$/u, '')
    for (const chunk of new Set([whole, trimmed])) {
      const signs = chunk.replace(/[\p{L}\p{N}\p{M}]/gu, '')
      if (signs === '') continue
      if ([...signs].every((sign) => leet[sign] !== undefined)) {
        const letters = isCyrillic(chunk) ? [toCyrillic(chunk)] : unleet(chunk)
        for (const reading of letters) addSpelling(reading, start, start + chunk.length)
      }
      if ([...signs].every((sign) => masks.includes(sign))) {
        for (const reading of unmasked(chunk, vocabulary)) addSpelling(reading, start, start + chunk.length)
      }
    }
  }
  const most = Math.min(last, first + 400)
  for (let from = first; from < most - 1; from++) {
    let joined = units[from]!.word
    for (let to = from + 1; to < last; to++) {
      joined += units[to]!.word
      if (joined.length > longestWord) break
      add(from, to + 1, joined)
      if (hasDigit(joined) && /[a-z]/.test(joined)) for (const reading of unleet(joined)) add(from, to + 1, reading)
    }
  }

  function addSpelling(word: string, from: number, to: number): void {
    add(first, last, word, from, to)
    for (const reading of unstretched(word, vocabulary)) add(first, last, reading, from, to)
  }
}

const isChunkSign = (code: number): boolean => code > 32 && !isWordCode(code)

function chunkStart(text: string, from: number): number {
  let start = from
  while (start > 0 && from - start < 4 && isChunkSign(text.charCodeAt(start - 1)) && isLetterSign(text[start - 1]!)) start--
  return start
}

function chunkEnd(text: string, from: number): number {
  let end = from
  while (end < text.length && end - from < 6 && isChunkSign(text.charCodeAt(end)) && isLetterSign(text[end]!)) end++
  return end
}

const isLetterSign = (sign: string): boolean => leet[sign] !== undefined || masks.includes(sign)

/** Listed words that fit around the hidden letters; at least two letters must show, the first among them. */
function unmasked(chunk: string, vocabulary: Vocabulary): string[] {
  const characters = [...chunk]
  const shown = characters.filter((character) => !masks.includes(character)).length
  if (shown < 2 || masks.includes(characters[0]!)) return []
  return vocabulary
    .aloneOfLength(characters.length)
    .filter((word) => characters.every((character, index) => masks.includes(character) || word[index] === character))
}

/** Single letters in a row, s p a c e d out, are read as the words they spell. */
function joinLetters(work: Work): void {
  const { text, units, vocabulary, add } = work
  const isSingle = (index: number): boolean => {
    const unit = units[index]
    return unit !== undefined && unit.word.charCodeAt(0) < 0x3000 && isOneLetter(unit.word)
  }
  for (let first = 0; first < units.length; first++) {
    if (!isSingle(first)) continue
    let last = first + 1
    while (isSingle(last)) last++
    if (last - first >= 3 || (last - first === 2 && signBetween(text, units[first]!, units[first + 1]!) !== '')) {
      readLetters(first, last)
    }
    first = last
  }

  function readLetters(first: number, last: number): void {
    for (let from = first; from < last - 1; from++) {
      let word = units[from]!.word
      for (let to = from + 1; to < last && word.length <= longestWord; to++) {
        word += signBetween(text, units[to - 1]!, units[to]!) + units[to]!.word
        if (word.length < 3 && !(to - from === 1 && vocabulary.hasWord(word))) continue
        if (!/\p{L}/u.test(word)) continue
        for (const reading of isPlain(word) ? [word] : unleet(word)) {
          add(from, to + 1, reading)
          if (to + 1 === last || reading.length >= 5) {
            for (const short of unstretched(reading, vocabulary)) add(from, to + 1, short)
          }
        }
      }
    }
  }
}

/** One letter, with the vowel signs that are written onto it. */
const isOneLetter = (word: string): boolean => word.length === 1 || (word.length <= 4 && /^\p{L}\p{M}+$/u.test(word))

/** A sign that stands where a letter should, as the exclamation mark in "s h ! t". */
function signBetween(text: string, left: Unit, right: Unit): string {
  const signs = text.slice(left.end, right.start).trim()
  return signs.length === 1 && leet[signs] !== undefined && text.length > 0 && /\s/.test(text[left.end]!) ? signs : ''
}

/** Two or three short pieces that are no words themselves: "fu ck", "sh it". */
function joinPieces({ units, vocabulary, add, isKnown }: Work): void {
  for (let first = 0; first < units.length - 1; first++) {
    const left = units[first]!
    const right = units[first + 1]!
    if (right.tight || right.fresh || left.word.length > 5 || right.word.length > 7) continue
    if (isKnown(first) && isKnown(first + 1)) continue
    const word = left.word + right.word
    if (word.length >= 4 && vocabulary.isAlone(word)) add(first, first + 2, word)
  }
}

function isAscii(word: string): boolean {
  for (let index = 0; index < word.length; index++) if (word.charCodeAt(index) > 127) return false
  return true
}

function hasDigit(word: string): boolean {
  for (let index = 0; index < word.length; index++) if (isDigitCode(word.charCodeAt(index))) return true
  return false
}

const isPlain = (word: string): boolean => /^[\p{L}\p{M}]*$/u.test(word)
