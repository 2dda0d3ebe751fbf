import { expect, test } from 'vitest'
import { everythingTo, itemsOf, said } from '../support/wire.ts'
import { openWorld } from '../support/world.ts'

const who = { displayName: 'Dr. Wanjiru Maina' }

test('V7 a guest waits, is let in by a teacher in the room, and then writes', async () => {
  await using world = await openWorld()
  const { rosa, amal } = await world.enter('rosa', 'amal')
  const guest = await world.invite(rosa)
  expect(await guest.join(world.roomId)).toMatchObject({ state: 'lobby', participants: [], messages: [] })
  const { waiting } = await rosa.hears('lobby:changed', (push) =>
    push.waiting.some((one) => one.id === guest.id),
  )
  expect(waiting).toMatchObject([{ id: guest.id, role: 'expert', schoolId: null }])
  expect(await rosa.ask('lobby:admit-all', { roomId: world.roomId })).toEqual({ admitted: 0 })
  expect(await amal.refused('lobby:admit', { roomId: world.roomId, participantId: guest.id })).toBe(
    'room.forbidden',
  )
  expect(await guest.refused('lobby:admit', { roomId: world.roomId, participantId: guest.id })).toBe(
    'room.forbidden',
  )
  await rosa.ask('lobby:admit', { roomId: world.roomId, participantId: guest.id })
  await guest.hears('room:admitted')
  await guest.say('good morning, class')
  expect((await amal.hears('chat:message')).message.displayName).toBe(who.displayName)
})

test('V8 a guest sees chosen names, and no surname, roster name or user id of anyone', async () => {
  await using world = await openWorld()
  const { rosa, amal } = await world.enter('rosa', 'amal', 'camila')
  const guest = await world.invite(rosa)
  await guest.join(world.roomId)
  await rosa.ask('lobby:admit', { roomId: world.roomId, participantId: guest.id })
  await guest.hears('room:admitted')
  await amal.say('hello doctor')
  await amal.ask('hand:raise', { roomId: world.roomId })
  await guest.hears('hand:changed')
  await guest.hears('room:participants', (push) => push.participants.some((one) => one.handRaisedAt))
  const { participants } = await guest.join(world.roomId)
  expect(participants.map((one) => one.displayName).sort()).toEqual(
    ['Amal', 'Camila', who.displayName, 'Rosa Lind'].sort(),
  )
  const exchanges = await guest.get('/exchanges')
  const messages = await guest.get(`/rooms/${world.roomId}/messages`)
  const all = everythingTo(guest) + JSON.stringify([exchanges.body, messages.body])
  expect(all).toContain('hello doctor')
  expect(all).not.toMatch(/Haddad|Fuentes|Solheim|user_|@fjord|@andes/)
})

test('V8 students do not learn user ids either; staff learn those of their own district', async () => {
  await using world = await openWorld()
  const { rosa, amal } = await world.enter('rosa', 'amal', 'camila')
  const seen = (await rosa.join(world.roomId)).participants
  expect(Object.fromEntries(seen.map((one) => [one.displayName, one.userId]))).toEqual({
    'Rosa Lind': rosa.user.id,
    Amal: amal.user.id,
    Camila: undefined,
  })
  await amal.join(world.roomId)
  expect(everythingTo(amal)).not.toMatch(/user_/)
})

test('V9 a guest has one room: everything else is not there or not theirs', async () => {
  await using world = await openWorld()
  const { rosa } = await world.enter('rosa')
  const exchangeId = (rosa.joined!.room as { exchangeId: string }).exchangeId
  const other = (await rosa.post('/rooms', { title: 'Another', exchangeId })).body[
    'id'
  ] as typeof world.roomId
  const guest = await world.invite(rosa)
  expect(itemsOf<{ id: string }>(await guest.get('/rooms')).map(({ id }) => id)).toEqual([world.roomId])
  expect((await guest.get('/exchanges')).body).toEqual({ items: [], nextCursor: null })
  for (const path of ['', '/messages', '/documents', '/attendance', '/invites', '/audit'])
    expect(said(await guest.get(`/rooms/${other}${path}`)), path).toBe('404 room.not_found')
  expect(await guest.refused('room:join', { roomId: other })).toBe('room.not_found')
  for (const path of ['/messages', '/documents', '/attendance', '/invites', '/audit'])
    expect((await guest.get(`/rooms/${world.roomId}${path}`)).status, path).toBe(403)
  expect(said(await guest.post('/rooms', { title: 'Mine', exchangeId }))).toBe('403 auth.forbidden')
})
