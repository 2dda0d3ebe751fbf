import type { CreateTableBuilder } from 'kysely'
import type { Untyped } from './index.ts'

type Build = CreateTableBuilder<string, never>

/** Types that mean the same on SQLite and PostgreSQL: text, integer (0 and 1 for no and yes), times as ISO text. */
export async function foundation(db: Untyped): Promise<void> {
  const table = (name: string, columns: (build: Build) => CreateTableBuilder<string, string>) =>
    columns(db.schema.createTable(name) as Build).execute()
  const index = (table: string, columns: string[], unique = false) => {
    const build = db.schema
      .createIndex(`${table}_by_${columns.join('_')}`)
      .on(table)
      .columns(columns)
    return (unique ? build.unique() : build).execute()
  }

  // Platform
  await table('jobs', (t) =>
    text(t, 'id', 'kind', 'key', 'payload', 'due_at')
      .addColumn('attempts', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('jobs_pk', ['id'] as never),
  )
  await index('jobs', ['kind', 'key'], true) // one job of a kind for a key
  await index('jobs', ['due_at']) // what is due now
  await table('hub_secrets', (t) =>
    text(t, 'name', 'value').addPrimaryKeyConstraint('hub_secrets_pk', ['name'] as never),
  )

  // Identity
  await table('districts', (t) => key(text(t, 'name', 'country', 'locale', 'time_zone', 'created_at')))
  await table('schools', (t) => key(text(t, 'district_id', 'name', 'short_name', 'locale', 'time_zone')))
  await table('classes', (t) => key(text(t, 'school_id', 'name')))
  await table('people', (t) =>
    key(
      maybe(
        text(
          t,
          'district_id',
          'role',
          'identifier',
          'secret_hash',
          'display_name',
          'roster_name',
          'locale',
          'time_zone',
          'state',
          'created_at',
        ),
        'school_id',
      ).addColumn('birth_year', 'integer'),
    ),
  )
  await index('people', ['identifier'], true) // sign-in
  await index('people', ['district_id', 'role']) // the leaders of a district
  await table('duties', (t) =>
    text(t, 'person_id', 'duty').addPrimaryKeyConstraint('duties_pk', ['person_id', 'duty'] as never),
  )
  await table('class_members', (t) =>
    text(t, 'class_id', 'person_id').addPrimaryKeyConstraint('class_members_pk', [
      'class_id',
      'person_id',
    ] as never),
  )
  await index('class_members', ['person_id']) // whose classes am I in
  await table('guardianships', (t) =>
    text(t, 'guardian_id', 'child_id').addPrimaryKeyConstraint('guardianships_pk', [
      'guardian_id',
      'child_id',
    ] as never),
  )
  await table('sessions', (t) =>
    key(
      maybe(
        text(t, 'district_id', 'created_at', 'expires_at'),
        'person_id',
        'guest_id',
        'ended_at',
        'end_reason',
      ),
    ),
  )
  await index('sessions', ['person_id']) // sign out everywhere
  await index('sessions', ['guest_id']) // end a guest
  await table('refresh_tokens', (t) =>
    maybe(text(t, 'hash', 'session_id', 'created_at'), 'used_at').addPrimaryKeyConstraint(
      'refresh_tokens_pk',
      ['hash'] as never,
    ),
  )
  await table('signing_keys', (t) => key(text(t, 'private_pem', 'public_jwk', 'created_at')))

  // Exchanges
  await table('exchanges', (t) => key(text(t, 'title', 'charter', 'created_at')))
  await table('exchange_classes', (t) =>
    text(t, 'exchange_id', 'class_id')
      .addColumn('position', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('exchange_classes_pk', ['exchange_id', 'class_id'] as never),
  )
  await index('exchange_classes', ['class_id']) // a class's exchanges

  // Rooms
  await table('rooms', (t) =>
    key(
      numbers(
        maybe(
          text(t, 'exchange_id', 'title', 'state', 'permissions', 'created_by', 'created_at'),
          'starts_at',
        ),
        'frozen',
        'unattended',
      ),
    ),
  )
  await index('rooms', ['exchange_id'])
  await table('participants', (t) =>
    key(
      maybe(
        text(t, 'room_id', 'standing', 'overrides', 'created_at'),
        'person_id',
        'guest_id',
        'denied_until',
      ),
    ),
  )
  await index('participants', ['room_id', 'person_id'], true) // one place a person a room
  await index('participants', ['room_id', 'guest_id'], true)
  await table('visits', (t) =>
    key(maybe(text(t, 'room_id', 'participant_id', 'entered_at', 'seen_at'), 'left_at')),
  )
  await index('visits', ['room_id', 'entered_at']) // attendance in order
  await index('visits', ['participant_id', 'entered_at']) // the last visit of one
  await table('raised_hands', (t) =>
    text(t, 'room_id', 'participant_id', 'raised_at').addPrimaryKeyConstraint('raised_hands_pk', [
      'room_id',
      'participant_id',
    ] as never),
  )
  await table('messages', (t) =>
    key(
      numbers(
        maybe(text(t, 'room_id', 'participant_id', 'text', 'sent_at', 'state'), 'reply_to', 'key'),
        'seq',
      ),
    ),
  )
  await index('messages', ['room_id', 'seq'], true) // the order of the room, page by page
  await index('messages', ['participant_id', 'key'], true) // a resend is the same message
  await table('reports', (t) =>
    key(
      maybe(
        text(t, 'room_id', 'participant_id', 'district_id', 'about_kind', 'created_at'),
        'about_id',
        'note',
        'answer',
        'answered_at',
        'answered_by',
      ),
    ),
  )
  await index('reports', ['room_id', 'created_at'])
  await table('invites', (t) =>
    key(
      maybe(
        text(
          t,
          'room_id',
          'district_id',
          'secret_hash',
          'display_name',
          'organisation',
          'created_by',
          'created_at',
          'expires_at',
        ),
        'accepted_at',
        'withdrawn_at',
      ),
    ),
  )
  await index('invites', ['secret_hash'], true) // looked up by what its holder shows
  await index('invites', ['room_id'])
  await table('guests', (t) =>
    key(
      maybe(
        text(
          t,
          'invite_id',
          'room_id',
          'district_id',
          'display_name',
          'organisation',
          'locale',
          'time_zone',
          'created_at',
        ),
        'ended_at',
      ),
    ),
  )
  await index('guests', ['room_id'])

  // Documents (their updates live in a database of their own)
  await table('documents', (t) => key(text(t, 'room_id', 'title', 'kind', 'created_by', 'created_at')))
  await index('documents', ['room_id'])
  await table('document_tickets', (t) =>
    text(t, 'hash', 'document_id', 'participant_id', 'session_id', 'expires_at').addPrimaryKeyConstraint(
      'document_tickets_pk',
      ['hash'] as never,
    ),
  )

  // Moderation
  await table('moderation_items', (t) =>
    key(
      numbers(
        maybe(
          text(
            t,
            'room_id',
            'district_id',
            'surface',
            'participant_id',
            'text',
            'findings',
            'action',
            'state',
            'created_at',
            'context',
          ),
          'subject_id',
          'place',
          'decided_by',
          'decided_at',
          'note',
        ),
        'confidential',
      ),
    ),
  )
  await index('moderation_items', ['room_id', 'created_at'])
  await table('audit_entries', (t) =>
    numbers(
      text(t, 'scope', 'at', 'actor_id', 'action', 'subject', 'detail', 'prev_hash', 'hash'),
      'seq',
    ).addPrimaryKeyConstraint('audit_entries_pk', ['scope', 'seq'] as never),
  )
  await table('audit_heads', (t) =>
    numbers(text(t, 'scope', 'hash'), 'seq').addPrimaryKeyConstraint('audit_heads_pk', ['scope'] as never),
  )
}

const text = (build: Build, ...names: string[]): Build =>
  names.reduce((so, name) => so.addColumn(name, 'text', (column) => column.notNull()) as Build, build)
const maybe = (build: Build, ...names: string[]): Build =>
  names.reduce((so, name) => so.addColumn(name, 'text') as Build, build)
const numbers = (build: Build, ...names: string[]): Build =>
  names.reduce((so, name) => so.addColumn(name, 'integer', (column) => column.notNull()) as Build, build)
/** Adds the usual opaque id as the primary key. */
const key = (build: CreateTableBuilder<string, string>): CreateTableBuilder<string, string> =>
  build.addColumn('id', 'text', (column) => column.primaryKey()) as CreateTableBuilder<string, string>
