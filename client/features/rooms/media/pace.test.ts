import { describe, expect, test } from 'vitest'
import { atEase, firstPace, paced, type Measure, type Pace } from './pace.ts'

const fine: Measure = { loss: 0, rttMs: 60, broken: 0, videos: 6, still: 0 }
const lossy: Measure = { ...fine, loss: 0.12 }
const so_so: Measure = { ...fine, loss: 0.04 }

const after = (pace: Pace, ...measures: Measure[]) => measures.reduce(paced, pace)
const times = (count: number, measure: Measure) => Array.from({ length: count }, () => measure)

describe('down', () => {
  test('one bad moment changes nothing', () => {
    expect(after(atEase, lossy, fine, lossy).mode).toBe('full')
  })
  test('a line that stays bad goes down step by step, and no further than sound', () => {
    expect(after(atEase, ...times(2, lossy)).mode).toBe('lower')
    expect(after(atEase, ...times(4, lossy)).mode).toBe('speaker')
    expect(after(atEase, ...times(6, lossy)).mode).toBe('sound')
    expect(after(atEase, ...times(20, lossy)).mode).toBe('sound')
  })
  test('a terrible line goes down two steps at once, a terrible moment does not', () => {
    expect(after(atEase, { ...fine, loss: 0.5 }, fine, { ...fine, loss: 0.5 }).mode).toBe('full')
    expect(after(atEase, { ...fine, loss: 0.5 }, { ...fine, broken: 0.5 }).mode).toBe('speaker')
  })
  test('sound that has to be made up counts with a second sign, for a busy device does it too', () => {
    expect(after(atEase, ...times(9, { ...fine, broken: 0.15 })).mode).toBe('full')
    expect(after(atEase, ...times(2, { ...fine, broken: 0.15, loss: 0.03 })).mode).toBe('lower')
  })
  test('a very long way counts', () => {
    expect(after(atEase, ...times(2, { ...fine, rttMs: 1500 })).mode).toBe('lower')
  })
  test('most pictures standing still counts, one picture alone may be its sender’s trouble', () => {
    expect(after(atEase, ...times(2, { ...fine, still: 4 })).mode).toBe('lower')
    expect(after(atEase, ...times(9, { ...fine, videos: 1, still: 1 })).mode).toBe('full')
    expect(after(atEase, ...times(2, { ...fine, videos: 1, still: 1, rttMs: 700 })).mode).toBe('lower')
  })
})

describe('up', () => {
  const low = after(atEase, ...times(2, lossy))
  test('takes a longer good time', () => {
    expect(after(low, ...times(4, fine)).mode).toBe('lower')
    expect(after(low, ...times(5, fine)).mode).toBe('full')
  })
  test('a middling line stays where it is', () => {
    expect(after(low, ...times(50, so_so)).mode).toBe('lower')
  })
  test('a try that was wrong makes the next one wait twice as long', () => {
    const wrong = after(low, ...times(5, fine), ...times(2, lossy))
    expect(wrong).toMatchObject({ mode: 'lower', patience: 10 })
    expect(after(wrong, ...times(9, fine)).mode).toBe('lower')
    expect(after(wrong, ...times(10, fine)).mode).toBe('full')
  })
  test('a line that has been good for long is trusted again', () => {
    const wrong = after(low, ...times(5, fine), ...times(2, lossy), ...times(10, fine))
    expect(after(wrong, ...times(60, fine)).patience).toBe(5)
  })
})

test('the browser may know that the line is thin before anything was measured', () => {
  expect(firstPace(undefined).mode).toBe('full')
  expect(firstPace({ effectiveType: '4g' }).mode).toBe('full')
  expect(firstPace({ effectiveType: '3g' }).mode).toBe('lower')
  expect(firstPace({ effectiveType: '2g' }).mode).toBe('sound')
})
