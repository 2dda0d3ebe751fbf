import type { MediaSource } from '#shared/contracts/media.ts'
import { cue, type LocalMedia } from '../../devices/index.ts'
import type { Line } from './Line.ts'
import { OwnScreen } from './OwnScreen.ts'
import { OwnTrack, type MayNow } from './OwnTrack.ts'
import type { MediaPushes, Own } from './state.ts'

export const sources = ['microphone', 'camera', 'screen'] as const
const devices = ['microphone', 'camera'] as const

interface Parts {
  local: LocalMedia
  may: (source: MediaSource) => MayNow
  tell: (source: MediaSource, own: Own) => void
  shows: (screen: MediaStreamTrack | undefined) => void
  failed: (thrown: unknown) => void
}

/** What one person sends: microphone, camera and screen. */
export class OwnSources {
  readonly #local: LocalMedia
  readonly #each: { microphone: OwnTrack; camera: OwnTrack; screen: OwnScreen }

  constructor({ local, may, tell, shows, failed }: Parts) {
    this.#local = local
    const parts = (source: MediaSource) => ({
      may: () => may(source),
      tell: (own: Own) => tell(source, own),
      failed,
    })
    this.#each = {
      microphone: new OwnTrack('microphone', local, parts('microphone')),
      camera: new OwnTrack('camera', local, parts('camera')),
      screen: new OwnScreen({ ...parts('screen'), shows }),
    }
  }

  get voice(): RTCRtpSender | undefined {
    return this.#each.microphone.sender
  }

  set(source: MediaSource, wish: boolean): Promise<void> {
    return this.#each[source].set(wish)
  }

  /** Comes in as was wished in the lobby; what was only tried there is shut. */
  enter() {
    for (const source of devices) {
      if (!this.#local.wish[source]) this.#local.close(source)
      void this.set(source, this.#local.wish[source])
    }
  }

  /** Out of the room: everything is off, and comes back on only by a new wish. */
  leave() {
    for (const source of sources) void this.set(source, false)
    for (const source of devices) {
      this.#local.close(source)
      this.#local.wish[source] = false
    }
  }

  end() {
    for (const source of sources) this.#each[source].end()
  }

  over(line: Line | undefined) {
    for (const source of sources) this.#each[source].over(line)
  }

  look() {
    for (const source of sources) this.#each[source].look()
  }

  paused(said: MediaPushes['media:paused']) {
    const track = this.#track(said.producerId)
    track?.paused(said)
    if (track && said.paused && said.by === 'teacher') cue('locked')
  }

  closed({ producerId, reason }: MediaPushes['media:closed']) {
    if (this.#each.screen.has(producerId)) this.#each.screen.closed(reason)
    this.#track(producerId)?.closed(reason)
  }

  watched({ producerId, spatialLayer }: MediaPushes['media:wanted']) {
    this.#each.camera.watched(producerId, spatialLayer)
  }

  #track(producerId: string): OwnTrack | undefined {
    return devices.map((source) => this.#each[source]).find((one) => one.producerId === producerId)
  }
}
