import { AsyncLocalStorage } from 'node:async_hooks'
import type { Kysely } from 'kysely'

/** Every table by name. A row's type stands in its store, which adds it here (`declare module`). */
export interface Tables {}

export type Queries = Kysely<Tables>

interface Running {
  queries: Queries
  whenDone: Array<() => void>
  done: boolean
}

/**
 * The embedded database and its transactions. A store asks for `queries` each time: inside `transaction` it gets the
 * running one, so that a deed, its audit entry and its jobs are one commit without handing anything around.
 */
export class Database {
  readonly #root: Queries
  readonly #running = new AsyncLocalStorage<Running>()

  constructor(root: Queries) {
    this.#root = root
  }

  get queries(): Queries {
    const running = this.#running.getStore()
    return running && !running.done ? running.queries : this.#root
  }

  /** Runs `work` as one transaction; inside another it is part of that one. */
  async transaction<Result>(work: () => Promise<Result>): Promise<Result> {
    const outer = this.#running.getStore()
    if (outer && !outer.done) return work()
    const whenDone: Array<() => void> = []
    const result = await this.#root.transaction().execute(async (queries) => {
      const running: Running = { queries, whenDone, done: false }
      try {
        return await this.#running.run(running, work)
      } finally {
        running.done = true
      }
    })
    for (const then of whenDone) then()
    return result
  }

  /** Says something after it is true: at once outside a transaction, else when it has been committed. */
  afterCommit(then: () => void): void {
    const running = this.#running.getStore()
    if (running && !running.done) running.whenDone.push(then)
    else then()
  }

  async close(): Promise<void> {
    await this.#root.destroy()
  }
}
