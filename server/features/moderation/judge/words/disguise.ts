import { leet, masks } from '../text/confusables.ts'
import { isWordCode, type Unit } from '../text/units.ts'
import { acrossAlphabets, hasDigit, isAscii, spellings, unleet, unmasked, unstretched } from './spellings.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Offers a reading of the units `from` up to `to`; it counts only if some pattern speaks of the word. */
export type Add = (
  from: number,
  to: number,
  word: string,
  more?: { start?: number; end?: number; doubtful?: boolean },
) => void

interface Work {
  text: string
  units: readonly Unit[]
  vocabulary: Vocabulary
  add: Add
  isKnown(index: number): boolean
}

const longestWord = 24
/** Pieces of one chunk, or letters of one row, that are tried together; more are read as more words. */
const mostPieces = 24

export function disguises(work: Work): void {
  for (let index = 0; index < work.units.length; index++) {
    if (!work.isKnown(index) || work.units[index]!.word.length === 1) readAlone(work, index)
  }
  joinChunks(work)
  joinLetters(work)
  joinPieces(work)
}

function readAlone({ units, vocabulary, add }: Work, index: number): void {
  const { word } = units[index]!
  if (word.length === 1 && hasDigit(word) && [units[index - 1], units[index + 1]].some(isMixed)) {
    for (const reading of unleet(word)) add(index, index + 1, reading)
  }
  if ((word.length < 2 && word <= '\x7f') || word.length > longestWord * 2) return
  for (const { word: reading, doubtful } of spellings(word, vocabulary))
    add(index, index + 1, reading, { doubtful })
}

/** Letters and digits in one word, as in "m3". */
const isMixed = (unit: Unit | undefined): boolean => unit !== undefined && /\d\p{L}|\p{L}\d/u.test(unit.word)

/** Units that only signs hold apart: sh!t, fu.ck, don't, f*ck, $end. */
function joinChunks(work: Work): void {
  const { units } = work
  for (let first = 0; first < units.length;) {
    let last = first + 1
    while (last < units.length && units[last]!.tight && !isIdeograph(units[last]!)) last++
    readSigns(work, first, last)
    joinTight(work, first, last)
    first = last
  }
}

const isIdeograph = ({ word }: Unit): boolean => word.charCodeAt(0) >= 0x3400

/** A chunk with signs for letters, or signs that hide letters. */
function readSigns({ text, units, vocabulary, add }: Work, first: number, last: number): void {
  const start = chunkStart(text, units[first]!.start)
  const end = chunkEnd(text, units[last - 1]!.end)
  if (
    (last - first === 1 && start === units[first]!.start && end === units[first]!.end) ||
    end - start > longestWord
  )
    return
  const whole = text.slice(start, end)
  const trimmed = whole.replace(/[^\p{L}\p{N}\p{M}$@+€]+$/u, '')
  if (!/\p{L}/u.test(whole)) return
  for (const chunk of whole === trimmed ? [whole] : [whole, trimmed]) {
    const signs = [...chunk.replace(/[\p{L}\p{N}\p{M}]/gu, '')]
    if (signs.length === 0) continue
    const at = { start, end: start + chunk.length }
    if (signs.every((sign) => leet[sign] !== undefined)) {
      for (const reading of unleet(chunk)) {
        add(first, last, reading, at)
        for (const { word, doubtful } of unstretched(reading, vocabulary))
          add(first, last, word, { ...at, doubtful })
      }
    }
    if (signs.every((sign) => masks.includes(sign))) {
      for (const reading of unmasked(chunk, vocabulary)) add(first, last, reading, at)
    }
  }
}

function joinTight({ units, vocabulary, add }: Work, first: number, last: number): void {
  for (let from = first; from < last - 1; from++) {
    let joined = units[from]!.word
    for (let to = from + 1; to < last && to - from < mostPieces; to++) {
      joined += units[to]!.word
      if (joined.length > longestWord) break
      if (isNumber(joined)) continue
      const letters = lettersOf(joined)
      if (!letters.some((reading) => vocabulary.mayBegin(reading))) break
      for (const reading of letters) add(from, to + 1, reading)
      if (to - from > 1) {
        for (const { word, doubtful } of unstretched(joined, vocabulary))
          add(from, to + 1, word, { doubtful })
      }
    }
  }
}

const isLetterSign = (sign: string): boolean => leet[sign] !== undefined || masks.includes(sign)
const isChunkSign = (text: string, index: number): boolean =>
  text.charCodeAt(index) > 32 && !isWordCode(text.charCodeAt(index)) && isLetterSign(text[index]!)

function chunkStart(text: string, from: number): number {
  let start = from
  while (start > 0 && from - start < 4 && isChunkSign(text, start - 1)) start--
  return start
}

function chunkEnd(text: string, from: number): number {
  let end = from
  while (end < text.length && end - from < 6 && isChunkSign(text, end)) end++
  return end
}

/** Single letters in a row, s p a c e d out, are read as the words they spell. */
function joinLetters(work: Work): void {
  const { text, units } = work
  const isSingle = (index: number): boolean => {
    const unit = units[index]
    return unit !== undefined && isOneLetter(unit.word)
  }
  for (let first = 0; first < units.length; first++) {
    if (!isSingle(first)) continue
    let last = first + 1
    while (isSingle(last)) last++
    if (
      last - first >= 3 ||
      (last - first === 2 && signBetween(text, units[first]!, units[first + 1]!) !== '')
    ) {
      readLetters(work, first, last)
    }
    first = last
  }
}

function readLetters({ text, units, vocabulary, add }: Work, first: number, last: number): void {
  for (let from = first; from < last - 1; from++) {
    let word = units[from]!.word
    for (let to = from + 1; to < last && word.length <= longestWord; to++) {
      word += signBetween(text, units[to - 1]!, units[to]!) + units[to]!.word
      if (word.length < 3 && !vocabulary.hasWord(word)) continue
      if (!/\p{L}/u.test(word)) continue
      const letters = isPlain(word) ? [word] : unleet(word)
      if (!letters.some((reading) => vocabulary.mayBegin(reading))) break
      for (const reading of letters) {
        add(from, to + 1, reading)
        for (const short of unstretched(reading, vocabulary)) add(from, to + 1, short.word, short)
      }
    }
  }
}

/** One letter, with the vowel signs that are written onto it; not an ideograph, which is a word. */
const isOneLetter = (word: string): boolean =>
  word.charCodeAt(0) < 0x3000 && (word.length === 1 || (word.length <= 4 && /^\p{L}\p{M}+$/u.test(word)))

/** A sign that stands where a letter should, as the exclamation mark in "s h ! t". */
function signBetween(text: string, left: Unit, right: Unit): string {
  const between = text.slice(left.end, Math.min(right.start, left.end + 8))
  const signs = between.trim()
  return signs.length === 1 && leet[signs] !== undefined && between[0] === ' ' ? signs : ''
}

/** Two or three short pieces that are no words themselves: "fu ck", "sh it". */
function joinPieces({ units, vocabulary, add, isKnown }: Work): void {
  for (let first = 0; first < units.length - 1; first++) {
    let word = units[first]!.word
    let known = isKnown(first)
    for (let to = first + 1; to < units.length && to <= first + 2; to++) {
      const { fresh, word: piece } = units[to]!
      if (fresh || piece.length > 7 || word.length + piece.length > 12) break
      word += piece
      known &&= isKnown(to)
      if (!known && word.length >= 4 && vocabulary.isAlone(word)) add(first, to + 1, word, { doubtful: true })
    }
  }
}

/** How a word may be meant, digits and letters of other alphabets read as what they look like. */
const lettersOf = (word: string): string[] =>
  hasDigit(word)
    ? unleet(word)
    : isAscii(word)
      ? [word]
      : [word, ...[...acrossAlphabets(word)].map((spelling) => spelling.word)]

const isNumber = (word: string): boolean => /^\d+$/.test(word)
const isPlain = (word: string): boolean => /^[\p{L}\p{M}]*$/u.test(word)
