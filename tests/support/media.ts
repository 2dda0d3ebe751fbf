import type { MediaSource } from '#shared/contracts/media.ts'
import type { Person } from './person.ts'

let ssrc = 100_000

/** As a browser would offer it: one Opus stream, or VP8 in three layers. */
export function rtpParametersOf(kind: 'audio' | 'video') {
  ssrc += 10
  const rtcp = { cname: `cname-${ssrc}`, reducedSize: true }
  if (kind === 'audio')
    return {
      mid: String(ssrc),
      codecs: [
        {
          mimeType: 'audio/opus',
          payloadType: 111,
          clockRate: 48_000,
          channels: 2,
          parameters: { useinbandfec: 1, usedtx: 1 },
          rtcpFeedback: [],
        },
      ],
      headerExtensions: [
        { uri: 'urn:ietf:params:rtp-hdrext:sdes:mid', id: 1 },
        { uri: 'urn:ietf:params:rtp-hdrext:ssrc-audio-level', id: 10 },
      ],
      encodings: [{ ssrc, dtx: true }],
      rtcp,
    }
  return {
    mid: String(ssrc),
    codecs: [
      {
        mimeType: 'video/VP8',
        payloadType: 96,
        clockRate: 90_000,
        parameters: {},
        rtcpFeedback: [
          { type: 'nack', parameter: '' },
          { type: 'nack', parameter: 'pli' },
          { type: 'goog-remb', parameter: '' },
          { type: 'transport-cc', parameter: '' },
        ],
      },
      {
        mimeType: 'video/rtx',
        payloadType: 97,
        clockRate: 90_000,
        parameters: { apt: 96 },
        rtcpFeedback: [],
      },
    ],
    headerExtensions: [
      { uri: 'urn:ietf:params:rtp-hdrext:sdes:mid', id: 1 },
      { uri: 'urn:ietf:params:rtp-hdrext:sdes:rtp-stream-id', id: 2 },
    ],
    encodings: ['l', 'm', 'h'].map((rid) => ({ rid, scalabilityMode: 'L1T3' })),
    rtcp,
  }
}

export const kindOf = (source: MediaSource): 'audio' | 'video' =>
  source === 'microphone' ? 'audio' : 'video'

/** The handshake by hand, so that a test can also do it wrong. */
export class Handshake {
  readonly person: Person
  rtpCapabilities!: Record<string, unknown>
  sendId!: string
  receiveId!: string

  private constructor(person: Person) {
    this.person = person
  }

  static async of(person: Person): Promise<Handshake> {
    const made = new Handshake(person)
    await made.again()
    return made
  }

  async again(): Promise<void> {
    const { roomId } = this.person
    const { rtpCapabilities } = await this.person.ask('media:capabilities', { roomId })
    this.rtpCapabilities = rtpCapabilities
    this.sendId = (await this.person.ask('media:transport', { roomId, direction: 'send' })).transportId
    this.receiveId = (await this.person.ask('media:transport', { roomId, direction: 'receive' })).transportId
  }

  offer(source: MediaSource) {
    const kind = kindOf(source)
    return { transportId: this.sendId, kind, source, rtpParameters: rtpParametersOf(kind) }
  }

  async produce(source: MediaSource): Promise<string> {
    return (await this.person.ask('media:produce', this.offer(source))).producerId
  }

  async consume(producerId: string): Promise<string> {
    const { consumerId } = await this.person.ask('media:consume', {
      transportId: this.receiveId,
      producerId,
      rtpCapabilities: this.rtpCapabilities,
    })
    return consumerId
  }
}
