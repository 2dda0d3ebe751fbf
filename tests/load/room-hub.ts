import { writeFileSync } from 'node:fs'
import { systemClock } from '#platform/clock.ts'
import { environment, readConfig } from '#platform/config.ts'
import { randomIds } from '#platform/ids.ts'
import { createLog } from '#platform/log.ts'
import { startApp } from '../../server/app.ts'

/** The hub as shipped, with two full classes in the demo room; the tokens of all are left in `bench.json`. */
const perClass = 30
const config = readConfig(environment())
const app = await startApp({
  config,
  clock: systemClock,
  ids: randomIds,
  log: createLog(config.LOG_LEVEL),
  clientFolder: 'client/dist',
  demo: true,
})
const db = app.database.queries

const teachers = await db.selectFrom('people').selectAll().where('role', '=', 'teacher').execute()
const identifiers = teachers.map((teacher) => teacher.identifier)
for (const teacher of teachers) {
  const { class_id: classId } = await db
    .selectFrom('class_members')
    .selectAll()
    .where('person_id', '=', teacher.id)
    .executeTakeFirstOrThrow()
  for (let index = 0; index < perClass; index++) {
    const id = randomIds.next('user') as typeof teacher.id
    const identifier = `pupil${index}.${teacher.identifier}`
    await db
      .insertInto('people')
      .values({
        ...teacher,
        id,
        identifier,
        role: 'student',
        display_name: `Pupil ${index}`,
        birth_year: 2013,
      })
      .execute()
    await db.insertInto('class_members').values({ class_id: classId, person_id: id }).execute()
    identifiers.push(identifier)
  }
}
const tokens: string[] = []
for (const identifier of identifiers) {
  const answer = await fetch(`${app.url}/api/v1/auth/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ identifier, secret: 'causeway-demo' }),
  })
  tokens.push(((await answer.json()) as { accessToken: string }).accessToken)
}
const { id: roomId } = await db.selectFrom('rooms').select('id').executeTakeFirstOrThrow()
writeFileSync(config.path('bench.json'), JSON.stringify({ tokens, roomId }))
console.log(`ready at ${app.url}`)
