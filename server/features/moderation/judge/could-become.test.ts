import { expect, test } from 'vitest'
import { couldBecome, standardRules } from './index.ts'

test.each([
  'oh fu',
  'eres una put',
  'I will kill yo',
  'call 41 2',
  'call 9 1 2',
  'write to ola@',
  'write to ola@sko',
  'see https://bi',
  'see www.',
  'causeway-test-blo',
  'f u c',
  'сук',
  'sh1',
  'don’t tell your mo',
])('%j may still become something', (tail) => {
  expect(couldBecome(tail, standardRules)).toBe(true)
})

test.each([
  '',
  'The river',
  'The water is col',
  'we measured 3.',
  'Hello.',
  'Hello! ',
  'in 19',
  'rømme og grø',
  'el agua del río',
  'النهر',
])('%j passes at once', (tail) => {
  expect(couldBecome(tail, standardRules)).toBe(false)
})

const classwork =
  'We walked along the river behind our school today and measured how deep the water is in four places. ' +
  'El agua del glaciar baja por la quebrada y llega al pueblo donde vivimos con nuestras familias. ' +
  'Vi gikk langs elva bak skolen og målte hvor dypt vannet er på fire steder, og det var veldig kaldt.'

test('most letters of classwork pass at once', () => {
  const tails = Array.from(classwork, (_, index) => classwork.slice(Math.max(0, index - 40), index + 1))
  const waiting = tails.filter((tail) => couldBecome(tail, standardRules)).length
  expect(waiting / tails.length).toBeLessThan(0.25)
})
