import { expect, test } from 'vitest'
import { openWorld } from '../support/world.ts'
import { notesOf, Writer } from '../support/writer.ts'

test('D1 two people with the stock provider see each other write, and the document outlives a restart', async () => {
  await using world = await openWorld()
  const { rosa, amal, camila } = await world.enter('rosa', 'amal', 'camila')
  const notes = await notesOf(rosa, world.roomId)
  using one = await Writer.open(amal, notes)
  using two = await Writer.open(camila, notes)
  expect(one.text).toContain('eleven kinds of lichen')

  one.paragraph('The moss on the north side was wetter.')
  await two.sees((text) => text.includes('north side was wetter'))
  two.paragraph('El musgo también.')
  await one.sees((text) => text.includes('también'))
  const before = two.text
  one.end()
  two.end()
  await world.restart()

  const again = await world.signIn('rosa')
  using reader = await Writer.open(again, notes)
  expect(reader.text).toBe(before)
})

test('D2 an update is not sent back to its sender, and everyone else gets it once', async () => {
  await using world = await openWorld()
  const { rosa, amal, camila } = await world.enter('rosa', 'amal', 'camila')
  const notes = await notesOf(rosa, world.roomId)
  using one = await Writer.open(amal, notes)
  using two = await Writer.open(camila, notes)
  await one.settled()
  one.received.length = 0
  one.paragraph('Only once, please')
  await two.sees((text) => text.includes('Only once'))
  await one.settled()
  const echoes = one.received.filter((frame) => frame[0] === 0 && frame[1] === 2)
  expect(echoes).toHaveLength(0)
})

test('D3 a word that may still become something waits for its end, and then everyone has it', async () => {
  await using world = await openWorld()
  const { rosa, amal, camila } = await world.enter('rosa', 'amal', 'camila')
  const notes = await notesOf(rosa, world.roomId)
  using one = await Writer.open(amal, notes)
  using two = await Writer.open(camila, notes)
  const text = one.paragraph('')
  for (const letter of 'We measured 1 2 3 4 and then went home') text.insert(text.length, letter)
  await two.sees((all) => all.includes('We measured 1 2 3 4 and then went home'))
  expect(one.text).toBe(two.text)
})

test('D4 a read-only member changes nothing: told on the wire, never applied, never relayed', async () => {
  await using world = await openWorld()
  const { rosa, amal, camila } = await world.enter('rosa', 'amal', 'camila')
  const notes = await notesOf(rosa, world.roomId)
  using one = await Writer.open(amal, notes)
  using two = await Writer.open(camila, notes)
  await rosa.ask('participant:permissions', {
    roomId: world.roomId,
    participantId: amal.id,
    permissions: { write: false },
  })

  one.paragraph('I may not write this')
  await one.settled()
  await two.settled()
  expect(one.denials).toEqual(['document.read_only'])
  expect(two.heard).not.toContain('may not write')
  expect(one.closes).toEqual([])
})

test('D5 a frozen room binds everyone but teachers; what was typed meanwhile is taken as written when it thaws', async () => {
  await using world = await openWorld()
  const { rosa, amal, camila } = await world.enter('rosa', 'amal', 'camila')
  const notes = await notesOf(rosa, world.roomId)
  using one = await Writer.open(amal, notes)
  using two = await Writer.open(camila, notes)
  using teacher = await Writer.open(rosa, notes)
  await rosa.ask('room:freeze', { roomId: world.roomId, frozen: true })

  one.paragraph('Typed in the ice')
  one.paragraph('and some more')
  await one.settled()
  teacher.paragraph('Eyes up for a moment')
  await two.sees((text) => text.includes('Eyes up'))
  expect(two.text).not.toContain('Typed in the ice')
  expect(one.denials.length).toBeGreaterThan(0)

  await rosa.ask('room:freeze', { roomId: world.roomId, frozen: false })
  await two.sees((text) => text.includes('Typed in the ice') && text.includes('and some more'))
  await one.sees((text) => text === two.text)
})

test('D6 what was offered while frozen is judged when it is let in', async () => {
  await using world = await openWorld()
  const { rosa, amal, camila } = await world.enter('rosa', 'amal', 'camila')
  const notes = await notesOf(rosa, world.roomId)
  using one = await Writer.open(amal, notes)
  using two = await Writer.open(camila, notes)
  await rosa.ask('room:freeze', { roomId: world.roomId, frozen: true })
  one.paragraph('call causeway-test-block now')
  await one.settled()
  await rosa.ask('room:freeze', { roomId: world.roomId, frozen: false })
  await two.sees((text) => text.includes('call'))
  await two.settled()
  expect(two.heard).not.toContain('causeway-test-block')
  await one.sees((text) => !text.includes('causeway-test-block'))
})

test('D7 what was written without a connection is merged when its writer comes back', async () => {
  await using world = await openWorld()
  const { rosa, amal, camila } = await world.enter('rosa', 'amal', 'camila')
  const notes = await notesOf(rosa, world.roomId)
  using one = await Writer.open(amal, notes)
  using two = await Writer.open(camila, notes)
  one.leave()
  one.paragraph('Written on the bus')
  two.paragraph('Written in class')
  world.clock.advance({ minutes: 10 })
  await one.comeBack()
  await two.sees((text) => text.includes('on the bus'))
  await one.sees((text) => text.includes('in class'))
  expect(one.text).toBe(two.text)
})

test('D8 somebody who is sent out loses the document with 4403, and gets no new ticket', async () => {
  await using world = await openWorld()
  const { rosa, amal } = await world.enter('rosa', 'amal')
  const notes = await notesOf(rosa, world.roomId)
  using one = await Writer.open(amal, notes)
  await rosa.ask('participant:remove', { roomId: world.roomId, participantId: amal.id })
  expect(await one.closed()).toBe(4403)
  one.leave()
  expect((await amal.ticket(notes)).status).toBe(403)
})

test('D9 leaving the room, signing out and closing the room end the document socket', async () => {
  await using world = await openWorld()
  const { rosa, amal, camila, diego } = await world.enter('rosa', 'amal', 'camila', 'diego')
  const notes = await notesOf(rosa, world.roomId)
  using one = await Writer.open(amal, notes)
  using two = await Writer.open(camila, notes)
  using three = await Writer.open(diego, notes)
  await amal.ask('room:leave', { roomId: world.roomId })
  expect(await one.closed()).toBe(4403)
  await camila.withCookie('/auth/sign-out')
  expect(await two.closed()).toBe(4403)
  await rosa.post(`/rooms/${world.roomId}/state`, { state: 'closed' })
  expect(await three.closed()).toBe(4403)
})
