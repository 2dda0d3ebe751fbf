import type { Untyped } from './index.ts'

/** What districts allow, who agreed to be recorded, and the recordings with the day they end. */
export async function recordings(db: Untyped): Promise<void> {
  await db.schema
    .createTable('district_rules')
    .addColumn('district_id', 'text', (column) => column.primaryKey())
    .addColumn('recording', 'integer', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('recording_agreements')
    .addColumn('participant_id', 'text', (column) => column.primaryKey())
    .addColumn('room_id', 'text', (column) => column.notNull())
    .addColumn('agreed_at', 'text', (column) => column.notNull())
    .execute()
  await db.schema
    .createTable('recordings')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('room_id', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('started_by', 'text', (column) => column.notNull())
    .addColumn('started_at', 'text', (column) => column.notNull())
    .addColumn('ended_at', 'text')
    .addColumn('delete_at', 'text', (column) => column.notNull())
    .addColumn('seconds', 'real')
    .addColumn('bytes', 'integer')
    .execute()
  // A room's list is read newest first.
  await db.schema
    .createIndex('recordings_by_room')
    .on('recordings')
    .columns(['room_id', 'started_at'])
    .execute()
}
