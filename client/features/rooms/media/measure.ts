import type { Measure } from './pace.ts'

/** One track on its way in, as WebRTC counts it from its beginning. */
interface Stream {
  packets: number
  lost: number
  samples: number
  madeUp: number
  frames: number
  trackId: string
}

/** Running totals of what came in. */
export interface Totals {
  bytes: number
  rttMs?: number | undefined
  streams: ReadonlyMap<string, Stream>
}

type Stat = Record<string, unknown> & { type: string }
const number = (value: unknown): number => (typeof value === 'number' ? value : 0)
/** A few packets tell nothing: one lost of three is no loss of a third. */
const fewestPackets = 20

export function totalsOf(stats: Iterable<Stat>): Totals {
  const streams = new Map<string, Stream>()
  let bytes = 0
  let rttMs: number | undefined
  for (const stat of stats) {
    const { type } = stat
    if (type === 'candidate-pair' && stat['nominated'] && typeof stat['currentRoundTripTime'] === 'number')
      rttMs = stat['currentRoundTripTime'] * 1000
    if (type !== 'inbound-rtp') continue
    bytes += number(stat['bytesReceived']) + number(stat['headerBytesReceived'])
    streams.set(String(stat['id'] ?? streams.size), {
      packets: number(stat['packetsReceived']),
      lost: number(stat['packetsLost']),
      samples: number(stat['totalSamplesReceived']),
      // Silence that was left out on purpose is made up too, and is not missed.
      madeUp: Math.max(0, number(stat['concealedSamples']) - number(stat['silentConcealedSamples'])),
      frames: number(stat['framesDecoded']),
      trackId: String(stat['trackIdentifier']),
    })
  }
  return { bytes, rttMs, streams }
}

/** What happened between two counts. `moving`: tracks of pictures that should have moved all the while. */
export function measured(before: Totals, now: Totals, moving: ReadonlySet<string>): Measure {
  const since = [...now.streams].flatMap(([id, stream]) => {
    const was = before.streams.get(id)
    if (!was) return []
    const grown = (key: 'packets' | 'lost' | 'samples' | 'madeUp' | 'frames') =>
      Math.max(0, stream[key] - was[key])
    const [packets, lost, samples] = [grown('packets'), grown('lost'), grown('samples')]
    return [
      {
        loss: packets + lost < fewestPackets ? undefined : lost / (packets + lost),
        broken: samples === 0 ? undefined : grown('madeUp') / samples,
        still: moving.has(stream.trackId) ? grown('frames') === 0 : undefined,
      },
    ]
  })
  const watched = since.filter(({ still }) => still !== undefined)
  return {
    loss: usual(since.map(({ loss }) => loss)),
    rttMs: now.rttMs,
    broken: usual(since.map(({ broken }) => broken)),
    videos: watched.length,
    still: watched.filter(({ still }) => still).length,
  }
}

/** What most streams have: trouble of one's own line is in all of them, that of one sender in theirs alone. */
function usual(shares: readonly (number | undefined)[]): number {
  const known = shares.filter((share) => share !== undefined).toSorted((one, other) => one - other)
  return known[Math.floor((known.length - 1) / 2)] ?? 0
}

/** Kilobits a second that came in between two counts. */
export const kbpsBetween = (before: Totals, now: Totals, milliseconds: number): number =>
  milliseconds <= 0 ? 0 : (Math.max(0, now.bytes - before.bytes) * 8) / milliseconds
