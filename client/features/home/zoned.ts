/** How far a zone is ahead of UTC at a moment, in milliseconds. */
function aheadMs(moment: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(moment)
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((each) => each.type === type)?.value)
  const asUtc = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  )
  return asUtc - Math.floor(moment / 1000) * 1000
}

/**
 * The moment when the clocks of a zone show a day (`2026-11-23`) and a time (`14:00`). In the hour that clocks skip, the
 * moment an hour later; in the hour that comes twice, the first.
 */
export function momentIn(timeZone: string, day: string, time: string): Date | undefined {
  const wall = Date.parse(`${day}T${time}:00Z`)
  if (Number.isNaN(wall)) return undefined
  const before = wall - aheadMs(wall - 86_400_000, timeZone)
  const after = wall - aheadMs(wall + 86_400_000, timeZone)
  for (const guess of [before, after]) if (guess + aheadMs(guess, timeZone) === wall) return new Date(guess)
  return new Date(before)
}
