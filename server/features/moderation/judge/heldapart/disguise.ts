/** The ways in which people hide a word from a filter; each gives the whole text in its disguise. */
export const disguises: Readonly<Record<string, (text: string) => string>> = {
  leet: (text) => swap(text, { a: '4', e: '3', i: '1', o: '0', s: '5' }),
  signs: (text) => swap(text, { a: '@', s: '$', i: '!' }),
  spaced: (text) =>
    words(text, (word) => (/\d|@/.test(word) ? word : [...word].join(' '))).replace(/ {2,}/g, '  '),
  dotted: (text) => words(text, (word) => (/[\d@.]/.test(word) ? word : clusters(word).join('.'))),
  cyrillic: (text) => swap(text, { a: 'а', e: 'е', o: 'о', p: 'р', c: 'с', x: 'х', i: 'і' }),
  greek: (text) => swap(text, { a: 'α', o: 'ο', v: 'ν', i: 'ι' }),
  fullwidth: (text) =>
    [...text]
      .map((character) =>
        /[!-~]/.test(character) ? String.fromCharCode(character.charCodeAt(0) + 0xfee0) : character,
      )
      .join(''),
  bold: (text) =>
    [...text]
      .map((character) =>
        /[a-z]/.test(character) ? String.fromCodePoint(0x1d41a + character.charCodeAt(0) - 97) : character,
      )
      .join(''),
  hidden: (text) => clusters(text).join('\u200b'),
  softHyphens: (text) => words(text, (word) => clusters(word).join('\u00ad')),
  stretched: (text) =>
    words(text, (word) =>
      word.length > 3 && !/[\d@.]/.test(word) ? word.replace(/([aeiouаеиоуі])(?=\p{L})/u, '$1$1$1$1') : word,
    ),
  marks: (text) =>
    [...text].map((character) => (/[a-z]/.test(character) ? character + '\u0336' : character)).join(''),
  capitals: (text) =>
    [...text].map((character, index) => (index % 2 ? character.toUpperCase() : character)).join(''),
  keycaps: (text) => text.replace(/\d/g, '$&\ufe0f\u20e3'),
}

const clusters = (text: string): string[] => text.match(/\P{M}\p{M}*/gu) ?? []

const words = (text: string, change: (word: string) => string): string =>
  text.split(' ').map(change).join(' ')

const swap = (text: string, table: Readonly<Record<string, string>>): string =>
  words(text, (word) =>
    /[\d@/]/.test(word) ? word : [...word].map((character) => table[character] ?? character).join(''),
  )
