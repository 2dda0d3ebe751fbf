import { Device } from 'mediasoup-client'
import type { types } from 'mediasoup-client'
import { io, type Socket } from 'socket.io-client'

/**
 * A stock mediasoup-client in a page of its own, without anything of our pages: what other software may do by the
 * contract. Bundled for the browser by `media-page.ts`.
 */
interface Received {
  consumer: types.Consumer
  element: HTMLMediaElement
  frames: number
  energy: () => Promise<number>
}

/** How this client may reach the hub: through TURN alone, or as from a network that lets no UDP out. */
export interface Way {
  relay?: boolean
  tcp?: boolean
}

let socket: Socket
let device: Device
let roomId: string
let send: types.Transport
let receive: types.Transport
const received = new Map<string, Received>()
const produced = new Map<string, types.Producer>()
const heard: { name: string; data: unknown; at: number }[] = []

async function ask<Answer>(event: string, input: object): Promise<Answer> {
  const answer = (await socket.timeout(10_000).emitWithAck(event, input)) as {
    ok: boolean
    data: Answer
    error?: { code: string }
  }
  if (!answer.ok) throw new Error(answer.error?.code)
  return answer.data
}

async function open(direction: 'send' | 'receive', extra: Way = {}): Promise<types.Transport> {
  const { transportId, ...parameters } = await ask<
    { transportId: string } & Omit<types.TransportOptions, 'id'>
  >('media:transport', { roomId, direction })
  const options: types.TransportOptions = {
    id: transportId,
    ...parameters,
    ...(extra.relay && { iceTransportPolicy: 'relay' as const }),
    ...(extra.tcp && {
      iceCandidates: parameters.iceCandidates.filter(({ protocol }) => protocol === 'tcp'),
    }),
  }
  const transport =
    direction === 'send' ? device.createSendTransport(options) : device.createRecvTransport(options)
  transport.on('connect', ({ dtlsParameters }, done, failed) => {
    ask('media:connect', { transportId, dtlsParameters }).then(() => done(), failed)
  })
  transport.on('produce', ({ kind, rtpParameters, appData }, done, failed) => {
    ask<{ producerId: string }>('media:produce', {
      transportId,
      kind,
      rtpParameters,
      source: appData['source'],
    }).then(({ producerId }) => done({ id: producerId }), failed)
  })
  return transport
}

const client = {
  heard,

  async enter(url: string, token: string, room: string): Promise<string> {
    roomId = room
    socket = io(url, { auth: { token }, transports: ['websocket'], forceNew: true })
    socket.onAny((name: string, data: unknown) => heard.push({ name, data, at: performance.now() }))
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve)
      socket.once('connect_error', reject)
    })
    return (await ask<{ participantId: string; state: string }>('room:join', { roomId })).participantId
  },

  async handshake(extra: Way = {}): Promise<void> {
    const { rtpCapabilities } = await ask<{ rtpCapabilities: types.RtpCapabilities }>('media:capabilities', {
      roomId,
    })
    device = await Device.factory()
    await device.load({ routerRtpCapabilities: rtpCapabilities })
    send = await open('send', extra)
    receive = await open('receive', extra)
    received.clear()
    produced.clear()
  },

  /** @returns the id of what is sent, or the code of the refusal */
  async produce(source: 'camera' | 'microphone'): Promise<string> {
    const video = source === 'camera'
    const stream = await navigator.mediaDevices.getUserMedia(
      video
        ? // The smallest that Chromium sends three layers of: 135, 270 and 540 px high.
          { video: { width: 960, height: 540, frameRate: 15 } }
        : { audio: { echoCancellation: false, noiseSuppression: false, autoGainControl: false } },
    )
    const track = video ? stream.getVideoTracks()[0]! : stream.getAudioTracks()[0]!
    try {
      const producer = await send.produce({
        track,
        appData: { source },
        stopTracks: true,
        ...(video
          ? {
              encodings: [
                { scaleResolutionDownBy: 4, maxBitrate: 80_000, scalabilityMode: 'L1T3' },
                { scaleResolutionDownBy: 2, maxBitrate: 200_000, scalabilityMode: 'L1T3' },
                { scaleResolutionDownBy: 1, maxBitrate: 600_000, scalabilityMode: 'L1T3' },
              ],
              codecOptions: { videoGoogleStartBitrate: 1000 },
            }
          : { codecOptions: { opusDtx: false, opusFec: true } }),
      })
      produced.set(producer.id, producer)
      return producer.id
    } catch (thrown) {
      track.stop()
      return (thrown as Error).message
    }
  },

  /** Sends as a modified client would: the track goes on whatever the server said. */
  unpause(producerId: string): void {
    produced.get(producerId)?.resume()
  },

  async producers(): Promise<{ producerId: string; participantId: string; source: string; kind: string }[]> {
    const { producers } = await ask<{ producers: never[] }>('media:producers', { roomId })
    return producers
  },

  /** @returns the id of the consumer, or the code of the refusal */
  async consume(producerId: string): Promise<string> {
    try {
      const options = await ask<{ consumerId: string } & Omit<types.ConsumerOptions, 'id'>>('media:consume', {
        transportId: receive.id,
        producerId,
        rtpCapabilities: device.recvRtpCapabilities,
      })
      const consumer = await receive.consume({ id: options.consumerId, ...options } as types.ConsumerOptions)
      const element = document.createElement(consumer.kind)
      element.srcObject = new MediaStream([consumer.track])
      element.muted = consumer.kind === 'video'
      element.autoplay = true
      if (element instanceof HTMLVideoElement) element.playsInline = true
      document.body.append(element)
      const got: Received = { consumer, element, frames: 0, energy: async () => energyOf(consumer) }
      if (element instanceof HTMLVideoElement) {
        const count = (): void => {
          got.frames++
          element.requestVideoFrameCallback(count)
        }
        element.requestVideoFrameCallback(count)
      }
      received.set(producerId, got)
      await ask('media:resume', { consumerId: consumer.id })
      return consumer.id
    } catch (thrown) {
      return (thrown as Error).message
    }
  },

  ask: (event: string, input: object): Promise<unknown> =>
    ask(event, input).catch((thrown: Error) => thrown.message),

  /** What has come of a track: decoded frames and their height, or the energy of its sound. */
  async got(producerId: string): Promise<{ frames: number; height: number; energy: number; bytes: number }> {
    const one = received.get(producerId)
    if (!one) return { frames: 0, height: 0, energy: 0, bytes: 0 }
    let bytes = 0
    for (const stat of (await one.consumer.getStats()).values())
      if (stat.type === 'inbound-rtp') bytes = stat.bytesReceived
    const height = one.element instanceof HTMLVideoElement ? one.element.videoHeight : 0
    return {
      frames: one.frames,
      height,
      bytes,
      energy: one.consumer.kind === 'audio' ? await one.energy() : 0,
    }
  },

  /** Bytes sent of each layer of a video. */
  async sent(producerId: string): Promise<Record<string, number>> {
    const layers: Record<string, number> = {}
    for (const stat of (await produced.get(producerId)!.getStats()).values())
      if (stat.type === 'outbound-rtp') layers[stat.rid ?? ''] = stat.bytesSent
    return layers
  },

  /** How the receiving transport reaches the hub: the kinds of both ends and the protocol. */
  async path(): Promise<string> {
    const stats = await receive.getStats()
    const byId = new Map([...stats.values()].map((stat) => [stat.id, stat]))
    for (const stat of stats.values())
      if (stat.type === 'transport' && stat.selectedCandidatePairId) {
        const pair = byId.get(stat.selectedCandidatePairId)
        const local = byId.get(pair.localCandidateId)
        return `${local.candidateType}/${local.relayProtocol ?? local.protocol}`
      }
    return ''
  },

  /** Milliseconds from connecting to the first decoded frame of any camera. */
  async joinToFirstFrame(url: string, token: string, room: string): Promise<number> {
    const started = performance.now()
    await client.enter(url, token, room)
    await client.handshake()
    const camera = (await client.producers()).find(({ source }) => source === 'camera')
    if (!camera) throw new Error('nobody sends a picture')
    await client.consume(camera.producerId)
    const { element } = received.get(camera.producerId)!
    await new Promise<void>((resolve) =>
      (element as HTMLVideoElement).requestVideoFrameCallback(() => resolve()),
    )
    return performance.now() - started
  },

  /** As after a change of network: the same transports, found anew. */
  async restartIce(): Promise<void> {
    for (const transport of [send, receive]) {
      const { iceParameters } = await ask<{ iceParameters: types.IceParameters }>('media:restart-ice', {
        transportId: transport.id,
      })
      await transport.restartIce({ iceParameters })
    }
  },

  leave(): void {
    send?.close()
    receive?.close()
    socket.disconnect()
    document.body.replaceChildren()
  },
}

async function energyOf(consumer: types.Consumer): Promise<number> {
  for (const stat of (await consumer.getStats()).values())
    if (stat.type === 'inbound-rtp') return stat.totalAudioEnergy ?? 0
  return 0
}

export type StockClient = typeof client
declare global {
  interface Window {
    stock: StockClient
  }
}
window.stock = client
