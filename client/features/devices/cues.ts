import { useSyncExternalStore } from 'react'

/** `joined` somebody at the door · `hand` a hand went up · `locked` one's microphone was locked · `asked` a teacher asks something */
export type Cue = 'joined' | 'hand' | 'locked' | 'asked'

/** The tones of each: hertz, and when they begin, in seconds. */
type Tones = readonly (readonly [hertz: number, at: number])[]
const tones: Record<Cue, Tones> = {
  joined: [
    [392, 0],
    [392, 0.16],
  ],
  hand: [[523, 0]],
  locked: [[262, 0]],
  asked: [
    [440, 0],
    [587, 0.16],
  ],
}
const testTones: Tones = [
  [392, 0],
  [494, 0.2],
  [587, 0.4],
]
const keptAs = 'causeway.cues'
const loudness = 0.08
const lastsSeconds = 0.35
const listeners = new Set<() => void>()
let context: AudioContext | undefined

/** Off until somebody switches them on: a sound that nobody asked for frightens. */
export function cuesAreOn(): boolean {
  try {
    return localStorage.getItem(keptAs) === 'on'
  } catch {
    return false
  }
}

export function switchCues(on: boolean): void {
  try {
    localStorage.setItem(keptAs, on ? 'on' : 'off')
  } catch {
    // Nothing can be kept here, and so they stay off.
  }
  for (const listener of listeners) listener()
  if (on) cue('asked')
}

export const useCues = (): boolean =>
  useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, cuesAreOn)

/** A short soft tone, when they are switched on; never the only way something is said, and never before somebody pressed something. */
export function cue(name: Cue): void {
  if (cuesAreOn() && navigator.userActivation?.hasBeenActive !== false) play(tones[name])
}

/** Three soft tones out of one speaker; without an id out of the usual one. Call it from a press. */
export async function playTest(speaker?: string): Promise<void> {
  if (!speaker || !('setSinkId' in HTMLMediaElement.prototype)) return play(testTones)
  const sound = new Audio()
  context ??= new AudioContext()
  const way = context.createMediaStreamDestination()
  sound.srcObject = way.stream
  await sound.setSinkId(speaker).catch(() => undefined)
  await sound.play().catch(() => undefined)
  play(testTones, way)
  setTimeout(() => (sound.srcObject = null), 2000)
}

function play(what: Tones, out?: AudioNode): void {
  context ??= new AudioContext()
  void context.resume()
  const now = context.currentTime + 0.02
  for (const [hertz, at] of what) {
    const tone = context.createOscillator()
    const volume = context.createGain()
    tone.frequency.value = hertz
    volume.gain.setValueAtTime(0, now + at)
    volume.gain.linearRampToValueAtTime(loudness, now + at + 0.02)
    volume.gain.exponentialRampToValueAtTime(0.0001, now + at + lastsSeconds)
    tone.connect(volume).connect(out ?? context.destination)
    tone.start(now + at)
    tone.stop(now + at + lastsSeconds + 0.05)
  }
}
