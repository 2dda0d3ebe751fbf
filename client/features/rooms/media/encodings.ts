import type { MediaKind, ProducerOptions } from 'mediasoup-client/types'
import type { MediaSource } from '#shared/contracts/media.ts'

type HowToSend = Pick<ProducerOptions, 'encodings' | 'codecOptions'>

/** Three sizes at once, so that everyone gets the one that fits. */
const camera: HowToSend = {
  encodings: [
    { scaleResolutionDownBy: 4, maxBitrate: 100_000, scalabilityMode: 'L1T3' },
    { scaleResolutionDownBy: 2, maxBitrate: 300_000, scalabilityMode: 'L1T3' },
    { scaleResolutionDownBy: 1, maxBitrate: 900_000, scalabilityMode: 'L1T3' },
  ],
  codecOptions: { videoGoogleStartBitrate: 500 },
}

const screen: HowToSend = {
  encodings: [
    { scaleResolutionDownBy: 2, maxBitrate: 250_000, scalabilityMode: 'L1T3' },
    { scaleResolutionDownBy: 1, maxBitrate: 1_600_000, scalabilityMode: 'L1T3' },
  ],
  codecOptions: { videoGoogleStartBitrate: 800 },
}

/**
 * Silence costs nothing and lost packets are made up for. Two voices fit into 64 kbit/s with all their headers:
 * 20 kbit/s and 25 packets a second each.
 */
const voice: HowToSend = {
  codecOptions: {
    opusDtx: true,
    opusFec: true,
    opusStereo: false,
    opusPtime: 40,
    opusMaxAverageBitrate: 20_000,
  },
}
/** A film's sound, which has no silence to leave out. One voice fits beside it. */
const film: HowToSend = {
  codecOptions: {
    opusDtx: false,
    opusFec: true,
    opusStereo: false,
    opusPtime: 60,
    opusMaxAverageBitrate: 24_000,
  },
}

export function howToSend(source: MediaSource, kind: MediaKind): HowToSend {
  if (source === 'screen') return kind === 'audio' ? film : structuredClone(screen)
  // mediasoup-client writes into the encodings it is given.
  return source === 'camera' ? structuredClone(camera) : voice
}
