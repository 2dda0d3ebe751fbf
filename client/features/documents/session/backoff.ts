/**
 * How long to wait before the next try: doubling from 0.5 s to 20 s, spread by half, so that a class does not come
 * back at one instant. `chance` is between 0 and 1.
 */
export function backoffMs(failures: number, chance: number): number {
  const full = Math.min(20_000, 500 * 2 ** Math.min(failures, 8))
  return Math.round(full * (0.5 + chance / 2))
}
