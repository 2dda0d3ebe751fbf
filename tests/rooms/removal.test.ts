import { expect, test } from 'vitest'
import { again, itemsOf, said } from '../support/wire.ts'
import { openWorld } from '../support/world.ts'

test('R18 whoever is removed is told, hears nothing more, and can do nothing more', async () => {
  await using world = await openWorld()
  const { rosa, amal, camila } = await world.enter('rosa', 'amal', 'camila')
  const { roomId } = world
  await rosa.ask('participant:remove', { roomId, participantId: amal.id })
  expect(await amal.hears('room:removed')).toEqual({ roomId, reason: 'room.removed' })
  await rosa.hears('room:participants', (push) => push.participants.length === 2)
  const heard = amal.pushes.length
  await camila.say('where did she go')
  await rosa.settled()
  await amal.settled()
  expect(amal.pushes.slice(heard)).toEqual([])
  expect(await amal.refused('chat:send', { roomId, text: 'hello' })).toMatch(/^room\.(removed|not_admitted)$/)
  expect(await amal.refused('hand:raise', { roomId })).toMatch(/^room\.(removed|not_admitted)$/)
  expect((await amal.get(`/rooms/${roomId}/messages`)).status).toBe(403)
  expect((await amal.get(`/rooms/${roomId}/documents`)).status).toBe(403)
})

test('R18 no tab, socket, sign-in or waiting brings a removed person back', async () => {
  await using world = await openWorld()
  const { rosa, amal } = await world.enter('rosa', 'amal')
  const otherTab = again(world, amal)
  await otherTab.join(world.roomId)
  await rosa.ask('participant:remove', { roomId: world.roomId, participantId: amal.id })
  await otherTab.hears('room:removed')
  const newSignIn = await world.signIn('amal')
  for (const one of [amal, otherTab, again(world, amal), newSignIn])
    expect(await one.refused('room:join', { roomId: world.roomId })).toBe('room.removed')
  world.clock.advance({ days: 40 })
  const muchLater = await world.signIn('amal')
  expect(await muchLater.refused('room:join', { roomId: world.roomId })).toBe('room.removed')
})

test('R18 a removal holds over a restart, and over closing and opening the room', async () => {
  await using world = await openWorld()
  const { rosa, amal } = await world.enter('rosa', 'amal')
  await rosa.ask('participant:remove', { roomId: world.roomId, participantId: amal.id })
  await world.restart()
  expect(await again(world, amal).refused('room:join', { roomId: world.roomId })).toBe('room.removed')
  const teacher = again(world, rosa)
  await teacher.post(`/rooms/${world.roomId}/state`, { state: 'closed' })
  await teacher.post(`/rooms/${world.roomId}/state`, { state: 'open' })
  expect(await again(world, amal).refused('room:join', { roomId: world.roomId })).toBe('room.removed')
})

test('R18 a denial after a removal does not soften it', async () => {
  await using world = await openWorld()
  const { rosa, amal } = await world.enter('rosa', 'amal')
  const about = { roomId: world.roomId, participantId: amal.id }
  await rosa.ask('participant:remove', about)
  await rosa.raw('lobby:deny', about)
  world.clock.advance({ minutes: 11 })
  expect(await amal.refused('room:join', { roomId: world.roomId })).toBe('room.removed')
})

test('R19 a teacher who admits a removed person takes the removal back', async () => {
  await using world = await openWorld()
  const { rosa, ines, amal } = await world.enter('rosa', 'ines', 'amal')
  const about = { roomId: world.roomId, participantId: amal.id }
  await rosa.ask('participant:remove', about)
  expect(await amal.refused('lobby:admit', about)).toBe('room.forbidden')
  await ines.ask('lobby:admit', about)
  expect((await amal.join(world.roomId)).state).toBe('admitted')
})

test('R19 admitting all does not bring back who was removed or denied', async () => {
  await using world = await openWorld()
  const { rosa, amal, bjorn } = await world.enter('rosa', 'amal', 'bjorn')
  await rosa.ask('participant:remove', { roomId: world.roomId, participantId: amal.id })
  await rosa.ask('lobby:deny', { roomId: world.roomId, participantId: bjorn.id })
  expect(await rosa.ask('lobby:admit-all', { roomId: world.roomId })).toEqual({ admitted: 0 })
  expect(await amal.refused('room:join', { roomId: world.roomId })).toBe('room.removed')
  expect(await bjorn.refused('room:join', { roomId: world.roomId })).toBe('room.denied')
})

test('R20 teachers and leaders cannot be kept out by one another', async () => {
  await using world = await openWorld()
  const { rosa, ines } = await world.enter('rosa', 'ines')
  const about = { roomId: world.roomId, participantId: ines.id }
  expect(await rosa.refused('participant:remove', about)).toBe('participant.is_staff')
  expect(await rosa.refused('lobby:deny', about)).toBe('participant.is_staff')
  expect(await rosa.refused('participant:mute', { ...about, muted: true })).toBe('participant.is_staff')
  expect((await ines.say('still here')).message).not.toBeNull()
})

test('R21 closing sends everyone out, and only teachers come back in', async () => {
  await using world = await openWorld()
  const { rosa, ines, amal } = await world.enter('rosa', 'ines', 'amal')
  const bjorn = await world.signIn('bjorn')
  await bjorn.join(world.roomId)
  const closed = await rosa.post(`/rooms/${world.roomId}/state`, { state: 'closed' })
  expect(closed.body).toMatchObject({ id: world.roomId, state: 'closed' })
  for (const one of [rosa, ines, amal, bjorn])
    expect(await one.hears('room:removed')).toEqual({ roomId: world.roomId, reason: 'room.closed' })
  expect(await amal.refused('room:join', { roomId: world.roomId })).toBe('room.closed')
  expect(await bjorn.refused('room:join', { roomId: world.roomId })).toBe('room.closed')
  expect((await rosa.join(world.roomId)).room).toMatchObject({ state: 'closed' })
  expect(await rosa.refused('chat:send', { roomId: world.roomId, text: 'anyone?' })).toBe('room.closed')
})

test('R21 what was inside a closed room stays readable for its teachers alone', async () => {
  await using world = await openWorld()
  const { rosa, amal } = await world.enter('rosa', 'amal')
  await amal.say('remember this')
  await rosa.post(`/rooms/${world.roomId}/state`, { state: 'closed' })
  expect(itemsOf<{ text: string }>(await rosa.get(`/rooms/${world.roomId}/messages`))[0]!.text).toBe(
    'remember this',
  )
  expect((await amal.get(`/rooms/${world.roomId}/messages`)).status).toBe(403)
})

test('R21 a room that opens again wants its teachers to let everyone in anew', async () => {
  await using world = await openWorld()
  const { rosa, amal } = await world.enter('rosa', 'amal')
  await rosa.ask('room:freeze', { roomId: world.roomId, frozen: true })
  await rosa.post(`/rooms/${world.roomId}/state`, { state: 'closed' })
  const opened = await rosa.post(`/rooms/${world.roomId}/state`, { state: 'open' })
  expect(opened.body).toMatchObject({ state: 'open', frozen: false })
  expect((await amal.join(world.roomId)).state).toBe('lobby')
})

test('closing twice is one closing, and a state that is none is refused', async () => {
  await using world = await openWorld()
  const { rosa } = await world.enter('rosa')
  const path = `/rooms/${world.roomId}/state`
  expect(said(await rosa.post(path, { state: 'closed' }))).toBe('200')
  expect(said(await rosa.post(path, { state: 'closed' }))).toBe('200')
  const trail = itemsOf<{ action: string }>(await rosa.get(`/rooms/${world.roomId}/audit`))
  expect(trail.filter(({ action }) => action === 'room.closed')).toHaveLength(1)
  expect(said(await rosa.post(path, { state: 'locked' }))).toBe('422 request.invalid')
})

test('R22 two tabs of one person are one participant, who is there until the last one goes', async () => {
  await using world = await openWorld()
  const { rosa, amal } = await world.enter('rosa', 'amal')
  const tab = again(world, amal)
  expect((await tab.join(world.roomId)).participantId).toBe(amal.id)
  expect((await rosa.join(world.roomId)).participants).toHaveLength(2)
  amal.disconnect()
  await tab.say('one tab left')
  await rosa.hears('chat:message')
  expect((await rosa.join(world.roomId)).participants.map((one) => one.id)).toContain(amal.id)
  tab.disconnect()
  await rosa.hears('room:participants', (push) => push.participants.length === 1)
})

test('R22 joining twice on one socket is one place', async () => {
  await using world = await openWorld()
  const { rosa, amal } = await world.enter('rosa', 'amal')
  const [first, second] = [await amal.join(world.roomId), await amal.join(world.roomId)]
  expect(second.participantId).toBe(first.participantId)
  await rosa.say('once')
  await amal.settled()
  expect(amal.heard('chat:message')).toHaveLength(1)
})
