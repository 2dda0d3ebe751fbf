/** Louder than this counts as speech; WebRTC's own scale, 0 to 1. */
const speech = 0.015
const lookEveryMs = 250
/** Between two words somebody is still speaking. */
const holdsForMs = 700

/** How loud each person is now. */
export type Loudness = Iterable<readonly [who: string, loudness: number]>

/** Hears who is speaking now. */
export class Ear {
  readonly #loudness: () => Loudness
  readonly #heard: (who: readonly string[]) => void
  readonly #lastHeard = new Map<string, number>()
  #timer: ReturnType<typeof setInterval> | undefined
  #before = ''

  constructor(loudness: () => Loudness, heard: (who: readonly string[]) => void) {
    this.#loudness = loudness
    this.#heard = heard
  }

  start() {
    this.#timer ??= setInterval(() => this.#listen(), lookEveryMs)
  }

  stop() {
    clearInterval(this.#timer)
    this.#timer = undefined
    this.#lastHeard.clear()
    if (this.#before !== '') this.#heard([])
    this.#before = ''
  }

  #listen() {
    const now = performance.now()
    for (const [who, loudness] of this.#loudness()) if (loudness > speech) this.#lastHeard.set(who, now)
    const speaking = [...this.#lastHeard].filter(([, at]) => now - at < holdsForMs).map(([who]) => who)
    const names = speaking.join(' ')
    if (names === this.#before) return
    this.#before = names
    this.#heard(speaking)
  }
}

const lastPackets = new WeakMap<RTCRtpReceiver, number>()

/** What the packets themselves say; a voice from which none came since the last look is silent. */
export function loudnessOf(receiver: RTCRtpReceiver | undefined): number {
  const [source] = receiver?.getSynchronizationSources() ?? []
  if (!receiver || !source || lastPackets.get(receiver) === source.rtpTimestamp) return 0
  lastPackets.set(receiver, source.rtpTimestamp)
  return source.audioLevel ?? 0
}
