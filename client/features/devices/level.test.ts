import { expect, test } from 'vitest'
import { loudnessOf } from './level.ts'

const tone = (loud: number) => Float32Array.from({ length: 512 }, (_, index) => loud * Math.sin(index / 8))

test('silence is 0, a full tone is near 1, and louder is more', () => {
  expect(loudnessOf(new Float32Array(512))).toBe(0)
  expect(loudnessOf(tone(1))).toBeGreaterThan(0.95)
  const steps = [0.003, 0.03, 0.3].map((loud) => loudnessOf(tone(loud)))
  expect(steps).toEqual(steps.toSorted((a, b) => a - b))
  expect(steps[1]).toBeGreaterThan(0.3)
  expect(steps[0]).toBeLessThan(0.3)
})
