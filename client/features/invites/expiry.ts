/** How long an invitation may be taken up. The server allows thirty days at most. */
export const validities = ['hours', 'day', 'week', 'month'] as const
export type Validity = (typeof validities)[number]

const hour = 3_600_000
const lengths: Record<Validity, number> = {
  hours: 3 * hour,
  day: 24 * hour,
  week: 7 * 24 * hour,
  month: 29 * 24 * hour,
}

export const expiryOf = (validity: Validity, now: number): string =>
  new Date(now + lengths[validity]).toISOString()
