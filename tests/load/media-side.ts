// One side of the comparison, as a process of its own: `bare` is mediasoup alone, `hub` the whole hub with a room in it.
import { createWorker } from 'mediasoup'
import type { PlainTransport, Router, Worker } from 'mediasoup/types'
import { Handshake, rtpParametersOf } from '../support/media.ts'
import { openWorld } from '../support/world.ts'
import type { Stream } from './media-traffic.ts'

export interface Task {
  tracks: ('audio' | 'video')[]
  receivers: number
  sinkPort: number
}
export interface Usage {
  /** Milliseconds of CPU of this process and of its worker. */
  nodeMs: number
  workerMs: number
  sentBytes: number
}

const mode = process.argv[2]
const codecs = [
  {
    kind: 'audio',
    mimeType: 'audio/opus',
    clockRate: 48_000,
    channels: 2,
    parameters: { useinbandfec: 1, usedtx: 1 },
  },
  { kind: 'video', mimeType: 'video/VP8', clockRate: 90_000, parameters: {} },
] as const

async function bare(): Promise<{ router: Router; worker: Worker; end: () => Promise<void> }> {
  const workerBin = process.env['MEDIA_WORKER_PROGRAM']
  const worker = await createWorker({ logLevel: 'error', ...(workerBin && { workerBin }) })
  const router = await worker.createRouter({ mediaCodecs: [...codecs] })
  return { router, worker, end: async () => worker.close() }
}

/** A live room with a teacher and two students who have all done their handshake. */
async function hub(): Promise<{ router: Router; worker: Worker; end: () => Promise<void> }> {
  const world = await openWorld({ media: true })
  const people = await world.enter('rosa', 'amal', 'camila')
  for (const person of Object.values(people)) await Handshake.of(person)
  // Nobody here ever connects: without this the hub would take them for lost and close the room.
  for (const transport of world.app.media.tree.transports.values()) transport.appData.idleSinceMs = undefined
  const [room] = await world.app.media.rooms()
  return {
    router: room!.router,
    worker: room!.pooled.worker,
    end: () => world[Symbol.asyncDispose](),
  }
}

const { router, worker, end } = await (mode === 'hub' ? hub() : bare())
let open: PlainTransport[] = []
let outgoing: PlainTransport[] = []
let ssrc = 1_000

async function begin({ tracks, receivers, sinkPort }: Task): Promise<Stream[]> {
  const streams: Stream[] = []
  const producers: string[] = []
  for (const kind of tracks) {
    const transport = await router.createPlainTransport({ listenInfo: listen, rtcpMux: true, comedia: true })
    open.push(transport)
    const { codecs: offered } = rtpParametersOf(kind)
    const producer = await transport.produce({
      kind,
      rtpParameters: {
        codecs: [{ ...offered[0]!, rtcpFeedback: [] }] as never,
        encodings: [{ ssrc: ++ssrc }],
      },
    })
    producers.push(producer.id)
    streams.push({ port: transport.tuple.localPort, ssrc, payloadType: offered[0]!.payloadType, kind })
  }
  for (let index = 0; index < receivers; index++) {
    // Encrypted as for a browser; everything goes to one port, where nobody reads it.
    const transport = await router.createPlainTransport({
      listenInfo: listen,
      rtcpMux: true,
      enableSrtp: true,
      srtpCryptoSuite: 'AES_CM_128_HMAC_SHA1_80',
    })
    await transport.connect({
      ip: '127.0.0.1',
      port: sinkPort,
      srtpParameters: {
        cryptoSuite: 'AES_CM_128_HMAC_SHA1_80',
        keyBase64: Buffer.alloc(30, index + 1).toString('base64'),
      },
    })
    open.push(transport)
    outgoing.push(transport)
    for (const producerId of producers)
      await transport.consume({ producerId, rtpCapabilities: router.rtpCapabilities, paused: false })
  }
  return streams
}

const listen = { protocol: 'udp', ip: '127.0.0.1' } as const

async function usage(): Promise<Usage> {
  const own = process.cpuUsage()
  const { ru_utime, ru_stime } = await worker.getResourceUsage()
  const stats = await Promise.all(outgoing.map((transport) => transport.getStats()))
  return {
    nodeMs: (own.user + own.system) / 1000,
    workerMs: ru_utime + ru_stime,
    sentBytes: stats.reduce((sum, [stat]) => sum + (stat?.bytesSent ?? 0), 0),
  }
}

const answers: Record<string, (task: Task) => Promise<unknown>> = {
  begin,
  usage,
  async clear() {
    for (const transport of open) transport.close()
    open = []
    outgoing = []
  },
  async end() {
    await end()
    setImmediate(() => process.exit(0))
  },
}
process.on('message', ([name, task]: [string, Task]) => {
  void answers[name]!(task).then((answer) => process.send!(answer ?? null))
})
process.send!('ready')
