import { expect, test } from 'vitest'
import { addStrangers, again, said } from '../support/wire.ts'
import { accounts, demoPassword, openWorld } from '../support/world.ts'

test('I15 when a leader suspends somebody, their token, cookie, socket and sign-in end at once', async () => {
  await using world = await openWorld()
  const { amal } = await world.enter('rosa', 'amal')
  const leader = await world.signIn('fjordLeader')
  const closed = amal.closes()
  const answer = await leader.post(`/people/${amal.user.id}/state`, { state: 'suspended' })
  expect(answer.body).toEqual({ id: amal.user.id, state: 'suspended' })
  await closed
  expect(said(await amal.get('/me'))).toBe('401 auth.session_ended')
  expect(said(await amal.withCookie('/auth/refresh'))).toBe('401 auth.session_ended')
  await expect(again(world, amal).connect()).rejects.toMatchObject({ code: 'auth.session_ended' })
  const attempt = { identifier: accounts.amal, secret: demoPassword }
  expect(said(await amal.anonymous('POST', '/auth/sign-in', attempt))).toBe('401 auth.invalid')
})

test('I15 a suspended person leaves the room, and the others see it', async () => {
  await using world = await openWorld()
  const { rosa, amal } = await world.enter('rosa', 'amal')
  const leader = await world.signIn('fjordLeader')
  await rosa.hears('room:participants', (push) => push.participants.length === 2)
  await leader.post(`/people/${amal.user.id}/state`, { state: 'suspended' })
  await rosa.hears('room:participants', (push) =>
    push.participants.every((one) => one.displayName !== 'Amal'),
  )
})

test('I15 a person who is let back signs in anew; the old token stays ended', async () => {
  await using world = await openWorld()
  const amal = await world.signIn('amal')
  const leader = await world.signIn('fjordLeader')
  await leader.post(`/people/${amal.user.id}/state`, { state: 'suspended' })
  expect(said(await leader.post(`/people/${amal.user.id}/state`, { state: 'active' }))).toBe('200')
  expect(said(await amal.get('/me'))).toBe('401 auth.session_ended')
  expect(said(await (await world.signIn('amal')).get('/me'))).toBe('200')
})

test('I15 a suspension outlives a restart', async () => {
  await using world = await openWorld()
  const amal = await world.signIn('amal')
  const leader = await world.signIn('fjordLeader')
  await leader.post(`/people/${amal.user.id}/state`, { state: 'suspended' })
  await world.restart()
  expect(said(await again(world, amal).get('/me'))).toBe('401 auth.session_ended')
})

test('I16 only a leader suspends, only in their own district, and not themselves', async () => {
  await using world = await openWorld()
  const far = await addStrangers(world)
  const amal = await world.signIn('amal')
  const path = `/people/${amal.user.id}/state`
  for (const name of ['rosa', 'bjorn', 'coordinator', 'parent'] as const)
    expect(said(await (await world.signIn(name)).post(path, { state: 'suspended' }))).toBe(
      '403 auth.forbidden',
    )
  for (const outsider of [await world.signIn('andesLeader'), far.leader, far.teacher])
    expect(said(await outsider.post(path, { state: 'suspended' }))).toBe('404 person.not_found')
  const leader = await world.signIn('fjordLeader')
  expect(said(await leader.post(`/people/${leader.user.id}/state`, { state: 'suspended' }))).toBe(
    '403 person.self',
  )
  expect(said(await leader.post('/people/user_nobody/state', { state: 'suspended' }))).toBe(
    '404 person.not_found',
  )
  expect(said(await leader.post(path, { state: 'gone' }))).toBe('422 request.invalid')
  expect(said(await amal.get('/me'))).toBe('200')
})
