import { closeSync, fdatasync, openSync } from 'node:fs'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
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
        data BLOB NOT NULL, PRIMARY KEY (document_id, seq)) WITHOUT ROWID;
      CREATE TABLE IF NOT EXISTS owners (document_id TEXT NOT NULL, client INTEGER NOT NULL, participant_id TEXT NOT NULL,
        PRIMARY KEY (document_id, client)) WITHOUT ROWID;
      CREATE TABLE IF NOT EXISTS snapshots (document_id TEXT PRIMARY KEY, seq INTEGER NOT NULL, data BLOB NOT NULL) WITHOUT ROWID`)
    this.#insert = this.#db.prepare(
      'INSERT INTO updates (document_id, seq, at, origin, data) VALUES (?, ?, ?, ?, ?)',
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
        this.#insert.run(documentId, seq, at, JSON.stringify(origin), update)
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

  load(documentId: DocumentId): Stored {
    const snapshot = this.#db.prepare('SELECT seq, data FROM snapshots WHERE document_id = ?').get(documentId)
    const from = Number(snapshot?.['seq'] ?? 0)
    const rows = this.#db
      .prepare('SELECT data FROM updates WHERE document_id = ? AND seq > ? ORDER BY seq')
      .all(documentId, from)
    return {
      snapshot: snapshot?.['data'] as Uint8Array | undefined,
      updates: rows.map((row) => row['data'] as Uint8Array),
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
      .prepare('INSERT OR REPLACE INTO snapshots (document_id, seq, data) VALUES (?, ?, ?)')
      .run(documentId, seq, state)
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
