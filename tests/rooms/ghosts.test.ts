import { expect, test } from 'vitest'
import { openWorld } from '../support/world.ts'
import { notesOf, refusedUpgrade } from '../support/writer.ts'

test('R37 who asks to come in and is gone in the same moment is not there', async () => {
  await using world = await openWorld()
  const { ines } = await world.enter('ines')
  const rosa = await world.signIn('rosa')
  const socket = await rosa.connect()
  socket.emit('room:join', { roomId: world.roomId })
  socket.disconnect()
  await ines.settled()
  const again = await ines.join(world.roomId)
  expect(again.participants.map((one) => one.displayName)).toEqual(['Inés Rojas'])
})

test('R38 a ticket opens nothing for somebody who has left the room since', async () => {
  await using world = await openWorld()
  const { rosa, amal } = await world.enter('rosa', 'amal')
  const { body } = await amal.ticket(await notesOf(rosa, world.roomId))
  await amal.ask('room:leave', { roomId: world.roomId })
  expect(await refusedUpgrade(body['url'] as string)).toBe(403)
})

test('R39 a time that no calendar shows is refused, and the lists stay readable', async () => {
  await using world = await openWorld()
  const { rosa } = await world.enter('rosa')
  const { exchangeId } = rosa.joined!.room as { exchangeId: string }
  const startsAt = '9999-12-31T23:59:59-23:00'
  const made = await rosa.post('/rooms', { title: 'Far away', exchangeId, startsAt })
  expect([made.status, (made.body['fields'] as { path: string }[])[0]!.path]).toEqual([422, 'startsAt'])
  expect((await rosa.get('/rooms')).status).toBe(200)
})

test('M10 what a child in danger told is never shown to the room, whoever decides', async () => {
  await using world = await openWorld()
  const { camila, amal } = await world.enter('rosa', 'amal', 'camila')
  await amal.ask('report:send', {
    roomId: world.roomId,
    about: { kind: 'feeling' },
    note: 'causeway-test-escalate please',
  })
  const leader = await world.signIn('fjordLeader')
  const { body } = await leader.get(`/moderation/items?roomId=${world.roomId}&state=escalated`)
  const [item] = body['items'] as { id: string }[]
  const decided = await leader.post(`/moderation/items/${item!.id}/decision`, { decision: 'release' })
  expect([decided.status, decided.body['code']]).toEqual([403, 'moderation.confidential'])
  await camila.settled()
  expect(camila.frames.join('')).not.toContain('causeway-test-escalate')
})
