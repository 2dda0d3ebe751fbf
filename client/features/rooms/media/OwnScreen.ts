import type { Producer } from 'mediasoup-client/types'
import type { Line } from './Line.ts'
import { canShareScreen } from './may.ts'
import { isPassing, type OwnParts } from './OwnTrack.ts'
import type { MediaPushes } from './state.ts'

interface Parts extends OwnParts {
  shows: (track: MediaStreamTrack | undefined) => void
}

/** The screen or window that somebody shares, and its sound when the browser gives it. The browser asks which one. */
export class OwnScreen {
  readonly #parts: Parts
  #line: Line | undefined
  #stream: MediaStream | undefined
  #producers: Producer[] = []

  constructor(parts: Parts) {
    this.#parts = parts
  }

  has(producerId: string): boolean {
    return this.#producers.some(({ id }) => id === producerId)
  }

  async set(on: boolean): Promise<void> {
    if (!on) return this.#stop()
    if (this.#stream || !canShareScreen() || this.#parts.may() !== 'yes') return
    this.#parts.tell('opening')
    try {
      const stream = await navigator.mediaDevices.getDisplayMedia({
        video: { frameRate: { ideal: 12, max: 15 } },
        audio: true,
      })
      const [picture] = stream.getVideoTracks()
      if (picture) picture.contentHint = 'detail'
      // The browser has a button of its own to end it.
      picture?.addEventListener('ended', () => void this.#stop())
      this.#stream = stream
      this.#parts.shows(picture)
      await this.#send()
    } catch (thrown) {
      await this.#stop()
      // Whoever closes the browser's question has changed their mind, which is no failure.
      if (!(thrown instanceof DOMException && thrown.name === 'NotAllowedError')) this.#parts.failed(thrown)
    }
  }

  over(line: Line | undefined) {
    this.#line = line
    this.#forget()
    if (line && this.#stream)
      this.#send().catch((thrown: unknown) => {
        if (!isPassing(thrown)) void this.#stop()
      })
  }

  /** A lock ends it: a screen is shared anew, never found shared again. */
  look() {
    if (this.#stream && this.#parts.may() === 'no') void this.#stop()
  }

  /** Gone with its line, it goes on over the next one. */
  closed(reason: MediaPushes['media:closed']['reason']) {
    if (reason !== 'left') void this.#stop()
  }

  end() {
    void this.#stop()
  }

  async #send() {
    const line = this.#line
    const stream = this.#stream
    if (!line || !stream) return
    for (const track of stream.getTracks()) {
      const producer = await line.produce(track, 'screen')
      if (line !== this.#line || stream !== this.#stream) return producer.close()
      this.#producers.push(producer)
    }
    this.#parts.tell('on')
  }

  async #stop() {
    const line = this.#line
    const ids = this.#producers.map(({ id }) => id)
    for (const track of this.#stream?.getTracks() ?? []) track.stop()
    this.#stream = undefined
    this.#forget()
    this.#parts.shows(undefined)
    this.#parts.tell('off')
    if (line) await Promise.allSettled(ids.map((id) => line.stopSending(id)))
  }

  #forget() {
    for (const producer of this.#producers) producer.close()
    this.#producers = []
  }
}
