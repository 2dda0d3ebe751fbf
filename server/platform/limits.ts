import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { Problem } from './problem.ts'

export interface Limit {
  /** Counts one. @throws Problem `rate.limited` when that is one too many */
  take(key: string): Promise<void>
  /** Takes one back: what was counted turned out to be right. */
  giveBack(key: string): Promise<void>
}

/** `points` in `seconds` for each key. Failures are counted before they are known, so that many at once gain nothing. */
export function createLimit(points: number, seconds: number): Limit {
  const limiter = new RateLimiterMemory({ points, duration: seconds })
  return {
    async take(key) {
      try {
        await limiter.consume(key)
      } catch (thrown) {
        if (!(thrown instanceof RateLimiterRes)) throw thrown
        throw new Problem('rate.limited', undefined, { retryAfterSeconds: Math.max(1, Math.ceil(thrown.msBeforeNext / 1000)) })
      }
    },
    async giveBack(key) {
      await limiter.reward(key)
    },
  }
}
