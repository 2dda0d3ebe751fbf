import { createHash, createHmac, randomBytes, randomInt } from 'node:crypto'

export interface Ids {
  /** `next('room')` is `room_` and 20 letters and digits (119 bits). */
  next(kind: string): string
}

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

export const randomIds: Ids = {
  next: (kind) => `${kind}_${Array.from({ length: 20 }, () => alphabet[randomInt(62)]).join('')}`,
}

/** A secret of 256 bits, safe in a URL. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

/** What is stored of a random secret: it has 256 bits of its own, so a plain hash is enough. */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex')

/** The one secret that follows another; only who holds the key can tell it. */
export const successorOf = (secret: string, key: string): string =>
  createHmac('sha256', key).update(secret).digest('base64url')

/** A Yjs client id: 32 random bits, as Yjs itself makes them. */
export const newClientId = (): number => randomBytes(4).readUInt32BE()
