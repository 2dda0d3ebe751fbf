import type { Consumer } from 'mediasoup-client/types'
import type { LocalMedia } from '../../devices/index.ts'
import { Ear, loudnessOf } from './Ear.ts'
import { Loudspeaker } from './Loudspeaker.ts'
import type { MediaState } from './state.ts'

interface Parts {
  local: LocalMedia
  get: () => MediaState
  me: () => string | undefined
  /** What one's own microphone goes out through. */
  sender: () => RTCRtpSender | undefined
  change: (next: Partial<MediaState>) => void
}

/** What is heard: the voices through the chosen loudspeaker, and who is speaking, oneself too. */
export class Hearing {
  readonly #parts: Parts
  readonly #loudspeaker: Loudspeaker
  readonly #ear: Ear
  #voices: [producerId: string, consumer: Consumer][] = []
  #ownLoudness = 0

  constructor(parts: Parts) {
    this.#parts = parts
    this.#loudspeaker = new Loudspeaker((soundBlocked) => {
      if (parts.get().soundBlocked !== soundBlocked) parts.change({ soundBlocked })
    })
    this.#ear = new Ear(
      () => this.#loudness(),
      (speaking) => parts.change({ speaking }),
    )
  }

  play(running: [producerId: string, consumer: Consumer][]) {
    this.#voices = running.filter(([, { kind }]) => kind === 'audio')
    this.#loudspeaker.play(Object.fromEntries(this.#voices.map(([id, { track }]) => [id, track])))
    this.follow()
  }

  unblock() {
    this.#loudspeaker.unblock()
  }

  /** The chosen loudspeaker and one's own microphone may have changed. */
  follow() {
    this.#loudspeaker.through(this.#parts.local.get().chosen.speaker)
    if (this.#voices.length > 0 || this.#parts.get().own.microphone === 'on') this.#ear.start()
    else this.#ear.stop()
  }

  *#loudness(): Iterable<readonly [string, number]> {
    const { producers, own } = this.#parts.get()
    const me = this.#parts.me()
    for (const [id, { rtpReceiver }] of this.#voices) {
      const voice = producers.find(({ producerId }) => producerId === id)
      if (voice?.source === 'microphone') yield [voice.participantId, loudnessOf(rtpReceiver)]
    }
    if (!me || own.microphone !== 'on') return
    yield [me, this.#ownLoudness]
    void this.#listenToOneself()
  }

  /** The browser answers later: what it says counts at the next look. */
  async #listenToOneself() {
    const stats = await this.#parts
      .sender()
      ?.getStats()
      .catch(() => undefined)
    for (const stat of (stats?.values() ?? []) as Iterable<{ type: string; audioLevel?: number }>)
      if (stat.type === 'media-source') this.#ownLoudness = stat.audioLevel ?? 0
  }
}
