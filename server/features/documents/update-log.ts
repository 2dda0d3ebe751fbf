import { closeSync, fdatasync, openSync } from 'node:fs'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { crc32 } from 'node:zlib'
import type { DocumentId, Instant, ParticipantId } from '#shared/contracts/common.ts'
import type { Log } from '#platform/log.ts'

/** Who or what made a transaction; it decides what is stored, relayed and shown as history. */
export type Origin =
  | { kind: 'participant'; participantId: ParticipantId }
  | { kind: 'moderation'; itemId: string; participantId: ParticipantId }
  | { kind: 'revert'; by: ParticipantId; participantId: ParticipantId }
  | { kind: 'engine' }

/** One update as it was stored. */
export interface LoggedUpdate {
  seq: number
  at: Instant
  origin: Origin
  update: Uint8Array
}

export interface LogEntry {
  documentId: DocumentId
  at: Instant
  origin: Origin
  update: Uint8Array
}

export interface Stored {
  snapshot: Uint8Array | undefined
  updates: Uint8Array[]
}

const syncWithinMs = 50

/**
 * The updates of all documents, in order, in a database of their own. A commit survives a killed process at once (it is
 * with the system); it survives a power cut when the file has been synced: within 50 ms, or, when `strict`, in the commit.
 */
export class UpdateLog {
  readonly #db: DatabaseSync
  readonly #walFile: string
  readonly #strict: boolean
  readonly #log: Log
  readonly #insert: StatementSync
  readonly #own: StatementSync
  readonly #next = new Map<DocumentId, number>()
  #wal: number | undefined
  #syncing: NodeJS.Timeout | undefined

  constructor(file: string, { strict, log }: { strict: boolean; log: Log }) {
    this.#log = log
    this.#strict = strict
    this.#walFile = `${file}-wal`
    this.#db = new DatabaseSync(file)
    this.#db
      .exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = ${strict ? 'FULL' : 'NORMAL'}; PRAGMA busy_timeout = 5000;
      CREATE TABLE IF NOT EXISTS updates (document_id TEXT NOT NULL, seq INTEGER NOT NULL, at TEXT NOT NULL, origin TEXT NOT NULL,
        data BLOB NOT NULL, sum INTEGER, PRIMARY KEY (document_id, seq)) WITHOUT ROWID;
      CREATE TABLE IF NOT EXISTS damaged (document_id TEXT NOT NULL, seq INTEGER NOT NULL, at TEXT NOT NULL, origin TEXT NOT NULL,
        data BLOB NOT NULL, cut_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP);
      CREATE TABLE IF NOT EXISTS owners (document_id TEXT NOT NULL, client INTEGER NOT NULL, participant_id TEXT NOT NULL,
        PRIMARY KEY (document_id, client)) WITHOUT ROWID;
      CREATE TABLE IF NOT EXISTS snapshots (document_id TEXT PRIMARY KEY, seq INTEGER NOT NULL, data BLOB NOT NULL, sum INTEGER) WITHOUT ROWID`)
    for (const table of ['updates', 'snapshots']) this.#addSums(table)
    this.#insert = this.#db.prepare(
      'INSERT INTO updates (document_id, seq, at, origin, data, sum) VALUES (?, ?, ?, ?, ?, ?)',
    )
    this.#own = this.#db.prepare(
      'INSERT OR IGNORE INTO owners (document_id, client, participant_id) VALUES (?, ?, ?)',
    )
  }

  /** One commit for all that happened in a turn. Throws when it cannot be stored, and then nothing of it is. */
  append(entries: readonly LogEntry[]): void {
    const seqs = new Map<DocumentId, number>()
    this.#db.exec('BEGIN IMMEDIATE')
    try {
      for (const { documentId, at, origin, update } of entries) {
        const seq = seqs.get(documentId) ?? this.#nextSeq(documentId)
        this.#insert.run(documentId, seq, at, JSON.stringify(origin), update, crc32(update))
        seqs.set(documentId, seq + 1)
      }
      this.#db.exec('COMMIT')
    } catch (thrown) {
      if (this.#db.isTransaction) this.#db.exec('ROLLBACK')
      throw thrown
    }
    for (const [documentId, seq] of seqs) this.#next.set(documentId, seq)
    if (!this.#strict) this.#syncSoon()
  }

  #nextSeq(documentId: DocumentId): number {
    const known = this.#next.get(documentId)
    if (known !== undefined) return known
    const row = this.#db.prepare('SELECT max(seq) AS last FROM updates WHERE document_id = ?').get(documentId)
    return Number(row?.['last'] ?? 0) + 1
  }

  #syncSoon(): void {
    this.#syncing ??= setTimeout(() => {
      this.#syncing = undefined
      try {
        this.#wal ??= openSync(this.#walFile, 'r')
      } catch (thrown) {
        this.#log.error({ err: thrown }, 'update log cannot be synced')
        return
      }
      fdatasync(this.#wal, (error) => {
        if (error) this.#log.error({ err: error }, 'update log cannot be synced')
      })
    }, syncWithinMs)
  }

  /** A log from before entries had checksums gets the column; its entries are taken as they are. */
  #addSums(table: string): void {
    const columns = this.#db.prepare(`PRAGMA table_info(${table})`).all()
    if (!columns.some((column) => column['name'] === 'sum'))
      this.#db.exec(`ALTER TABLE ${table} ADD COLUMN sum INTEGER`)
  }

  load(documentId: DocumentId): Stored {
    const found = this.#db
      .prepare('SELECT seq, data, sum FROM snapshots WHERE document_id = ?')
      .get(documentId)
    const snapshot = found && isWhole(found) ? found : undefined
    if (found && !snapshot)
      this.#log.error({ documentId }, 'a damaged snapshot is made anew from the updates')
    const from = Number(snapshot?.['seq'] ?? 0)
    const rows = this.#db
      .prepare('SELECT seq, data, sum FROM updates WHERE document_id = ? AND seq > ? ORDER BY seq')
      .all(documentId, from)
    const torn = rows.findIndex((row) => !isWhole(row))
    const whole = torn < 0 ? rows : rows.slice(0, torn)
    if (torn >= 0) this.#cut(documentId, Number(rows[torn]!['seq']))
    return {
      snapshot: snapshot?.['data'] as Uint8Array | undefined,
      updates: whole.map((row) => row['data'] as Uint8Array),
    }
  }

  /**
   * From the first damaged update on nothing is a document any more: what comes later may build on what is lost. It is put
   * aside for whoever can mend it, and the document goes on from what was whole.
   */
  #cut(documentId: DocumentId, from: number): void {
    this.#db.exec('BEGIN IMMEDIATE')
    try {
      const { changes } = this.#db
        .prepare(
          'INSERT INTO damaged (document_id, seq, at, origin, data) SELECT document_id, seq, at, origin, data FROM updates WHERE document_id = ? AND seq >= ?',
        )
        .run(documentId, from)
      this.#db.prepare('DELETE FROM updates WHERE document_id = ? AND seq >= ?').run(documentId, from)
      this.#db.prepare('DELETE FROM snapshots WHERE document_id = ? AND seq >= ?').run(documentId, from)
      this.#db.exec('COMMIT')
      this.#next.delete(documentId)
      this.#log.error({ documentId, updates: Number(changes) }, 'a damaged end of a document was cut off')
    } catch (thrown) {
      if (this.#db.isTransaction) this.#db.exec('ROLLBACK')
      throw thrown
    }
  }

  /** Every update of a document from its beginning, oldest first. */
  read(documentId: DocumentId): LoggedUpdate[] {
    const rows = this.#db
      .prepare('SELECT seq, at, origin, data FROM updates WHERE document_id = ? ORDER BY seq')
      .all(documentId)
    return rows.map((row) => ({
      seq: Number(row['seq']),
      at: row['at'] as Instant,
      origin: JSON.parse(row['origin'] as string) as Origin,
      update: row['data'] as Uint8Array,
    }))
  }

  /** A state to begin from the next time; the updates stay, they are the history. */
  snapshot(documentId: DocumentId, state: Uint8Array): void {
    const seq = this.#nextSeq(documentId) - 1
    this.#db
      .prepare('INSERT OR REPLACE INTO snapshots (document_id, seq, data, sum) VALUES (?, ?, ?, ?)')
      .run(documentId, seq, state, crc32(state))
  }

  owners(documentId: DocumentId): Map<number, ParticipantId> {
    const rows = this.#db
      .prepare('SELECT client, participant_id FROM owners WHERE document_id = ?')
      .all(documentId)
    return new Map(rows.map((row) => [Number(row['client']), row['participant_id'] as ParticipantId]))
  }

  /** A client id belongs for ever to who used it first. */
  own(documentId: DocumentId, client: number, participantId: ParticipantId): void {
    this.#own.run(documentId, client, participantId)
  }

  /** Whether the log can be written at all; for the operator's readiness check. */
  check(): void {
    this.#db.prepare('SELECT 1').get()
  }

  close(): void {
    clearTimeout(this.#syncing)
    if (this.#wal !== undefined) closeSync(this.#wal)
    this.#db.close()
  }
}

/** Whether an entry is as it was written. */
const isWhole = (row: Record<string, unknown>): boolean =>
  row['sum'] === null || crc32(row['data'] as Uint8Array) === Number(row['sum'])
