import type { Untyped } from './index.ts'

/** What a teacher has set for everyone's stage: found by its room alone, so it needs no index of its own. */
export async function stage(db: Untyped): Promise<void> {
  await db.schema
    .createTable('stages')
    .addColumn('room_id', 'text', (column) => column.primaryKey())
    .addColumn('view', 'text', (column) => column.notNull())
    .addColumn('pinned', 'text', (column) => column.notNull())
    .addColumn('captioners', 'text', (column) => column.notNull())
    .execute()
}
