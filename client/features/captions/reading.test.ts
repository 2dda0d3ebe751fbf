import { expect, test } from 'vitest'
import type { Caption } from '#shared/contracts/media.ts'
import { readingMs, stillRead, withLine, type Line } from './reading.ts'

const line = (text: string) =>
  ({
    participantId: 'participant_rosa',
    displayName: 'Rosa',
    text,
    at: '2026-11-23T13:00:00.000Z',
  }) as Caption
const texts = (lines: readonly Line[]) => lines.map(({ text }) => text)

test('a line stays as long as a slow reader needs, a long one longer', () => {
  expect(readingMs('')).toBe(6000)
  expect(readingMs('x'.repeat(100))).toBe(12_000)
  const lines = withLine(withLine([], line('Hello'), 0), line('x'.repeat(100)), 0)
  expect(stillRead(lines, 6_299)).toHaveLength(2)
  expect(stillRead(lines, 6_300).map(({ text }) => text.length)).toEqual([100])
  expect(stillRead(lines, 12_000)).toEqual([])
})

test('a new line takes along what has been read, and keeps what has not', () => {
  let lines = withLine([], line('one'), 0)
  lines = withLine(lines, line('two'), 3000)
  expect(texts(lines)).toEqual(['one', 'two'])
  expect(texts(withLine(lines, line('three'), 8000))).toEqual(['two', 'three'])
})

test('who types very fast never fills the screen, and equal lines are told apart', () => {
  let lines: Line[] = []
  for (let count = 0; count < 20; count++) lines = withLine(lines, line('again'), 0)
  expect(lines).toHaveLength(6)
  expect(new Set(lines.map(({ key }) => key)).size).toBe(6)
})
