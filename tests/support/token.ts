import { createHmac, createPrivateKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import type { World } from './world.ts'

type Json = Record<string, unknown>

const encode = (json: Json): string => Buffer.from(JSON.stringify(json)).toString('base64url')
const decode = (part: string | undefined): Json =>
  JSON.parse(Buffer.from(part ?? '', 'base64url').toString()) as Json

/** Header and claims of a JWT, unverified. */
export function openToken(token: string): { header: Json; claims: Json } {
  const [header, claims] = token.split('.')
  return { header: decode(header), claims: decode(claims) }
}

/** The key that the hub itself signs with. */
export async function signingKey(world: World): Promise<KeyObject> {
  const row = await world.app.database.queries
    .selectFrom('signing_keys')
    .select('private_pem')
    .orderBy('created_at', 'desc')
    .executeTakeFirstOrThrow()
  return createPrivateKey(row.private_pem)
}

export const strangersKey = (): KeyObject => generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey

/** A token with a true ES256 signature (RFC 7518 §3.4) of `key`. */
export function es256(header: Json, claims: Json, key: KeyObject): string {
  const said = `${encode(header)}.${encode(claims)}`
  return `${said}.${sign('sha256', Buffer.from(said), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`
}

export function hs256(header: Json, claims: Json, secret: string): string {
  const said = `${encode(header)}.${encode(claims)}`
  return `${said}.${createHmac('sha256', secret).update(said).digest('base64url')}`
}

export const unsigned = (header: Json, claims: Json): string => `${encode(header)}.${encode(claims)}.`
