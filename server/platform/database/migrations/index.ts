import type { Transaction } from 'kysely'
import { foundation } from './0001-foundation.ts'
import { stage } from './0002-stage.ts'
import { recordings } from './0003-recordings.ts'

/** A migration knows the tables of its own time, not today's, so it works on an untyped database. */
export type Untyped = Transaction<unknown>

/** In order; the place in the list is the number. Never change one that has run anywhere. */
export const migrations: readonly { name: string; up: (db: Untyped) => Promise<void> }[] = [
  { name: 'foundation', up: foundation },
  { name: 'stage', up: stage },
  { name: 'recordings', up: recordings },
]
