import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { expect, test } from 'vitest'
import type { AuditEntry } from '#shared/contracts/audit.ts'
import { verifyTrail } from './verify.ts'

/** A chain as the server writes it, with another library's SHA-256. */
function chain(length: number): AuditEntry[] {
  const entries: AuditEntry[] = []
  for (let seq = 1; seq <= length; seq++) {
    const entry = {
      seq,
      at: `2026-11-24T13:0${seq}:00.000Z` as AuditEntry['at'],
      actorId: 'user_rosa',
      action: 'room.permissions',
      subject: 'room_water',
      detail: { write: false, ñ: 'agua', a: 1.5, list: ['ø', '水'] },
      prevHash: entries.at(-1)?.hash ?? '0'.repeat(64),
    }
    const hash = createHash('sha256')
      .update(entry.prevHash + (canonicalize(entry) ?? ''))
      .digest('hex')
    entries.push({ ...entry, hash })
  }
  return entries
}

test('the browser finds an untouched trail whole, an empty one too', async () => {
  expect(await verifyTrail(chain(5))).toEqual({ state: 'verified', count: 5 })
  expect(await verifyTrail([])).toEqual({ state: 'verified', count: 0 })
})

test('a changed word, a missing entry and a swapped order are each found where they are', async () => {
  const whole = chain(5)
  const changed = whole.map((entry) => (entry.seq === 3 ? { ...entry, action: 'room.opened' } : entry))
  expect(await verifyTrail(changed)).toEqual({ state: 'broken', seq: 3 })
  expect(await verifyTrail(whole.filter((entry) => entry.seq !== 2))).toEqual({ state: 'broken', seq: 3 })
  expect(await verifyTrail([whole[1]!, whole[0]!])).toEqual({ state: 'broken', seq: 2 })
})

test('an entry that was written anew, hash and all, breaks the one after it', async () => {
  const whole = chain(3)
  const { hash: _hash, ...second } = { ...whole[1]!, actorId: 'user_other' }
  const hash = createHash('sha256')
    .update(second.prevHash + (canonicalize(second) ?? ''))
    .digest('hex')
  expect(await verifyTrail([whole[0]!, { ...second, hash }, whole[2]!])).toEqual({ state: 'broken', seq: 3 })
})

test('a page without WebCrypto says that it could not look', async () => {
  const subtle = Object.getOwnPropertyDescriptor(globalThis, 'crypto')!
  Object.defineProperty(globalThis, 'crypto', { value: {}, configurable: true })
  try {
    expect(await verifyTrail(chain(1))).toEqual({ state: 'cannot' })
  } finally {
    Object.defineProperty(globalThis, 'crypto', subtle)
  }
})
