import { expect, test } from 'vitest'
import type { Person } from '../support/person.ts'
import { said } from '../support/wire.ts'
import { openWorld } from '../support/world.ts'

async function fresh(person: Person): Promise<string> {
  return (await person.withCookie('/auth/refresh')).body['accessToken'] as string
}

test('I17 a socket is told a minute before its token ends, and not before that', async () => {
  await using world = await openWorld()
  const { amal } = await world.enter('rosa', 'amal')
  world.clock.advance({ minutes: 13, seconds: 50 })
  await amal.settled()
  expect(amal.heard('auth:expiring')).toEqual([])
  world.clock.advance({ seconds: 12 })
  const { expiresAt } = await amal.hears('auth:expiring')
  expect(Date.parse(expiresAt) - world.clock.ms()).toBeLessThanOrEqual(60_000)
})

test('I17 a renewed socket goes on past the end of its first token, in its place', async () => {
  await using world = await openWorld()
  const { rosa, amal } = await world.enter('rosa', 'amal')
  world.clock.advance({ minutes: 14, seconds: 30 })
  for (const person of [rosa, amal]) {
    await person.hears('auth:expiring')
    const { expiresAt } = await person.ask('auth:renew', { token: await fresh(person) })
    expect(Date.parse(expiresAt) - world.clock.ms()).toBeGreaterThan(800_000)
  }
  world.clock.advance({ minutes: 1 })
  expect((await amal.say('still here')).message).not.toBeNull()
  expect(rosa.connected).toBe(true)
})

test('I17 a socket that is not renewed is closed within five seconds of the end, not before', async () => {
  await using world = await openWorld()
  const { amal } = await world.enter('rosa', 'amal')
  world.clock.advance({ minutes: 14, seconds: 50 })
  await amal.hears('auth:expiring')
  await amal.settled()
  const closed = amal.closes()
  world.clock.advance({ seconds: 14 })
  await closed
  expect(said(await amal.get('/me'))).toBe('401 auth.token_invalid')
})

test('I17 a person whose token ran out is not in the room any more, and comes back with a new one', async () => {
  await using world = await openWorld()
  const { rosa, amal } = await world.enter('rosa', 'amal')
  await rosa.ask('auth:renew', { token: rosa.token })
  world.clock.advance({ minutes: 14, seconds: 50 })
  await rosa.ask('auth:renew', { token: await fresh(rosa) })
  const closed = amal.closes()
  world.clock.advance({ seconds: 14 })
  await closed
  await rosa.hears('room:participants', (push) => !push.participants.some((one) => one.id === amal.id))
  amal.token = await fresh(amal)
  expect((await amal.join(world.roomId)).state).toBe('admitted')
})

test('I18 a token of another session, another person, or nobody renews nothing', async () => {
  await using world = await openWorld()
  const { amal } = await world.enter('rosa', 'amal')
  const [other, bjorn, teacher] = [
    await world.signIn('amal'),
    await world.signIn('bjorn'),
    await world.signIn('ines'),
  ]
  for (const { token } of [other, bjorn, teacher])
    expect(await amal.refused('auth:renew', { token })).toBe('auth.token_invalid')
  expect(await amal.refused('auth:renew', { token: 'a.b.c' })).toBe('auth.token_invalid')
  expect(await amal.refused('auth:renew', { token: '' })).toBe('request.invalid')
  await amal.settled()
})

test('I18 a renewal with a token that has ended is refused', async () => {
  await using world = await openWorld({ env: { ACCESS_TOKEN_SECONDS: '900' } })
  const { amal } = await world.enter('rosa', 'amal')
  const old = amal.token
  world.clock.advance({ minutes: 14, seconds: 30 })
  await amal.ask('auth:renew', { token: await fresh(amal) })
  world.clock.advance({ seconds: 40 })
  expect(await amal.refused('auth:renew', { token: old })).toBe('auth.token_invalid')
  await amal.settled()
})
