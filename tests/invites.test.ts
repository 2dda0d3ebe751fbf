import { DatabaseSync } from 'node:sqlite'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { Person, type Answer } from './support/person.ts'
import { addStrangers, again, itemsOf, said } from './support/wire.ts'
import { openWorld, type World } from './support/world.ts'

const who = { displayName: 'Dr. Wanjiru Maina', organisation: 'Glaciers of Mount Kenya' }
const inDays = (world: World, days: number): string =>
  new Date(world.clock.ms() + days * 86_400_000).toISOString()
const invite = (world: World, teacher: Person, more: Record<string, unknown> = {}): Promise<Answer> =>
  teacher.post(`/rooms/${world.roomId}/invites`, {
    kind: 'expert',
    ...who,
    expiresAt: inDays(world, 1),
    ...more,
  })
const secretOf = ({ body }: Answer): string => new URL(body['url'] as string).hash.slice(1)
const accept = (
  world: World,
  secret: string,
  more: Record<string, unknown> = {},
  headers = {},
): Promise<Answer> =>
  new Person(world.url, '').anonymous(
    'POST',
    '/invites/accept',
    { secret, ...who, agreesToConduct: true, ...more },
    headers,
  )

test('V1 the secret of an invite stands after the # alone, and has 128 bits or more', async () => {
  await using world = await openWorld()
  const rosa = await world.signIn('rosa')
  const secrets = new Set<string>()
  for (let count = 0; count < 3; count++) {
    const answer = await invite(world, rosa)
    expect(said(answer)).toBe('201')
    expect(Object.keys(answer.body).sort()).toEqual(['id', 'url'])
    const url = new URL(answer.body['url'] as string)
    expect(`${url.origin}${url.pathname}${url.search}`).toBe(`${world.url}/join`)
    expect(Buffer.from(url.hash.slice(1), 'base64url').length).toBeGreaterThanOrEqual(16)
    secrets.add(url.hash)
  }
  expect(secrets.size).toBe(3)
})

test('V1 no file of the hub holds the secret, and no list shows it', async () => {
  await using world = await openWorld()
  const rosa = await world.signIn('rosa')
  const secret = secretOf(await invite(world, rosa))
  await accept(world, secret)
  const list = await rosa.get(`/rooms/${world.roomId}/invites`)
  const trail = await rosa.get(`/rooms/${world.roomId}/audit`)
  expect(JSON.stringify([list.body, trail.body])).not.toContain(secret)
  const raw = Buffer.from(secret, 'base64url')
  for (const file of readdirSync(world.folder)) {
    const bytes = readFileSync(join(world.folder, file))
    expect(bytes.includes(secret), file).toBe(false)
    expect(bytes.includes(raw), file).toBe(false)
  }
  using database = new DatabaseSync(join(world.folder, 'causeway.db'), { readOnly: true }) as DatabaseSync &
    Disposable
  expect(database.prepare('select secret_hash from invites').get()).toMatchObject({
    secret_hash: expect.stringMatching(/^[\da-f]{64}$/),
  })
})

test('V2 an invite ends in the future and within thirty days', async () => {
  await using world = await openWorld()
  const rosa = await world.signIn('rosa')
  for (const days of [-1, 0, 30.01, 400]) {
    const answer = await invite(world, rosa, { expiresAt: inDays(world, days) })
    expect(answer.status).toBe(422)
    expect((answer.body['fields'] as { path: string }[]).map(({ path }) => path)).toEqual(['expiresAt'])
  }
  expect(said(await invite(world, rosa, { expiresAt: inDays(world, 29.99) }))).toBe('201')
})

test('V2 an invite whose time is over opens nothing', async () => {
  await using world = await openWorld()
  const rosa = await world.signIn('rosa')
  const secret = secretOf(await invite(world, rosa))
  world.clock.advance({ days: 1, seconds: 1 })
  expect(said(await accept(world, secret))).toBe('404 invite.invalid')
})

test('V3 an invite is accepted once', async () => {
  await using world = await openWorld()
  const rosa = await world.signIn('rosa')
  const secret = secretOf(await invite(world, rosa))
  const answer = await accept(world, secret)
  expect(said(answer)).toBe('200')
  expect(answer.body).toMatchObject({
    roomId: world.roomId,
    user: { displayName: who.displayName, role: 'expert', schoolId: null },
  })
  expect(said(await accept(world, secret))).toBe('404 invite.invalid')
  await world.restart()
  expect(said(await accept(world, secret))).toBe('404 invite.invalid')
})

test('V3 of two who accept at once, one is the guest', async () => {
  await using world = await openWorld()
  const rosa = await world.signIn('rosa')
  const secret = secretOf(await invite(world, rosa))
  const answers = await Promise.all(Array.from({ length: 6 }, () => accept(world, secret)))
  expect(answers.map(said).sort()).toEqual(['200', ...Array<string>(5).fill('404 invite.invalid')])
})

test('V3 wrong fields, no consent and a name that cannot be shown leave the invite unspent', async () => {
  await using world = await openWorld()
  const rosa = await world.signIn('rosa')
  const secret = secretOf(await invite(world, rosa))
  for (const more of [
    { agreesToConduct: false },
    { agreesToConduct: 'true' },
    { displayName: '' },
    { role: 'teacher' },
  ])
    expect(said(await accept(world, secret, more))).toBe('422 request.invalid')
  for (const phrase of ['nudge', 'hold', 'block', 'escalate']) {
    const answer = await accept(world, secret, { displayName: `causeway-test-${phrase}` })
    expect(said(answer), phrase).toBe('422 name.not_allowed')
  }
  expect(said(await accept(world, secret, { displayName: 'x'.repeat(61) }))).toBe('422 request.invalid')
  expect(said(await accept(world, secret))).toBe('200')
})

test('V4 a withdrawn invite opens nothing, and its guest is out at once', async () => {
  await using world = await openWorld()
  const { rosa } = await world.enter('rosa')
  const [unused, used] = [await invite(world, rosa), await invite(world, rosa)]
  const accepted = await accept(world, secretOf(used))
  const guest = world.guest(accepted.body['accessToken'] as string, world.roomId)
  await guest.join(world.roomId)
  await rosa.ask('lobby:admit', { roomId: world.roomId, participantId: guest.id })
  await guest.hears('room:admitted')
  const closed = guest.closes()
  for (const one of [unused, used])
    expect(said(await rosa.call('DELETE', `/invites/${one.body['id'] as string}`))).toBe('204')
  await closed
  expect(said(await guest.get('/me'))).toBe('401 auth.session_ended')
  await expect(again(world, guest).connect()).rejects.toMatchObject({ code: 'auth.session_ended' })
  await rosa.hears('room:participants', (push) => push.participants.length === 1)
  for (const one of [unused, used])
    expect(said(await accept(world, secretOf(one)))).toBe('404 invite.invalid')
})

test('V4 closing the room ends its guests, their refresh cookie and its open invites', async () => {
  await using world = await openWorld()
  const { rosa } = await world.enter('rosa')
  const open = secretOf(await invite(world, rosa))
  const accepted = await accept(world, secretOf(await invite(world, rosa)))
  const guest = world.guest(accepted.body['accessToken'] as string, world.roomId)
  guest.cookie = accepted.headers.getSetCookie()[0]!.split(';')[0]
  await guest.join(world.roomId)
  const closed = guest.closes()
  await rosa.post(`/rooms/${world.roomId}/state`, { state: 'closed' })
  await closed
  expect(said(await guest.get('/me'))).toBe('401 auth.session_ended')
  expect(said(await guest.withCookie('/auth/refresh'))).toBe('401 auth.session_ended')
  await rosa.post(`/rooms/${world.roomId}/state`, { state: 'open' })
  expect(said(await guest.get('/me'))).toBe('401 auth.session_ended')
  expect(said(await accept(world, open))).toBe('404 invite.invalid')
})

test('V5 after twenty wrong guesses from one address even the right secret waits, and is told how long', async () => {
  await using world = await openWorld({ env: { TRUST_PROXY: '1' } })
  const rosa = await world.signIn('rosa')
  const secret = secretOf(await invite(world, rosa))
  const from = (address: string) => ({ 'x-forwarded-for': address })
  for (let guess = 0; guess < 10; guess++) {
    expect(said(await accept(world, `guess-${guess}`, {}, from('203.0.113.7')))).toBe('404 invite.invalid')
    const look = await rosa.anonymous(
      'POST',
      '/invites/look',
      { secret: `look-${guess}` },
      from('203.0.113.7'),
    )
    expect(said(look)).toBe('404 invite.invalid')
  }
  const refused = await accept(world, secret, {}, from('203.0.113.7'))
  expect(said(refused)).toBe('429 rate.limited')
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(said(await accept(world, secret, {}, from('203.0.113.8')))).toBe('200')
})

test('V6 a look shows what one is invited to, spends nothing and names no child', async () => {
  await using world = await openWorld()
  const rosa = await world.signIn('rosa')
  const secret = secretOf(await invite(world, rosa))
  for (let look = 0; look < 25; look++) {
    const answer = await rosa.anonymous('POST', '/invites/look', { secret })
    expect(said(answer)).toBe('200')
    expect(answer.body).toMatchObject({
      ...who,
      roomTitle: 'Water walk: live session',
      teachers: ['Rosa Lind', 'Inés Rojas'],
    })
    expect(JSON.stringify(answer.body)).not.toMatch(/Amal|Camila|Haddad|user_|participant_/)
  }
  expect(said(await accept(world, secret))).toBe('200')
})

test('V10 only those who run the room invite, list and withdraw', async () => {
  await using world = await openWorld()
  const far = await addStrangers(world)
  const { rosa, amal } = await world.enter('rosa', 'amal')
  const { body } = await invite(world, rosa)
  const path = `/invites/${body['id'] as string}`
  const [coordinator, parent] = [await world.signIn('coordinator'), await world.signIn('parent')]
  const table = [
    [amal, 403],
    [coordinator, 403],
    [parent, 404],
    [far.teacher, 404],
    [far.leader, 404],
  ] as const
  for (const [one, status] of table) {
    expect((await invite(world, one)).status).toBe(status)
    expect((await one.call('DELETE', path)).status, one.user.displayName).toBe(status)
  }
  const leader = await world.signIn('andesLeader')
  expect(said(await invite(world, leader))).toBe('201')
  expect(itemsOf<{ state: string }>(await leader.get(`/rooms/${world.roomId}/invites`))).toHaveLength(2)
  expect(said(await leader.call('DELETE', path))).toBe('204')
  expect(said(await rosa.call('DELETE', '/invites/invite_none'))).toBe('404 invite.not_found')
})

test('V10 a guest who comes back refreshes, and learns which room is theirs', async () => {
  await using world = await openWorld()
  const { rosa } = await world.enter('rosa')
  const accepted = await accept(world, secretOf(await invite(world, rosa)))
  const guest = world.guest('', world.roomId)
  guest.cookie = accepted.headers.getSetCookie()[0]!.split(';')[0]
  expect((await guest.withCookie('/auth/refresh')).body).toMatchObject({
    roomId: world.roomId,
    user: { role: 'expert' },
  })
})
