import type { MediaStatus } from '#shared/contracts/media.ts'
import { Problem } from '#platform/problem.ts'
import type { Arrival } from './worker/arrival.ts'

/** Whether this hub can carry sound and picture now, told to whoever must know when it changes. */
export class MediaStatusKeeper {
  #arrival: Arrival | undefined
  #alive = false
  #told: MediaStatus
  readonly #changed: (status: MediaStatus) => void

  /** `changed` hears each change, and progress in steps of a twentieth. */
  constructor(changed: (status: MediaStatus) => void) {
    this.#changed = changed
    this.#told = this.now
  }

  /** How far the worker program has come; undefined: video is switched off on this hub. */
  arrive(arrival: Arrival | undefined): void {
    this.#arrival = arrival
    this.#tell()
  }

  /** Whether at least one worker runs. */
  set alive(alive: boolean) {
    this.#alive = alive
    this.#tell()
  }

  get ready(): boolean {
    return this.now.available
  }

  /** @throws Problem `media.unavailable` */
  mustBeReady(): void {
    if (this.#arrival?.state !== 'ready') throw new Problem('media.unavailable')
  }

  get now(): MediaStatus {
    const arrival = this.#arrival
    if (!arrival) return { available: false, state: 'off' }
    if (arrival.state === 'failed') return { available: false, state: 'failed' }
    if (arrival.state === 'preparing')
      return {
        available: false,
        state: 'preparing',
        progress: arrival.progress,
        ...(arrival.secondsLeft !== undefined && { secondsLeft: Math.round(arrival.secondsLeft) }),
      }
    return this.#alive ? { available: true, state: 'ready' } : { available: false, state: 'restarting' }
  }

  #tell(): void {
    const { now } = this
    const nearer = (now.progress ?? 0) - (this.#told.progress ?? 0) >= 0.05
    if (now.state === this.#told.state && !nearer) return
    this.#told = now
    this.#changed(now)
  }
}
