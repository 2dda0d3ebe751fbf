import type { Consumer } from 'mediasoup-client/types'
import { request } from '../../../app/socket.ts'
import { ApiProblem } from '../../../app/api.ts'
import type { Take } from './attention.ts'
import type { Line } from './Line.ts'

interface Received {
  consumer: Consumer
  running: boolean
  layer: number | undefined
}

/** A hub takes fifty words of one person in a second; a class that comes at once must not use them all up. */
const atOnce = 6
const slowDownMs = 1000

/**
 * The others' tracks, brought to what is wanted of each: consumed when first wanted, running while wanted, resting else.
 * Each track goes its own way one step after the other; a change on the way is met in the next step.
 */
export class Incoming {
  readonly #changed: () => void
  readonly #received = new Map<string, Received>()
  readonly #working = new Set<string>()
  /** What this device cannot play is not asked for again on this line. */
  readonly #impossible = new Set<string>()
  readonly #queue: string[] = []
  #takes: ReadonlyMap<string, Take> = new Map()
  #line: Line | undefined

  constructor(changed: () => void) {
    this.#changed = changed
  }

  over(line: Line | undefined) {
    this.#line = line
    for (const { consumer } of this.#received.values()) consumer.close()
    this.#received.clear()
    this.#impossible.clear()
    this.#queue.length = 0
    this.#changed()
  }

  /** What is wanted now. Tracks that are not named are gone. */
  take(takes: ReadonlyMap<string, Take>) {
    this.#takes = takes
    for (const [id, { consumer }] of this.#received)
      if (!takes.has(id)) {
        consumer.close()
        this.#received.delete(id)
        this.#changed()
      }
    for (const id of takes.keys()) if (this.#next(id) && !this.#queue.includes(id)) this.#queue.push(id)
    this.#work()
  }

  /** What arrives now, by producer. */
  tracks(): Record<string, MediaStreamTrack> {
    const running = [...this.#received].filter(([, { running: runs }]) => runs)
    return Object.fromEntries(running.map(([id, { consumer }]) => [id, consumer.track]))
  }

  /** Those that arrive now. */
  running(): [producerId: string, consumer: Consumer][] {
    return [...this.#received]
      .filter(([, { running }]) => running)
      .map(([producerId, { consumer }]) => [producerId, consumer])
  }

  #work() {
    while (this.#line && this.#working.size < atOnce) {
      const id = this.#queue.find((one) => !this.#working.has(one))
      if (id === undefined) return
      this.#queue.splice(this.#queue.indexOf(id), 1)
      this.#working.add(id)
      void this.#bring(id).finally(() => {
        this.#working.delete(id)
        if (this.#next(id) && !this.#queue.includes(id)) this.#queue.push(id)
        this.#work()
      })
    }
  }

  /** The one step that brings a track nearer to what is wanted of it. */
  #next(id: string): 'consume' | 'layers' | 'resume' | 'pause' | undefined {
    const take = this.#takes.get(id)
    const received = this.#received.get(id)
    if (!received) return take && !this.#impossible.has(id) ? 'consume' : undefined
    if (!take) return received.running ? 'pause' : undefined
    if (take.layer !== undefined && take.layer !== received.layer) return 'layers'
    return received.running ? undefined : 'resume'
  }

  async #bring(id: string) {
    const line = this.#line
    const step = this.#next(id)
    if (!line || !step) return
    try {
      if (step === 'consume') await this.#consume(line, id)
      else await this.#change(id, step)
    } catch (thrown) {
      if (line !== this.#line) return
      const code = thrown instanceof ApiProblem ? thrown.code : undefined
      if (code === 'media.incompatible') return this.#giveUp(id)
      await new Promise((go) => setTimeout(go, slowDownMs))
      // Still told of by the room, and not there for us: what has gone is our own transport.
      if (code === 'media.not_found' && line === this.#line && this.#takes.get(id)) line.break()
    }
  }

  async #consume(line: Line, id: string) {
    const consumer = await line.consume(id)
    if (line !== this.#line || !this.#takes.has(id)) return consumer.close()
    this.#received.set(id, { consumer, running: false, layer: undefined })
  }

  async #change(id: string, step: 'layers' | 'resume' | 'pause') {
    const received = this.#received.get(id)
    if (!received) return
    const { consumer } = received
    const consumerId = consumer.id
    if (step === 'layers') {
      const layer = this.#takes.get(id)?.layer ?? 0
      await request('media:layers', { consumerId, spatialLayer: layer })
      received.layer = layer
      return
    }
    await request(step === 'resume' ? 'media:resume' : 'media:pause', { consumerId })
    received.running = step === 'resume'
    this.#changed()
  }

  /** Nothing that this device can play. */
  #giveUp(id: string) {
    this.#impossible.add(id)
    this.#received.get(id)?.consumer.close()
    this.#received.delete(id)
    this.#changed()
  }
}
