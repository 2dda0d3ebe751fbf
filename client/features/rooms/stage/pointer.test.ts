import { expect, test } from 'vitest'
import { nudged, shownPart, within } from './pointer.ts'

const picture = {
  clientWidth: 400,
  clientHeight: 400,
  videoWidth: 1600,
  videoHeight: 800,
  getBoundingClientRect: () => ({ left: 10, top: 20 }),
}

test('B20 a wide picture in a square box stands in its middle', () => {
  expect(shownPart(picture)).toEqual({ width: 400, height: 200, left: 0, top: 100 })
})

test('B20 a pointer is told as a part of the picture, and not at all beside it', () => {
  expect(within(picture, 210, 220)).toEqual({ x: 0.5, y: 0.5 })
  expect(within(picture, 10, 120)).toEqual({ x: 0, y: 0 })
  expect(within(picture, 210, 60)).toBeUndefined()
})

test('B20 arrow keys move the point, and never out of the picture', () => {
  expect(nudged({ x: 0.5, y: 0.5 }, 'ArrowUp')).toEqual({ x: 0.5, y: 0.48 })
  expect(nudged({ x: 0.99, y: 0 }, 'ArrowRight')).toEqual({ x: 1, y: 0 })
  expect(nudged({ x: 0.5, y: 0.5 }, 'Enter')).toBeUndefined()
})
