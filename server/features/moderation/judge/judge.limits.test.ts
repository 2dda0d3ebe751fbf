import fc from 'fast-check'
import { expect, test } from 'vitest'
import { judge, standardRules, type JudgeContext } from './index.ts'

const here: JudgeContext = { surface: 'document', locale: 'en', audience: 'partners', ageBand: '13-15' }
const timeOf = (text: string): number => {
  const start = performance.now()
  judge(text, standardRules, here)
  return performance.now() - start
}

test('offsets are always inside of the text, whatever it is', () => {
  const pieces = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom(
      'fuck',
      'f',
      '\u200b',
      '\u030a',
      '🇳🇴',
      '41 23 45 67',
      '@',
      '.com',
      'kill you',
      '😀',
      '𝐟',
      '傻逼',
      'يا كلب',
      '\ud800',
    ),
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
      const text = parts.join('')
      for (const { start, end } of judge(text, standardRules, here).findings) {
        expect(start).toBeGreaterThanOrEqual(0)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(text.length)
      }
    }),
    { numRuns: 300 },
  )
})

test('the same text has the same verdict', () => {
  const text = 'fuck you, call 41 23 45 67 or cami at gmail dot com'
  expect(judge(text, standardRules, here)).toEqual(judge(text, standardRules, here))
})

/** On a busy machine eight times the text may take far more than eight times as long, but never by the square. */
test('no piece of text, repeated, takes more than its share of time', () => {
  const unit = fc.oneof(
    fc.string({ minLength: 1, maxLength: 6 }),
    fc.constantFrom(
      'a ',
      'a.',
      'a$',
      'f*',
      '1 ',
      '@',
      'a@b.',
      'fuck ',
      'send me a pic of ',
      '我要',
      'a\u0336',
      'one ',
      's h 1 t ',
      'www.a.',
      '((',
      "don't ",
    ),
  )
  timeOf('warm up '.repeat(500))
  fc.assert(
    fc.property(unit, (piece) => {
      const short = piece.repeat(Math.ceil(4_000 / piece.length))
      const shortTime = Math.min(timeOf(short), timeOf(short), timeOf(short))
      const longTime = Math.min(timeOf(short.repeat(8)), timeOf(short.repeat(8)))
      expect(longTime).toBeLessThan(Math.max(500, shortTime * 40))
    }),
    { numRuns: 25 },
  )
})

test('a long document is judged in the blink of an eye', () => {
  const prose = 'We walked along the river and measured 3.5 degrees, then wrote it down in our shared notes. '
  const text = prose.repeat(Math.ceil(50_000 / prose.length))
  timeOf(text)
  expect(Math.min(timeOf(text), timeOf(text), timeOf(text))).toBeLessThan(1_000)
})
