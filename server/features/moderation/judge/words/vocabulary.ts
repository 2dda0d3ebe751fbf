import { closure, type Place } from './network.ts'

export type Symbols = readonly number[]

const none: Symbols = []
/** Beginnings and endings in the rules are at least this long. */
const keyLength = 3
const numeral = /^\d{1,6}[a-z]?$/

/** Every word that some pattern speaks of, by the symbol that stands for it on the network's edges. */
export class Vocabulary {
  readonly number = 0
  #size = 1
  #words = new Map<string, number>()
  #stems = new Affixes()
  #tails = new Affixes()
  #squeezed = new Map<string, string[]>()
  #byLength = new Map<number, string[]>()
  #alone = new Set<string>()
  /** How the squeezed words begin: enough to see early that letters spell nothing. */
  #beginnings = new Set<string>()
  #texts: string[] = ['']

  word(word: string): number {
    return this.#known(this.#words, word)
  }

  stem(stem: string): number {
    return this.#known(this.#stems.all, stem)
  }

  tail(tail: string): number {
    return this.#known(this.#tails.all, tail)
  }

  /** Called once all patterns are in: prepares what the readings of disguised words need. */
  seal(root: Place): void {
    this.#stems.seal((affix) => affix.slice(0, keyLength))
    this.#tails.seal((affix) => affix.slice(-keyLength))
    const all = [...this.#words, ...this.#stems.all]
    for (const [word, symbol] of all) {
      const alone =
        root.next.get(symbol)?.some((place) => closure(place).some(({ done }) => done.length > 0)) ?? false
      if (alone) this.#alone.add(word)
      const squeezed = squeeze(word)
      push(this.#squeezed, squeezed, word)
      this.#beginnings.add(squeezed.slice(0, 3))
      this.#beginnings.add(squeezed.slice(0, 5))
      if (alone) push(this.#byLength, word.length, word)
    }
  }

  symbols(word: string): Symbols {
    const own = this.#words.get(word)
    const stems = this.#stems.of(word, (size) => word.slice(0, size))
    const tails = this.#tails.of(word, (size) => word.slice(-size))
    const number = isNumberStart(word) && numeral.test(word)
    if (!stems && !tails && !number) return own === undefined ? none : [own]
    const symbols: number[] = own === undefined ? [] : [own]
    if (stems) symbols.push(...stems)
    if (tails) symbols.push(...tails)
    if (number) symbols.push(this.number)
    return symbols
  }

  has(word: string): boolean {
    return this.#words.has(word) || this.#stems.of(word, (size) => word.slice(0, size)) !== undefined
  }

  hasWord(word: string): boolean {
    return this.#words.has(word)
  }

  /** A word that is a finding all by itself; only these are looked for behind the harder disguises. */
  isAlone(word: string): boolean {
    return this.#alone.has(word)
  }

  aloneOfLength(length: number): readonly string[] {
    return this.#byLength.get(length) ?? []
  }

  /** False when no listed word begins like these letters. */
  mayBegin(letters: string): boolean {
    if (letters.length < 3) return true
    const squeezed = squeeze(letters)
    if (squeezed.length < 3) return letters.length < 6
    return (
      this.#beginnings.has(squeezed.slice(0, squeezed.length < 5 ? 3 : 5)) || this.#beginnings.has(squeezed)
    )
  }

  /** The words that are the same once every run of one letter counts as one letter. */
  unsqueezed(squeezed: string): readonly string[] {
    if (squeezed.length < 3) return []
    return this.#squeezed.get(squeezed) ?? []
  }

  textOf(symbol: number): string {
    return this.#texts[symbol] ?? ''
  }

  #known(table: Map<string, number>, key: string): number {
    let symbol = table.get(key)
    if (symbol === undefined) {
      symbol = this.#size++
      table.set(key, symbol)
      this.#texts[symbol] = key
    }
    return symbol
  }
}

/** Beginnings or endings of words, looked up only when their first letters are those of one of them. */
class Affixes {
  readonly all = new Map<string, number>()
  #lengths = new Map<string, number[]>()
  #keyOf: (affix: string) => string = (affix) => affix

  seal(keyOf: (affix: string) => string): void {
    this.#keyOf = keyOf
    for (const affix of this.all.keys()) {
      const key = keyOf(affix)
      const lengths = this.#lengths.get(key) ?? []
      if (!lengths.includes(affix.length)) lengths.push(affix.length)
      this.#lengths.set(key, lengths)
    }
  }

  of(word: string, cut: (size: number) => string): number[] | undefined {
    let found: number[] | undefined
    for (const length of this.#lengths.get(this.#keyOf(word)) ?? []) {
      if (length > word.length) continue
      const symbol = this.all.get(cut(length))
      if (symbol !== undefined) (found ??= []).push(symbol)
    }
    return found
  }
}

const isNumberStart = (word: string): boolean => {
  const code = word.charCodeAt(0)
  return code >= 48 && code <= 57
}

function push<K>(table: Map<K, string[]>, key: K, word: string): void {
  const words = table.get(key)
  if (words) words.push(word)
  else table.set(key, [word])
}

export function squeeze(word: string): string {
  let squeezed = ''
  for (let index = 0; index < word.length; index++) {
    if (word[index] !== word[index - 1]) squeezed += word[index]
  }
  return squeezed
}
