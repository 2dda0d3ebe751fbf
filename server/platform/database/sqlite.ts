import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { Kysely, SqliteDialect, type SqliteDatabase } from 'kysely'
import { Database, type Queries } from './index.ts'
import { migrate } from './migrate.ts'

const keptStatements = 400

/** Gives `node:sqlite` the face that Kysely's SQLite dialect knows, with prepared statements kept. */
function adapt(db: DatabaseSync): SqliteDatabase {
  const statements = new Map<string, { statement: StatementSync; reader: boolean }>()
  const prepared = (sql: string) => {
    const kept = statements.get(sql)
    if (kept) return kept
    const statement = db.prepare(sql)
    const made = { statement, reader: statement.columns().length > 0 }
    if (statements.size >= keptStatements) statements.delete(statements.keys().next().value ?? '')
    statements.set(sql, made)
    return made
  }
  return {
    close: () => db.close(),
    prepare(sql) {
      const { statement, reader } = prepared(sql)
      return {
        reader,
        all: (values) => statement.all(...(values as SQLInputValue[])),
        run: (values) => statement.run(...(values as SQLInputValue[])),
        iterate: (values) => statement.iterate(...(values as SQLInputValue[])),
      }
    },
  }
}

/** Opens (and brings up to date) the embedded database. What is committed survives a power cut. */
export async function openSqlite(file: string): Promise<Database> {
  const db = new DatabaseSync(file)
  db.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 5000',
  )
  const root = new Kysely<unknown>({ dialect: new SqliteDialect({ database: adapt(db) }) })
  await migrate(root)
  return new Database(root as unknown as Queries)
}
