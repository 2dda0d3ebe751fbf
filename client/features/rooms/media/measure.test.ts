import { expect, test } from 'vitest'
import { kbpsBetween, measured, totalsOf } from './measure.ts'

const sound = (packets: number, lost: number, more = {}) => ({
  type: 'inbound-rtp',
  kind: 'audio',
  packetsReceived: packets,
  packetsLost: lost,
  totalSamplesReceived: packets * 960,
  concealedSamples: lost * 960,
  ...more,
})
const picture = (trackIdentifier: string, framesDecoded: number) => ({
  type: 'inbound-rtp',
  kind: 'video',
  trackIdentifier,
  framesDecoded,
})
const path = { type: 'candidate-pair', nominated: true, currentRoundTripTime: 0.25 }
const between = (
  before: Parameters<typeof totalsOf>[0],
  now: Parameters<typeof totalsOf>[0],
  moving: string[],
) => measured(totalsOf(before), totalsOf(now), new Set(moving))

test('loss and the way there are those of the last seconds, not of the whole hour', () => {
  const seen = between([sound(5000, 900), path], [sound(5090, 910), path], [])
  expect(seen.loss).toBeCloseTo(0.1)
  expect(seen.rttMs).toBe(250)
})

test('a handful of packets is no measure', () => {
  expect(between([sound(10, 0)], [sound(12, 2)], []).loss).toBe(0)
})

test('silence that was left out on purpose is not missed', () => {
  const quiet = { concealedSamples: 48_000, silentConcealedSamples: 48_000 }
  expect(between([sound(0, 0)], [sound(100, 0, quiet)], []).broken).toBe(0)
})

test('a picture that should move and has no new frame stands still; one that just came says nothing yet', () => {
  const seen = between(
    [picture('a', 10), picture('b', 10), picture('rests', 4)],
    [picture('a', 10), picture('b', 40), picture('rests', 4), picture('new', 0)],
    ['a', 'b', 'new'],
  )
  expect(seen).toMatchObject({ videos: 2, still: 1 })
})

test('counters that begin anew with a new line do not go below nothing', () => {
  expect(between([sound(5000, 50)], [sound(10, 0)], [])).toMatchObject({ loss: 0, broken: 0 })
})

test('kilobits a second', () => {
  const counted = (bytesReceived: number) => totalsOf([{ type: 'inbound-rtp', bytesReceived }])
  expect(kbpsBetween(counted(1000), counted(17_000), 2000)).toBe(64)
})
