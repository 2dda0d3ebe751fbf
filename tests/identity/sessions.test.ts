import { expect, test } from 'vitest'
import { freePort } from '../support/hub.ts'
import { openToken } from '../support/token.ts'
import { again, said } from '../support/wire.ts'
import { accounts, demoPassword, openWorld } from '../support/world.ts'

/** The whole Set-Cookie line of a sign-in. */
async function cookieLine(url: string): Promise<string> {
  const response = await fetch(`${url}/api/v1/auth/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ identifier: accounts.amal, secret: demoPassword }),
  })
  return response.headers.getSetCookie().join('\n')
}

test('I9 refreshing gives a new token of the same session and another cookie', async () => {
  await using world = await openWorld()
  const amal = await world.signIn('amal')
  const first = amal.cookie
  const answer = await amal.withCookie('/auth/refresh')
  expect(said(answer)).toBe('200')
  expect(amal.cookie).not.toBe(first)
  const { claims } = openToken(answer.body['accessToken'] as string)
  expect(claims['sid']).toBe(openToken(amal.token).claims['sid'])
  expect(answer.body['user']).toEqual(amal.user)
  amal.token = answer.body['accessToken'] as string
  expect(said(await amal.get('/me'))).toBe('200')
})

test('I9 whose answer got lost is given the same successor within ten seconds', async () => {
  await using world = await openWorld()
  const amal = await world.signIn('amal')
  const first = amal.cookie
  await amal.withCookie('/auth/refresh')
  const successor = amal.cookie
  world.clock.advance({ seconds: 9 })
  amal.cookie = first
  expect(said(await amal.withCookie('/auth/refresh'))).toBe('200')
  expect(amal.cookie).toBe(successor)
  expect(said(await amal.withCookie('/auth/refresh'))).toBe('200')
})

test('I9 two tabs that refresh at once get the same successor', async () => {
  await using world = await openWorld()
  const amal = await world.signIn('amal')
  const tab = again(world, amal)
  const answers = await Promise.all([amal.withCookie('/auth/refresh'), tab.withCookie('/auth/refresh')])
  expect(answers.map(said)).toEqual(['200', '200'])
  expect(tab.cookie).toBe(amal.cookie)
})

test('I10 an old refresh token used later ends the whole session: cookie, token and socket', async () => {
  await using world = await openWorld()
  const { amal } = await world.enter('rosa', 'amal')
  const stolen = amal.cookie
  await amal.withCookie('/auth/refresh')
  const current = amal.cookie
  world.clock.advance({ seconds: 11 })
  const thief = again(world, amal)
  thief.cookie = stolen
  const closed = amal.closes()
  expect(said(await thief.withCookie('/auth/refresh'))).toBe('401 auth.session_ended')
  await closed
  amal.cookie = current
  expect(said(await amal.withCookie('/auth/refresh'))).toBe('401 auth.session_ended')
  expect(said(await amal.get('/me'))).toBe('401 auth.session_ended')
})

test('I10 the end of one session leaves the other sessions of the same person', async () => {
  await using world = await openWorld()
  const [amal, elsewhere] = [await world.signIn('amal'), await world.signIn('amal')]
  await elsewhere.connect()
  await amal.withCookie('/auth/sign-out')
  expect(said(await amal.get('/me'))).toBe('401 auth.session_ended')
  expect(said(await elsewhere.get('/me'))).toBe('200')
  await elsewhere.settled()
})

test('I10 a made-up refresh token, an access token in its place, and no cookie at all are refused', async () => {
  await using world = await openWorld()
  const amal = await world.signIn('amal')
  for (const cookie of [
    'causeway_refresh=made-up',
    `causeway_refresh=${amal.token}`,
    'causeway_refresh=',
    undefined,
  ]) {
    const somebody = again(world, amal)
    somebody.cookie = cookie
    expect(said(await somebody.withCookie('/auth/refresh'))).toBe('401 auth.session_ended')
  }
  expect(said(await amal.get('/me'))).toBe('200')
})

test('I10 a session cannot be refreshed for ever', async () => {
  await using world = await openWorld()
  const amal = await world.signIn('amal')
  world.clock.advance({ minutes: 12 * 60 + 1 })
  expect(said(await amal.withCookie('/auth/refresh'))).toBe('401 auth.session_ended')
})

test('I10 a refresh token works after a restart', async () => {
  await using world = await openWorld()
  const amal = await world.signIn('amal')
  await world.restart()
  expect(said(await again(world, amal).withCookie('/auth/refresh'))).toBe('200')
})

test('I11 signing out ends the token and the open socket of that session', async () => {
  await using world = await openWorld()
  const { amal } = await world.enter('rosa', 'amal')
  const closed = amal.closes()
  const answer = await amal.withCookie('/auth/sign-out')
  expect(said(answer)).toBe('204')
  expect(answer.headers.getSetCookie().join()).toMatch(/causeway_refresh=;.*Max-Age=0/)
  await closed
  expect(said(await amal.get('/me'))).toBe('401 auth.session_ended')
  await expect(again(world, amal).connect()).rejects.toMatchObject({ code: 'auth.session_ended' })
})

test('I12 refreshing and signing out want the header that no other site can send', async () => {
  await using world = await openWorld()
  const amal = await world.signIn('amal')
  for (const headers of [{}, { 'x-causeway': '0' }, { 'x-causeway': 'true' }] as Record<string, string>[])
    for (const path of ['/auth/refresh', '/auth/sign-out'])
      expect(said(await amal.withCookie(path, headers))).toBe('403 auth.header_missing')
  expect(said(await amal.get('/me'))).toBe('200')
  expect(said(await amal.withCookie('/auth/refresh'))).toBe('200')
})

test('I12 the bearer token does not refresh', async () => {
  await using world = await openWorld()
  const amal = await world.signIn('amal')
  const headers = { 'x-causeway': '1', authorization: `Bearer ${amal.token}` }
  expect(said(await amal.request('POST', '/auth/refresh', undefined, headers))).toBe('401 auth.session_ended')
})

test('I13 the refresh cookie is for our own pages, the auth calls and no script', async () => {
  await using world = await openWorld()
  const line = await cookieLine(world.url)
  expect(line).toMatch(/^causeway_refresh=[\w-]{22,};/)
  for (const attribute of [/; HttpOnly/i, /; SameSite=Strict/i, /; Path=\/api\/v1\/auth(;|$)/i])
    expect(line).toMatch(attribute)
  expect(line).not.toMatch(/secure|domain/i)
})

test('I13 on https the refresh cookie is Secure and the page asks for https for good', async () => {
  const port = await freePort()
  await using world = await openWorld({
    demo: false,
    env: { PUBLIC_URL: 'https://hub.example.org', PORT: `${port}` },
  })
  const wishes = {
    districtName: 'Coast',
    timeZone: 'UTC',
    locale: 'en',
    displayName: 'Maria',
    identifier: 'maria',
  }
  const response = await fetch(`http://127.0.0.1:${port}/api/v1/setup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...wishes, password: 'a-long-enough-secret', secret: world.app.setupSecret }),
  })
  expect(response.headers.getSetCookie().join()).toMatch(/^causeway_refresh=.*; Secure/i)
  expect(response.headers.get('strict-transport-security')).toMatch(/max-age=\d{7,}/)
})

test('I13 the refresh token is not kept in the clear', async () => {
  await using world = await openWorld()
  const amal = await world.signIn('amal')
  const rows = await world.app.database.queries.selectFrom('refresh_tokens').selectAll().execute()
  expect(JSON.stringify(rows)).not.toContain(amal.cookie!.split('=')[1])
})

test('I14 signing out everywhere ends all of a person’s sessions and nobody else’s', async () => {
  await using world = await openWorld()
  const [here, there, bjorn] = [
    await world.signIn('amal'),
    await world.signIn('amal'),
    await world.signIn('bjorn'),
  ]
  await Promise.all([here.connect(), there.connect(), bjorn.connect()])
  const closed = Promise.all([here.closes(), there.closes()])
  expect(said(await here.post('/auth/sign-out-everywhere'))).toBe('204')
  await closed
  expect(said(await there.get('/me'))).toBe('401 auth.session_ended')
  expect(said(await there.withCookie('/auth/refresh'))).toBe('401 auth.session_ended')
  await bjorn.settled()
  expect((await world.signIn('amal')).token).toBeTruthy()
})
