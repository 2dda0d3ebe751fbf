export type Cue = 'hand' | 'door' | 'locked' | 'asked' | 'test'

/** Tones of each cue: hertz, and when they begin, in seconds. */
const tones: Record<Cue, readonly (readonly [hertz: number, at: number])[]> = {
  hand: [[523, 0]],
  door: [
    [392, 0],
    [392, 0.16],
  ],
  locked: [[262, 0]],
  asked: [
    [440, 0],
    [587, 0.16],
  ],
  test: [
    [392, 0],
    [494, 0.2],
    [587, 0.4],
  ],
}
const keptAs = 'causeway.cues'
const loudness = 0.08
let context: AudioContext | undefined

/** Off until somebody switches them on: a sound that nobody asked for frightens. */
export const cuesAreOn = (): boolean => localStorage.getItem(keptAs) === 'on'
export const switchCues = (on: boolean): void => {
  localStorage.setItem(keptAs, on ? 'on' : 'off')
}

/** Plays a short soft tone, when cues are on; never the only way something is said. */
export function cue(name: Cue): void {
  if (name !== 'test' && !cuesAreOn()) return
  context ??= new AudioContext()
  const now = context.currentTime
  for (const [hertz, at] of tones[name]) {
    const tone = context.createOscillator()
    const volume = context.createGain()
    tone.frequency.value = hertz
    volume.gain.setValueAtTime(0, now + at)
    volume.gain.linearRampToValueAtTime(loudness, now + at + 0.02)
    volume.gain.exponentialRampToValueAtTime(0.0001, now + at + 0.3)
    tone.connect(volume).connect(context.destination)
    tone.start(now + at)
    tone.stop(now + at + 0.35)
  }
}
