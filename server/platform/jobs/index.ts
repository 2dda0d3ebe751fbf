import type { Instant } from '#shared/contracts/common.ts'
import type { Clock } from '../clock.ts'
import { later } from '../clock.ts'
import type { Database } from '../database/index.ts'
import type { Ids } from '../ids.ts'
import type { Log } from '../log.ts'

interface JobRow {
  id: string
  kind: string
  /** One job of a kind for a key: scheduling again moves it. */
  key: string
  payload: string
  due_at: Instant
  attempts: number
}
declare module '../database/index.ts' {
  interface Tables {
    jobs: JobRow
  }
}

interface Parts {
  database: Database
  clock: Clock
  ids: Ids
  log: Log
}

type Handler = (payload: Record<string, unknown>) => Promise<void>

const pollMs = 500
const firstRetrySeconds = 5
const longestRetrySeconds = 3600

/**
 * Work for later, and work that must not be lost (the outbox): a row, written in the transaction of its cause and run
 * at least once, so handlers may be called twice. A failed job is tried again, ever more rarely.
 */
export class Jobs {
  readonly #parts: Parts
  readonly #handlers = new Map<string, Handler>()
  #timer: NodeJS.Timeout | undefined
  #running: Promise<void> | undefined

  constructor(parts: Parts) {
    this.#parts = parts
  }

  handle(kind: string, handler: Handler): void {
    this.#handlers.set(kind, handler)
  }

  async schedule(
    kind: string,
    key: string,
    dueAt: Instant,
    payload: Record<string, unknown> = {},
  ): Promise<void> {
    const { database, ids } = this.#parts
    const row = {
      id: ids.next('job'),
      kind,
      key,
      payload: JSON.stringify(payload),
      due_at: dueAt,
      attempts: 0,
    }
    await database.queries
      .insertInto('jobs')
      .values(row)
      .onConflict((clash) =>
        clash.columns(['kind', 'key']).doUpdateSet({ due_at: row.due_at, payload: row.payload, attempts: 0 }),
      )
      .execute()
  }

  /** Unless one is waiting already. */
  async scheduleOnce(kind: string, key: string, dueAt: Instant): Promise<void> {
    const { database, ids } = this.#parts
    await database.queries
      .insertInto('jobs')
      .values({ id: ids.next('job'), kind, key, payload: '{}', due_at: dueAt, attempts: 0 })
      .onConflict((clash) => clash.columns(['kind', 'key']).doNothing())
      .execute()
  }

  async cancel(kind: string, key: string): Promise<void> {
    await this.#parts.database.queries
      .deleteFrom('jobs')
      .where('kind', '=', kind)
      .where('key', '=', key)
      .execute()
  }

  start(): void {
    this.#timer = setInterval(() => void this.runDue(), pollMs)
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer)
    await this.#running
  }

  /** Runs what is due now, in order; a run that is going on is waited for, not doubled. */
  async runDue(): Promise<void> {
    while (this.#running) await this.#running
    this.#running = this.#run().finally(() => (this.#running = undefined))
    await this.#running
  }

  async #run(): Promise<void> {
    const { database, clock } = this.#parts
    const due = await database.queries
      .selectFrom('jobs')
      .selectAll()
      .where('due_at', '<=', clock.now())
      .orderBy('due_at')
      .limit(100)
      .execute()
    for (const job of due) await this.#runOne(job)
  }

  async #runOne(job: JobRow): Promise<void> {
    const { database, clock, log } = this.#parts
    const handler = this.#handlers.get(job.kind)
    if (!handler) return
    try {
      await handler(JSON.parse(job.payload) as Record<string, unknown>)
      // A handler may have scheduled itself anew: then the row has another due time and stays.
      await database.queries
        .deleteFrom('jobs')
        .where('id', '=', job.id)
        .where('due_at', '=', job.due_at)
        .execute()
    } catch (thrown) {
      log.error({ err: thrown, kind: job.kind, attempts: job.attempts }, 'job failed')
      const pause = Math.min(firstRetrySeconds * 2 ** job.attempts, longestRetrySeconds)
      await database.queries
        .updateTable('jobs')
        .set({ attempts: job.attempts + 1, due_at: later(clock.now(), pause) })
        .where('id', '=', job.id)
        .execute()
    }
  }
}
