import type { ActiveSpeakerObserver, Router, RouterRtpCodecCapability } from 'mediasoup/types'
import type { ParticipantId, RoomId } from '#shared/contracts/common.ts'
import { Problem } from '#platform/problem.ts'
import type { ProducerData } from './tree.ts'
import type { PooledWorker, Workers } from './workers.ts'

/** A room's switchboard. */
export interface MediaRoom {
  roomId: RoomId
  pooled: PooledWorker
  router: Router
  speakers: ActiveSpeakerObserver
  openedAtMs: number
}

/** Opus with what a poor line needs: forward error correction, and silence that costs nothing. */
const codecs: RouterRtpCodecCapability[] = [
  {
    kind: 'audio',
    mimeType: 'audio/opus',
    clockRate: 48_000,
    channels: 2,
    parameters: { useinbandfec: 1, usedtx: 1 },
  },
  { kind: 'video', mimeType: 'video/VP8', clockRate: 90_000, parameters: {} },
]
const speakerIntervalMs = 300

interface Parts {
  workers: Workers
  onSpeaker: (roomId: RoomId, participantId: ParticipantId) => void
  now: () => number
}

/** A router a room, made when the first asks for it. */
export class MediaRooms {
  readonly #parts: Parts
  readonly #rooms = new Map<RoomId, Promise<MediaRoom>>()
  readonly #live = new Map<RoomId, MediaRoom>()

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** @throws Problem `media.unavailable` */
  async open(roomId: RoomId): Promise<MediaRoom> {
    const found = this.#rooms.get(roomId)
    if (found) return found
    const made = this.#make(roomId)
    this.#rooms.set(roomId, made)
    made.catch(() => this.#drop(roomId, made))
    return made
  }

  /** The live room, when there is one at this moment. */
  known(roomId: RoomId): MediaRoom | undefined {
    return this.#live.get(roomId)
  }

  async all(): Promise<MediaRoom[]> {
    const rooms = await Promise.allSettled(this.#rooms.values())
    return rooms.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  }

  /** Nobody has a transport any more. */
  close(room: MediaRoom): void {
    room.router.close()
  }

  async #make(roomId: RoomId): Promise<MediaRoom> {
    const pooled = await this.#parts.workers.take()
    if (!pooled) throw new Problem('media.unavailable')
    pooled.rooms++
    let opened = false
    try {
      const router = await pooled.worker.createRouter({ mediaCodecs: codecs })
      opened = true
      const made = this.#rooms.get(roomId)
      router.observer.once('close', () => {
        pooled.rooms--
        if (made) this.#drop(roomId, made)
      })
      const speakers = await router.createActiveSpeakerObserver({ interval: speakerIntervalMs })
      speakers.on('dominantspeaker', ({ producer }) => {
        this.#parts.onSpeaker(roomId, (producer.appData as ProducerData).participantId)
      })
      const room = { roomId, pooled, router, speakers, openedAtMs: this.#parts.now() }
      if (router.closed) throw new Problem('media.unavailable')
      this.#live.set(roomId, room)
      return room
    } catch (thrown) {
      if (!opened) pooled.rooms--
      if (pooled.worker.closed) throw new Problem('media.unavailable')
      throw thrown
    }
  }

  #drop(roomId: RoomId, made: Promise<MediaRoom>): void {
    if (this.#rooms.get(roomId) !== made) return
    this.#rooms.delete(roomId)
    this.#live.delete(roomId)
  }
}
