import { expect, test } from 'vitest'
import { closestLocale } from './locale.ts'
import { firstName } from './useNames.ts'

test('the browser’s first wish that we can read wins', () => {
  expect(closestLocale(['fr-FR', 'es-MX', 'en'])).toBe('es')
  expect(closestLocale(['ar-SY'])).toBe('ar')
  expect(closestLocale(['zh'])).toBe('en')
  expect(closestLocale([])).toBe('en')
})

test('Norwegian of either kind reads bokmål', () => {
  for (const tag of ['nb-NO', 'no', 'nn-NO']) expect(closestLocale([tag])).toBe('nb')
})

test('people are called by the name they are called by', () => {
  expect(firstName('Rosa Lind')).toBe('Rosa')
  expect(firstName('Amal')).toBe('Amal')
  expect(firstName('Dr. Wanjiru Maina')).toBe('Dr. Wanjiru Maina')
})
