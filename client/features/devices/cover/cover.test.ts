import { expect, test } from 'vitest'
import { fillInput, maskInto, shown } from './mask.ts'
import { createPace, restMs } from './pace.ts'

test('in doubt it is room, and the edge between is soft', () => {
  expect([0, 0.4, 0.6, 0.8, 1].map(shown)).toEqual([0, 0, 127, 255, 255])
  expect(shown(0.5)).toBeLessThan(128)
})

test('pixels go to the model as red, green and blue, and come back with the mask as their alpha', () => {
  const pixels = new Uint8ClampedArray([255, 0, 51, 255, 0, 255, 0, 255])
  const memory = new Float32Array(10)
  fillInput(pixels, memory, 1)
  expect([...memory]).toEqual([0, 1, 0, Math.fround(0.2), 0, 1, 0, 0, 0, 0])
  memory.set([1, 0.1], 7)
  maskInto(pixels, memory, 7)
  expect([...pixels]).toEqual([255, 0, 51, 255, 0, 255, 0, 0])
})

test('a quick device makes twenty pictures a second, and a weak one rests all the same', () => {
  expect(restMs(10)).toBe(40)
  expect(restMs(300)).toBe(5)
})

test('a slow moment is no slow device; slow for long is', () => {
  const pace = createPace()
  const moments = Array.from({ length: 60 }, (_, index) => pace.picture(index % 5 === 0 ? 2000 : 60))
  expect(moments).not.toContain(true)
  expect(Array.from({ length: 24 }, () => pace.picture(600)).at(-1)).toBe(true)
})

test('the first picture may take its time on a slow line; later a silence is the end', () => {
  const pace = createPace()
  const seconds = (count: number) => Array.from({ length: count }, () => pace.second()).at(-1)
  expect(seconds(40)).toBe(false)
  expect(pace.picture(0)).toBe(false)
  expect(seconds(8)).toBe(false)
  expect(seconds(1)).toBe(true)
  expect(createPace().second()).toBe(false)
})

test('a mask that shows nearly all of the picture is no mask', () => {
  const pixels = new Uint8ClampedArray(100 * 4)
  const person = (share: number) => Float32Array.from({ length: 100 }, (_, pixel) => (pixel < share ? 1 : 0))
  expect(maskInto(pixels, person(60), 0)).toBe(true)
  expect(maskInto(pixels, person(95), 0)).toBe(false)
  expect(maskInto(pixels, person(0), 0)).toBe(true)
})
