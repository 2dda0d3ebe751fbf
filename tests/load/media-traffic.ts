// A process of its own that plays the people: it sends RTP into the workers and takes what they forward, unread.
import { createSocket, type Socket } from 'node:dgram'

export interface Stream {
  port: number
  ssrc: number
  payloadType: number
  kind: 'audio' | 'video'
}

/** Bytes of a packet without its RTP header, and packets a second: 500 kbit/s of picture, 32 kbit/s of voice. */
const shape = {
  video: { bytes: 1042, everyMs: 1000 / 60, clock: 1500 },
  audio: { bytes: 80, everyMs: 20, clock: 960 },
}

const sink = createSocket({ type: 'udp4', recvBufferSize: 8_000_000 })
const out: Socket = createSocket('udp4')
let timers: NodeJS.Timeout[] = []

function packet({ ssrc, payloadType, kind }: Stream, sequence: number): Buffer {
  const { bytes, clock } = shape[kind]
  const buffer = Buffer.alloc(12 + bytes, 0x55)
  buffer[0] = 0x80
  buffer[1] = payloadType | 0x80
  buffer.writeUInt16BE(sequence & 0xffff, 2)
  buffer.writeUInt32BE((sequence * clock) >>> 0, 4)
  buffer.writeUInt32BE(ssrc, 8)
  if (kind === 'video') {
    // A VP8 key frame a packet (RFC 7741 §4.2): start of partition 0, and the P bit of the frame is 0.
    buffer[12] = 0x10
    buffer[13] = 0x10
  }
  return buffer
}

function play(stream: Stream): void {
  const { everyMs } = shape[stream.kind]
  const started = performance.now()
  let sequence = 0
  timers.push(
    setInterval(() => {
      // As many as are due: a timer that is late sends two.
      const due = Math.floor((performance.now() - started) / everyMs)
      while (sequence < due) out.send(packet(stream, sequence++), stream.port, '127.0.0.1')
    }, 5),
  )
}

process.on('message', (streams: Stream[]) => {
  for (const timer of timers) clearInterval(timer)
  timers = []
  for (const stream of streams) play(stream)
})
sink.on('message', () => undefined)
sink.bind(0, '127.0.0.1', () => process.send!(sink.address().port))
