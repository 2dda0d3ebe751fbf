import { expect, test } from 'vitest'
import { Person, type Answer } from '../support/person.ts'
import { said } from '../support/wire.ts'
import { accounts, demoPassword, openWorld, type World } from '../support/world.ts'

const openHub = (): Promise<World> => openWorld({ demo: false, env: { NODE_ENV: 'production' } })
const wishes = {
  districtName: 'Coast District',
  timeZone: 'Europe/Lisbon',
  locale: 'en',
  displayName: 'Maria Leal',
  identifier: 'Maria@Coast.example',
  password: 'a-long-enough-secret',
}
const setUp = (world: World, more: Record<string, unknown>): Promise<Answer> =>
  new Person(world.url, '').anonymous('POST', '/setup', { ...wishes, secret: world.app.setupSecret, ...more })

test('I19 the setup link of a new hub makes its first leader, who signs in', async () => {
  await using world = await openHub()
  expect(Buffer.from(world.app.setupSecret!, 'base64url').length).toBeGreaterThanOrEqual(16)
  const answer = await setUp(world, {})
  expect(said(answer)).toBe('201')
  expect(answer.body['user']).toMatchObject({
    displayName: 'Maria Leal',
    role: 'leader',
    timeZone: 'Europe/Lisbon',
  })
  expect(said(await new Person(world.url, answer.body['accessToken'] as string).get('/me'))).toBe('200')
  const maria = await Person.signIn(world.url, 'maria@coast.example', wishes.password)
  expect((await maria.get('/rooms')).body).toEqual({ items: [], nextCursor: null })
})

test('I19 the setup link works once, whoever holds it, also after a restart', async () => {
  await using world = await openHub()
  const secret = world.app.setupSecret
  await setUp(world, {})
  expect(said(await setUp(world, { identifier: 'other@coast.example' }))).toBe('404 setup.spent')
  await world.restart()
  expect(world.app.setupSecret).toBeUndefined()
  expect(said(await setUp(world, { secret, identifier: 'other@coast.example' }))).toBe('404 setup.spent')
})

test('I19 of two who open the setup link at once, one gets the hub', async () => {
  await using world = await openHub()
  const answers = await Promise.all([setUp(world, {}), setUp(world, { identifier: 'other@coast.example' })])
  expect(answers.map(said).sort()).toEqual(['201', '404 setup.spent'])
})

test('I19 wrong fields do not spend the setup link, and a guess is not enough', async () => {
  await using world = await openHub()
  const short = await setUp(world, { password: 'short', timeZone: 'Mars/Olympus', nick: 'M' })
  expect(said(short)).toBe('422 request.invalid')
  expect((short.body['fields'] as { path: string }[]).map(({ path }) => path).sort()).toEqual([
    'nick',
    'password',
    'timeZone',
  ])
  expect(said(await setUp(world, { secret: 'guess' }))).toBe('404 setup.spent')
  expect(said(await setUp(world, {}))).toBe('201')
})

test('I19 a setup link that nobody used is replaced at the next start', async () => {
  await using world = await openHub()
  const old = world.app.setupSecret
  await world.restart()
  expect(world.app.setupSecret).not.toBe(old)
  expect(said(await setUp(world, { secret: old }))).toBe('404 setup.spent')
  expect(said(await setUp(world, {}))).toBe('201')
})

test('I20 in production nobody of the demo world exists, and the page does not speak of it', async () => {
  await using world = await openHub()
  for (const identifier of Object.values(accounts)) {
    const answer = await new Person(world.url, '').anonymous('POST', '/auth/sign-in', {
      identifier,
      secret: demoPassword,
    })
    expect(said(answer)).toBe('401 auth.invalid')
  }
  expect(await (await fetch(world.url)).text()).not.toContain('causeway-demo')
})
