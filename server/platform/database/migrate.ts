import { sql, type Kysely } from 'kysely'
import { migrations } from './migrations/index.ts'

/** Brings a database up to date: numbered, forward only, each in a transaction of its own. */
export async function migrate(db: Kysely<unknown>): Promise<void> {
  await sql`create table if not exists migrations (number integer primary key, name text not null)`.execute(
    db,
  )
  const { rows } = await sql<{ number: number }>`select number from migrations`.execute(db)
  const done = new Set(rows.map((row) => Number(row.number)))
  for (const [index, { name, up }] of migrations.entries()) {
    const number = index + 1
    if (done.has(number)) continue
    await db.transaction().execute(async (transaction) => {
      await up(transaction)
      await sql`insert into migrations (number, name) values (${number}, ${name})`.execute(transaction)
    })
  }
}
