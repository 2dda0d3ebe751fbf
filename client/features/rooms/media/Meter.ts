import type { Incoming } from './Incoming.ts'
import type { Line } from './Line.ts'
import { kbpsBetween, measured, totalsOf, type Totals } from './measure.ts'
import { paced } from './pace.ts'
import type { MediaState } from './state.ts'

const everyMs = 2000

interface Parts {
  line: () => Line | undefined
  incoming: Incoming
  get: () => MediaState
  change: (next: Partial<MediaState>) => void
}

/** Measures the line every two seconds while there is one, and sets the pace by it. */
export class Meter {
  readonly #parts: Parts
  #timer: ReturnType<typeof setInterval> | undefined
  #before: { totals: Totals; atMs: number; line: Line } | undefined

  constructor(parts: Parts) {
    this.#parts = parts
  }

  start() {
    this.#timer ??= setInterval(() => void this.#measure(), everyMs)
  }

  stop() {
    clearInterval(this.#timer)
    this.#timer = undefined
    this.#before = undefined
  }

  async #measure() {
    const line = this.#parts.line()
    const stats = await line?.stats().catch(() => undefined)
    if (!line || !stats || line.closed) return
    const totals = totalsOf([...stats.values()] as Parameters<typeof totalsOf>[0])
    const now = { totals, atMs: performance.now(), line }
    const before = this.#before
    this.#before = now
    if (before?.line !== line) return
    const { incoming, get, change } = this.#parts
    const { producers, pace } = get()
    // A shared screen may stand still for good reason.
    const cameras = new Set(
      producers.filter(({ source, paused }) => source === 'camera' && !paused).map((one) => one.producerId),
    )
    const moving = new Set(
      incoming
        .running()
        .filter(([producerId]) => cameras.has(producerId))
        .map(([, { track }]) => track.id),
    )
    change({
      pace: paced(pace, measured(before.totals, totals, moving)),
      kbps: kbpsBetween(before.totals, totals, now.atMs - before.atMs),
    })
  }
}
