import { expect, test } from 'vitest'
import { openWorld } from '../support/world.ts'

test('hands are listed in the order they went up', async () => {
  await using world = await openWorld()
  const { rosa, amal, camila } = await world.enter('rosa', 'amal', 'camila')

  await amal.ask('hand:raise', { roomId: world.roomId })
  world.clock.advance({ seconds: 4 })
  await camila.ask('hand:raise', { roomId: world.roomId })
  await amal.ask('hand:raise', { roomId: world.roomId }) // impatient, and still first

  const { hands } = await rosa.hears('hand:changed', (push) => push.hands.length === 2)
  expect(hands.map((hand) => hand.participantId)).toEqual([amal.id, camila.id])
})

test('a hand is lowered by its owner and by a teacher, and by nobody else', async () => {
  await using world = await openWorld()
  const { rosa, amal, camila } = await world.enter('rosa', 'amal', 'camila')
  await amal.ask('hand:raise', { roomId: world.roomId })

  expect(await camila.refused('hand:lower', { roomId: world.roomId, participantId: amal.id })).toBe(
    'room.forbidden',
  )
  expect((await rosa.ask('hand:lower', { roomId: world.roomId, participantId: amal.id })).hands).toEqual([])
  await amal.ask('hand:raise', { roomId: world.roomId })
  expect((await amal.ask('hand:lower', { roomId: world.roomId, participantId: amal.id })).hands).toEqual([])
})

test('a hand stays up over a lost connection, and comes down when its owner leaves or stays away', async () => {
  await using world = await openWorld()
  const { rosa, amal } = await world.enter('rosa', 'amal')
  await amal.ask('hand:raise', { roomId: world.roomId })

  amal.disconnect()
  await rosa.hears('room:participants', (push) => push.participants.length === 1)
  expect((await amal.join(world.roomId)).hands).toHaveLength(1)

  await amal.ask('room:leave', { roomId: world.roomId })
  await rosa.hears('hand:changed', (push) => push.hands.length === 0)

  await amal.join(world.roomId)
  await amal.ask('hand:raise', { roomId: world.roomId })
  amal.disconnect()
  await rosa.hears('room:participants', (push) => push.participants.length === 1)
  await rosa.settled()
  world.clock.advance({ seconds: 61 })
  const before = rosa.heard('hand:changed').length
  await world.jobs.runDue()
  await rosa.settled()
  expect(rosa.heard('hand:changed').slice(before).at(-1)?.hands).toEqual([])
})

test('hands can be closed for all and for one, and stay possible in a frozen room', async () => {
  await using world = await openWorld()
  const { rosa, amal } = await world.enter('rosa', 'amal')
  await rosa.ask('room:permissions', { roomId: world.roomId, permissions: { hands: false } })
  expect(await amal.refused('hand:raise', { roomId: world.roomId })).toBe('room.hands_closed')
  await rosa.ask('room:permissions', { roomId: world.roomId, permissions: { hands: true } })
  await rosa.ask('room:freeze', { roomId: world.roomId, frozen: true })
  expect((await amal.ask('hand:raise', { roomId: world.roomId })).hands).toHaveLength(1)
})
