import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { AuditEntry } from '#shared/contracts/audit.ts'

export type Unhashed = Omit<AuditEntry, 'hash'>

export const firstPrevHash = '0'.repeat(64)

/** SHA-256 of `prevHash` and the RFC 8785 form of the entry without its hash. */
export const hashEntry = (entry: Unhashed): string =>
  createHash('sha256')
    .update(entry.prevHash)
    .update(canonicalize(entry) ?? '')
    .digest('hex')

export type Flaw = { seq: number; flaw: 'hash' | 'order' | 'link' | 'end' }

/** The first thing wrong with a chain; `head` is what it should end with. */
export function findFlaw(
  entries: readonly AuditEntry[],
  head: { seq: number; hash: string },
): Flaw | undefined {
  let prevHash = firstPrevHash
  for (const [index, { hash, ...entry }] of entries.entries()) {
    if (entry.seq !== index + 1) return { seq: entry.seq, flaw: 'order' }
    if (entry.prevHash !== prevHash) return { seq: entry.seq, flaw: 'link' }
    if (hashEntry(entry) !== hash) return { seq: entry.seq, flaw: 'hash' }
    prevHash = hash
  }
  return entries.length === head.seq && prevHash === head.hash ? undefined : { seq: head.seq, flaw: 'end' }
}
