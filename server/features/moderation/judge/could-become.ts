import { beginsTestPhrase } from './match/testphrases.ts'
import type { RuleSet } from './ruleset.ts'
import { fold } from './text/fold.ts'
import { isDigitCode, isWordCode, split, type Unit } from './text/units.ts'
import type { Place } from './words/network.ts'

const digitsThatWait = 3
const wordsLookedAt = 7
const longestTail = 40

/**
 * True when the end of `tail`, an unfinished word, could still become something that must not be seen: the
 * beginning of a listed word or of a sentence's last listed word, a third digit in a row, an @, a link.
 */
export function couldBecome(tail: string, rules: RuleSet): boolean {
  const end = tail.length > longestTail ? tail.slice(-longestTail) : tail
  const folded = fold(end)
  const { text } = folded
  if (text === '') return false
  const last = text.charCodeAt(text.length - 1)
  // A number goes on over a space or a dash.
  if ((isDigitCode(last) || !isWordCode(last)) && digitsAtEnd(text) >= digitsThatWait) return true
  if (!isWordCode(last)) return openEnding.test(text)
  return (
    mixesSigns(text) || beginsTestPhrase(text) || completes(split(folded, end).slice(-wordsLookedAt), rules)
  )
}

/** An @, the beginning of a link, a sign in place of a letter. */
const openEnding = /@$|:\/{1,2}$|www\.$|\p{L}[*$|#]$/u

function digitsAtEnd(text: string): number {
  let count = 0
  for (let index = text.length - 1, gap = 0; index >= 0 && gap <= 2; index--) {
    if (isDigitCode(text.charCodeAt(index))) {
      count++
      gap = 0
    } else if (isWordCode(text.charCodeAt(index))) break
    else gap++
  }
  return count
}

/** The unfinished word holds an @, or the signs and digits that only links and disguises mix with letters. */
function mixesSigns(text: string): boolean {
  let start = text.length
  while (start > 0 && text.charCodeAt(start - 1) !== 32 && text.charCodeAt(start - 1) !== 10) start--
  const word = text.slice(start)
  return /[@:/\\]|www\.|[a-z]\.[a-z]|[a-z][$*|0134578]|[$*|0134578][a-z]/.test(word)
}

function completes(units: readonly Unit[], { network, prefixes }: RuleSet): boolean {
  const { vocabulary } = network
  let places = new Map<Place, number>([[network.root, 0]])
  const last = units.length - 1
  for (let index = 0; index < last; index++) {
    const next = new Map<Place, number>([[network.root, 0]])
    const arrive = (place: Place, skips: number): void => {
      if ((next.get(place) ?? -1) < skips) next.set(place, skips)
      for (const gap of place.gaps) arrive(gap.place, gap.size)
    }
    const symbols = vocabulary.symbols(units[index]!.word)
    for (const [place, skips] of places) {
      for (const symbol of symbols) for (const target of place.next.get(symbol) ?? []) arrive(target, 0)
      for (const target of place.any) arrive(target, 0)
      if (units[index]!.capital) for (const target of place.name) arrive(target, 0)
      if (skips > 0) arrive(place, skips - 1)
    }
    places = next
  }
  const word = units[last]?.word ?? ''
  const single = lettersAtEnd(units)
  for (const place of places.keys()) {
    const starts = prefixes.completing.get(place)
    if (!starts) continue
    if (starts.has(word)) return true
    if (single.length >= 2 && starts.has(single)) return true
  }
  return false
}

/** What letters typed one by one, with spaces between, spell so far. */
function lettersAtEnd(units: readonly Unit[]): string {
  let word = ''
  for (let index = units.length - 1; index >= 0 && units[index]!.word.length === 1; index--)
    word = units[index]!.word + word
  return word
}
