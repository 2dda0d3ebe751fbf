import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { Problem } from './problem.ts'

export interface Limit {
  /** Counts one, or as many points as the deed weighs. @throws Problem `rate.limited` when that is too many */
  take(key: string, weight?: number): Promise<void>
}

export interface Tries {
  /**
   * Runs one try and counts it when it ends in a problem. While the outcomes of as many tries as are left are open, the next ones
   * wait: so many at once gain nothing, and a whole school that signs in at once is let in.
   * @throws Problem `rate.limited`, and whatever the try throws
   */
  run<Result>(key: string, attempt: () => Promise<Result>): Promise<Result>
}

const tooOften = ({ msBeforeNext }: RateLimiterRes): Problem =>
  new Problem('rate.limited', undefined, { retryAfterSeconds: Math.max(1, Math.ceil(msBeforeNext / 1000)) })

/** `points` in `seconds` for each key. */
export function createLimit(points: number, seconds: number): Limit {
  const limiter = new RateLimiterMemory({ points, duration: seconds })
  return {
    async take(key, weight = 1) {
      try {
        await limiter.consume(key, weight)
      } catch (thrown) {
        throw thrown instanceof RateLimiterRes ? tooOften(thrown) : thrown
      }
    },
  }
}

/** `points` failures in `seconds` for each key. */
export function createTries(points: number, seconds: number): Tries {
  const limiter = new RateLimiterMemory({ points, duration: seconds })
  const open = new Map<string, { running: number; waiting: Array<() => void> }>()
  let decisions = 0

  async function take(key: string): Promise<void> {
    for (;;) {
      const before = decisions
      try {
        await limiter.consume(key)
        const tries = open.get(key) ?? { running: 0, waiting: [] }
        tries.running++
        open.set(key, tries)
        return
      } catch (thrown) {
        if (!(thrown instanceof RateLimiterRes)) throw thrown
        await limiter.reward(key)
        if (decisions !== before) continue
        const tries = open.get(key)
        if (!tries?.running) {
          wakeNext(key)
          throw tooOften(thrown)
        }
        await new Promise<void>((resolve) => tries.waiting.push(resolve))
      }
    }
  }

  function wakeNext(key: string): void {
    const tries = open.get(key)
    tries?.waiting.shift()?.()
    if (tries?.running === 0 && tries.waiting.length === 0) open.delete(key)
  }

  return {
    async run(key, attempt) {
      await take(key)
      try {
        const result = await attempt()
        await limiter.reward(key)
        return result
      } catch (thrown) {
        const counts = thrown instanceof Problem && thrown.code !== 'rate.limited'
        if (!counts) await limiter.reward(key)
        throw thrown
      } finally {
        decisions++
        open.get(key)!.running--
        wakeNext(key)
      }
    },
  }
}
