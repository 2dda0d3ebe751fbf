import type {
  DistrictId,
  Instant,
  Locale,
  Role,
  RoomId,
  SchoolId,
  SessionId,
  UserId,
} from '#shared/contracts/common.ts'
import type { Database } from '#platform/database/index.ts'

export interface DistrictRow {
  id: DistrictId
  name: string
  country: string
  locale: Locale
  time_zone: string
  created_at: Instant
}
export interface SchoolRow {
  id: SchoolId
  district_id: DistrictId
  name: string
  short_name: string
  locale: Locale
  time_zone: string
}
export interface PersonRow {
  id: UserId
  district_id: DistrictId
  school_id: SchoolId | null
  role: Role
  /** Lower case. */
  identifier: string
  secret_hash: string
  /** The name that everyone sees: a child's chosen name, an adult's own. */
  display_name: string
  /** The school's own name for the person; it never leaves the school. */
  roster_name: string
  locale: Locale
  time_zone: string
  birth_year: number | null
  state: 'active' | 'suspended'
  created_at: Instant
}
export interface GuestRow {
  id: UserId
  invite_id: string
  room_id: RoomId
  district_id: DistrictId
  display_name: string
  organisation: string
  locale: Locale
  time_zone: string
  created_at: Instant
  ended_at: Instant | null
}
export interface SessionRow {
  id: SessionId
  person_id: UserId | null
  guest_id: UserId | null
  district_id: DistrictId
  created_at: Instant
  expires_at: Instant
  ended_at: Instant | null
  end_reason: string | null
}
interface RefreshRow {
  hash: string
  session_id: SessionId
  created_at: Instant
  used_at: Instant | null
}
interface SigningKeyRow {
  id: string
  private_pem: string
  public_jwk: string
  created_at: Instant
}
declare module '#platform/database/index.ts' {
  interface Tables {
    districts: DistrictRow
    schools: SchoolRow
    classes: { id: string; school_id: SchoolId; name: string }
    people: PersonRow
    duties: { person_id: UserId; duty: string }
    class_members: { class_id: string; person_id: UserId }
    guardianships: { guardian_id: UserId; child_id: UserId }
    guests: GuestRow
    sessions: SessionRow
    refresh_tokens: RefreshRow
    signing_keys: SigningKeyRow
    hub_secrets: { name: string; value: string }
  }
}

export function createIdentityStore(database: Database) {
  const db = () => database.queries
  return {
    async personByIdentifier(identifier: string): Promise<PersonRow | undefined> {
      return db().selectFrom('people').selectAll().where('identifier', '=', identifier).executeTakeFirst()
    },
    async person(id: UserId): Promise<PersonRow | undefined> {
      return db().selectFrom('people').selectAll().where('id', '=', id).executeTakeFirst()
    },
    async guest(id: UserId): Promise<GuestRow | undefined> {
      return db().selectFrom('guests').selectAll().where('id', '=', id).executeTakeFirst()
    },
    async setLocale(id: UserId, locale: Locale): Promise<void> {
      await db().updateTable('people').set({ locale }).where('id', '=', id).execute()
      await db().updateTable('guests').set({ locale }).where('id', '=', id).execute()
    },
    async setPersonState(id: UserId, state: PersonRow['state']): Promise<void> {
      await db().updateTable('people').set({ state }).where('id', '=', id).execute()
    },
    async anyone(): Promise<boolean> {
      return (await db().selectFrom('people').select('id').limit(1).executeTakeFirst()) !== undefined
    },
    async safeguardingLeads(district: DistrictId): Promise<UserId[]> {
      const rows = await db()
        .selectFrom('people')
        .innerJoin('duties', 'duties.person_id', 'people.id')
        .where('people.district_id', '=', district)
        .where('people.state', '=', 'active')
        .where('duties.duty', '=', 'safeguarding')
        .select('people.id')
        .execute()
      return rows.map((row) => row.id)
    },

    async addSession(row: SessionRow): Promise<void> {
      await db().insertInto('sessions').values(row).execute()
    },
    async session(id: SessionId): Promise<SessionRow | undefined> {
      return db().selectFrom('sessions').selectAll().where('id', '=', id).executeTakeFirst()
    },
    /** The ids of the sessions that were still running. */
    async endSessions(
      where: { id: SessionId } | { personId: UserId } | { guestId: UserId },
      at: Instant,
      reason: string,
    ): Promise<SessionId[]> {
      const [column, value] =
        'id' in where
          ? (['id', where.id] as const)
          : 'personId' in where
            ? (['person_id', where.personId] as const)
            : (['guest_id', where.guestId] as const)
      const rows = await db()
        .updateTable('sessions')
        .set({ ended_at: at, end_reason: reason })
        .where(column, '=', value)
        .where('ended_at', 'is', null)
        .returning('id')
        .execute()
      return rows.map((row) => row.id)
    },
    async addRefresh(row: RefreshRow): Promise<void> {
      await db()
        .insertInto('refresh_tokens')
        .values(row)
        .onConflict((clash) => clash.doNothing())
        .execute()
    },
    async refresh(hash: string): Promise<RefreshRow | undefined> {
      return db().selectFrom('refresh_tokens').selectAll().where('hash', '=', hash).executeTakeFirst()
    },
    async useRefresh(hash: string, at: Instant): Promise<void> {
      await db().updateTable('refresh_tokens').set({ used_at: at }).where('hash', '=', hash).execute()
    },
    /** Sessions that nobody can come back to are forgotten. */
    async forgetSessions(before: Instant): Promise<void> {
      const old = db().selectFrom('sessions').select('id').where('expires_at', '<', before)
      await db().deleteFrom('refresh_tokens').where('session_id', 'in', old).execute()
      await db().deleteFrom('sessions').where('expires_at', '<', before).execute()
    },

    async signingKeys(): Promise<SigningKeyRow[]> {
      return db().selectFrom('signing_keys').selectAll().orderBy('created_at', 'desc').execute()
    },
    async addSigningKey(row: SigningKeyRow): Promise<void> {
      await db().insertInto('signing_keys').values(row).execute()
    },
    async dropSigningKeys(before: Instant): Promise<void> {
      await db().deleteFrom('signing_keys').where('created_at', '<', before).execute()
    },
    async hubSecret(name: string): Promise<string | undefined> {
      return (
        await db().selectFrom('hub_secrets').select('value').where('name', '=', name).executeTakeFirst()
      )?.value
    },
    async setHubSecret(name: string, value: string): Promise<void> {
      await db()
        .insertInto('hub_secrets')
        .values({ name, value })
        .onConflict((clash) => clash.column('name').doUpdateSet({ value }))
        .execute()
    },
    /** True for the one who took it. */
    async takeHubSecret(name: string, value: string): Promise<boolean> {
      const { numDeletedRows } = await db()
        .deleteFrom('hub_secrets')
        .where('name', '=', name)
        .where('value', '=', value)
        .executeTakeFirst()
      return numDeletedRows > 0n
    },

    async addDistrict(row: DistrictRow): Promise<void> {
      await db().insertInto('districts').values(row).execute()
    },
    async addSchool(row: SchoolRow): Promise<void> {
      await db().insertInto('schools').values(row).execute()
    },
    async addClass(row: { id: string; school_id: SchoolId; name: string }): Promise<void> {
      await db().insertInto('classes').values(row).execute()
    },
    async addPerson(row: PersonRow): Promise<void> {
      await db().insertInto('people').values(row).execute()
    },
    async addDuty(personId: UserId, duty: string): Promise<void> {
      await db().insertInto('duties').values({ person_id: personId, duty }).execute()
    },
    async addToClass(classId: string, personId: UserId): Promise<void> {
      await db().insertInto('class_members').values({ class_id: classId, person_id: personId }).execute()
    },
    async addGuardianship(guardianId: UserId, childId: UserId): Promise<void> {
      await db().insertInto('guardianships').values({ guardian_id: guardianId, child_id: childId }).execute()
    },
  }
}
export type IdentityStore = ReturnType<typeof createIdentityStore>
