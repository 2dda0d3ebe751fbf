import { spawn, type ChildProcess } from 'node:child_process'
import { createSocket } from 'node:dgram'
import { existsSync } from 'node:fs'
import type { Consumer, PlainTransport, Router } from 'mediasoup/types'
import type { OwnedProducer } from '../tree.ts'

/** ffmpeg cannot ask for a key frame; it is given a few while it finds its feet. Milliseconds after the start. */
const keyFramesAtMs = [300, 1_000, 2_500]
const endMs = 300
/** util-linux; part of every Debian. */
const withParent = ['/usr/bin/setpriv', '/bin/setpriv'].find((file) => existsSync(file))

/**
 * One track on its way into one file. The file's times are those of the wall clock, so that the tracks of a lesson can
 * be laid beside one another afterwards.
 */
export class TrackRecorder {
  readonly #transport: PlainTransport
  readonly #ffmpeg: ChildProcess
  readonly #timers: NodeJS.Timeout[]
  /** ffmpeg is no more, and its file is all there will be. */
  readonly ended: Promise<void>

  private constructor(
    transport: PlainTransport,
    consumer: Consumer,
    ffmpeg: ChildProcess,
    ended: Promise<void>,
  ) {
    this.#transport = transport
    this.#ffmpeg = ffmpeg
    this.ended = ended
    this.#timers = keyFramesAtMs.map((ms) =>
      setTimeout(() => {
        if (!consumer.closed) consumer.requestKeyFrame().catch(() => undefined)
      }, ms),
    )
  }

  static async start(
    program: string,
    router: Router,
    producer: OwnedProducer,
    file: string,
  ): Promise<TrackRecorder> {
    const port = await freePortPair()
    const transport = await router.createPlainTransport({
      listenInfo: { protocol: 'udp', ip: '127.0.0.1' },
      rtcpMux: false,
      comedia: false,
    })
    let ffmpeg: ChildProcess | undefined
    try {
      await transport.connect({ ip: '127.0.0.1', port, rtcpPort: port + 1 })
      const consumer = await transport.consume({
        producerId: producer.id,
        rtpCapabilities: router.rtpCapabilities,
        paused: true,
      })
      const child = spawn(
        withParent ?? program,
        [
          // It ends with the hub, however the hub ends.
          withParent ? ['--pdeathsig', 'KILL', program] : [],
          ['-loglevel', 'error', '-protocol_whitelist', 'pipe,udp,rtp', '-fflags', '+genpts'],
          ['-use_wallclock_as_timestamps', '1', '-f', 'sdp', '-i', 'pipe:0'],
          ['-c', 'copy', '-copyts', '-avoid_negative_ts', 'disabled'],
          // What was written is on the disk within a second: it may be ended without a warning.
          ['-flush_packets', '1', '-cluster_time_limit', '1000', '-f', 'matroska', '-y', file],
        ].flat(),
        { stdio: ['pipe', 'ignore', 'ignore'] },
      )
      ffmpeg = child
      const ended = new Promise<void>((resolve) => {
        child.once('close', () => resolve())
        child.once('error', () => resolve())
      })
      child.stdin.on('error', () => undefined)
      child.stdin.end(sdpOf(consumer, port))
      await consumer.resume()
      return new TrackRecorder(transport, consumer, child, ended)
    } catch (thrown) {
      ffmpeg?.kill('SIGKILL')
      if (!transport.closed) transport.close()
      throw thrown
    }
  }

  /** Nothing more is recorded from here on. Its file is whole when `ended` is. */
  stop(): void {
    for (const timer of this.#timers) clearTimeout(timer)
    if (!this.#transport.closed) this.#transport.close()
    this.#ffmpeg.kill('SIGINT')
    // It looks up from its reading only when a packet comes, and none comes any more.
    const late = setTimeout(() => this.#ffmpeg.kill('SIGKILL'), endMs)
    void this.ended.then(() => clearTimeout(late))
  }
}

/** RFC 8866: one medium, as this consumer sends it. */
function sdpOf({ kind, rtpParameters }: Consumer, port: number): string {
  const [codec] = rtpParameters.codecs
  if (!codec) throw new Error('a consumer without a codec')
  const name = codec.mimeType.split('/')[1]!
  const channels = codec.channels && codec.channels > 1 ? `/${codec.channels}` : ''
  return [
    'v=0',
    'o=- 0 0 IN IP4 127.0.0.1',
    's=-',
    'c=IN IP4 127.0.0.1',
    't=0 0',
    `m=${kind} ${port} RTP/AVP ${codec.payloadType}`,
    `a=rtcp:${port + 1}`,
    `a=rtpmap:${codec.payloadType} ${name}/${codec.clockRate}${channels}`,
    'a=recvonly',
    '',
  ].join('\r\n')
}

/** An even port with the odd one after it, both free now: RTP and RTCP. */
async function freePortPair(): Promise<number> {
  for (let tries = 0; tries < 50; tries++) {
    const first = await bound(0)
    const { port } = first.address()
    const even = port % 2 === 0 ? port : port + 1
    const second = await bound(port % 2 === 0 ? port + 1 : port + 2).catch(() => undefined)
    const third = port % 2 === 0 ? undefined : await bound(even).catch(() => undefined)
    const free = second && (port % 2 === 0 || third)
    for (const socket of [first, second, third]) socket?.close()
    if (free) return even
  }
  throw new Error('no free pair of ports')
}

function bound(port: number): Promise<ReturnType<typeof createSocket>> {
  const socket = createSocket('udp4')
  return new Promise((resolve, reject) => {
    socket.once('error', reject)
    socket.bind(port, '127.0.0.1', () => resolve(socket))
  })
}
