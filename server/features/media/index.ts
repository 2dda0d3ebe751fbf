import { mediaEvents } from '#shared/contracts/media.ts'
import { Problem } from '#platform/problem.ts'
import type { Handlers } from '../identity/index.ts'

/** While this server has no video, every media event says so; everything else works. */
export const mediaHandlers = (): Handlers<typeof mediaEvents> => {
  const unavailable = async (): Promise<never> => {
    throw new Problem('media.unavailable')
  }
  return Object.fromEntries(
    Object.keys(mediaEvents).map((name) => [name, unavailable]),
  ) as unknown as Handlers<typeof mediaEvents>
}
