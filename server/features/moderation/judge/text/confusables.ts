/** Characters nobody spells with that stand for a Latin letter or a digit and that NFKC leaves alone. */
const stylised: Record<string, string> = {
  a: 'ᴀɐɑɒⱥ',
  b: 'ʙƀƃɓ',
  c: 'ᴄƈȼ¢ↄ©',
  d: 'ᴅđɖɗƌð',
  e: 'ᴇǝɘəɇɛ€',
  f: 'ꜰƒɟ',
  g: 'ɢɡɠǥ',
  h: 'ʜɥɦħ',
  i: 'ɪɨᴉıɩ¡',
  j: 'ᴊʝȷɉ',
  k: 'ᴋʞƙ',
  l: 'ʟłɭƚ£ɫ',
  m: 'ᴍɯɱ',
  n: 'ɴɲŋƞ',
  o: 'ᴏɵơ',
  p: 'ᴘƥþ',
  q: 'ꞯɋ',
  r: 'ʀɹɽɍʁ®',
  s: 'ꜱʂƨ§',
  t: 'ᴛʇʈŧƭ',
  u: 'ᴜʉʊɥư',
  v: 'ᴠʋʌ',
  w: 'ᴡʍ',
  x: '×',
  y: 'ʏʎƴɏ¥',
  z: 'ᴢȥʐƶ',
}

/** Letters of other alphabets by the Latin letter they look like; used only where a Latin word results. */
const lookalikes: Record<string, string> = {
  a: 'аαɑаᎪ',
  b: 'ЬвьβБᏏъ',
  c: 'сςϲᏟ',
  d: 'ԁժᎠ',
  e: 'еёєεҽᎬэ',
  f: 'ғϝքᎦ',
  g: 'ԍցᏀ',
  h: 'һнհηᎻ',
  i: 'іїιᎥӏ',
  j: 'јյᎫϳ',
  k: 'кκᏦҝ',
  l: 'ӏլᏞ',
  m: 'мᎷ',
  n: 'пոηնиπ',
  o: 'оοօσᎾ०٥',
  p: 'рρᏢ',
  q: 'ԛգզ',
  r: 'гᏒя',
  s: 'ѕտᏚ',
  t: 'тτᎢ',
  u: 'υսцμ',
  v: 'νѵᏙ',
  w: 'ԝшωա',
  x: 'хχᳵ',
  y: 'уүγყ',
  z: 'զᏃʐ',
}

const invert = (table: Record<string, string>): Map<string, string> =>
  new Map(
    Object.entries(table)
      .reverse()
      .flatMap(([letter, others]) =>
        [...others].map((other): [string, string] => [other.toLowerCase(), letter]),
      ),
  )

const alphabet = 'abcdefghijklmnopqrstuvwxyz'
const circled: [string, string][] = [0x1f150, 0x1f170].flatMap((first) =>
  [...alphabet].map((letter, index): [string, string] => [String.fromCodePoint(first + index), letter]),
)
const numbered: [string, string][] = [0x2776, 0x2780, 0x278a].flatMap((first) =>
  [...'123456789'].map((digit, index): [string, string] => [String.fromCodePoint(first + index), digit]),
)

export const stylisedToLatin = new Map([
  ...invert(stylised),
  ...circled,
  ...numbered,
  ['🔟', '10'],
  ['⓿', '0'],
])
export const lookalikeToLatin = invert(lookalikes)

/** The way back, for a Cyrillic word in which Latin letters, digits or signs hide. */
export const latinToCyrillic: Record<string, string> = {
  a: 'а', b: 'в', c: 'с', e: 'е', h: 'н', i: 'і', k: 'к', m: 'м', o: 'о', p: 'р', t: 'т', x: 'х', y: 'у',
  0: 'о', 1: 'і', 3: 'з', 4: 'а', 6: 'б', '@': 'а', $: 'с', '!': 'і', '|': 'і', '*': 'х',
} // prettier-ignore

/** What a digit or a sign can stand for when it sits among letters. */
export const leet: Record<string, string> = {
  0: 'o', 1: 'il', 2: 'z', 3: 'e', 4: 'a', 5: 's', 6: 'gb', 7: 't', 8: 'b', 9: 'g',
  '@': 'a', $: 's', '!': 'i', '|': 'il', '+': 't', '€': 'e',
} // prettier-ignore

/** Signs behind which a letter is hidden: f*ck, sh#t. */
export const masks = '*#•·▪█■●_?∗＊✱★☆⭐❌'
