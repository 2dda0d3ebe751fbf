import type { Hit } from '../types.ts'
import { isWordCode } from '../text/units.ts'
import { hitAt, type Page } from './reading.ts'

const longestPart = 64
const isAddressSign = (character: string): boolean => '._%+-'.includes(character)

/** Addresses written with their signs, and those that are spelled out: "ola krøllalfa skole punktum no". */
export function matchEmails(page: Page): Hit[] {
  return [...written(page), ...spelled(page)]
}

function* written(page: Page): Generator<Hit> {
  const { text } = page.folded
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const start = partStart(text, at)
    const end = partEnd(text, at + 1)
    if (start === undefined || end === undefined) continue
    const domain = text.slice(at + 1, end).replace(/\s/g, '')
    const known = page.rules.hosts.mail.includes(domain.split('.')[0]!)
    if (!/\.\p{L}{2,}$/u.test(domain) && !known) continue
    yield hitAt(page, { start, end }, { rule: 'email.address', category: 'email', degree: 'strong' })
  }
}

function partStart(text: string, at: number): number | undefined {
  let start = at
  while (start > 0 && at - start < 3 && ' ()[]{}<>'.includes(text[start - 1]!)) start--
  const wordEnd = start
  while (
    start > 0 &&
    wordEnd - start < longestPart &&
    (isWordCode(text.charCodeAt(start - 1)) || isAddressSign(text[start - 1]!))
  )
    start--
  return start < wordEnd ? start : undefined
}

function partEnd(text: string, from: number): number | undefined {
  let end = from
  while (end < text.length && end - from < 3 && ' ()[]{}<>'.includes(text[end]!)) end++
  const begin = end
  while (end < text.length && end - begin < longestPart) {
    if (isWordCode(text.charCodeAt(end)) || text[end] === '-') end++
    else if (text[end] === '.' && isWordCode(text.charCodeAt(end + 1))) end++
    else if (text.startsWith(' . ', end)) end += 3
    else break
  }
  return end > begin ? end : undefined
}

const topLevel = new Set(
  'com org net edu gov info io no cl es uk co de fr pt br ar mx pe us ke tz in cn ua ru se dk fi nl be ch at it pl eg ma sa eu me app email school'.split(
    ' ',
  ),
)
/** Endings of countries that are small words too: "at some point in time". */
const isSmallWord = new Set('in no it at be is me so to es de'.split(' '))
/** Before "at" these tell of a place, not of an address. */
const noName = new Set(
  'look looked looking meet met is are was were be been arrive arrived live lives work works study studies see stay here there students us we class school page website site it read found find posted information info'.split(
    ' ',
  ),
)

function* spelled(page: Page): Generator<Hit> {
  const { spoken: units, rules } = page
  const { at, dot } = rules.speech
  const atWords = new Set(at)
  for (let index = 1; index < units.length - 1; index++) {
    const sign = atLength(index)
    if (sign === 0) continue
    const local = units[index - 1]!
    const host = units[index + sign]
    if (!host) continue
    const next = units[index + sign + 1]
    const afterDot = units[index + sign + 2]
    const mailHost =
      rules.hosts.mail.includes(host.word) &&
      host.word !== 'web' &&
      host.word !== 'live' &&
      host.word !== 'mail'
    const spokenDot =
      next !== undefined && dot.has(next.word) && afterDot !== undefined && topLevel.has(afterDot.word)
    const writtenDot =
      next !== undefined &&
      next.tight &&
      topLevel.has(next.word) &&
      page.folded.text.slice(host.end, next.start) === '.'
    const bracketDot =
      next !== undefined &&
      topLevel.has(next.word) &&
      /^\s*[([{]\s*\.\s*[)\]}]\s*$/.test(page.folded.text.slice(host.end, next.start))
    if (!mailHost && !spokenDot && !writtenDot && !bracketDot) continue
    const weak = units[index]!.word === 'at' || units[index]!.word === 'a' || units[index]!.word === 'на'
    if (
      weak &&
      !mailHost &&
      (noName.has(local.word) || (afterDot && isSmallWord.has(afterDot.word) && next?.word === 'point'))
    )
      continue
    if (weak && writtenDot && !mailHost && !isBracketed(index)) continue
    const end = spokenDot ? afterDot.end : writtenDot || bracketDot ? next!.end : host.end
    yield hitAt(
      page,
      { start: local.start, end },
      { rule: 'email.spelled', category: 'email', degree: 'strong' },
    )
  }

  function atLength(index: number): number {
    if (atWords.has(units[index]!.word)) return 1
    return atWords.has(units[index]!.word + (units[index + 1]?.word ?? '')) ? 2 : 0
  }
  function isBracketed(index: number): boolean {
    const before = page.folded.text[units[index]!.start - 1] ?? ''
    return before !== '' && '([{<*_-'.includes(before)
  }
}
