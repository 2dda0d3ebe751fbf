import { Device } from 'mediasoup-client'
import type { Consumer, Producer, RtpCapabilities, Transport, TransportOptions } from 'mediasoup-client/types'
import type { MediaSource } from '#shared/contracts/media.ts'
import type { Room } from '#shared/contracts/rooms.ts'
import { request } from '../../../app/socket.ts'
import { howToSend } from './encodings.ts'

type Direction = 'send' | 'receive'

/** A short break heals by itself; after this long we help. */
const patienceMs = 800
/** Helped, it has to be back within this. */
const healWithinMs = 2500

/**
 * One page's way to the room's sound and picture: a mediasoup device and its two transports, each opened when it first has
 * something to carry (the hub takes away what carries nothing). It looks after the network below it, and says `onBroken`
 * once when only a new line will do.
 */
export class Line {
  readonly #roomId: Room['id']
  readonly #device: Device
  readonly #onBroken: () => void
  readonly #transports: Partial<Record<Direction, Promise<Transport>>> = {}
  readonly #timers = new Map<Transport, ReturnType<typeof setTimeout>>()
  #closed = false

  /** @throws ApiProblem; UnsupportedError of mediasoup-client in a browser that cannot */
  static async open(roomId: Room['id'], onBroken: () => void): Promise<Line> {
    const [device, { rtpCapabilities }] = await Promise.all([
      Device.factory(),
      request('media:capabilities', { roomId }),
    ])
    await device.load({ routerRtpCapabilities: rtpCapabilities as unknown as RtpCapabilities })
    return new Line(roomId, device, onBroken)
  }

  private constructor(roomId: Room['id'], device: Device, onBroken: () => void) {
    this.#roomId = roomId
    this.#device = device
    this.#onBroken = onBroken
    addEventListener('online', this.#onNetwork)
  }

  get closed(): boolean {
    return this.#closed
  }

  canSend(source: MediaSource): boolean {
    return this.#device.canProduce(source === 'microphone' ? 'audio' : 'video')
  }

  async produce(track: MediaStreamTrack, source: MediaSource): Promise<Producer> {
    const transport = await this.#transport('send')
    return transport.produce({
      track,
      ...howToSend(source, track.kind as 'audio' | 'video'),
      // Who opened a device closes it.
      stopTracks: false,
      appData: { source },
    })
  }

  async consume(producerId: string): Promise<Consumer> {
    const transport = await this.#transport('receive')
    const { consumerId, kind, rtpParameters } = await request('media:consume', {
      transportId: transport.id,
      producerId,
      rtpCapabilities: this.#device.recvRtpCapabilities as unknown as Record<string, unknown>,
    })
    return transport.consume({
      id: consumerId,
      producerId,
      kind,
      rtpParameters: rtpParameters as never,
      // One stream each: browsers hold sound back to match a picture of the same stream.
      streamId: producerId,
    })
  }

  /** Pauses or resumes what this person sends. What somebody else holds stays held. */
  async mute(producerId: string, paused: boolean): Promise<void> {
    await request('media:mute', { producerId, paused })
  }

  async stopSending(producerId: string): Promise<void> {
    await request('media:close', { producerId })
  }

  /** What the browser counted on the way in. */
  async stats(): Promise<RTCStatsReport | undefined> {
    return (await this.#transports.receive)?.getStats()
  }

  /** The hub does not know what was opened over it. */
  break() {
    if (this.#closed) return
    this.close()
    this.#onBroken()
  }

  close(): void {
    if (this.#closed) return
    this.#closed = true
    removeEventListener('online', this.#onNetwork)
    for (const timer of this.#timers.values()) clearTimeout(timer)
    for (const opening of Object.values(this.#transports))
      void opening.then(
        (transport) => transport.close(),
        () => undefined,
      )
  }

  #transport(direction: Direction): Promise<Transport> {
    const known = this.#transports[direction]
    if (known) return known
    const opening = this.#open(direction)
    this.#transports[direction] = opening
    // What failed may be tried again.
    opening.catch(() => delete this.#transports[direction])
    return opening
  }

  async #open(direction: Direction): Promise<Transport> {
    const { transportId, ...more } = await request('media:transport', { roomId: this.#roomId, direction })
    const options = { id: transportId, ...more } as unknown as TransportOptions
    const made =
      direction === 'send'
        ? this.#device.createSendTransport(options)
        : this.#device.createRecvTransport(options)
    made.on('connect', ({ dtlsParameters }, done, fail) => {
      request('media:connect', { transportId, dtlsParameters: { ...dtlsParameters } }).then(
        () => done(),
        fail,
      )
    })
    made.on('produce', ({ kind, rtpParameters, appData }, done, fail) => {
      const source = appData['source'] as MediaSource
      request('media:produce', { transportId, kind, rtpParameters: { ...rtpParameters }, source }).then(
        ({ producerId }) => done({ id: producerId }),
        fail,
      )
    })
    made.on('connectionstatechange', (state) => {
      clearTimeout(this.#timers.get(made))
      if (state === 'failed') void this.#heal(made)
      if (state === 'disconnected')
        this.#timers.set(
          made,
          setTimeout(() => void this.#heal(made), patienceMs),
        )
    })
    return made
  }

  /** Another network: its addresses are not those that the transports know. */
  readonly #onNetwork = () => {
    for (const opening of Object.values(this.#transports))
      void opening.then(
        (transport) => this.#heal(transport),
        () => undefined,
      )
  }

  async #heal(transport: Transport) {
    if (this.#closed || transport.closed || transport.connectionState === 'new') return
    clearTimeout(this.#timers.get(transport))
    this.#timers.set(
      transport,
      setTimeout(() => {
        if (transport.connectionState !== 'connected') this.break()
      }, healWithinMs),
    )
    try {
      const { iceParameters } = await request(
        'media:restart-ice',
        { transportId: transport.id },
        { timeoutMs: healWithinMs },
      )
      await transport.restartIce({ iceParameters: iceParameters as never })
    } catch {
      this.break()
    }
  }
}
