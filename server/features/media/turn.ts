import { createHmac } from 'node:crypto'
import type { IceServer } from '#shared/contracts/media.ts'
import type { Clock } from '#platform/clock.ts'
import type { Config } from '#platform/config.ts'

/**
 * Credentials for TURN that end by themselves (draft-uberti-behave-turn-rest-00, coturn's `use-auth-secret`):
 * the name is the end in seconds since 1970 and whose it is, the password its HMAC-SHA1 under the shared secret.
 */
export function iceServersFor(
  holder: string,
  { TURN_URLS, TURN_SECRET, TURN_SECONDS }: Config,
  clock: Clock,
): IceServer[] {
  if (!TURN_URLS || !TURN_SECRET) return []
  const username = `${Math.floor(clock.ms() / 1000) + TURN_SECONDS}:${holder}`
  const credential = createHmac('sha1', TURN_SECRET).update(username).digest('base64')
  return [{ urls: TURN_URLS, username, credential }]
}
