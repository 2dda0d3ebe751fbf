import canonicalize from 'canonicalize'
import type { AuditEntry } from '#shared/contracts/audit.ts'

export type Verdict =
  | { state: 'verified'; count: number }
  | { state: 'broken'; seq: number }
  /** A page without https has no WebCrypto. */
  | { state: 'cannot' }

const firstPrevHash = '0'.repeat(64)
const hex = (bytes: ArrayBuffer) =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')

async function hashOf(entry: Omit<AuditEntry, 'hash'>, subtle: SubtleCrypto): Promise<string> {
  const text = entry.prevHash + (canonicalize(entry) ?? '')
  return hex(await subtle.digest('SHA-256', new TextEncoder().encode(text)))
}

/**
 * Computes the whole chain anew, here: each hash is SHA-256 of `prevHash` and the RFC 8785 form of the entry without
 * `hash`; the first `prevHash` is 64 zeros. What it cannot see is an end that was cut off.
 */
export async function verifyTrail(
  entries: readonly AuditEntry[],
  subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle,
): Promise<Verdict> {
  if (!subtle) return { state: 'cannot' }
  let prevHash = firstPrevHash
  for (const [index, { hash, ...entry }] of entries.entries()) {
    const fits =
      entry.seq === index + 1 && entry.prevHash === prevHash && (await hashOf(entry, subtle)) === hash
    if (!fits) return { state: 'broken', seq: entry.seq }
    prevHash = hash
  }
  return { state: 'verified', count: entries.length }
}
