import { expect, test } from 'vitest'
import type { ParticipantId, RoomId } from '#shared/contracts/common.ts'
import { addStrangers, again, everythingTo, itemsOf, said } from '../support/wire.ts'
import { openWorld } from '../support/world.ts'

const nothing = {
  chat: false,
  write: false,
  draw: false,
  microphone: false,
  camera: false,
  screen: false,
  hands: false,
}

test('R12 the lobby answers the title and the teachers’ names, and holds nothing else', async () => {
  await using world = await openWorld()
  const { rosa, camila } = await world.enter('rosa', 'camila')
  await camila.say('el agua baja')
  await rosa.say('we begin soon')
  const amal = await world.signIn('amal')
  const answer = await amal.join(world.roomId)
  expect(answer).toEqual({
    participantId: amal.id,
    state: 'lobby',
    room: { id: world.roomId, title: 'Water walk: live session', teachers: ['Rosa Lind', 'Inés Rojas'] },
    participants: [],
    messages: [],
    permissions: nothing,
  })
})

test('R12 while others work, the one in the lobby hears nothing of it', async () => {
  await using world = await openWorld()
  const { rosa, camila, diego } = await world.enter('rosa', 'camila', 'diego')
  const amal = await world.signIn('amal')
  await amal.join(world.roomId)
  await camila.say('el agua baja')
  await diego.ask('hand:raise', { roomId: world.roomId })
  await rosa.ask('room:permissions', { roomId: world.roomId, permissions: { draw: false } })
  await rosa.ask('room:freeze', { roomId: world.roomId, frozen: true })
  await rosa.ask('participant:remove', { roomId: world.roomId, participantId: diego.id })
  await rosa.post(`/rooms/${world.roomId}/documents`, { title: 'Secret plan', kind: 'text' })
  await rosa.hears('room:participants', (push) => push.participants.length === 2)
  await amal.settled()
  expect(amal.pushes).toEqual([])
  expect(everythingTo(amal)).not.toMatch(/Camila|Diego|agua|Secret|Shared field notes|Bjørn/)
  for (const somebody of [rosa, camila, diego])
    expect(everythingTo(amal)).not.toMatch(new RegExp(`${somebody.id}|${somebody.user.id}`))
})

test('R12 nobody acts from the lobby', async () => {
  await using world = await openWorld()
  const { rosa } = await world.enter('rosa')
  const amal = await world.signIn('amal')
  await amal.join(world.roomId)
  const { roomId } = world
  const { message } = await rosa.say('hello')
  expect(await amal.refused('chat:send', { roomId, text: 'let me in' })).toBe('room.not_admitted')
  expect(await amal.refused('hand:raise', { roomId })).toBe('room.not_admitted')
  expect(await amal.refused('hand:lower', { roomId, participantId: amal.id })).toBe('room.not_admitted')
  expect(await amal.refused('chat:remove', { roomId, messageId: message!.id })).toBe('room.forbidden')
  expect(said(await amal.get(`/rooms/${roomId}/messages`))).toBe('403 room.not_admitted')
  const documents = itemsOf<{ id: string }>(await rosa.get(`/rooms/${roomId}/documents`))
  expect((await amal.post(`/documents/${documents[0]!.id}/ticket`)).status).toBeGreaterThanOrEqual(403)
  await rosa.settled()
  expect(rosa.heard('chat:message')).toHaveLength(1)
})

test('R13 teachers see who waits, with role and school, and it shortens as they are let in', async () => {
  await using world = await openWorld()
  const { rosa } = await world.enter('rosa')
  const amal = await world.signIn('amal')
  await amal.join(world.roomId)
  const { waiting } = await rosa.hears('lobby:changed', (push) => push.waiting.length === 1)
  expect(waiting[0]).toMatchObject({
    id: amal.id,
    displayName: 'Amal',
    role: 'student',
    schoolId: amal.user.schoolId,
    state: 'lobby',
  })
  await rosa.ask('lobby:admit', { roomId: world.roomId, participantId: amal.id })
  await rosa.hears('lobby:changed', (push) => push.waiting.length === 0)
  const { participants } = await rosa.hears('room:participants', (push) => push.participants.length === 2)
  expect(participants.find((one) => one.id === amal.id)).toMatchObject({ state: 'admitted', role: 'student' })
})

test('R13 who waits already is told to a teacher who joins later', async () => {
  await using world = await openWorld()
  const amal = await world.signIn('amal')
  await amal.join(world.roomId)
  const rosa = await world.signIn('rosa')
  expect((await rosa.join(world.roomId)).waiting?.map((one) => one.displayName)).toEqual(['Amal'])
})

test('R13 who leaves the lobby does not wait any more', async () => {
  await using world = await openWorld()
  const { rosa } = await world.enter('rosa')
  const amal = await world.signIn('amal')
  await amal.join(world.roomId)
  await rosa.hears('lobby:changed', (push) => push.waiting.length === 1)
  await amal.ask('room:leave', { roomId: world.roomId })
  const count = rosa.heard('lobby:changed').length
  await rosa.hears(
    'lobby:changed',
    (push) => rosa.heard('lobby:changed').indexOf(push) >= count - 1 && push.waiting.length === 0,
  )
})

test('R14 whoever is admitted is pushed the whole room, as a join would answer', async () => {
  await using world = await openWorld()
  const { rosa } = await world.enter('rosa')
  await rosa.say('welcome')
  const amal = await world.signIn('amal')
  await amal.join(world.roomId)
  await rosa.ask('lobby:admit', { roomId: world.roomId, participantId: amal.id })
  const { roomId, ...pushed } = await amal.hears('room:admitted')
  expect(roomId).toBe(world.roomId)
  expect(pushed.messages.map((one) => one.text)).toEqual(['welcome'])
  expect(pushed).toEqual(await amal.join(world.roomId))
  expect(pushed.waiting).toBeUndefined()
})

test('R14 admitting all of one school leaves the other school waiting', async () => {
  await using world = await openWorld()
  const { rosa } = await world.enter('rosa')
  const [amal, bjorn, camila] = [
    await world.signIn('amal'),
    await world.signIn('bjorn'),
    await world.signIn('camila'),
  ]
  for (const one of [amal, bjorn, camila]) await one.join(world.roomId)
  expect(await rosa.ask('lobby:admit-all', { roomId: world.roomId, schoolId: rosa.user.schoolId! })).toEqual({
    admitted: 2,
  })
  await Promise.all([amal.hears('room:admitted'), bjorn.hears('room:admitted')])
  await camila.settled()
  expect(camila.heard('room:admitted')).toEqual([])
  expect(await rosa.ask('lobby:admit-all', { roomId: world.roomId })).toEqual({ admitted: 1 })
  await camila.hears('room:admitted')
})

test('R15 admission holds over leaving, a lost connection and a restart', async () => {
  await using world = await openWorld()
  const { rosa, amal } = await world.enter('rosa', 'amal')
  await amal.ask('room:leave', { roomId: world.roomId })
  expect((await amal.join(world.roomId)).state).toBe('admitted')
  amal.disconnect()
  await rosa.hears('room:participants', (push) => push.participants.length === 1)
  expect((await amal.join(world.roomId)).state).toBe('admitted')
  await world.restart()
  expect((await again(world, amal).join(world.roomId)).state).toBe('admitted')
})

test('R16 whoever is denied is told, and kept out for ten minutes on every way in', async () => {
  await using world = await openWorld()
  const { rosa } = await world.enter('rosa')
  const amal = await world.signIn('amal')
  await amal.join(world.roomId)
  await rosa.ask('lobby:deny', { roomId: world.roomId, participantId: amal.id })
  expect(await amal.hears('room:removed')).toEqual({ roomId: world.roomId, reason: 'room.denied' })
  await rosa.hears('lobby:changed', (push) => push.waiting.length === 0)
  const elsewhere = await world.signIn('amal')
  for (const one of [amal, again(world, amal), elsewhere])
    expect(await one.refused('room:join', { roomId: world.roomId })).toBe('room.denied')
  world.clock.advance({ minutes: 9, seconds: 50 })
  expect(await amal.refused('room:join', { roomId: world.roomId })).toBe('room.denied')
  world.clock.advance({ seconds: 15 })
  expect((await amal.join(world.roomId)).state).toBe('lobby')
})

test('R16 a denial holds over a restart, and a teacher who admits ends it', async () => {
  await using world = await openWorld()
  const { rosa } = await world.enter('rosa')
  const amal = await world.signIn('amal')
  await amal.join(world.roomId)
  await rosa.ask('lobby:deny', { roomId: world.roomId, participantId: amal.id })
  await world.restart()
  const later = again(world, amal)
  expect(await later.refused('room:join', { roomId: world.roomId })).toBe('room.denied')
  await again(world, rosa).ask('lobby:admit', { roomId: world.roomId, participantId: amal.id })
  expect((await later.join(world.roomId)).state).toBe('admitted')
})

test('R17 a participant of another room, or of none, is not there', async () => {
  await using world = await openWorld()
  const far = await addStrangers(world)
  await far.student.join(far.roomId)
  const { rosa } = await world.enter('rosa')
  for (const participantId of [far.student.id, 'participant_none' as ParticipantId]) {
    const about = { roomId: world.roomId, participantId }
    expect(await rosa.refused('lobby:admit', about)).toBe('participant.not_found')
    expect(await rosa.refused('lobby:deny', about)).toBe('participant.not_found')
    expect(await rosa.refused('participant:remove', about)).toBe('participant.not_found')
    expect(await rosa.refused('participant:mute', { ...about, muted: true })).toBe('participant.not_found')
    expect(await rosa.refused('participant:permissions', { ...about, permissions: null })).toBe(
      'participant.not_found',
    )
    expect(await rosa.refused('hand:lower', about)).toBe('participant.not_found')
  }
  expect(
    await rosa.refused('lobby:admit', { roomId: far.roomId as RoomId, participantId: far.student.id }),
  ).toBe('room.not_found')
})
