import { expect, test } from 'vitest'
import type { Endpoint } from '#shared/contracts/common.ts'
import { endpoints } from '#shared/contracts/index.ts'
import { said } from '../support/wire.ts'
import { openWorld, type World } from '../support/world.ts'

const api = (world: World, path: string, init: RequestInit = {}): Promise<Response> =>
  fetch(`${world.url}/api/v1${path}`, init)
const post = (world: World, path: string, body: string | undefined, headers: Record<string, string> = {}) =>
  api(world, path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    ...(body !== undefined && { body }),
  })

/** Status and code of a problem that has the shape of RFC 9457. */
async function problem(response: Response): Promise<string> {
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/)
  const body = (await response.json()) as Record<string, unknown>
  expect(body).toMatchObject({
    type: expect.any(String),
    title: expect.any(String),
    detail: expect.any(String),
    code: expect.any(String),
  })
  expect(body['status']).toBe(response.status)
  expect(JSON.stringify(body)).not.toMatch(/node_modules|\.ts:\d|at \w+ \(/)
  return `${response.status} ${body['code'] as string}`
}

test('P1 every call that wants a sign-in answers 401 without one', async () => {
  await using world = await openWorld()
  for (const { method, path, auth } of Object.values<Endpoint>(endpoints)) {
    if (auth !== 'bearer') continue
    const response = await api(world, path.replaceAll(/\{\w+\}/g, 'some_id'), { method })
    expect(await problem(response), `${method} ${path}`).toBe('401 auth.required')
    expect(response.headers.get('www-authenticate')).toMatch(/^Bearer/)
  }
})

test('P2 what is not JSON is malformed, however it is broken', async () => {
  await using world = await openWorld()
  for (const body of [
    '{',
    '{"identifier":',
    "{'identifier':'a'}",
    '{"a":1}}',
    'identifier=a',
    '\u0000',
    'NaN',
  ])
    expect(await problem(await post(world, '/auth/sign-in', body)), body).toBe('400 request.malformed')
})

test('P2 JSON that is no object, empty or absent is refused as wrong fields', async () => {
  await using world = await openWorld()
  for (const body of ['null', '[]', '"text"', '7', '{}', '[{"identifier":"a"}]', undefined])
    expect(await problem(await post(world, '/auth/sign-in', body)), body).toBe('422 request.invalid')
})

test('P2 JSON that is nested without end is answered at once', async () => {
  await using world = await openWorld()
  const depth = 60_000
  const deep = `${'['.repeat(depth)}${']'.repeat(depth)}`
  const objects = `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`
  for (const body of [
    deep,
    `{"identifier":${deep},"secret":"x"}`,
    objects,
    `{"identifier":${objects},"secret":"x"}`,
  ])
    expect(await problem(await post(world, '/auth/sign-in', body))).toMatch(/^4(00|22) /)
  expect((await fetch(`${world.url}/healthz`)).status).toBe(200)
})

test('P3 all wrong fields are named at once, unknown ones too', async () => {
  await using world = await openWorld()
  const body = JSON.stringify({ identifier: 7, secret: '', colour: 'red', admin: true })
  const response = await post(world, '/auth/sign-in', body)
  const { fields } = (await response.clone().json()) as {
    fields: { path: string; code: string; message: string }[]
  }
  expect(await problem(response)).toBe('422 request.invalid')
  expect(fields.map(({ path, code }) => `${path} ${code}`).sort()).toEqual([
    'admin unknown',
    'colour unknown',
    'identifier type',
    'secret too_short',
  ])
  for (const field of fields) expect(field.message).toEqual(expect.any(String))
})

test('P3 a field called __proto__ is a field like any other: unknown', async () => {
  await using world = await openWorld()
  const body = '{"identifier":"a","secret":"b","__proto__":{"role":"leader"}}'
  expect(await problem(await post(world, '/auth/sign-in', body))).toMatch(
    /^(422 request\.invalid|401 auth\.invalid)$/,
  )
})

test('P4 a body over 256 KiB is too large, one just under is read', async () => {
  await using world = await openWorld()
  const of = (length: number) => JSON.stringify({ identifier: 'a', secret: 'x'.repeat(length) })
  expect(await problem(await post(world, '/auth/sign-in', of(262_200)))).toBe('413 request.too_large')
  expect(await problem(await post(world, '/auth/sign-in', of(262_000)))).toBe('422 request.invalid')
})

test('P4 a body that is not JSON by its name is not read', async () => {
  await using world = await openWorld()
  for (const type of [
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/xml',
  ])
    expect(await problem(await post(world, '/auth/sign-in', '{}', { 'content-type': type })), type).toBe(
      '415 request.media_type',
    )
  expect(await problem(await post(world, '/auth/sign-in', '{}', { 'content-encoding': 'rubbish' }))).toBe(
    '415 request.media_type',
  )
})

test('P5 an address that is none answers 404, a method that is none 405 with those that are', async () => {
  await using world = await openWorld()
  for (const path of ['/nothing', '/rooms/a/b/c/d', '/..%2f..%2fetc/passwd', '/%E0%A4%A', '/Rooms/none/more'])
    expect(await problem(await api(world, path)), path).toBe('404 not_found')
  expect(await problem(await fetch(`${world.url}/api/v2/me`))).toBe('404 not_found')
  const response = await api(world, '/auth/sign-in')
  expect(response.headers.get('allow')).toBe('POST')
  expect(await problem(response)).toBe('405 request.method')
  const deleted = await api(world, '/rooms', { method: 'DELETE' })
  expect(deleted.headers.get('allow')!.split(', ').sort()).toEqual(['GET', 'POST'])
  expect(await problem(deleted)).toBe('405 request.method')
})

test('P6 too many calls of one session wait, and are told how long; another session does not', async () => {
  await using world = await openWorld({ env: { REQUESTS_PER_SECOND: '20' } })
  const [rosa, ines] = [await world.signIn('rosa'), await world.signIn('ines')]
  const answers = await Promise.all(Array.from({ length: 60 }, () => rosa.get('/me')))
  const refused = answers.filter(({ status }) => status === 429)
  expect(refused.length).toBeGreaterThan(0)
  expect(said(refused[0]!)).toBe('429 rate.limited')
  expect(Number(refused[0]!.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(said(await ines.get('/me'))).toBe('200')
})

test('P7 page and API carry a strict policy and say nothing of what they run on', async () => {
  await using world = await openWorld()
  for (const path of ['/', '/rooms/some', '/healthz', '/api/v1/openapi.json', '/api/v1/nothing']) {
    const { headers } = await fetch(`${world.url}${path}`)
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy, path).toMatch(/default-src 'none'/)
    expect(policy, path).toMatch(/frame-ancestors 'none'/)
    expect(policy, path).not.toMatch(/unsafe-inline|'unsafe-eval|\*/)
    expect(headers.get('x-content-type-options'), path).toBe('nosniff')
    expect(headers.get('referrer-policy'), path).toBe('no-referrer')
    expect(headers.get('x-powered-by'), path).toBeNull()
    expect(headers.get('access-control-allow-origin'), path).toBeNull()
  }
  expect((await api(world, '/openapi.json')).headers.get('cache-control')).toBe('no-store')
})

test('P7 the page has no inline script or style, which its own policy would stop', async () => {
  await using world = await openWorld()
  const page = await (await fetch(world.url)).text()
  expect(page).not.toMatch(/<script(?![^>]*\bsrc=)[^>]*>|<style|\son\w+=|\sstyle=/i)
})

test('P8 the hub says that it is alive and able to serve, and keeps its metrics to itself', async () => {
  await using world = await openWorld()
  expect((await fetch(`${world.url}/healthz`)).status).toBe(200)
  expect((await fetch(`${world.url}/readyz`)).status).toBe(200)
  expect((await fetch(`${world.url}/metrics`)).status).toBe(404)
})

test('P8 metrics answer to their token alone, in the Prometheus form, without ids', async () => {
  const token = 'a-token-of-the-operator'
  await using world = await openWorld({ env: { METRICS_TOKEN: token } })
  const { rosa } = await world.enter('rosa')
  const get = (authorization?: string) =>
    fetch(`${world.url}/metrics`, authorization ? { headers: { authorization } } : {})
  expect((await get()).status).toBe(401)
  expect((await get('Bearer wrong')).status).toBe(401)
  expect((await get(`Bearer ${rosa.token}`)).status).toBe(401)
  const text = await (await get(`Bearer ${token}`)).text()
  expect(text).toMatch(/^# HELP causeway_http_requests_total/m)
  expect(text).not.toMatch(/(room|user|participant|session)_\w{20}|Rosa/)
})

test('P9 the OpenAPI page describes every call, with its parameters, bodies and answers, and every reference leads somewhere', async () => {
  await using world = await openWorld()
  const document = (await (await api(world, '/openapi.json')).json()) as {
    openapi: string
    paths: Record<
      string,
      Record<
        string,
        {
          operationId: string
          parameters: { name: string; in: string; required: boolean }[]
          requestBody?: unknown
          responses: Record<string, unknown>
        }
      >
    >
  }
  expect(document.openapi).toMatch(/^3\.1/)
  const seen = new Set<string>()
  for (const { method, path, status, body, auth } of Object.values<Endpoint>(endpoints)) {
    const operation = document.paths[path]![method.toLowerCase()]!
    expect(seen.has(operation.operationId)).toBe(false)
    seen.add(operation.operationId)
    expect(Object.keys(operation.responses)).toContain(String(status))
    expect('requestBody' in operation, `${method} ${path}`).toBe(body !== undefined)
    const inPath = operation.parameters
      .filter((one) => one.in === 'path' && one.required)
      .map(({ name }) => `{${name}}`)
    expect(inPath.sort()).toEqual((path.match(/\{\w+\}/g) ?? []).sort())
    if (auth === 'cookie') expect(operation.parameters.map(({ name }) => name)).toContain('X-Causeway')
  }
  for (const [, pointer] of JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)) {
    const found = pointer!
      .split('/')
      .reduce<unknown>((at, key) => (at as Record<string, unknown>)?.[key], document)
    expect(found, pointer).toBeDefined()
  }
})
