import { expect, test } from 'vitest'
import type { Person } from '../support/person.ts'
import { addStrangers, itemsOf, said } from '../support/wire.ts'
import { openWorld, type World } from '../support/world.ts'

type Room = { id: string; title: string; state: string }

/** What somebody gets from every call that reads a room. */
async function readings(person: Person, roomId: string): Promise<Record<string, string>> {
  const answers: Record<string, string> = { room: said(await person.get(`/rooms/${roomId}`)) }
  for (const part of ['messages', 'documents', 'attendance', 'invites', 'reports', 'audit'])
    answers[part] = said(await person.get(`/rooms/${roomId}/${part}`))
  answers['items'] = said(await person.get(`/moderation/items?roomId=${roomId}`))
  return answers
}
const each = (answer: string) => ({
  attendance: answer,
  invites: answer,
  reports: answer,
  audit: answer,
  items: answer,
})

async function deeds(person: Person, world: World, roomId = world.roomId): Promise<string[]> {
  const about = { roomId, participantId: person.id ?? ('participant_x' as Person['id']) }
  return [
    await person.refused('room:freeze', { roomId, frozen: true }),
    await person.refused('room:permissions', { roomId, permissions: { chat: false } }),
    await person.refused('lobby:admit', about),
    await person.refused('lobby:admit-all', { roomId }),
    await person.refused('lobby:deny', about),
    await person.refused('participant:remove', about),
    await person.refused('participant:mute', { ...about, muted: true }),
    await person.refused('participant:permissions', { ...about, permissions: { chat: true } }),
  ]
}

test('R5 teachers of the classes and the leaders of their districts read everything of a room', async () => {
  await using world = await openWorld()
  for (const name of ['rosa', 'ines', 'fjordLeader', 'andesLeader'] as const) {
    const person = await world.signIn(name)
    expect(itemsOf<Room>(await person.get('/rooms')).map(({ id }) => id)).toEqual([world.roomId])
    expect(itemsOf(await person.get('/exchanges'))).toHaveLength(1)
    const all = await readings(person, world.roomId)
    expect(all).toEqual({ room: '200', ...each('200'), messages: '200', documents: '200' })
  }
})

test('R6 a student knows of the room, and what is inside only while admitted', async () => {
  await using world = await openWorld()
  const amal = await world.signIn('amal')
  expect(itemsOf<Room>(await amal.get('/rooms')).map(({ id }) => id)).toEqual([world.roomId])
  const outside = { room: '200', ...each('403 room.forbidden') }
  const closedDoor = { messages: '403 room.not_admitted', documents: '403 room.not_admitted' }
  expect(await readings(amal, world.roomId)).toEqual({ ...outside, ...closedDoor })
  await amal.join(world.roomId)
  expect(await readings(amal, world.roomId)).toEqual({ ...outside, ...closedDoor })
  const rosa = await world.signIn('rosa')
  await rosa.ask('lobby:admit', { roomId: world.roomId, participantId: amal.id })
  expect(await readings(amal, world.roomId)).toEqual({ ...outside, messages: '200', documents: '200' })
})

test('R7 a coordinator sees exchanges and rooms, and nothing inside', async () => {
  await using world = await openWorld()
  const coordinator = await world.signIn('coordinator')
  expect(itemsOf<Room>(await coordinator.get('/rooms')).map(({ id }) => id)).toEqual([world.roomId])
  expect(itemsOf(await coordinator.get('/exchanges'))).toHaveLength(1)
  const inside = { messages: '403 room.forbidden', documents: '403 room.forbidden' }
  expect(await readings(coordinator, world.roomId)).toEqual({
    room: '200',
    ...each('403 room.forbidden'),
    ...inside,
  })
  expect(await coordinator.refused('room:join', { roomId: world.roomId })).toBe('room.forbidden')
  expect(new Set(await deeds(coordinator, world))).toEqual(new Set(['room.forbidden']))
  expect(coordinator.pushes).toEqual([])
})

test('R8 for a guardian there is no room', async () => {
  await using world = await openWorld()
  const parent = await world.signIn('parent')
  expect((await parent.get('/rooms')).body).toEqual({ items: [], nextCursor: null })
  expect((await parent.get('/exchanges')).body).toEqual({ items: [], nextCursor: null })
  expect(new Set(Object.values(await readings(parent, world.roomId)))).toEqual(
    new Set(['404 room.not_found']),
  )
  expect(await parent.refused('room:join', { roomId: world.roomId })).toBe('room.not_found')
  expect(new Set(await deeds(parent, world))).toEqual(new Set(['room.not_found']))
})

test('R9 what belongs to others does not exist: 404 for every role of another district', async () => {
  await using world = await openWorld()
  const far = await addStrangers(world)
  for (const person of [far.teacher, far.leader, far.student]) {
    expect(itemsOf<Room>(await person.get('/rooms')).map(({ id }) => id)).toEqual([far.roomId])
    expect(new Set(Object.values(await readings(person, world.roomId)))).toEqual(
      new Set(['404 room.not_found']),
    )
    expect(await person.refused('room:join', { roomId: world.roomId })).toBe('room.not_found')
    expect(await person.refused('chat:send', { roomId: world.roomId, text: 'hello' })).toBe('room.not_found')
    expect(await person.refused('hand:raise', { roomId: world.roomId })).toBe('room.not_found')
    expect(new Set(await deeds(person, world))).toEqual(new Set(['room.not_found']))
    const closing = await person.post(`/rooms/${world.roomId}/state`, { state: 'closed' })
    expect(said(closing)).toBe('404 room.not_found')
  }
  const rosa = await world.signIn('rosa')
  expect(new Set(Object.values(await readings(rosa, far.roomId)))).toEqual(new Set(['404 room.not_found']))
})

test('R9 a room that is not yours and a room that is not there are one answer', async () => {
  await using world = await openWorld()
  const far = await addStrangers(world)
  const rosa = await world.signIn('rosa')
  const [theirs, nowhere] = [await rosa.get(`/rooms/${far.roomId}`), await rosa.get('/rooms/room_nowhere')]
  expect(theirs.body).toEqual(nowhere.body)
})

test('R10 teachers and leaders make a room, open at once or planned; nobody else does', async () => {
  await using world = await openWorld()
  const rosa = await world.signIn('rosa')
  const exchangeId = itemsOf<{ id: string }>(await rosa.get('/exchanges'))[0]!.id
  const atOnce = await rosa.post('/rooms', { title: ' Rivers ', exchangeId })
  expect(said(atOnce)).toBe('201')
  expect(atOnce.body).toMatchObject({ title: 'Rivers', exchangeId, state: 'open', frozen: false })
  expect(atOnce.body).not.toHaveProperty('startsAt')
  const leader = await world.signIn('andesLeader')
  const planned = await leader.post('/rooms', {
    title: 'Later',
    exchangeId,
    startsAt: '2026-12-01T14:00:00+01:00',
  })
  expect(planned.body).toMatchObject({ state: 'closed', startsAt: '2026-12-01T13:00:00.000Z' })
  for (const name of ['amal', 'coordinator', 'parent'] as const) {
    const answer = await (await world.signIn(name)).post('/rooms', { title: 'Mine', exchangeId })
    expect(said(answer), name).toBe('403 auth.forbidden')
  }
  expect(
    itemsOf<Room>(await rosa.get('/rooms'))
      .map(({ title }) => title)
      .sort(),
  ).toEqual(['Later', 'Rivers', 'Water walk: live session'])
})

test('R10 nobody makes a room in an exchange of others, and all that is wrong is named at once', async () => {
  await using world = await openWorld()
  const far = await addStrangers(world)
  const rosa = await world.signIn('rosa')
  const elsewhere = await rosa.post('/rooms', { title: 'Guest room', exchangeId: far.exchangeId })
  expect(said(elsewhere)).toBe('404 exchange.not_found')
  const wrong = await rosa.post('/rooms', { title: 'x'.repeat(121), startsAt: 'tomorrow', colour: 'red' })
  const fields = wrong.body['fields'] as { path: string; code: string }[]
  expect(Object.fromEntries(fields.map(({ path, code }) => [path, code]))).toEqual({
    title: 'too_long',
    exchangeId: 'required',
    startsAt: 'format',
    colour: 'unknown',
  })
})

test('a title of 120 characters is right', async () => {
  await using world = await openWorld()
  const rosa = await world.signIn('rosa')
  const exchangeId = itemsOf<{ id: string }>(await rosa.get('/exchanges'))[0]!.id
  expect(said(await rosa.post('/rooms', { title: 'x'.repeat(120), exchangeId }))).toBe('201')
  expect(said(await rosa.post('/rooms', { title: '   ', exchangeId }))).toBe('422 request.invalid')
})

test('R11 students do none of what teachers do, though they are admitted', async () => {
  await using world = await openWorld()
  const { amal } = await world.enter('rosa', 'amal')
  expect(new Set(await deeds(amal, world))).toEqual(new Set(['room.forbidden']))
  expect(said(await amal.post(`/rooms/${world.roomId}/state`, { state: 'closed' }))).toBe(
    '403 room.forbidden',
  )
  expect(said(await amal.post(`/rooms/${world.roomId}/documents`, { title: 'Mine', kind: 'text' }))).toMatch(
    /^403/,
  )
})

test('R11 a leader does in a room of their exchange what a teacher does, and is admitted at once', async () => {
  await using world = await openWorld()
  const leader = await world.signIn('andesLeader')
  expect((await leader.join(world.roomId)).state).toBe('admitted')
  const amal = await world.signIn('amal')
  await amal.join(world.roomId)
  await leader.ask('lobby:admit', { roomId: world.roomId, participantId: amal.id })
  await amal.hears('room:admitted')
  await leader.ask('room:freeze', { roomId: world.roomId, frozen: true })
  expect(await amal.refused('chat:send', { roomId: world.roomId, text: 'hello' })).toBe('room.frozen')
  expect((await leader.say('still possible')).message).not.toBeNull()
})

test('a long list comes in pages that miss nothing and repeat nothing', async () => {
  await using world = await openWorld()
  const rosa = await world.signIn('rosa')
  const exchangeId = itemsOf<{ id: string }>(await rosa.get('/exchanges'))[0]!.id
  for (const title of ['One', 'Two', 'Three', 'Four']) await rosa.post('/rooms', { title, exchangeId })
  const titles: string[] = []
  let cursor: unknown = null
  do {
    const page = await rosa.get(
      `/rooms?limit=2${cursor ? `&cursor=${encodeURIComponent(cursor as string)}` : ''}`,
    )
    titles.push(...itemsOf<Room>(page).map(({ title }) => title))
    cursor = page.body['nextCursor']
  } while (cursor)
  expect(titles.sort()).toEqual(['Four', 'One', 'Three', 'Two', 'Water walk: live session'])
  expect(said(await rosa.get('/rooms?cursor=rubbish'))).toMatch(/^(200|422 request.invalid)$/)
  expect(said(await rosa.get('/rooms?limit=0'))).toBe('422 request.invalid')
  expect(said(await rosa.get('/rooms?sort=title'))).toBe('422 request.invalid')
})
