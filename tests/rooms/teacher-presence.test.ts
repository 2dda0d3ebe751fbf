import { expect, test } from 'vitest'
import type { Person } from '../support/person.ts'
import { again, everythingTo } from '../support/wire.ts'
import { openWorld, type World } from '../support/world.ts'

/** Everybody of the staff is gone, and the grace time is over. */
async function abandon(world: World, teacher: Person, witness: Person): Promise<void> {
  teacher.disconnect()
  await witness.hears('room:participants', (push) => push.participants.every((one) => one.role !== 'teacher'))
  await witness.settled()
  world.clock.advance({ seconds: 61 })
  await world.jobs.runDue()
  await witness.hears('room:state', (push) => push.room.readOnlyBecause === 'room.no_teacher')
}

test('R27 a minute after the last teacher left, the room is for reading until one is back', async () => {
  await using world = await openWorld()
  const { rosa, amal } = await world.enter('rosa', 'amal')
  const { roomId } = world
  await abandon(world, rosa, amal)
  expect(await amal.refused('chat:send', { roomId, text: 'anybody?' })).toBe('room.no_teacher')
  expect(await amal.refused('hand:raise', { roomId })).toBe('room.no_teacher')
  expect((await amal.join(roomId)).state).toBe('admitted')
  await rosa.join(roomId)
  await amal.hears('room:state', (push) => push.room.readOnlyBecause === undefined)
  expect((await amal.say('hello again')).message).not.toBeNull()
})

test('R27 within the minute students go on, and a teacher who comes back in time stops the count', async () => {
  await using world = await openWorld()
  const { rosa, amal } = await world.enter('rosa', 'amal')
  rosa.disconnect()
  await amal.hears('room:participants', (push) => push.participants.length === 1)
  await amal.settled()
  world.clock.advance({ seconds: 55 })
  await world.jobs.runDue()
  expect((await amal.say('we wait')).message).not.toBeNull()
  await rosa.join(world.roomId)
  world.clock.advance({ seconds: 20 })
  await world.jobs.runDue()
  expect((await amal.say('still on')).message).not.toBeNull()
})

test('R27 one teacher is enough, of either school, and so is a leader', async () => {
  await using world = await openWorld()
  const { rosa, ines, fjordLeader, amal } = await world.enter('rosa', 'ines', 'fjordLeader', 'amal')
  for (const [index, one] of [rosa, ines].entries()) {
    one.disconnect()
    await amal.hears('room:participants', (push) => push.participants.length === 3 - index)
  }
  await fjordLeader.settled()
  world.clock.advance({ minutes: 2 })
  await world.jobs.runDue()
  expect((await amal.say('not alone')).message).not.toBeNull()
})

test('R27 a second tab of the only teacher keeps the room going', async () => {
  await using world = await openWorld()
  const { rosa, amal } = await world.enter('rosa', 'amal')
  const tab = again(world, rosa)
  await tab.join(world.roomId)
  rosa.disconnect()
  await tab.settled()
  world.clock.advance({ minutes: 2 })
  await world.jobs.runDue()
  expect((await amal.say('still on')).message).not.toBeNull()
})

test('R27 after a restart to which no teacher returns, the room is for reading', async () => {
  await using world = await openWorld()
  const { amal } = await world.enter('rosa', 'amal')
  await world.restart()
  const back = again(world, amal)
  await back.join(world.roomId)
  expect((await back.say('right after')).message).not.toBeNull()
  world.clock.advance({ seconds: 61 })
  await world.jobs.runDue()
  expect(await back.refused('chat:send', { roomId: world.roomId, text: 'later' })).toBe('room.no_teacher')
})

test('R28 without a teacher an admitted expert is back in the lobby, and hears nothing more', async () => {
  await using world = await openWorld()
  const { rosa, amal } = await world.enter('rosa', 'amal')
  const { roomId } = world
  const expert = await world.invite(rosa)
  await expert.join(roomId)
  await rosa.ask('lobby:admit', { roomId, participantId: expert.id })
  await expert.hears('room:admitted')
  await abandon(world, rosa, amal)
  const lobby = await expert.hears('room:lobby')
  expect(lobby).toMatchObject({ state: 'lobby', participants: [], messages: [] })
  expect(Object.keys(lobby.room).sort()).toEqual(['id', 'teachers', 'title'])
  expect(await expert.refused('chat:send', { roomId, text: 'hello' })).toBe('room.not_admitted')
  const heard = expert.frames.length
  const late = await world.signIn('bjorn')
  await late.join(roomId)
  await amal.ask('room:leave', { roomId })
  await expert.settled()
  expect(expert.frames.slice(heard).join()).not.toMatch(/participants|Bjørn|Amal/)
})

test('R28 an expert is not admitted without a teacher in the room, and is when one is there', async () => {
  await using world = await openWorld()
  const { rosa, amal } = await world.enter('rosa', 'amal')
  const { roomId } = world
  const expert = await world.invite(rosa)
  await expert.join(roomId)
  const about = { roomId, participantId: expert.id }
  await rosa.ask('room:leave', { roomId })
  expect(await rosa.refused('lobby:admit', about)).toBe('room.no_teacher')
  await abandon(world, rosa, amal)
  const outside = again(world, rosa)
  expect(await outside.refused('lobby:admit', about)).toBe('room.no_teacher')
  expect(expert.heard('room:admitted')).toEqual([])
  expect(everythingTo(expert)).not.toContain('Amal')
  await outside.join(roomId)
  expect((await expert.join(roomId)).state).toBe('lobby')
  await outside.ask('lobby:admit', about)
  await expert.hears('room:admitted')
})

test('R28 an expert who lost the connection comes back within the minute without a new admission', async () => {
  await using world = await openWorld()
  const { rosa } = await world.enter('rosa')
  const expert = await world.invite(rosa)
  await expert.join(world.roomId)
  await rosa.ask('lobby:admit', { roomId: world.roomId, participantId: expert.id })
  await expert.hears('room:admitted')
  expert.disconnect()
  await rosa.hears('room:participants', (push) => push.participants.length === 1)
  world.clock.advance({ seconds: 30 })
  expect((await expert.join(world.roomId)).state).toBe('admitted')
})

test('R28 an expert who was away while the last teacher left finds the lobby', async () => {
  await using world = await openWorld()
  const { rosa, amal } = await world.enter('rosa', 'amal')
  const expert = await world.invite(rosa)
  await expert.join(world.roomId)
  await rosa.ask('lobby:admit', { roomId: world.roomId, participantId: expert.id })
  await expert.hears('room:admitted')
  expert.disconnect()
  await abandon(world, rosa, amal)
  expect((await expert.join(world.roomId)).state).toBe('lobby')
})

test('R29 a new room into which no teacher comes is for reading after a minute', async () => {
  await using world = await openWorld()
  const { rosa, amal } = await world.enter('rosa', 'amal')
  const exchangeId = (rosa.joined!.room as { exchangeId: string }).exchangeId
  const made = await rosa.post('/rooms', { title: 'Alone', exchangeId })
  const roomId = made.body['id'] as typeof world.roomId
  await amal.join(roomId)
  await rosa.ask('lobby:admit', { roomId, participantId: amal.id })
  world.clock.advance({ seconds: 61 })
  await world.jobs.runDue()
  expect(await amal.refused('chat:send', { roomId, text: 'hello' })).toBe('room.no_teacher')
})
