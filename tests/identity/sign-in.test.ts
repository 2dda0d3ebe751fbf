import { expect, test } from 'vitest'
import { Person, type Answer } from '../support/person.ts'
import { said } from '../support/wire.ts'
import { accounts, demoPassword, openWorld, type World } from '../support/world.ts'

const attempt = (world: World, identifier: string, secret: string, address?: string): Promise<Answer> =>
  new Person(world.url, '').anonymous(
    'POST',
    '/auth/sign-in',
    { identifier, secret },
    address ? { 'x-forwarded-for': address } : {},
  )
const repeat = async (times: number, act: (index: number) => Promise<Answer>): Promise<string[]> => {
  const answers = []
  for (let index = 0; index < times; index++) answers.push(said(await act(index)))
  return answers
}
const behindProxy = { env: { TRUST_PROXY: '1' } }

test('whoever signs in is told who they are, and no more than the contract shows', async () => {
  await using world = await openWorld()
  const answer = await attempt(world, accounts.amal, demoPassword)
  expect(said(answer)).toBe('200')
  expect(Object.keys(answer.body).sort()).toEqual(['accessToken', 'expiresAt', 'user'])
  expect(answer.body['user']).toEqual({
    id: expect.any(String),
    displayName: 'Amal',
    role: 'student',
    schoolId: expect.any(String),
    districtId: expect.any(String),
    locale: 'nb',
    timeZone: 'Europe/Oslo',
  })
  const amal = await world.signIn('amal')
  expect((await amal.get('/me')).body).toEqual(answer.body['user'])
})

test('every account of the demo world signs in, with the role it was promised', async () => {
  await using world = await openWorld()
  const roles: string[] = []
  for (const name of Object.keys(accounts) as (keyof typeof accounts)[])
    roles.push((await world.signIn(name)).user.role)
  const teachersAndStudents = ['teacher', 'teacher', 'student', 'student', 'student', 'student']
  expect(roles).toEqual([...teachersAndStudents, 'leader', 'leader', 'coordinator', 'guardian'])
})

test('an identifier is found however it is spaced and capitalised', async () => {
  await using world = await openWorld()
  expect(said(await attempt(world, '  Rosa.Lind@Fjord.Example ', demoPassword))).toBe('200')
})

test('I1 a wrong secret and an unknown name get the same answer, in about the same time', async () => {
  await using world = await openWorld()
  const best = { wrong: Infinity, unknown: Infinity }
  const bodies = new Set<string>()
  for (let round = 0; round < 5; round++)
    for (const [kind, identifier] of [
      ['wrong', accounts.amal],
      ['unknown', 'nobody@fjord.example'],
    ] as const) {
      const started = performance.now()
      const answer = await attempt(world, identifier, 'not-the-secret')
      best[kind] = Math.min(best[kind], performance.now() - started)
      expect(said(answer)).toBe('401 auth.invalid')
      bodies.add(JSON.stringify(answer.body))
      expect(answer.headers.getSetCookie()).toEqual([])
    }
  expect(bodies.size).toBe(1)
  expect(best.unknown).toBeGreaterThan(best.wrong / 2)
})

test('I2 after ten failures for one name from one address even the right secret waits, and is told how long', async () => {
  await using world = await openWorld()
  const answers = await repeat(10, () => attempt(world, accounts.amal, 'not-the-secret'))
  expect(new Set(answers)).toEqual(new Set(['401 auth.invalid']))
  const refused = await attempt(world, accounts.amal, demoPassword)
  expect(said(refused)).toBe('429 rate.limited')
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(900)
  expect(said(await attempt(world, accounts.bjorn, demoPassword))).toBe('200')
})

test('I2 capitals and spaces do not make a new name to guess for', async () => {
  await using world = await openWorld()
  await repeat(10, (index) =>
    attempt(world, index % 2 ? accounts.amal : ` ${accounts.amal.toUpperCase()}`, 'not-it'),
  )
  expect(said(await attempt(world, accounts.amal, 'not-it'))).toBe('429 rate.limited')
})

test('I2 guesses sent all at once are counted like guesses one by one', async () => {
  await using world = await openWorld()
  const answers = await Promise.all(Array.from({ length: 25 }, () => attempt(world, accounts.amal, 'not-it')))
  expect(answers.filter(({ status }) => status === 401).length).toBeLessThanOrEqual(10)
  expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThanOrEqual(15)
})

test('I3 who is locked out at one address gets in from another', async () => {
  await using world = await openWorld(behindProxy)
  await repeat(10, () => attempt(world, accounts.amal, 'not-it', '203.0.113.7'))
  expect(said(await attempt(world, accounts.amal, demoPassword, '203.0.113.7'))).toBe('429 rate.limited')
  expect(said(await attempt(world, accounts.amal, demoPassword, '203.0.113.8'))).toBe('200')
})

test('I3 without a trusted proxy nobody gives themselves a new address', async () => {
  await using world = await openWorld()
  await repeat(10, (index) => attempt(world, accounts.amal, 'not-it', `203.0.113.${index}`))
  expect(said(await attempt(world, accounts.amal, 'not-it', '203.0.113.99'))).toBe('429 rate.limited')
})

test('I3 behind one proxy the address that counts is the one the proxy saw', async () => {
  await using world = await openWorld(behindProxy)
  await repeat(10, (index) => attempt(world, accounts.amal, 'not-it', `198.51.100.${index}, 203.0.113.7`))
  expect(said(await attempt(world, accounts.amal, 'not-it', '198.51.100.77, 203.0.113.7'))).toBe(
    '429 rate.limited',
  )
})

test('I4 a hundred failures from one address close it for every name, and for nobody elsewhere', async () => {
  await using world = await openWorld(behindProxy)
  const guesses = Array.from({ length: 100 }, (_, index) =>
    attempt(world, `guess${index}@fjord.example`, 'x', '203.0.113.7'),
  )
  expect(new Set((await Promise.all(guesses)).map(said))).toEqual(new Set(['401 auth.invalid']))
  expect(said(await attempt(world, accounts.camila, demoPassword, '203.0.113.7'))).toBe('429 rate.limited')
  expect(said(await attempt(world, accounts.camila, demoPassword, '203.0.113.8'))).toBe('200')
})

test('right sign-ins never count: a whole school behind one address gets in at once, and one person many times', async () => {
  await using world = await openWorld({ env: { SIGN_IN_FAILURES_ADDRESS: '12' } })
  const names = [accounts.rosa, accounts.ines, accounts.amal, accounts.bjorn]
  const answers = await Promise.all(
    names.flatMap((name) => Array.from({ length: 15 }, () => attempt(world, name, demoPassword))),
  )
  expect(new Set(answers.map(said))).toEqual(new Set(['200']))
})

test('a right sign-in among wrong ones does not clear the count', async () => {
  await using world = await openWorld()
  await repeat(9, () => attempt(world, accounts.amal, 'not-it'))
  expect(said(await attempt(world, accounts.amal, demoPassword))).toBe('200')
  expect(said(await attempt(world, accounts.amal, 'not-it'))).toBe('401 auth.invalid')
  expect(said(await attempt(world, accounts.amal, 'not-it'))).toBe('429 rate.limited')
})
