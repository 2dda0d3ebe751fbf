import { stylisedToLatin } from './confusables.ts'

/** Text as it is compared: small letters, no accents, nothing invisible; each unit knows where it came from. */
export interface Folded {
  text: string
  /** For each UTF-16 unit of `text`, where its original character begins and ends (exclusive). */
  from: Int32Array
  to: Int32Array
}

/** Accented letters that make another word in the language they belong to. */
const ownLetters = new Set('åøæñйї')

const digitZeros = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20,
  0x1040, 0x17e0, 0x1810,
]
const arabic: Record<string, string> = {
  أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ى: 'ي', ئ: 'ي', ی: 'ي', ة: 'ه', ؤ: 'و', ک: 'ك', گ: 'ك', ۀ: 'ه', ہ: 'ه', ھ: 'ه', پ: 'ب', چ: 'ج', ڤ: 'ف', ڨ: 'ق',
} // prettier-ignore
const cyrillic: Record<string, string> = { ё: 'е', ґ: 'г', ў: 'у' }
const devanagari: Record<string, string> = { 'ँ': 'ं' }
const cjk: Record<string, string> = { 妳: '你', 媽: '妈', 嗎: '吗', 們: '们', 個: '个', 這: '这', 說: '说', 給: '给', 發: '发', 號: '号', 碼: '码', 電: '电', 話: '话', 機: '机', 師: '师', 訴: '诉', 別: '别', 讓: '让', 見: '见', 圖: '图', 殺: '杀', 幹: '干', 醜: '丑', 豬: '猪', 廢: '废', 傻: '傻', 賤: '贱', 滾: '滚', 討: '讨', 厭: '厌', 愛: '爱', 親: '亲', 單: '单', 獨: '独', 過: '过', 來: '来', 對: '对', 難: '难', 學: '学', 點: '点', 誰: '谁', 歲: '岁', 聯: '联', 繫: '系', 係: '系', 網: '网', 國: '国', 雜: '杂', 種: '种', 噁: '恶', 惡: '恶', 臉: '脸', 腦: '脑', 殘: '残', 爛: '烂', 廣: '广', 東: '东', 樓: '楼', 門: '门', 裡: '里', 裏: '里' } // prettier-ignore
const spelling: Record<string, string> = {
  ...arabic,
  ...cyrillic,
  ...devanagari,
  ...cjk,
  ß: 'ss',
  œ: 'oe',
  ĳ: 'ij',
}

const invisible =
  /^[\p{Cf}\p{Cc}\p{Variation_Selector}\u034f\u115f\u1160\u3164\uffa0\u17b4\u17b5\u0640\u093c]$/u
const mark = /^\p{M}$/u
const spokenMark = /^[\u0900-\u0dff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3099\u309a]$/u
const latinBase = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]$/u
const space = /^[\p{Z}\u2800]$/u

function foldCharacter(character: string): string {
  if (/^[\n\r\u2028\u2029]$/.test(character)) return '\n'
  if (character === '\t' || space.test(character)) return ' '
  if (invisible.test(character)) return ''
  const stylised = stylisedToLatin.get(character)
  if (stylised !== undefined) return stylised
  const code = character.codePointAt(0)!
  const zero = digitZeros.find((first) => code >= first && code < first + 10)
  if (zero !== undefined) return String(code - zero)
  const plain = character.normalize('NFKC').toLowerCase()
  if (plain !== character)
    return [...plain].map((part) => (part === character ? part : foldCharacter(part))).join('')
  if (ownLetters.has(character)) return character
  if (mark.test(character)) return spokenMark.test(character) ? (spelling[character] ?? character) : ''
  if (latinBase.test(character)) {
    const base = character.normalize('NFD')[0]!
    return stylisedToLatin.get(base) ?? spelling[base] ?? base
  }
  return spelling[character] ?? character
}

/** Every answer is a pure function of the character, so remembering it changes nothing but the time. */
const remembered = new Map<string, string>()

function foldKnown(character: string): string {
  let folded = remembered.get(character)
  if (folded === undefined) {
    folded = foldCharacter(character)
    remembered.set(character, folded)
  }
  return folded
}

const isRegional = (code: number): boolean => code >= 0x1f1e6 && code <= 0x1f1ff
const utf16 = new TextDecoder('utf-16le', { ignoreBOM: true })

export function fold(original: string): Folded {
  let capacity = original.length + 32
  let units = new Uint16Array(capacity)
  let from = new Int32Array(capacity)
  let to = new Int32Array(capacity)
  let size = 0
  let inFlags = false

  const put = (unit: number, start: number, end: number): void => {
    if (size === capacity) {
      capacity *= 2
      units = grown(units, new Uint16Array(capacity))
      from = grown(from, new Int32Array(capacity))
      to = grown(to, new Int32Array(capacity))
    }
    units[size] = unit
    from[size] = start
    to[size] = end
    size++
  }
  /** A loose mark joins its letter where the two make a letter of some language, and vanishes elsewhere. */
  const compose = (code: number, end: number): void => {
    if (size === 0) return
    const joined = (String.fromCharCode(units[size - 1]!) + String.fromCharCode(code)).normalize('NFC')
    if (ownLetters.has(joined)) units[size - 1] = joined.charCodeAt(0)
    to[size - 1] = end
  }

  for (let index = 0; index < original.length;) {
    const code = original.codePointAt(index)!
    const end = index + (code > 0xffff ? 2 : 1)
    const flag = isRegional(code)
    if (flag !== inFlags) {
      put(32, index, index)
      inFlags = flag
    }
    if (code < 0x80) {
      if (code >= 65 && code <= 90) put(code + 32, index, end)
      else if (code >= 32 && code !== 127) put(code, index, end)
      else if (code === 9) put(32, index, end)
      else if (code === 10 || code === 13) put(10, index, end)
    } else if (flag) {
      put(97 + code - 0x1f1e6, index, end)
    } else if (code >= 0x300 && code <= 0x36f) {
      compose(code, end)
    } else {
      const character = String.fromCodePoint(code)
      const folded = foldKnown(character)
      for (let part = 0; part < folded.length; part++) put(folded.charCodeAt(part), index, end)
      if (folded === '' && size > 0 && mark.test(character)) to[size - 1] = end
    }
    index = end
  }
  return { text: utf16.decode(units.subarray(0, size)), from, to }
}

function grown<T extends Uint16Array | Int32Array>(old: T, larger: T): T {
  larger.set(old)
  return larger
}
