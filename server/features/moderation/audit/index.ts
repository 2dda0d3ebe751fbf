import type { AuditEntry } from '#shared/contracts/audit.ts'
import type { Instant } from '#shared/contracts/common.ts'
import type { Clock } from '#platform/clock.ts'
import type { Database } from '#platform/database/index.ts'
import { cutPage, standardPage, type PageQuery } from '#platform/pages.ts'
import { firstPrevHash, hashEntry, type Unhashed } from './chain.ts'

interface AuditRow {
  /** What the chain is about: a room's id. Each has a chain of its own. */
  scope: string
  seq: number
  at: Instant
  actor_id: string
  action: string
  subject: string
  detail: string
  prev_hash: string
  hash: string
}
declare module '#platform/database/index.ts' {
  interface Tables {
    audit_entries: AuditRow
    audit_heads: { scope: string; seq: number; hash: string }
  }
}

export interface Deed {
  actorId: string
  action: string
  subject: string
  /** Ids, codes and counts; never a name or a word that somebody wrote. */
  detail?: AuditEntry['detail']
}

const entryOf = (row: AuditRow): AuditEntry => ({
  seq: row.seq,
  at: row.at,
  actorId: row.actor_id,
  action: row.action,
  subject: row.subject,
  detail: JSON.parse(row.detail) as AuditEntry['detail'],
  prevHash: row.prev_hash,
  hash: row.hash,
})

export function createAudit({ database, clock }: { database: Database; clock: Clock }) {
  const db = () => database.queries
  return {
    /** Adds an entry in the transaction of what it tells. */
    async append(scope: string, deed: Deed): Promise<void> {
      await database.transaction(async () => {
        const head = await db()
          .selectFrom('audit_heads')
          .selectAll()
          .where('scope', '=', scope)
          .executeTakeFirst()
        const entry: Unhashed = {
          seq: (head?.seq ?? 0) + 1,
          at: clock.now(),
          actorId: deed.actorId,
          action: deed.action,
          subject: deed.subject,
          detail: deed.detail ?? {},
          prevHash: head?.hash ?? firstPrevHash,
        }
        const hash = hashEntry(entry)
        const { seq, at, action, subject, prevHash } = entry
        await db()
          .insertInto('audit_entries')
          .values({
            scope,
            seq,
            at,
            actor_id: entry.actorId,
            action,
            subject,
            detail: JSON.stringify(entry.detail),
            prev_hash: prevHash,
            hash,
          })
          .execute()
        await db()
          .insertInto('audit_heads')
          .values({ scope, seq, hash })
          .onConflict((clash) => clash.column('scope').doUpdateSet({ seq, hash }))
          .execute()
      })
    },
    async page(scope: string, { cursor, limit = standardPage }: PageQuery) {
      const after = /^\d+$/.test(cursor ?? '') ? Number(cursor) : 0
      const rows = await db()
        .selectFrom('audit_entries')
        .selectAll()
        .where('scope', '=', scope)
        .where('seq', '>', after)
        .orderBy('seq')
        .limit(limit + 1)
        .execute()
      return cutPage(rows.map(entryOf), limit, (entry) => String(entry.seq))
    },
    async heads(): Promise<{ scope: string; seq: number; hash: string }[]> {
      return db().selectFrom('audit_heads').selectAll().orderBy('scope').execute()
    },
    async scopesWithoutHead(): Promise<string[]> {
      const rows = await db()
        .selectFrom('audit_entries')
        .select('scope')
        .distinct()
        .where('scope', 'not in', db().selectFrom('audit_heads').select('scope'))
        .execute()
      return rows.map((row) => row.scope)
    },
    async whole(scope: string): Promise<AuditEntry[]> {
      const rows = await db()
        .selectFrom('audit_entries')
        .selectAll()
        .where('scope', '=', scope)
        .orderBy('seq')
        .execute()
      return rows.map(entryOf)
    },
  }
}
export type Audit = ReturnType<typeof createAudit>
