import type { Producer } from 'mediasoup-client/types'
import type { LocalMedia } from '../../devices/index.ts'
import { Layers } from './Layers.ts'
import type { Line } from './Line.ts'
import type { MediaPushes, Own } from './state.ts'

/** The rules of the room for this person now. `waits`: no teacher is there, and what was on comes back by itself. */
export type MayNow = 'yes' | 'no' | 'waits'

export interface OwnParts {
  may: () => MayNow
  tell: (own: Own) => void
  /** It could not be sent, and stays off. */
  failed: (thrown: unknown) => void
}

/** Codes after which the line itself is made anew; what was on comes back with it. */
const passing: readonly string[] = ['offline', 'media.unavailable', 'media.not_found', 'room.not_admitted']
export const isPassing = (thrown: unknown): boolean =>
  thrown instanceof Error && 'code' in thrown && passing.includes(String(thrown.code))

/**
 * One's own microphone or camera, from the wish to have it on to the track that is sent. Only its owner's wish opens it;
 * anybody's no shuts it, and then the device is off too.
 */
export class OwnTrack {
  readonly #source: 'microphone' | 'camera'
  readonly #local: LocalMedia
  readonly #parts: OwnParts
  readonly #unlisten: () => void
  #wish = false
  #line: Line | undefined
  #producer: Producer | undefined
  #settling = false
  readonly #layers = new Layers()

  constructor(source: 'microphone' | 'camera', local: LocalMedia, parts: OwnParts) {
    this.#source = source
    this.#local = local
    this.#parts = parts
    this.#unlisten = local.onTrack(source, (track) => this.#follow(track))
  }

  get sender(): RTCRtpSender | undefined {
    return this.#producer?.rtpSender
  }

  get producerId(): string | undefined {
    return this.#producer?.id
  }

  async set(on: boolean): Promise<void> {
    this.#wish = on
    this.look()
    await this.#settle()
  }

  /** A new line, or none. What was on goes on over the new one. */
  over(line: Line | undefined) {
    this.#line = line
    this.#producer?.close()
    this.#producer = undefined
    this.#layers.clear()
    void this.#settle()
  }

  /** The rules may have changed. A lock that ends does not open what it shut. */
  look() {
    if (!this.#wish) return
    if (this.#parts.may() === 'no') this.#shut()
    else void this.#settle()
  }

  paused({ paused, by }: MediaPushes['media:paused']) {
    if (by === 'teacher' && paused) this.#shut()
    // A rule that ends gives back what it took, for the wish was never another.
    else if (by === 'rule' && paused) this.#producer?.pause()
    else if (!paused && this.#wish) this.#producer?.resume()
  }

  closed(reason: MediaPushes['media:closed']['reason']) {
    this.#producer?.close()
    this.#producer = undefined
    if (reason !== 'left') this.#shut()
  }

  watched(producerId: string, layer: number | null) {
    this.#layers.want(producerId, layer)
    if (this.#producer?.id === producerId) void this.#layers.apply(this.#producer)
  }

  end() {
    this.#unlisten()
    this.#wish = false
    this.over(undefined)
    this.#local.close(this.#source)
  }

  /** Somebody else's no: off, with the light, and the wish is forgotten. */
  #shut() {
    this.#wish = false
    this.#producer?.pause()
    this.#local.close(this.#source)
    this.#parts.tell('off')
  }

  /** Brings what is sent to what is wished, one step at a time, until they agree. */
  async #settle() {
    if (this.#settling) return
    this.#settling = true
    try {
      for (;;) {
        if (this.#wish === this.#sent) break
        if (!this.#wish) await this.#rest()
        else if (this.#line && this.#parts.may() === 'yes') await this.#send()
        else break
      }
    } catch (thrown) {
      if (!isPassing(thrown)) {
        this.#shut()
        this.#parts.failed(thrown)
      }
    } finally {
      this.#settling = false
    }
    // Off, and no picture goes anywhere: then neither may the camera's light be on.
    if (!this.#wish && this.#source === 'camera') this.#local.close('camera')
    this.#parts.tell(!this.#wish ? 'off' : this.#sent ? 'on' : 'opening')
  }

  get #sent(): boolean {
    return this.#producer !== undefined && !this.#producer.paused
  }

  async #send() {
    this.#parts.tell('opening')
    const line = this.#line
    const track = await this.#local.open(this.#source)
    if (!track) {
      this.#wish = false
      return
    }
    if (!line || line !== this.#line || !this.#wish) return
    if (!this.#producer) {
      const producer = await line.produce(track, this.#source)
      if (line !== this.#line) return producer.close()
      this.#producer = producer
      void this.#layers.apply(producer)
      return
    }
    const producer = this.#producer
    await producer.replaceTrack({ track })
    await line.mute(producer.id, false)
    producer.resume()
  }

  async #rest() {
    const producer = this.#producer
    if (!producer) return
    producer.pause()
    // Not sent any more from here on, whether the server hears of it or not.
    await this.#line?.mute(producer.id, true).catch(() => undefined)
  }

  /** Another device was chosen, one was pulled out, or the system took it. */
  #follow(track: MediaStreamTrack | undefined) {
    const producer = this.#producer
    if (track && producer && !producer.closed && !producer.paused) {
      if (producer.track !== track) void producer.replaceTrack({ track }).catch(() => undefined)
    }
    const lost = !track && this.#wish && !this.#settling
    if (lost) setTimeout(() => this.#local.track(this.#source) ?? void this.set(false), 1500)
  }
}
