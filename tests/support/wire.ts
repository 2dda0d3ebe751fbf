import type { DistrictId, ExchangeId, RoomId, SchoolId, UserId } from '#shared/contracts/common.ts'
import { Person, type Answer } from './person.ts'
import { demoPassword, type World } from './world.ts'

/** An answer in a few words: `200`, or `403 room.forbidden`. */
export const said = ({ status, body }: Answer): string =>
  typeof body['code'] === 'string' ? `${status} ${body['code']}` : String(status)

/** The items of a list. */
export const itemsOf = <Item = Record<string, unknown>>({ body }: Answer): Item[] => body['items'] as Item[]

/** The same person and token on a socket of its own: another tab, or the hub after a restart. */
export function again(world: World, person: Person): Person {
  const tab = new Person(world.url, person.token)
  Object.assign(tab, { user: person.user, cookie: person.cookie, id: person.id, roomId: person.roomId })
  world.people.push(tab)
  return tab
}

/** Whatever the hub has pushed and answered to somebody, as it came over the wire. */
export const everythingTo = (person: Person): string => person.frames.join('\n')

/** A teacher, a leader and a student of a district that has nothing to do with the demo's, and their own room. */
export async function addStrangers(world: World) {
  const { queries } = world.app.database
  const now = world.clock.now()
  const rosa = await queries
    .selectFrom('people')
    .selectAll()
    .where('role', '=', 'teacher')
    .executeTakeFirstOrThrow()
  const place = { locale: 'en', time_zone: 'Europe/London' } as const
  const districtId = 'district_far' as DistrictId
  const schoolId = 'school_far' as SchoolId
  await queries
    .insertInto('districts')
    .values({ id: districtId, name: 'Far District', country: 'GB', ...place, created_at: now })
    .execute()
  await queries
    .insertInto('schools')
    .values({ id: schoolId, district_id: districtId, name: 'Far School', short_name: 'Far', ...place })
    .execute()
  await queries.insertInto('classes').values({ id: 'class_far', school_id: schoolId, name: '8' }).execute()
  for (const role of ['teacher', 'leader', 'student'] as const) {
    const id = `user_far_${role}` as UserId
    const person = { ...rosa, ...place, id, role, district_id: districtId, school_id: schoolId }
    await queries
      .insertInto('people')
      .values({
        ...person,
        identifier: `${role}@far.example`,
        display_name: `Far ${role}`,
        roster_name: `Far ${role}`,
      })
      .execute()
    if (role !== 'leader')
      await queries.insertInto('class_members').values({ class_id: 'class_far', person_id: id }).execute()
  }
  const exchangeId = 'exchange_far' as ExchangeId
  await queries
    .insertInto('exchanges')
    .values({ id: exchangeId, title: 'Far away', charter: '[]', created_at: now })
    .execute()
  await queries
    .insertInto('exchange_classes')
    .values({ exchange_id: exchangeId, class_id: 'class_far', position: 0 })
    .execute()
  const enter = async (role: string): Promise<Person> => {
    const person = await Person.signIn(world.url, `${role}@far.example`, demoPassword)
    world.people.push(person)
    return person
  }
  const [teacher, leader, student] = [await enter('teacher'), await enter('leader'), await enter('student')]
  const made = await teacher.post('/rooms', { title: 'A far room', exchangeId })
  return { teacher, leader, student, exchangeId, roomId: made.body['id'] as RoomId }
}
