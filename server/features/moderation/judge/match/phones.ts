import parsePhoneNumber from 'libphonenumber-js/min'
import type { Speech } from '../rules/speech.ts'
import type { Unit } from '../text/units.ts'
import type { Hit } from '../types.ts'
import { hitAt, type Page } from './reading.ts'

/** How numbers are written at home in the countries we know best; all others need their + or a word that tells. */
const nationalForms = [
  /^[49]\d{7}$/, // Norway, mobile
  /^(2[1-48]|3[1-35-8]|5[1-35-7]|6[1-479]|7[0-9])\d{6}$/, // Norway, fixed
  /^9[2-9]\d{7}$/, // Chile
  /^2[2-9]\d{7}$/,
  /^[2-9]\d{2}[2-9]\d{6}$/, // North America
  /^1[2-9]\d{2}[2-9]\d{6}$/,
  /^0[127]\d{8,9}$/, // Britain, Kenya, Tanzania
  /^0[1-9]\d{8}$/, // France, Ukraine, Saudi Arabia and many more
  /^0[1-9]\d{9,11}$/, // Germany, Egypt, Nigeria, India with its 0
  /^[67]\d{8}$/, // Spain
  /^9[1-8]\d{7}$/,
  /^(?:[1-9]\d)9\d{8}$/, // Brazil
  /^[6-9]\d{9}$/, // India
  /^1[3-9]\d{9}$/, // China
]

interface Piece {
  digits: string
  start: number
  end: number
  spoken: boolean
}

interface Candidate {
  digits: string
  pieces: Piece[]
  first: number
  last: number
  plus: boolean
}

const fewest = 7
const most = 15
/** Asking the library is dear; a text with more numbers than this is a table. */
const askedAtMost = 40

export function matchPhones(page: Page): Hit[] {
  const hits: Hit[] = []
  let asked = 0
  for (const candidate of candidates(page)) {
    const told = isTold(page, candidate)
    const verdict = judgeNumber(page, candidate, told, () => asked++ < askedAtMost)
    if (!verdict) continue
    const degree = isOffice(page, candidate) ? 'mild' : verdict
    const start =
      candidate.pieces[0]!.start -
      (candidate.plus && page.folded.text[candidate.pieces[0]!.start - 1] === '+' ? 1 : 0)
    const rule = candidate.plus
      ? 'phone.international'
      : told
        ? 'phone.named'
        : candidate.pieces.some(({ spoken }) => spoken)
          ? 'phone.spoken'
          : 'phone.national'
    hits.push(hitAt(page, { start, end: candidate.pieces.at(-1)!.end }, { rule, category: 'phone', degree }))
  }
  return hits
}

function judgeNumber(
  page: Page,
  candidate: Candidate,
  told: boolean,
  mayAsk: () => boolean,
): 'strong' | 'mild' | undefined {
  const { digits, plus } = candidate
  if (digits.length < fewest || digits.length > most) return undefined
  if (plus)
    return !mayAsk() || parsePhoneNumber(`+${digits.replace(/^00/, '')}`)?.isPossible() ? 'strong' : undefined
  if (told && !isList(page, candidate) && (candidate.pieces.length === 1 || !isSequence(candidate)))
    return 'strong'
  if (isQuantity(page, candidate) || isSequence(candidate) || isList(page, candidate)) return undefined
  if (isThousands(candidate) || isInTable(page, candidate)) return undefined
  return nationalForms.some((form) => form.test(digits)) && !/^(\d)\1+$/.test(digits) ? 'strong' : undefined
}

function* candidates({ folded: { text }, spoken: units, rules: { speech } }: Page): Generator<Candidate> {
  let open: Candidate | undefined
  for (let index = 0; index < units.length; index++) {
    const piece = pieceAt(units, index, speech)
    if (!piece) {
      const joins = speech.and.has(units[index]!.word) || speech.dash.has(units[index]!.word)
      if (open && !joins) {
        yield open
        open = undefined
      }
      continue
    }
    const { used, ...part } = piece
    const previous = open?.pieces.at(-1)
    const near = previous && isNear(text, previous.end, part.start)
    if (open && near && open.digits.length + part.digits.length <= most + 3) {
      open.pieces.push(part)
      open.digits += part.digits
      open.last = index + used - 1
    } else {
      if (open) yield open
      const plus =
        text[part.start - 1] === '+' ||
        speech.plus.has(units[index - 1]?.word ?? '') ||
        /^00[1-9]/.test(part.digits)
      open = { digits: part.digits, pieces: [part], first: index, last: index + used - 1, plus }
    }
    index += used - 1
  }
  if (open) yield open
}

const separators = /^[\s\-–—.,/()+·•:;|_~*"'’‘[\]]{0,6}$|^[^\p{L}\p{N}]{1,3}$/u
const joiningWord = /^[\s,.-]{1,2}\p{L}{1,12}[\s,.-]{1,2}$/u

function isNear(text: string, from: number, to: number): boolean {
  if (to - from > 16) return false
  const between = text.slice(from, to)
  return !between.includes('\n') && (separators.test(between) || joiningWord.test(between))
}

/** The digits that the unit stands for, with the units after it that belong to the same spoken number. */
function pieceAt(
  units: readonly Unit[],
  index: number,
  speech: Speech,
): (Piece & { used: number }) | undefined {
  const { word, start, end } = units[index]!
  if (/^\d+$/.test(word)) return { digits: word, start, end, spoken: false, used: 1 }
  if (/^[\doilsb]{3,}$/.test(word) && /\d.*\d/.test(word)) {
    return {
      digits: word.replace(/[oilsb]/g, (letter) => ({ o: '0', i: '1', l: '1', s: '5', b: '8' })[letter]!),
      start,
      end,
      spoken: false,
      used: 1,
    }
  }
  const times = speech.twice.get(word)
  if (times !== undefined) {
    const next = units[index + 1]
    const digit = next && (/^\d$/.test(next.word) ? Number(next.word) : speech.numbers.get(next.word))
    if (next && digit !== undefined && digit < 10) {
      return { digits: String(digit).repeat(times), start, end: next.end, spoken: true, used: 2 }
    }
  }
  const next = units[index + 1]
  const inTwo = next?.tight ? speech.numbers.get(word + next.word) : undefined
  if (inTwo !== undefined) return { digits: String(inTwo), start, end: next!.end, spoken: true, used: 2 }
  const value = speech.numbers.get(word)
  if (value === undefined) return undefined
  if (value >= 20 && value % 10 === 0) {
    const skip = speech.and.has(units[index + 1]?.word ?? '') ? 2 : 1
    const rest = speech.numbers.get(units[index + skip]?.word ?? '')
    const teens = value === 60 || value === 80
    if (rest !== undefined && rest > 0 && (rest < 10 || (teens && rest < 20))) {
      return {
        digits: String(value + rest),
        start,
        end: units[index + skip]!.end,
        spoken: true,
        used: skip + 1,
      }
    }
  }
  return { digits: String(value), start, end, spoken: true, used: 1 }
}

const reach = 6

/** A word near the number says that it is one to call. */
function isTold(
  { folded: { text }, spoken: units, rules: { speech } }: Page,
  { first, last, pieces }: Candidate,
): boolean {
  const around = text.slice(Math.max(0, pieces[0]!.start - 24), pieces[0]!.start)
  if (speech.phonePhrases.some((phrase) => around.includes(phrase))) return true
  for (let index = Math.max(0, first - reach); index < first; index++) {
    if (speech.phone.has(units[index]!.word)) return true
  }
  for (let index = last + 1; index < Math.min(units.length, last + 4); index++) {
    if (units[index]!.fresh) break
    if (speech.phone.has(units[index]!.word)) return true
  }
  return false
}

function isOffice({ spoken, rules: { speech } }: Page, { first, last }: Candidate): boolean {
  return spoken.slice(Math.max(0, first - reach), last + 4).some(({ word }) => speech.office.has(word))
}

function isQuantity(
  { folded: { text }, spoken: units, rules: { speech } }: Page,
  { first, last, pieces }: Candidate,
): boolean {
  const before =
    text
      .slice(Math.max(0, pieces[0]!.start - 3), pieces[0]!.start)
      .trimEnd()
      .at(-1) ?? ''
  const after = text.slice(pieces.at(-1)!.end, pieces.at(-1)!.end + 3).trimStart()[0] ?? ''
  if ('=≈~<>×$€£¥₹%#№'.includes(before) && before !== '') return true
  if ('%°€$£¥₹²³×=^'.includes(after) && after !== '') return true
  for (let index = Math.max(0, first - 3); index < first; index++)
    if (speech.measure.has(units[index]!.word)) return true
  for (let index = last + 1; index < Math.min(units.length, last + 3); index++)
    if (speech.measure.has(units[index]!.word)) return true
  return false
}

/** Other long numbers stand beside it. */
function isInTable({ units }: Page, { first, last }: Candidate): boolean {
  return [first - 2, first - 1, last + 1, last + 2].some((index) => /^\d{5,}$/.test(units[index]?.word ?? ''))
}

const countingSteps = new Set([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 15, 20, 25, 50, 100])

/** 1 2 3 4 …, 10 20 30 …, 8 7 6 …: someone counts. */
function isSequence({ pieces }: Candidate): boolean {
  if (pieces.length < 3)
    return /^(?:0?123456789?0?|987654321?0?)/.test(pieces.map(({ digits }) => digits).join(''))
  const values = pieces.map(({ digits }) => Number(digits))
  const step = values[1]! - values[0]!
  return (
    countingSteps.has(Math.abs(step)) &&
    values.every((value, index) => index === 0 || value - values[index - 1]! === step)
  )
}

/** 19 603 733 or 1.234.567: thousands, not a telephone number. */
function isThousands({ pieces, digits }: Candidate): boolean {
  if (pieces.length < 2 || pieces.some(({ spoken }) => spoken) || digits.startsWith('0')) return false
  const [first, ...rest] = pieces
  return first!.digits.length <= 3 && rest.every((piece) => piece.digits.length === 3) && digits.length !== 9
}

const dateOrTime =
  /^(?:\d{1,2}[./-]\s?\d{1,2}[./-]\s?(?:19|20)?\d{2}|(?:19|20)\d{2}[./-]\d{1,2}[./-]\d{1,2})(?:[\s,]+\d{1,2}(?:[.:]\d{2}){1,2})?$/

/** Decimals, dates, lists and tables: signs between the groups that a telephone number does not have. */
function isList({ folded: { text } }: Page, { pieces }: Candidate): boolean {
  const written = text.slice(pieces[0]!.start, pieces.at(-1)!.end)
  if (dateOrTime.test(written) || /^\d{1,3}(?:\.\d{1,3}){3}$/.test(written)) return true
  const between = pieces.slice(1).map((piece, index) => text.slice(pieces[index]!.end, piece.start))
  if (between.some((gap) => /[;:=*|]/.test(gap) || gap.includes('\n'))) return true
  const commas = between.filter((gap) => gap.includes(',')).length
  if (commas > 0 && !pieces.every(({ spoken }) => spoken)) return true
  if (between.filter((gap) => gap.includes('/')).length > 1) return true
  const points = between.filter((gap) => gap === '.').length
  if (points > 0 && points < between.length && pieces.length > 2) return true
  return points === 1 && between.length === 1 && pieces[1]!.digits.length <= 3
}
