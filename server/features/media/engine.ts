import type { DtlsParameters, IceParameters, RtpCapabilities, RtpParameters } from 'mediasoup/types'
import type { ParticipantId, RoomId } from '#shared/contracts/common.ts'
import type { MediaSource } from '#shared/contracts/media.ts'
import type { Clock } from '#platform/clock.ts'
import type { Config } from '#platform/config.ts'
import type { Log } from '#platform/log.ts'
import { Problem } from '#platform/problem.ts'
import { MediaRooms, type MediaRoom } from './media-rooms.ts'
import {
  Tree,
  type CloseReason,
  type ConsumerData,
  type OwnedConsumer,
  type OwnedProducer,
  type OwnedTransport,
  type Owner,
  type ProducerData,
  type TransportData,
} from './tree.ts'
import { offered } from './parameters.ts'
import { Workers, type PooledWorker } from './workers.ts'

/** What the engine tells of what happens by itself. */
export interface EngineEvents {
  closed: (producer: OwnedProducer) => void
  speaker: (roomId: RoomId, participantId: ParticipantId) => void
  /** The worker that carried a room is gone, with all that was open in it. */
  lost: (roomId: RoomId) => void
  available: (available: boolean) => void
  /** The highest layer of a video that anyone watches has changed; null: nobody watches. */
  wanted: (producer: OwnedProducer, spatialLayer: number | null) => void
}

interface Parts {
  config: Config
  clock: Clock
  log: Log
  events: EngineEvents
}

const sweepMs = 2_000
/** A transport that carries nothing this long belongs to nobody any more. */
const idleTransportMs = 30_000
const transportsEach = 6
const consumersEach = 400
/** A layer is given up this long after its last watcher looked away, so that a scrolling page does not flicker. */
const unwantedAfterMs = 1_500
const topLayer = 2

/** mediasoup, without any idea of who may do what: transports, tracks, their owners and their ends. */
export class Engine {
  readonly tree = new Tree()
  readonly #parts: Parts
  readonly #workers: Workers
  readonly #rooms: MediaRooms
  readonly #sweeper: NodeJS.Timeout
  readonly #lowering = new Map<string, NodeJS.Timeout>()
  readonly #lost = new Set<RoomId>()

  constructor(parts: Parts) {
    this.#parts = parts
    this.#workers = new Workers({
      config: parts.config,
      log: parts.log,
      onDied: () => this.#tellLost(),
      onAvailable: parts.events.available,
    })
    this.#rooms = new MediaRooms({
      workers: this.#workers,
      onSpeaker: parts.events.speaker,
      now: () => parts.clock.ms(),
    })
    this.#sweeper = setInterval(() => {
      this.#sweep().catch((thrown: unknown) => parts.log.error({ err: thrown }, 'sweeping media failed'))
    }, sweepMs)
  }

  get workers(): Workers {
    return this.#workers
  }

  start(program: string): Promise<void> {
    return this.#workers.start(program)
  }

  stop(): void {
    clearInterval(this.#sweeper)
    for (const timer of this.#lowering.values()) clearTimeout(timer)
    this.#workers.stop()
  }

  rooms(): Promise<MediaRoom[]> {
    return this.#rooms.all()
  }

  /** @throws Problem `media.unavailable` */
  async capabilities(roomId: RoomId): Promise<RtpCapabilities> {
    return (await this.#rooms.open(roomId)).router.rtpCapabilities
  }

  /** @throws Problem `media.unavailable`, `media.too_many` */
  async openTransport(owner: Owner, direction: TransportData['direction']): Promise<OwnedTransport> {
    const { config, clock } = this.#parts
    if (this.tree.transportsOf(owner).length >= transportsEach) throw new Problem('media.too_many')
    const room = await this.#rooms.open(owner.roomId)
    const transport = await this.#told(room.pooled, () =>
      room.router.createWebRtcTransport<TransportData>({
        webRtcServer: room.pooled.server,
        enableUdp: true,
        enableTcp: true,
        preferUdp: true,
        initialAvailableOutgoingBitrate: 800_000,
        appData: { ...owner, direction, idleSinceMs: clock.ms() },
      }),
    )
    if (room.router.closed) {
      transport.close()
      throw new Problem('media.unavailable')
    }
    this.tree.addTransport(transport)
    transport.observer.once('close', () => void this.#shareRoom(owner.roomId))
    transport.on('routerclose', () => this.#noteLost(room))
    transport.on('icestatechange', (state) => {
      const carries = state === 'connected' || state === 'completed'
      transport.appData.idleSinceMs = carries ? undefined : (transport.appData.idleSinceMs ?? clock.ms())
    })
    transport.on('dtlsstatechange', (state) => {
      if (state === 'failed' || state === 'closed') transport.close()
    })
    if (direction === 'send') await this.#shareRoom(owner.roomId)
    else await this.#told(room.pooled, () => transport.setMaxOutgoingBitrate(config.MEDIA_DOWN_KBPS * 1000))
    return transport
  }

  async connect(transport: OwnedTransport, dtlsParameters: DtlsParameters): Promise<void> {
    await this.#in(transport, () => transport.connect({ dtlsParameters }))
  }

  restartIce(transport: OwnedTransport): Promise<IceParameters> {
    return this.#in(transport, () => transport.restartIce())
  }

  resume(consumer: OwnedConsumer): Promise<void> {
    return this.#in(consumer, () => consumer.resume())
  }

  pause(consumer: OwnedConsumer): Promise<void> {
    return this.#in(consumer, () => consumer.pause())
  }

  /** Begins paused: whoever may speak now is decided after it is known here, so that no lock can slip in between. */
  async produce(
    transport: OwnedTransport,
    source: MediaSource,
    kind: 'audio' | 'video',
    rtpParameters: RtpParameters,
  ): Promise<OwnedProducer> {
    const { roomId, participantId, socketId } = transport.appData
    const room = await this.#rooms.open(roomId)
    const parameters = offered(kind, rtpParameters)
    const producer = await this.#told(room.pooled, () =>
      transport.produce<ProducerData>({
        kind,
        rtpParameters: parameters,
        paused: true,
        appData: {
          roomId,
          participantId,
          socketId,
          source,
          selfPaused: false,
          // Until it has been looked at; nothing that nobody judged is ever open.
          heldBy: 'rule',
          announced: false,
          reason: 'left',
          wanted: undefined,
          watchers: new Set(),
        },
      }),
    )
    if (transport.closed) {
      producer.close()
      throw new Problem('media.not_found')
    }
    for (const one of this.tree.producersOf({ roomId, participantId }))
      if (one.appData.source === source && one.kind === kind) this.close(one, 'replaced')
    this.tree.addProducer(producer, () => {
      this.#forgetLowering(producer.id)
      this.#parts.events.closed(producer)
    })
    if (kind === 'audio' && source === 'microphone')
      await room.speakers.addProducer({ producerId: producer.id }).catch(() => undefined)
    if (kind === 'video') this.#reviewWanted(producer)
    return producer
  }

  /** @throws Problem `media.incompatible`, `media.too_many`, `media.invalid` */
  async consume(
    transport: OwnedTransport,
    producer: OwnedProducer,
    rtpCapabilities: RtpCapabilities,
  ): Promise<OwnedConsumer> {
    const { roomId, participantId, socketId } = transport.appData
    const { router, pooled } = await this.#rooms.open(roomId)
    const canConsume = await this.#told(pooled, () =>
      router.canConsume({ producerId: producer.id, rtpCapabilities }),
    )
    if (!canConsume) throw new Problem('media.incompatible')
    const mine = [...producer.appData.watchers].filter((one) => one.appData.socketId === socketId)
    for (const one of mine) one.close()
    if (this.#consumersOf(socketId) >= consumersEach) throw new Problem('media.too_many')
    const consumer = await this.#told(pooled, () =>
      transport.consume<ConsumerData>({
        producerId: producer.id,
        rtpCapabilities,
        paused: true,
        // Silence costs nothing: what Opus leaves out is not sent either.
        ignoreDtx: producer.kind === 'audio',
        appData: { roomId, participantId, socketId },
      }),
    )
    if (transport.closed || producer.closed) {
      consumer.close()
      throw new Problem('media.not_found')
    }
    this.tree.addConsumer(consumer, producer, () => this.#reviewWanted(producer))
    consumer.observer.on('pause', () => this.#reviewWanted(producer))
    consumer.observer.on('resume', () => this.#reviewWanted(producer))
    return consumer
  }

  async setLayers(consumer: OwnedConsumer, spatialLayer: number, temporalLayer?: number): Promise<void> {
    if (consumer.kind !== 'video') return
    await this.#in(consumer, () =>
      consumer.setPreferredLayers({
        spatialLayer,
        ...(temporalLayer !== undefined && { temporalLayer }),
      }),
    )
    const producer = this.tree.producers.get(consumer.producerId)
    if (producer) this.#reviewWanted(producer)
  }

  /** Makes what goes out what it should be: shut while its owner or anyone else holds it. */
  async settle(producer: OwnedProducer): Promise<void> {
    if (producer.closed) return
    const { selfPaused, heldBy } = producer.appData
    await this.#in(producer, () => (selfPaused || heldBy ? producer.pause() : producer.resume()))
  }

  close(producer: OwnedProducer, reason: CloseReason): void {
    producer.appData.reason = reason
    this.#end(producer)
  }

  /** Ends all that an owner has open. Never throws: whoever leaves must not be kept by what they leave behind. */
  closeAll(owner: Partial<Owner>, reason: CloseReason): void {
    for (const producer of this.tree.producersOf(owner)) this.close(producer, reason)
    for (const transport of this.tree.transportsOf(owner)) this.#end(transport)
  }

  /** Somebody on the server takes a picture too: it is wanted, whether or not anyone watches. */
  keepSending(producer: OwnedProducer, kept: boolean): void {
    producer.appData.kept = kept
    this.#reviewWanted(producer)
  }

  #end(thing: OwnedProducer | OwnedTransport): void {
    try {
      thing.close()
    } catch (thrown) {
      this.#distrust(this.#carrierOf(thing.appData.roomId), thrown)
    }
  }

  #carrierOf(roomId: RoomId): PooledWorker | undefined {
    return this.#rooms.known(roomId)?.pooled
  }

  #in<Result>(
    thing: OwnedTransport | OwnedProducer | OwnedConsumer,
    run: () => Promise<Result>,
  ): Promise<Result> {
    return this.#told(this.#carrierOf(thing.appData.roomId), run)
  }

  /**
   * Asks a worker. mediasoup checks its own structures; what it finds wrong is the caller's, what is closed meanwhile is gone.
   * A worker that cannot be told to pause or close is not to be trusted with a child's picture: it is ended, and its rooms
   * begin anew on another.
   */
  async #told<Result>(
    pooled: PooledWorker | undefined,
    run: () => Result | Promise<Result>,
  ): Promise<Result> {
    try {
      return await run()
    } catch (thrown) {
      if (thrown instanceof Problem) throw thrown
      this.#distrust(pooled, thrown)
      throw problemOf(thrown)
    }
  }

  #distrust(pooled: PooledWorker | undefined, thrown: unknown): void {
    if (!pooled || pooled.worker.closed || !(thrown instanceof Error) || !/nested/i.test(thrown.message))
      return
    this.#parts.log.error({ err: thrown }, 'a media worker cannot be told anything any more; it is ended')
    try {
      process.kill(pooled.worker.pid, 'SIGKILL')
    } catch {
      // Gone already; its end is told as usual.
    }
  }

  #consumersOf(socketId: string): number {
    let count = 0
    for (const one of this.tree.consumers.values()) if (one.appData.socketId === socketId) count++
    return count
  }

  #reviewWanted(producer: OwnedProducer): void {
    if (producer.kind !== 'video' || producer.closed) return
    const before = producer.appData.wanted
    const now = wantedOf(producer)
    if (now === before) return this.#forgetLowering(producer.id)
    const rises = now !== null && (before === null || before === undefined || now > before)
    if (rises) {
      this.#forgetLowering(producer.id)
      this.#want(producer, now)
    } else if (!this.#lowering.has(producer.id))
      this.#lowering.set(
        producer.id,
        setTimeout(() => {
          this.#lowering.delete(producer.id)
          if (!producer.closed) this.#want(producer, wantedOf(producer))
        }, unwantedAfterMs),
      )
  }

  #want(producer: OwnedProducer, layer: number | null): void {
    if (producer.appData.wanted === layer) return
    producer.appData.wanted = layer
    this.#parts.events.wanted(producer, layer)
  }

  #forgetLowering(producerId: string): void {
    clearTimeout(this.#lowering.get(producerId))
    this.#lowering.delete(producerId)
  }

  /** What all of a room may send together is shared by those who can send. */
  async #shareRoom(roomId: RoomId): Promise<void> {
    const { config } = this.#parts
    const senders = this.tree.transportsOf({ roomId }).filter((one) => one.appData.direction === 'send')
    const share = Math.floor(config.MEDIA_ROOM_KBPS / Math.max(1, senders.length))
    const most = Math.min(config.MEDIA_UP_KBPS, share) * 1000
    await Promise.all(
      senders
        .filter((one) => !one.closed)
        .map((one) => one.setMaxIncomingBitrate(most).catch(() => undefined)),
    )
  }

  #noteLost(room: MediaRoom): void {
    if (room.pooled.worker.died) this.#lost.add(room.roomId)
  }

  #tellLost(): void {
    for (const roomId of this.#lost) this.#parts.events.lost(roomId)
    this.#lost.clear()
  }

  /** Half-open clients, and rooms that nobody is in. */
  async #sweep(): Promise<void> {
    const now = this.#parts.clock.ms()
    for (const transport of this.tree.transports.values()) {
      const { idleSinceMs } = transport.appData
      if (idleSinceMs !== undefined && now - idleSinceMs > idleTransportMs) this.#end(transport)
    }
    const rooms = await this.#rooms.all()
    const used = new Set([...this.tree.transports.values()].map((one) => one.appData.roomId))
    for (const room of rooms)
      if (!used.has(room.roomId) && now - room.openedAtMs > idleTransportMs) this.#rooms.close(room)
  }
}

/** A watcher who has not said what it wants wants the best. */
function wantedOf(producer: OwnedProducer): number | null {
  if (producer.appData.kept) return topLayer
  let wanted: number | null = null
  for (const consumer of producer.appData.watchers) {
    if (consumer.paused || consumer.closed) continue
    const layer = consumer.preferredLayers?.spatialLayer ?? topLayer
    if (wanted === null || layer > wanted) wanted = layer
  }
  return wanted
}

function problemOf(thrown: unknown): Problem {
  const name = thrown instanceof Error ? thrown.name : ''
  const message = thrown instanceof Error ? thrown.message : ''
  const code =
    name === 'WorkerClosedError' || /closed/i.test(message)
      ? 'media.unavailable'
      : name === 'NotFoundError'
        ? 'media.not_found'
        : 'media.invalid'
  return new Problem(code, undefined, { cause: thrown })
}
