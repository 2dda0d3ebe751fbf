import type { Instant } from '#shared/contracts/common.ts'

export interface Clock {
  /** ISO 8601, UTC, milliseconds. */
  now(): Instant
  /** Milliseconds since 1970. */
  ms(): number
}

export const systemClock: Clock = {
  now: () => new Date().toISOString() as Instant,
  ms: () => Date.now(),
}

export const instantOf = (ms: number): Instant => new Date(ms).toISOString() as Instant
export const msOf = (instant: Instant): number => Date.parse(instant)
export const later = (instant: Instant, seconds: number): Instant => instantOf(msOf(instant) + seconds * 1000)
