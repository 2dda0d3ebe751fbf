import { describe, expect, test } from 'vitest'
import { excerpt, segments } from './segments.ts'

const join = (text: string, ...findings: [number, number][]) =>
  segments(
    text,
    findings.map(([start, end]) => ({ start, end })),
  )
    .map(({ text: part, found }) => (found ? `[${part}]` : part))
    .join('')

describe('marks in a text', () => {
  test('stand where the finding says', () => {
    expect(join('im on insta @cami today', [12, 17])).toBe('im on insta [@cami] today')
  })
  test('at the edges', () => {
    expect(join('phone', [0, 5])).toBe('[phone]')
    expect(join('phone')).toBe('phone')
  })
  test('overlapping and touching findings are one mark, whatever their order', () => {
    expect(join('abcdefgh', [4, 6], [1, 3], [2, 5])).toBe('a[bcdef]gh')
    expect(join('abcd', [0, 2], [2, 4])).toBe('[abcd]')
  })
  test('what points outside is cut or left out', () => {
    expect(join('abc', [2, 90], [40, 50], [2, 1])).toBe('ab[c]')
  })
  test('a letter of two units is never parted', () => {
    expect(join('😀x', [1, 3])).toBe('[😀x]')
    expect(join('a😀', [0, 2])).toBe('[a😀]')
  })
})

test('an excerpt ends with a whole word', () => {
  expect(excerpt('we can talk more tonight', 15)).toBe('we can talk…')
  expect(excerpt('short\n line', 20)).toBe('short line')
})
