import { expect, test } from 'vitest'
import { countWords } from './words.ts'

test('words are counted, signs and breaks are not', () => {
  expect(countWords('The stream, after the rain:\nloud.', 'en')).toBe(6)
  expect(countWords('الجدول خلف المدرسة', 'ar')).toBe(3)
  expect(countWords('', 'en')).toBe(0)
})
