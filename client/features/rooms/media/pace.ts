/** How much of the room comes over one's line: everything, smaller pictures, only who matters, or sound alone. */
export const modes = ['full', 'lower', 'speaker', 'sound'] as const
export type Mode = (typeof modes)[number]

/** What the last seconds on the line were like. Shares are 0 to 1. */
export interface Measure {
  /** Of the packets, those that were lost. */
  loss: number
  /** There and back, in milliseconds, where the browser knows it. */
  rttMs?: number | undefined
  /** Of the sound, what had to be made up because it did not arrive. */
  broken: number
  /** Moving pictures that should arrive, and how many of them stand still. */
  videos: number
  still: number
}

export interface Pace {
  mode: Mode
  /** Measures in a row that were bad, how many of them terribly so, and those that were good. */
  bad: number
  terrible: number
  good: number
  /** How many good measures make it worth trying more; grows each time that trying was wrong. */
  patience: number
  /** Measures since the last try for more. */
  sinceTry: number
}

const leastPatience = 5
const mostPatience = 40
/** A step up that is undone within this many measures was wrong. */
const regretWithin = 6

export const atEase: Pace = {
  mode: 'full',
  bad: 0,
  terrible: 0,
  good: 0,
  patience: leastPatience,
  sinceTry: 1000,
}

const shareStill = ({ videos, still }: Measure) => (videos === 0 ? 0 : still / videos)

function isBad(measure: Measure): boolean {
  const { loss, rttMs = 0, broken, videos } = measure
  if (loss > 0.08 || rttMs > 1200) return true
  // A busy device makes up sound too; with a second sign it is the line.
  if (broken > 0.3 || (broken > 0.1 && (loss > 0.02 || rttMs > 300))) return true
  // One picture that stands still may be its sender's trouble; with other signs, or several at once, it is ours.
  return shareStill(measure) > 0.5 && (videos > 1 || loss > 0.02 || rttMs > 500)
}

const isTerrible = ({ loss, broken }: Measure): boolean => loss > 0.25 || broken > 0.3

const isGood = (measure: Measure): boolean =>
  measure.loss < 0.02 && measure.broken < 0.02 && (measure.rttMs ?? 0) < 600 && shareStill(measure) <= 0.2

const step = (mode: Mode, by: 1 | -1): Mode => modes[modes.indexOf(mode) + by] ?? mode

/** The next pace after a measure: down after two bad ones (two steps after two terrible ones), up after a longer good time. */
export function paced(pace: Pace, measure: Measure): Pace {
  const bad = isBad(measure) ? pace.bad + 1 : 0
  const good = isGood(measure) ? pace.good + 1 : 0
  const sinceTry = pace.sinceTry + 1
  const terrible = isTerrible(measure) ? pace.terrible + 1 : 0

  if (bad >= 2 && pace.mode !== 'sound') {
    const regret = sinceTry <= regretWithin
    return {
      mode: terrible >= 2 ? step(step(pace.mode, 1), 1) : step(pace.mode, 1),
      bad: 0,
      terrible: 0,
      good: 0,
      patience: regret ? Math.min(mostPatience, pace.patience * 2) : pace.patience,
      sinceTry: 1000,
    }
  }
  if (good >= pace.patience && pace.mode !== 'full') {
    return { ...pace, mode: step(pace.mode, -1), bad: 0, terrible: 0, good: 0, sinceTry: 0 }
  }
  // What lasted was right, so that the next trouble is met with fresh patience.
  const lasted = pace.mode === 'full' && sinceTry === regretWithin * 10
  return { ...pace, bad, terrible, good, sinceTry, patience: lasted ? leastPatience : pace.patience }
}

/** Where to begin, by what the browser knows of the line; most do not tell. */
export function firstPace(connection: { effectiveType?: string } | undefined): Pace {
  const type = connection?.effectiveType
  if (type === 'slow-2g' || type === '2g') return { ...atEase, mode: 'sound' }
  return type === '3g' ? { ...atEase, mode: 'lower' } : atEase
}
