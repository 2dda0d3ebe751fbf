import type { Caption } from '#shared/contracts/media.ts'

const leastMs = 6_000
const perCharacterMs = 60
/** More than anyone reads at once; only when somebody types very fast does a line go before its time. */
const linesAtMost = 6

/** How long a slow reader needs for a line. */
export const readingMs = (text: string): number => leastMs + perCharacterMs * text.length

export interface Line extends Caption {
  /** Tells two equal lines apart. */
  key: number
  /** Milliseconds, by the clock that `withLine` was given. */
  until: number
}

/** The lines with a new one at the end; those whose time is over are gone. */
export function withLine(lines: readonly Line[], caption: Caption, nowMs: number): Line[] {
  const key = (lines.at(-1)?.key ?? 0) + 1
  const line = { ...caption, key, until: nowMs + readingMs(caption.text) }
  return [...stillRead(lines, nowMs), line].slice(-linesAtMost)
}

export const stillRead = (lines: readonly Line[], nowMs: number): Line[] =>
  lines.filter(({ until }) => until > nowMs)
