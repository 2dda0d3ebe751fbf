import { expect, test } from 'vitest'
import type { AuditEntry } from '#shared/contracts/audit.ts'
import type { Instant } from '#shared/contracts/common.ts'
import { findFlaw, firstPrevHash, hashEntry } from './chain.ts'

function chainOf(length: number): AuditEntry[] {
  const entries: AuditEntry[] = []
  for (let seq = 1; seq <= length; seq++) {
    const entry = {
      seq,
      at: '2026-11-24T13:00:00.000Z' as Instant,
      actorId: 'user_1',
      action: 'room.frozen',
      subject: 'room_1',
      detail: { é: 'ø', a: 1 },
      prevHash: entries.at(-1)?.hash ?? firstPrevHash,
    }
    entries.push({ ...entry, hash: hashEntry(entry) })
  }
  return entries
}
const headOf = (entries: AuditEntry[]) => ({
  seq: entries.length,
  hash: entries.at(-1)?.hash ?? firstPrevHash,
})

test('A1 an untouched chain has no flaw, and an empty one neither', () => {
  const entries = chainOf(4)
  expect(findFlaw(entries, headOf(entries))).toBeUndefined()
  expect(findFlaw([], headOf([]))).toBeUndefined()
})

test('A1 the hash is SHA-256 of prevHash and the RFC 8785 form, known by value', () => {
  const [first] = chainOf(1)
  const form =
    '{"action":"room.frozen","actorId":"user_1","at":"2026-11-24T13:00:00.000Z","detail":{"a":1,"é":"ø"},"prevHash":"' +
    firstPrevHash +
    '","seq":1,"subject":"room_1"}'
  return crypto.subtle.digest('SHA-256', new TextEncoder().encode(firstPrevHash + form)).then((digest) => {
    expect(first!.hash).toBe(Buffer.from(digest).toString('hex'))
  })
})

test('A2 a changed, a missing, a moved and a cut-off entry are all found', () => {
  const entries = chainOf(4)
  const head = headOf(entries)
  const changed = entries.map((entry) => (entry.seq === 2 ? { ...entry, actorId: 'user_2' } : entry))
  expect(findFlaw(changed, head)).toEqual({ seq: 2, flaw: 'hash' })
  expect(
    findFlaw(
      entries.filter(({ seq }) => seq !== 2),
      head,
    ),
  ).toEqual({ seq: 3, flaw: 'order' })
  expect(findFlaw(entries.slice(0, 3), head)).toEqual({ seq: 4, flaw: 'end' })
  const rehashed = changed.map(({ hash: _hash, ...entry }) => ({ ...entry, hash: hashEntry(entry) }))
  expect(findFlaw(rehashed, head)).toEqual({ seq: 3, flaw: 'link' })
})
