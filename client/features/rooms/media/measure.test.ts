import { expect, test } from 'vitest'
import { kbpsBetween, measured, totalsOf } from './measure.ts'

const sound = (id: string, packets: number, lost: number, more = {}) => ({
  type: 'inbound-rtp',
  kind: 'audio',
  id,
  packetsReceived: packets,
  packetsLost: lost,
  totalSamplesReceived: packets * 960,
  concealedSamples: lost * 960,
  ...more,
})
const picture = (id: string, framesDecoded: number) => ({
  type: 'inbound-rtp',
  kind: 'video',
  id,
  trackIdentifier: id,
  framesDecoded,
})
const path = { type: 'candidate-pair', nominated: true, currentRoundTripTime: 0.25 }
type Stats = Parameters<typeof totalsOf>[0]
const between = (before: Stats, now: Stats, moving: string[] = []) =>
  measured(totalsOf(before), totalsOf(now), new Set(moving))

test('loss and the way there are those of the last seconds, not of the whole hour', () => {
  const seen = between([sound('a', 5000, 900), path], [sound('a', 5090, 910), path])
  expect(seen.loss).toBeCloseTo(0.1)
  expect(seen.rttMs).toBe(250)
})

test('a handful of packets is no measure', () => {
  expect(between([sound('a', 10, 0)], [sound('a', 12, 2)]).loss).toBe(0)
})

test('what one sender loses is not the trouble of this line', () => {
  const one = between([sound('a', 0, 0), sound('b', 0, 0)], [sound('a', 60, 40), sound('b', 100, 0)])
  expect(one).toMatchObject({ loss: 0, broken: 0 })
  const both = between([sound('a', 0, 0), sound('b', 0, 0)], [sound('a', 60, 40), sound('b', 80, 20)])
  expect(both.loss).toBeCloseTo(0.2)
})

test('silence that was left out on purpose is not missed', () => {
  const quiet = { concealedSamples: 48_000, silentConcealedSamples: 48_000 }
  expect(between([sound('a', 0, 0)], [sound('a', 100, 0, quiet)]).broken).toBe(0)
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
  expect(between([sound('a', 5000, 50)], [sound('a', 10, 0)])).toMatchObject({ loss: 0, broken: 0 })
})

test('kilobits a second', () => {
  const counted = (bytesReceived: number) => totalsOf([{ type: 'inbound-rtp', bytesReceived }])
  expect(kbpsBetween(counted(1000), counted(17_000), 2000)).toBe(64)
})
