import jsonwebtoken from 'jsonwebtoken'
import { createPublicKey, type JsonWebKey } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Person } from '../support/person.ts'
import { es256, hs256, openToken, signingKey, strangersKey, unsigned } from '../support/token.ts'
import { said } from '../support/wire.ts'
import { openWorld, type World } from '../support/world.ts'

const keysOf = async (world: World): Promise<JsonWebKey[]> => {
  const response = await fetch(`${world.url}/.well-known/jwks.json`)
  return ((await response.json()) as { keys: JsonWebKey[] }).keys
}

/** What HTTP and the socket say to a token. */
async function refusals(person: Person, token: string): Promise<string[]> {
  const http = await person.request('GET', '/me', undefined, { authorization: `Bearer ${token}` })
  const was = person.token
  person.disconnect()
  person.token = token
  const socket = await person.connect().then(
    () => 'connected',
    (error: Error & { code?: string }) => error.code ?? error.message,
  )
  person.disconnect()
  person.token = was
  return [said(http), socket]
}
const refused = ['401 auth.token_invalid', 'auth.token_invalid']

test('I5 an access token says who, in which session, of which district, in which role, for at most 15 minutes', async () => {
  await using world = await openWorld()
  const rosa = await world.signIn('rosa')
  const { header, claims } = openToken(rosa.token)
  expect(header).toMatchObject({ alg: 'ES256', kid: expect.any(String) })
  expect(claims).toMatchObject({
    iss: 'causeway',
    aud: 'causeway-api',
    sub: rosa.user.id,
    sid: expect.any(String),
    tid: rosa.user.districtId,
    role: 'teacher',
  })
  expect((claims['exp'] as number) - (claims['iat'] as number)).toBeLessThanOrEqual(900)
  expect(JSON.stringify(claims)).not.toMatch(/Rosa|fjord/)
})

test('I6 any software verifies a token with the published keys, which hold no private part', async () => {
  await using world = await openWorld()
  const rosa = await world.signIn('rosa')
  const keys = await keysOf(world)
  const jwk = keys.find((key) => key['kid'] === openToken(rosa.token).header['kid'])!
  expect(Object.keys(jwk).sort()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x', 'y'])
  const key = createPublicKey({ key: jwk, format: 'jwk' })
  const options = { algorithms: ['ES256' as const], issuer: 'causeway', audience: 'causeway-api' }
  expect(jsonwebtoken.verify(rosa.token, key, options)).toMatchObject({ sub: rosa.user.id })
})

test('I6 the keys outlive a restart, and so does a token', async () => {
  await using world = await openWorld()
  const rosa = await world.signIn('rosa')
  const before = await keysOf(world)
  await world.restart()
  expect(await keysOf(world)).toEqual(before)
  const me = await fetch(`${world.url}/api/v1/me`, { headers: { authorization: `Bearer ${rosa.token}` } })
  expect(me.status).toBe(200)
})

test('I6 when the key is replaced, tokens of the old one hold until they end', async () => {
  await using world = await openWorld()
  world.clock.advance({ days: 30, seconds: -1 })
  const rosa = await world.signIn('rosa')
  world.clock.advance({ seconds: 30 })
  await world.jobs.runDue()
  const fresh = await world.signIn('rosa')
  expect(openToken(fresh.token).header['kid']).not.toBe(openToken(rosa.token).header['kid'])
  expect(said(await rosa.get('/me'))).toBe('200')
  expect(said(await fresh.get('/me'))).toBe('200')
})

test('I7 a token without a signature is refused', async () => {
  await using world = await openWorld()
  const rosa = await world.signIn('rosa')
  const { header, claims } = openToken(rosa.token)
  for (const alg of ['none', 'None', 'NONE'])
    expect(await refusals(rosa, unsigned({ ...header, alg }, claims))).toEqual(refused)
  expect(await refusals(rosa, unsigned(header, claims))).toEqual(refused)
})

test('I7 a token signed with the public key as if it were a secret is refused', async () => {
  await using world = await openWorld()
  const rosa = await world.signIn('rosa')
  const { header, claims } = openToken(rosa.token)
  const [jwk] = await keysOf(world)
  const pem = createPublicKey({ key: jwk!, format: 'jwk' }).export({ format: 'pem', type: 'spki' }) as string
  for (const secret of [pem, pem.trim(), JSON.stringify(jwk), ''])
    expect(await refusals(rosa, hs256({ ...header, alg: 'HS256' }, claims, secret))).toEqual(refused)
})

test('I7 a token that brings its own key is refused', async () => {
  await using world = await openWorld()
  const rosa = await world.signIn('rosa')
  const { header, claims } = openToken(rosa.token)
  const key = strangersKey()
  const jwk = createPublicKey(key).export({ format: 'jwk' })
  expect(await refusals(rosa, es256(header, claims, key))).toEqual(refused)
  expect(await refusals(rosa, es256({ ...header, jwk, kid: undefined }, claims, key))).toEqual(refused)
  expect(await refusals(rosa, es256({ ...header, jku: 'http://127.0.0.1:9/jwks' }, claims, key))).toEqual(
    refused,
  )
})

test('I7 a true signature under another issuer, audience or key id, or without an end, is refused', async () => {
  await using world = await openWorld()
  const rosa = await world.signIn('rosa')
  const { header, claims } = openToken(rosa.token)
  const key = await signingKey(world)
  expect((await refusals(rosa, es256(header, claims, key)))[0]).toBe('200')
  const { exp: _exp, ...endless } = claims
  const forgeries = [
    es256(header, { ...claims, iss: 'somebody' }, key),
    es256(header, { ...claims, aud: 'another-api' }, key),
    es256(header, { ...claims, aud: undefined }, key),
    es256(header, endless, key),
    es256({ ...header, kid: 'key_unknown' }, claims, key),
    es256({ ...header, kid: undefined }, claims, key),
    es256({ ...header, kid: '../../etc/passwd' }, claims, key),
    es256({ ...header, kid: '__proto__' }, claims, key),
  ]
  for (const forged of forgeries) expect(await refusals(rosa, forged)).toEqual(refused)
})

test('I7 a changed role, a cut signature and plain rubbish are refused, never an error of ours', async () => {
  await using world = await openWorld()
  const amal = await world.signIn('amal')
  const { header, claims } = openToken(amal.token)
  const [, , signature] = amal.token.split('.')
  const promoted = `${unsigned(header, { ...claims, role: 'leader' })}${signature}`
  for (const token of [
    promoted,
    amal.token.slice(0, -4),
    `${amal.token}AA`,
    'a.b.c',
    '..',
    '....',
    'x'.repeat(5000),
  ])
    expect(await refusals(amal, token)).toEqual(refused)
})

test('I8 an access token ends, for calls and for new sockets', async () => {
  await using world = await openWorld()
  const rosa = await world.signIn('rosa')
  world.clock.advance({ minutes: 15, seconds: 2 })
  expect(await refusals(rosa, rosa.token)).toEqual(refused)
})

test('I8 only a bearer token signs a call in', async () => {
  await using world = await openWorld()
  const rosa = await world.signIn('rosa')
  const cookie = `${rosa.cookie}; access_token=${rosa.token}; token=${rosa.token}`
  const ways: Record<string, string>[] = [
    {},
    { cookie, 'x-causeway': '1' },
    { authorization: rosa.token },
    { authorization: `Basic ${Buffer.from('rosa.lind@fjord.example:causeway-demo').toString('base64')}` },
    { 'x-access-token': rosa.token },
    { authorization: 'Bearer ' },
  ]
  for (const headers of ways)
    expect(said(await rosa.request('GET', '/me', undefined, headers))).toBe('401 auth.required')
  expect(said(await rosa.request('GET', `/me?access_token=${rosa.token}`))).toBe('401 auth.required')
  const refresh = rosa.cookie!.split('=')[1]!
  expect(await refusals(rosa, refresh)).toEqual(refused)
})

test('I8 a socket without a token is refused', async () => {
  await using world = await openWorld()
  const rosa = await world.signIn('rosa')
  expect((await refusals(rosa, ''))[1]).toBe('auth.required')
})
