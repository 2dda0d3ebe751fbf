import { expect, test } from 'vitest'
import { backoffMs } from './backoff.ts'

test('the first try comes soon, later ones wait longer, none longer than 20 s', () => {
  expect(backoffMs(0, 1)).toBe(500)
  expect(backoffMs(3, 1)).toBe(4000)
  expect(backoffMs(50, 1)).toBe(20_000)
})

test('two tablets never wait the same time', () => {
  expect(backoffMs(3, 0)).toBe(2000)
  expect(backoffMs(3, 0.5)).toBe(3000)
})
