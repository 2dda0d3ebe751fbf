import type { Folded } from './fold.ts'

/** A word, a number or one ideograph, in offsets of the folded text. */
export interface Unit {
  word: string
  start: number
  end: number
  /** Only signs, no space, between this and the unit before it. */
  tight: boolean
  /** A sentence or a line ended between this and the unit before it. */
  fresh: boolean
  /** Written with a capital, as a name. */
  capital: boolean
}

const other = 0
const letter = 1
const digit = 2
const ideograph = 3
type Kind = typeof other | typeof letter | typeof digit | typeof ideograph

const kinds = new Uint8Array(0x10000)
const isLetter = /[\p{L}\p{M}]/u
const isIdeograph = /\p{Script=Han}/u
for (let code = 0; code < 0x10000; code++) {
  if (code >= 0xd800 && code <= 0xdfff) continue
  const character = String.fromCharCode(code)
  kinds[code] =
    code >= 48 && code <= 57
      ? digit
      : isIdeograph.test(character)
        ? ideograph
        : isLetter.test(character)
          ? letter
          : other
}

export const kindOf = (code: number): Kind => kinds[code] as Kind
export const isWordCode = (code: number): boolean => (kinds[code] ?? other) !== other
export const isDigitCode = (code: number): boolean => code >= 48 && code <= 57
export const isLetterCode = (code: number): boolean => kinds[code] === letter

/** Cheap and near enough: the alphabets with capitals that the rules look at. */
const isUpper = (code: number): boolean =>
  (code >= 65 && code <= 90) ||
  (code >= 0xc0 && code <= 0xde) ||
  (code >= 0x410 && code <= 0x42f) ||
  code === 0x404 ||
  code === 0x406 ||
  code === 0x407 ||
  code === 0x490

const isSpace = (code: number): boolean => code === 32 || code === 10
const endsSentence = (code: number): boolean =>
  code === 10 ||
  code === 46 ||
  code === 33 ||
  code === 63 ||
  code === 0x3002 ||
  code === 0x61f ||
  code === 0x964

export function split({ text, from }: Folded, original: string): Unit[] {
  const units: Unit[] = []
  let index = 0
  let gap = 0
  while (index < text.length) {
    const kind = kindOf(text.charCodeAt(index))
    if (kind === other) {
      index++
      continue
    }
    const start = index++
    if (kind !== ideograph) {
      while (index < text.length) {
        const next = kindOf(text.charCodeAt(index))
        if (next !== letter && next !== digit) break
        index++
      }
    }
    const capital = kind === letter && isUpper(original.charCodeAt(from[start]!))
    units.push({ word: text.slice(start, index), start, end: index, capital, ...between(text, gap, start) })
    gap = index
  }
  return units
}

function between(text: string, from: number, to: number): { tight: boolean; fresh: boolean } {
  let tight = true
  let ended = false
  let fresh = false
  for (let index = from; index < to; index++) {
    const code = text.charCodeAt(index)
    if (code === 10) fresh = true
    if (isSpace(code)) {
      tight = false
      if (ended) fresh = true
    } else if (endsSentence(code)) ended = true
  }
  return { tight, fresh }
}
