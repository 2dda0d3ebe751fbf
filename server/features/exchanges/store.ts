import type { DistrictId, ExchangeId, Instant, UserId } from '#shared/contracts/common.ts'
import type { Exchange, ExchangeClass } from '#shared/contracts/exchanges.ts'
import type { Database } from '#platform/database/index.ts'

declare module '#platform/database/index.ts' {
  interface Tables {
    exchanges: { id: ExchangeId; title: string; charter: string; created_at: Instant }
    exchange_classes: { exchange_id: ExchangeId; class_id: string; position: number }
  }
}

export function createExchangeStore(database: Database) {
  const db = () => database.queries

  async function classesOf(id: ExchangeId): Promise<ExchangeClass[]> {
    const rows = await db()
      .selectFrom('exchange_classes')
      .innerJoin('classes', 'classes.id', 'exchange_classes.class_id')
      .innerJoin('schools', 'schools.id', 'classes.school_id')
      .innerJoin('districts', 'districts.id', 'schools.district_id')
      .where('exchange_classes.exchange_id', '=', id)
      .orderBy('exchange_classes.position')
      .select([
        'classes.id as id',
        'classes.name as name',
        'schools.id as schoolId',
        'schools.name as schoolName',
        'schools.short_name as schoolShortName',
        'districts.id as districtId',
        'districts.name as districtName',
        'districts.country as country',
        'schools.locale as locale',
        'schools.time_zone as timeZone',
      ])
      .execute()
    const teachers = await db()
      .selectFrom('class_members')
      .innerJoin('people', 'people.id', 'class_members.person_id')
      .where('people.role', '=', 'teacher')
      .where('people.state', '=', 'active')
      .where('class_members.class_id', 'in', [...rows.map((row) => row.id), ''])
      .orderBy('people.display_name')
      .select(['class_members.class_id as classId', 'people.display_name as displayName'])
      .execute()
    // Shores go by school: two classes of one school stand on the same one.
    const schools = [...new Set(rows.map((row) => row.schoolId))]
    return rows.map((row) => ({
      ...row,
      id: row.id as ExchangeClass['id'],
      shore: (schools.indexOf(row.schoolId) % 6) + 1,
      teachers: teachers
        .filter((teacher) => teacher.classId === row.id)
        .map((teacher) => teacher.displayName),
    }))
  }

  return {
    classesOf,
    async find(id: ExchangeId): Promise<Exchange | undefined> {
      const row = await db().selectFrom('exchanges').selectAll().where('id', '=', id).executeTakeFirst()
      if (!row) return undefined
      return {
        id: row.id,
        title: row.title,
        charter: JSON.parse(row.charter) as string[],
        classes: await classesOf(id),
      }
    },
    /** The exchanges that a person's own classes are part of. */
    async ofMember(personId: UserId): Promise<ExchangeId[]> {
      const rows = await db()
        .selectFrom('exchange_classes')
        .innerJoin('class_members', 'class_members.class_id', 'exchange_classes.class_id')
        .where('class_members.person_id', '=', personId)
        .select('exchange_classes.exchange_id as id')
        .distinct()
        .orderBy('exchange_classes.exchange_id')
        .execute()
      return rows.map((row) => row.id)
    },
    async ofDistrict(districtId: DistrictId): Promise<ExchangeId[]> {
      const rows = await db()
        .selectFrom('exchange_classes')
        .innerJoin('classes', 'classes.id', 'exchange_classes.class_id')
        .innerJoin('schools', 'schools.id', 'classes.school_id')
        .where('schools.district_id', '=', districtId)
        .select('exchange_classes.exchange_id as id')
        .distinct()
        .orderBy('exchange_classes.exchange_id')
        .execute()
      return rows.map((row) => row.id)
    },
    async add(exchange: {
      id: ExchangeId
      title: string
      charter: string[]
      createdAt: Instant
      classIds: string[]
    }): Promise<void> {
      const { id, title, charter, createdAt, classIds } = exchange
      await db()
        .insertInto('exchanges')
        .values({ id, title, charter: JSON.stringify(charter), created_at: createdAt })
        .execute()
      await db()
        .insertInto('exchange_classes')
        .values(classIds.map((class_id, position) => ({ exchange_id: id, class_id, position })))
        .execute()
    },
  }
}
export type ExchangeStore = ReturnType<typeof createExchangeStore>
