import { expect, test } from 'vitest'
import { again } from '../support/wire.ts'
import { openWorld } from '../support/world.ts'

test('R23 what a teacher closes for all students binds every student and no teacher', async () => {
  await using world = await openWorld()
  const { rosa, ines, amal, camila } = await world.enter('rosa', 'ines', 'amal', 'camila')
  const { roomId } = world
  await rosa.ask('room:permissions', { roomId, permissions: { chat: false, hands: false } })
  for (const one of [amal, camila]) {
    const { room } = await one.hears('room:state')
    expect(room.permissions).toMatchObject({ chat: false, hands: false, write: true, draw: true })
    expect(await one.refused('chat:send', { roomId, text: 'hello' })).toBe('room.chat_closed')
    expect(await one.refused('hand:raise', { roomId })).toBe('room.hands_closed')
  }
  expect((await ines.say('teachers may')).message).not.toBeNull()
})

test('R23 keys that are left out stay as they were', async () => {
  await using world = await openWorld()
  const { rosa, amal } = await world.enter('rosa', 'amal')
  const { roomId } = world
  await rosa.ask('room:permissions', { roomId, permissions: { chat: false } })
  await rosa.ask('room:permissions', { roomId, permissions: { draw: false } })
  await rosa.ask('room:permissions', { roomId, permissions: {} })
  const { room } = await amal.join(roomId)
  expect(room).toMatchObject({ permissions: { chat: false, draw: false, write: true, hands: true } })
  expect(await amal.refused('chat:send', { roomId, text: 'hello' })).toBe('room.chat_closed')
})

test('R24 what is set for one person is seen by everyone and stands over the switches of the room', async () => {
  await using world = await openWorld()
  const { rosa, amal, camila } = await world.enter('rosa', 'amal', 'camila')
  const { roomId } = world
  await rosa.ask('room:permissions', { roomId, permissions: { chat: false } })
  await rosa.ask('participant:permissions', {
    roomId,
    participantId: amal.id,
    permissions: { chat: true, write: false },
  })
  const seen = await camila.hears('room:participants', (push) =>
    push.participants.some((one) => one.id === amal.id && one.permissions.chat && !one.permissions.write),
  )
  expect(seen.participants.find((one) => one.id === camila.id)!.permissions.chat).toBe(false)
  expect((await amal.say('only me')).message).not.toBeNull()
  expect(await camila.refused('chat:send', { roomId, text: 'me too' })).toBe('room.chat_closed')
  expect((await amal.join(roomId)).permissions).toMatchObject({ chat: true, write: false })
})

test('R24 a null key takes one override away, null as a whole all of them', async () => {
  await using world = await openWorld()
  const { rosa, amal } = await world.enter('rosa', 'amal')
  const about = { roomId: world.roomId, participantId: amal.id }
  const mine = async () => (await amal.join(world.roomId)).permissions
  await rosa.ask('participant:permissions', {
    ...about,
    permissions: { chat: false, draw: false, screen: true },
  })
  expect(await mine()).toMatchObject({ chat: false, draw: false, screen: true })
  await rosa.ask('participant:permissions', { ...about, permissions: { chat: null } })
  expect(await mine()).toMatchObject({ chat: true, draw: false, screen: true })
  await rosa.ask('participant:permissions', { ...about, permissions: {} })
  expect(await mine()).toMatchObject({ draw: false, screen: true })
  await rosa.ask('participant:permissions', { ...about, permissions: null })
  expect(await mine()).toMatchObject({ chat: true, draw: true, screen: false })
})

test('R24 overrides and switches hold over a reconnect and a restart', async () => {
  await using world = await openWorld()
  const { rosa, amal } = await world.enter('rosa', 'amal')
  const { roomId } = world
  await rosa.ask('participant:permissions', { roomId, participantId: amal.id, permissions: { chat: false } })
  await rosa.ask('room:permissions', { roomId, permissions: { draw: false } })
  await world.restart()
  await again(world, rosa).join(roomId)
  const back = again(world, amal)
  expect((await back.join(roomId)).permissions).toMatchObject({ chat: false, draw: false })
  expect(await back.refused('chat:send', { roomId, text: 'hello' })).toBe('room.chat_closed')
})

test('R24 a muted microphone stays shut until a teacher opens it, other overrides untouched', async () => {
  await using world = await openWorld()
  const { rosa, amal } = await world.enter('rosa', 'amal')
  const about = { roomId: world.roomId, participantId: amal.id }
  await rosa.ask('participant:permissions', { ...about, permissions: { draw: false } })
  await rosa.ask('participant:mute', { ...about, muted: true })
  expect((await amal.join(world.roomId)).permissions).toMatchObject({ microphone: false, draw: false })
  await rosa.ask('participant:mute', { ...about, muted: false })
  expect((await amal.join(world.roomId)).permissions).toMatchObject({ microphone: true, draw: false })
})

test('R25 a frozen room is for reading: students stop, teachers go on, a hand may still be raised', async () => {
  await using world = await openWorld()
  const { rosa, ines, amal } = await world.enter('rosa', 'ines', 'amal')
  const { roomId } = world
  await rosa.ask('room:freeze', { roomId, frozen: true })
  expect((await amal.hears('room:state')).room.frozen).toBe(true)
  expect(await amal.refused('chat:send', { roomId, text: 'hello' })).toBe('room.frozen')
  expect((await ines.say('listen')).message).not.toBeNull()
  expect((await amal.ask('hand:raise', { roomId })).hands).toHaveLength(1)
  await ines.ask('room:freeze', { roomId, frozen: false })
  await amal.hears('room:state', (push) => !push.room.frozen)
  expect((await amal.say('thank you')).message).not.toBeNull()
})

test('R25 an override does not open a frozen room for its owner', async () => {
  await using world = await openWorld()
  const { rosa, amal } = await world.enter('rosa', 'amal')
  const { roomId } = world
  await rosa.ask('participant:permissions', { roomId, participantId: amal.id, permissions: { chat: true } })
  await rosa.ask('room:freeze', { roomId, frozen: true })
  expect(await amal.refused('chat:send', { roomId, text: 'hello' })).toBe('room.frozen')
})

test('R25 a freeze holds over a restart', async () => {
  await using world = await openWorld()
  const { rosa, amal } = await world.enter('rosa', 'amal')
  await rosa.ask('room:freeze', { roomId: world.roomId, frozen: true })
  await world.restart()
  await again(world, rosa).join(world.roomId)
  const back = again(world, amal)
  expect((await back.join(world.roomId)).room).toMatchObject({ frozen: true })
  expect(await back.refused('chat:send', { roomId: world.roomId, text: 'hello' })).toBe('room.frozen')
})

test('R26 permissions of a wrong shape change nothing', async () => {
  await using world = await openWorld()
  const { rosa, amal } = await world.enter('rosa', 'amal')
  const { roomId } = world
  const about = { roomId, participantId: amal.id }
  const wrong: [string, unknown][] = [
    ['room:permissions', { roomId, permissions: { chat: null } }],
    ['room:permissions', { roomId, permissions: null }],
    ['room:permissions', { roomId, permissions: { chat: 'no' } }],
    ['room:permissions', { roomId, permissions: { fly: true } }],
    ['room:permissions', { roomId, permissions: [] }],
    ['room:permissions', { roomId }],
    ['participant:permissions', { ...about, permissions: { chat: 0 } }],
    ['participant:permissions', { ...about, permissions: { __proto__: true, sing: true } }],
    ['participant:permissions', about],
    ['room:freeze', { roomId, frozen: 1 }],
    ['room:freeze', { roomId, frozen: null }],
    ['participant:mute', { ...about, muted: 'yes' }],
  ]
  for (const [event, input] of wrong) {
    const answer = await rosa.raw(event, input)
    expect(answer, JSON.stringify(input)).toMatchObject({ ok: false, error: { code: 'request.invalid' } })
  }
  const { permissions, room } = await amal.join(roomId)
  expect(permissions).toMatchObject({ chat: true, write: true, draw: true, hands: true, screen: false })
  expect(room).toMatchObject({ frozen: false })
})
