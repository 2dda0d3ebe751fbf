import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import jsonwebtoken from 'jsonwebtoken'
import type { DistrictId, Role, SessionId, UserId } from '#shared/contracts/common.ts'
import { later, type Clock } from '#platform/clock.ts'
import type { Config } from '#platform/config.ts'
import type { Ids } from '#platform/ids.ts'
import { Problem } from '#platform/problem.ts'
import type { IdentityStore } from './store.ts'

const algorithm = 'ES256'
const issuer = 'causeway'
const audience = 'causeway-api'

export interface Claims {
  sub: UserId
  sid: SessionId
  tid: DistrictId
  role: Role
}

interface Parts {
  store: IdentityStore
  config: Config
  clock: Clock
  ids: Ids
}

interface Key {
  id: string
  private: KeyObject
  public: KeyObject
  jwk: Record<string, unknown>
}

/** The keys that sign access tokens: made at first start, replaced on a schedule, the old one kept while its tokens live. */
export class Keys {
  readonly #parts: Parts
  #keys: Key[] = []

  constructor(parts: Parts) {
    this.#parts = parts
  }

  async load(): Promise<void> {
    const rows = await this.#parts.store.signingKeys()
    this.#keys = rows.map((row) => {
      const secret = createPrivateKey(row.private_pem)
      return {
        id: row.id,
        private: secret,
        public: createPublicKey(secret),
        jwk: JSON.parse(row.public_jwk) as Record<string, unknown>,
      }
    })
    if (this.#keys.length === 0) await this.rotate()
  }

  async rotate(): Promise<void> {
    const { store, clock, ids, config } = this.#parts
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const id = ids.next('key')
    const jwk = { ...publicKey.export({ format: 'jwk' }), kid: id, alg: algorithm, use: 'sig' }
    await store.addSigningKey({
      id,
      private_pem: privateKey.export({ format: 'pem', type: 'pkcs8' }) as string,
      public_jwk: JSON.stringify(jwk),
      created_at: clock.now(),
    })
    // A key signs until it is replaced and its last token outlives that by its own length; an hour covers both.
    const lifetimeSeconds = config.KEY_ROTATION_DAYS * 86_400 + 3600
    await store.dropSigningKeys(later(clock.now(), -lifetimeSeconds))
    await this.load()
  }

  /** RFC 7517. */
  jwks(): { keys: Record<string, unknown>[] } {
    return { keys: this.#keys.map((key) => key.jwk) }
  }

  /** @returns the token and when it ends, in whole seconds as the token itself says */
  sign(claims: Claims): { token: string; expiresAtMs: number } {
    const { clock, config, ids } = this.#parts
    const key = this.#keys[0]
    if (!key) throw new Error('no signing key')
    const issuedAt = Math.floor(clock.ms() / 1000)
    const expires = issuedAt + config.ACCESS_TOKEN_SECONDS
    const token = jsonwebtoken.sign(
      { ...claims, iat: issuedAt, exp: expires, iss: issuer, aud: audience, jti: ids.next('token') },
      key.private,
      {
        algorithm,
        keyid: key.id,
      },
    )
    return { token, expiresAtMs: expires * 1000 }
  }

  /** @throws Problem `auth.token_invalid` */
  verify(token: string): { claims: Claims; expiresAtMs: number } {
    try {
      const header = jsonwebtoken.decode(token, { complete: true })?.header
      const key = this.#keys.find(({ id }) => id === header?.kid)
      if (!key) throw new Error('no such key')
      const payload = jsonwebtoken.verify(token, key.public, {
        algorithms: [algorithm],
        issuer,
        audience,
        clockTimestamp: Math.floor(this.#parts.clock.ms() / 1000),
      })
      if (typeof payload === 'string' || payload.exp === undefined) throw new Error('no claims')
      const { sub, sid, tid, role } = payload as unknown as Claims
      return { claims: { sub, sid, tid, role }, expiresAtMs: payload.exp * 1000 }
    } catch (cause) {
      throw new Problem('auth.token_invalid', undefined, { cause })
    }
  }
}
