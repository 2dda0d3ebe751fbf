import { expect, test } from 'vitest'
import type { Message } from '#shared/contracts/rooms.ts'
import { again, itemsOf, said } from '../support/wire.ts'
import { openWorld } from '../support/world.ts'

const manyLines = { env: { CHAT_LINES: '1000' } }
const texts = (messages: Message[]): string[] => messages.map((one) => one.text)

test('C1 a message that was acknowledged is there after a restart', async () => {
  await using world = await openWorld()
  const { rosa, amal } = await world.enter('rosa', 'amal')
  const { message, verdict } = await amal.say('the stream is loud')
  expect(verdict).toEqual({ action: 'allow', findings: [] })
  expect(message).toEqual({
    id: expect.any(String),
    roomId: world.roomId,
    participantId: amal.id,
    displayName: 'Amal',
    text: 'the stream is loud',
    sentAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
  })
  await world.restart()
  expect((await again(world, rosa).join(world.roomId)).messages).toEqual([message])
})

test('C1 everyone in the room hears a message once, as the sender has it', async () => {
  await using world = await openWorld()
  const { rosa, amal, camila } = await world.enter('rosa', 'amal', 'camila')
  const { message } = await amal.say('hei på deg 👋🏽 مرحبا\nny linje')
  for (const one of [rosa, amal, camila]) {
    await one.hears('chat:message')
    await one.settled()
    expect(one.heard('chat:message')).toEqual([{ roomId: world.roomId, message }])
  }
})

test('C2 messages sent at the same time have one order for everyone and for ever', async () => {
  await using world = await openWorld(manyLines)
  const { rosa, amal, camila } = await world.enter('rosa', 'amal', 'camila')
  const people = [rosa, amal, camila]
  await Promise.all(
    people.flatMap((one) => Array.from({ length: 15 }, (_, index) => one.say(`line ${index} of ${one.id}`))),
  )
  for (const one of people) await one.settled()
  const kept = texts(itemsOf<Message>(await rosa.get(`/rooms/${world.roomId}/messages`)))
  expect(kept).toHaveLength(45)
  for (const one of people) {
    expect(one.heard('chat:message').map((push) => push.message.text)).toEqual(kept)
    const mine = kept.filter((text) => text.endsWith(one.id))
    expect(mine).toEqual(Array.from({ length: 15 }, (_, index) => `line ${index} of ${one.id}`))
  }
})

test('C3 a message sent again with the same key is the same message, said once', async () => {
  await using world = await openWorld()
  const { rosa, amal } = await world.enter('rosa', 'amal')
  const key = 'key-of-the-client'
  const first = await amal.say('did you get this?', { key })
  expect(await amal.say('did you get this?', { key })).toEqual(first)
  await world.restart()
  const back = again(world, amal)
  await again(world, rosa).join(world.roomId)
  await back.join(world.roomId)
  expect((await back.say('did you get this?', { key })).message).toEqual(first.message)
  expect((await back.join(world.roomId)).messages).toHaveLength(1)
})

test('C3 two tabs that send the same key at once say it once', async () => {
  await using world = await openWorld()
  const { rosa, amal } = await world.enter('rosa', 'amal')
  const tab = again(world, amal)
  await tab.join(world.roomId)
  const line = { key: 'same-key-twice' }
  const answers = await Promise.all([amal.say('once', line), tab.say('once', line)])
  expect(answers[0].message).toEqual(answers[1].message)
  await rosa.settled()
  expect(rosa.heard('chat:message')).toHaveLength(1)
})

test('C3 a key is its sender’s own: another person’s same key is another message', async () => {
  await using world = await openWorld()
  const { amal, camila } = await world.enter('rosa', 'amal', 'camila')
  const [mine, hers] = [
    await amal.say('mine', { key: 'a-shared-key' }),
    await camila.say('hers', { key: 'a-shared-key' }),
  ]
  expect([mine.message!.text, hers.message!.text]).toEqual(['mine', 'hers'])
})

test('C3 a stopped message sent again with the same key is one item for the teachers', async () => {
  await using world = await openWorld()
  const { rosa, amal } = await world.enter('rosa', 'amal')
  for (const phrase of ['hold', 'block']) {
    const line = { key: `key-of-${phrase}` }
    const first = await amal.say(`causeway-test-${phrase}`, line)
    expect(await amal.say(`causeway-test-${phrase}`, line)).toEqual(first)
  }
  expect(itemsOf(await rosa.get(`/moderation/items?roomId=${world.roomId}`))).toHaveLength(2)
})

test('C4 a reply names what it answers; what is not there cannot be answered', async () => {
  await using world = await openWorld()
  const { rosa, amal, camila } = await world.enter('rosa', 'amal', 'camila')
  const { message } = await camila.say('how cold is it?')
  const { message: reply } = await amal.say('four degrees', { replyTo: message!.id })
  expect(reply!.replyTo).toBe(message!.id)
  expect((await rosa.hears('chat:message', (push) => push.message.id === reply!.id)).message.replyTo).toBe(
    message!.id,
  )
  const { message: held } = await amal.say('causeway-test-hold')
  for (const replyTo of ['message_none', held!.id] as (typeof held & object)['id'][])
    expect(await camila.refused('chat:send', { roomId: world.roomId, text: 'so?', replyTo })).toBe(
      'message.not_found',
    )
})

test('C5 two thousand characters are a message, one more is not, and blanks are not', async () => {
  await using world = await openWorld()
  const { amal } = await world.enter('rosa', 'amal')
  const words = 'We counted lichen on the old bridge while the stream ran below us and the rain began again. '
  const longest = words.repeat(30).slice(0, 1999) + '.'
  expect((await amal.say(longest, { confirmed: true })).message!.text).toBe(longest)
  for (const text of [`${longest}!`, '', '   \n ', 'a\u0000b'])
    expect(await amal.refused('chat:send', { roomId: world.roomId, text })).toBe('request.invalid')
})

test('C6 the thirty-first line in half a minute waits, for its sender alone', async () => {
  await using world = await openWorld()
  const { amal, camila } = await world.enter('rosa', 'amal', 'camila')
  for (let line = 1; line <= 30; line++) await amal.say(`line number ${line}`)
  const answer = await amal.raw('chat:send', { roomId: world.roomId, text: 'one more' })
  expect(answer).toMatchObject({
    ok: false,
    error: { code: 'rate.limited', retryAfterSeconds: expect.any(Number) },
  })
  expect(
    await again(world, amal).raw('chat:send', { roomId: world.roomId, text: 'another tab' }),
  ).toMatchObject({ ok: false })
  expect((await camila.say('me')).message).not.toBeNull()
})

test('C7 a teacher takes a message away for everyone and for good', async () => {
  await using world = await openWorld()
  const { rosa, ines, amal, camila } = await world.enter('rosa', 'ines', 'amal', 'camila')
  const { message } = await amal.say('take this away')
  const about = { roomId: world.roomId, messageId: message!.id }
  for (const one of [amal, camila]) expect(await one.refused('chat:remove', about)).toBe('room.forbidden')
  await ines.ask('chat:remove', about)
  for (const one of [rosa, amal, camila])
    expect(await one.hears('chat:removed')).toEqual({ roomId: world.roomId, messageId: message!.id })
  expect(await ines.refused('chat:remove', about)).toBe('message.not_found')
  expect((await camila.join(world.roomId)).messages).toEqual([])
  expect(itemsOf(await rosa.get(`/rooms/${world.roomId}/messages`))).toEqual([])
  await world.restart()
  expect(itemsOf(await again(world, amal).get(`/rooms/${world.roomId}/messages`))).toEqual([])
})

test('C8 joining shows the last fifty; older ones come page by page, each once and in order', async () => {
  await using world = await openWorld(manyLines)
  const { rosa, amal } = await world.enter('rosa', 'amal')
  const all = Array.from({ length: 64 }, (_, index) => `line number ${index}`)
  for (const [index, text] of all.entries()) await (index % 2 ? rosa : amal).say(text)
  const { messages } = await amal.join(world.roomId)
  expect(texts(messages)).toEqual(all.slice(-50))
  const older = await amal.get(`/rooms/${world.roomId}/messages?before=${messages[0]!.id}&limit=10`)
  expect(texts(itemsOf<Message>(older))).toEqual(all.slice(4, 14))
  const oldest = await amal.get(
    `/rooms/${world.roomId}/messages?before=${older.body['nextCursor'] as string}&limit=10`,
  )
  expect(texts(itemsOf<Message>(oldest))).toEqual(all.slice(0, 4))
  expect(oldest.body['nextCursor']).toBeNull()
  expect(said(await amal.get(`/rooms/${world.roomId}/messages?before=message_none`))).toBe(
    '404 message.not_found',
  )
})
