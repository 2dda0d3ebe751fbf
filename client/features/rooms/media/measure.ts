import type { Measure } from './pace.ts'

/** Running totals of what came in, as WebRTC counts them. */
export interface Totals {
  packets: number
  lost: number
  samples: number
  madeUp: number
  bytes: number
  rttMs?: number | undefined
  /** Frames of each picture, by the id of its track. */
  frames: ReadonlyMap<string, number>
}

type Stat = Record<string, unknown> & { type: string }
const number = (value: unknown): number => (typeof value === 'number' ? value : 0)

export function totalsOf(stats: Iterable<Stat>): Totals {
  const frames = new Map<string, number>()
  const totals = { packets: 0, lost: 0, samples: 0, madeUp: 0, bytes: 0 }
  let rttMs: number | undefined
  for (const stat of stats) {
    if (
      stat.type === 'candidate-pair' &&
      stat['nominated'] &&
      typeof stat['currentRoundTripTime'] === 'number'
    )
      rttMs = stat['currentRoundTripTime'] * 1000
    if (stat.type !== 'inbound-rtp') continue
    totals.packets += number(stat['packetsReceived'])
    totals.lost += number(stat['packetsLost'])
    totals.bytes += number(stat['bytesReceived']) + number(stat['headerBytesReceived'])
    totals.samples += number(stat['totalSamplesReceived'])
    // Silence that was left out on purpose is made up too, and is not missed.
    totals.madeUp += Math.max(0, number(stat['concealedSamples']) - number(stat['silentConcealedSamples']))
    if (stat['kind'] === 'video') frames.set(String(stat['trackIdentifier']), number(stat['framesDecoded']))
  }
  return { ...totals, rttMs, frames }
}

/** What happened between two counts. `moving`: tracks of pictures that should have moved all the while. */
export function measured(before: Totals, now: Totals, moving: ReadonlySet<string>): Measure {
  const since = (key: 'packets' | 'lost' | 'samples' | 'madeUp') => Math.max(0, now[key] - before[key])
  const [packets, lost, samples] = [since('packets'), since('lost'), since('samples')]
  const watched = [...moving].filter((id) => before.frames.has(id) && now.frames.has(id))
  const still = watched.filter((id) => now.frames.get(id) === before.frames.get(id))
  return {
    // A few packets tell nothing: one lost of three is no loss of a third.
    loss: packets + lost < 20 ? 0 : lost / (packets + lost),
    rttMs: now.rttMs,
    broken: samples === 0 ? 0 : since('madeUp') / samples,
    videos: watched.length,
    still: still.length,
  }
}

/** Kilobits a second that came in between two counts. */
export const kbpsBetween = (before: Totals, now: Totals, milliseconds: number): number =>
  milliseconds <= 0 ? 0 : ((now.bytes - before.bytes) * 8) / milliseconds
