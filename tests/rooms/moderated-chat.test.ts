import { expect, test } from 'vitest'
import type { Item, Verdict } from '#shared/contracts/moderation.ts'
import type { Message } from '#shared/contracts/rooms.ts'
import { again, everythingTo, itemsOf } from '../support/wire.ts'
import { openWorld } from '../support/world.ts'

const secret = 'xylophone' // a word of its own in each stopped line, to look for in other people's frames
const line = (action: string): string => `causeway-test-${action} ${secret}`

test.each(['block', 'escalate'] as const)(
  'C9 a text to %s is acknowledged without a message, with the verdict',
  async (action) => {
    await using world = await openWorld()
    const { amal } = await world.enter('rosa', 'amal')
    const answer = await amal.say(line(action))
    expect(answer.message).toBeNull()
    expect(answer.verdict.action).toBe(action)
    const [finding] = answer.verdict.findings
    expect(line(action).slice(finding!.start, finding!.end)).toContain(`test-${action}`)
    expect(finding!.explanation.length).toBeGreaterThan(10)
    const preview = await amal.post('/moderation/preview', { text: line(action), surface: 'chat' })
    expect(preview.body).toEqual(answer.verdict)
  },
)

test('C9 a held text is acknowledged as a held message, which its author alone sees in its place', async () => {
  await using world = await openWorld()
  const { rosa, amal, camila } = await world.enter('rosa', 'amal', 'camila')
  const { message, verdict } = await amal.say(line('hold'))
  expect(verdict.action).toBe('hold')
  expect(message).toMatchObject({ text: line('hold'), participantId: amal.id, state: 'held' })
  expect((await amal.join(world.roomId)).messages).toEqual([message])
  for (const one of [rosa, camila]) expect((await one.join(world.roomId)).messages).toEqual([])
  expect(itemsOf(await camila.get(`/rooms/${world.roomId}/messages`))).toEqual([])
})

test('C9 a nudged text is said only when it is sent again, confirmed', async () => {
  await using world = await openWorld()
  const { rosa, amal, camila } = await world.enter('rosa', 'amal', 'camila')
  const first = await amal.say(line('nudge'))
  expect(first).toMatchObject({ message: null, verdict: { action: 'nudge' } })
  await camila.settled()
  expect(everythingTo(camila)).not.toContain(secret)
  const { message, verdict } = await amal.say(line('nudge'), { confirmed: true })
  expect(message).toMatchObject({ text: line('nudge') })
  expect(message).not.toHaveProperty('state')
  expect((verdict as Verdict).findings.length).toBeGreaterThan(0)
  await camila.hears('chat:message', (push) => push.message.text.includes(secret))
  expect(itemsOf(await rosa.get(`/moderation/items?roomId=${world.roomId}`))).toEqual([])
})

test.each(['hold', 'block', 'escalate'] as const)(
  'C9 confirming does not carry a text to %s past the rules',
  async (action) => {
    await using world = await openWorld()
    const { amal, camila } = await world.enter('rosa', 'amal', 'camila')
    expect((await amal.say(line(action), { confirmed: true })).verdict.action).toBe(action)
    await camila.settled()
    expect(everythingTo(camila)).not.toContain(secret)
  },
)

test.each(['nudge', 'hold', 'block', 'escalate'] as const)(
  'C10 of a text to %s no other student and no guest gets a byte',
  async (action) => {
    await using world = await openWorld()
    const { rosa, amal, camila, bjorn } = await world.enter('rosa', 'amal', 'camila', 'bjorn')
    const expert = await world.invite(rosa)
    await expert.join(world.roomId)
    await rosa.ask('lobby:admit', { roomId: world.roomId, participantId: expert.id })
    await expert.hears('room:admitted')
    await amal.say(line(action))
    for (const one of [camila, bjorn, expert]) {
      await one.settled()
      await one.join(world.roomId)
      expect(everythingTo(one)).not.toContain(secret)
      expect(everythingTo(one)).not.toContain(`causeway-test-${action}`)
      expect(JSON.stringify((await one.get(`/rooms/${world.roomId}/messages`)).body)).not.toContain(secret)
      expect(one.heard('chat:held')).toEqual([])
    }
  },
)

test('C10 a phrase in capitals, among other words and for a teacher too is the same phrase', async () => {
  await using world = await openWorld()
  const { rosa, amal } = await world.enter('rosa', 'amal')
  for (const one of [rosa, amal])
    expect((await one.say('Look: CAUSEWAY-TEST-BLOCK!')).verdict.action).toBe('block')
})

test('C11 teachers of both schools are pushed what was held or blocked, with its context', async () => {
  await using world = await openWorld()
  const { rosa, ines, amal, camila } = await world.enter('rosa', 'ines', 'amal', 'camila')
  await camila.say('what are you called?')
  const { message } = await amal.say(line('hold'))
  await amal.say(line('block'))
  for (const teacher of [rosa, ines]) {
    const { item } = await teacher.hears('chat:held', (push) => push.item.state === 'held')
    expect(item).toMatchObject({
      roomId: world.roomId,
      surface: 'chat',
      participantId: amal.id,
      text: line('hold'),
      action: 'hold',
    })
    expect(item.context).toMatchObject({ displayName: 'Amal', schoolId: amal.user.schoolId })
    expect(item.context.before.map((one) => one.text)).toEqual(['what are you called?'])
    expect((await teacher.hears('chat:held', (push) => push.item.state === 'blocked')).item.action).toBe(
      'block',
    )
  }
  expect(amal.heard('chat:held')).toEqual([])
  expect(message!.id).toBeTruthy()
})

test('C12 a released message appears to everyone in its place in the order', async () => {
  await using world = await openWorld()
  const { rosa, amal, camila } = await world.enter('rosa', 'amal', 'camila')
  const { message: question } = await camila.say('first')
  const { message } = await amal.say(line('hold'), { replyTo: question!.id })
  await camila.say('third')
  const { item } = await rosa.hears('chat:held')
  const decided = await rosa.post(`/moderation/items/${item.id}/decision`, {
    decision: 'release',
    note: 'all right',
  })
  expect(decided.body).toMatchObject({
    id: item.id,
    state: 'released',
    context: { decidedBy: rosa.user.id, note: 'all right' },
  })
  const { message: shown } = await camila.hears('chat:released')
  const { state: _state, ...plain } = message!
  expect(shown).toEqual(plain)
  expect((await camila.join(world.roomId)).messages.map((one) => one.text)).toEqual([
    'first',
    line('hold'),
    'third',
  ])
})

test('C12 a blocked message can be released too, and keeps what it answers', async () => {
  await using world = await openWorld()
  const { rosa, amal, camila } = await world.enter('rosa', 'amal', 'camila')
  const { message: question } = await camila.say('a question')
  await amal.say(line('block'), { replyTo: question!.id })
  const { item } = await rosa.hears('chat:held')
  await rosa.post(`/moderation/items/${item.id}/decision`, { decision: 'release' })
  const { message } = await camila.hears('chat:released')
  expect(message).toMatchObject({ text: line('block'), participantId: amal.id, replyTo: question!.id })
  expect(message).not.toHaveProperty('state')
})

test('C12 a removed item stays unseen, and is gone for its author as well', async () => {
  await using world = await openWorld()
  const { rosa, amal, camila } = await world.enter('rosa', 'amal', 'camila')
  await amal.say(line('hold'))
  const { item } = await rosa.hears('chat:held')
  const decided = await rosa.post(`/moderation/items/${item.id}/decision`, { decision: 'remove' })
  expect(decided.body).toMatchObject({ state: 'removed' })
  expect((await amal.join(world.roomId)).messages).toEqual([])
  await camila.settled()
  expect(everythingTo(camila)).not.toContain(secret)
})

test('C12 a slip is mended: what was released is taken away again', async () => {
  await using world = await openWorld()
  const { rosa, amal, camila } = await world.enter('rosa', 'amal', 'camila')
  await amal.say(line('hold'))
  const { item } = await rosa.hears('chat:held')
  await rosa.post(`/moderation/items/${item.id}/decision`, { decision: 'release' })
  const { message } = await camila.hears('chat:released')
  await rosa.post(`/moderation/items/${item.id}/decision`, { decision: 'remove' })
  expect((await camila.hears('chat:removed')).messageId).toBe(message.id)
  expect((await camila.join(world.roomId)).messages).toEqual([])
})

test('C12 the queue and a decision outlive a restart', async () => {
  await using world = await openWorld()
  const { rosa, amal } = await world.enter('rosa', 'amal')
  await amal.say(line('hold'))
  await world.restart()
  const teacher = again(world, rosa)
  const [item] = itemsOf<Item>(await teacher.get(`/moderation/items?roomId=${world.roomId}&state=held`))
  expect(item!.text).toBe(line('hold'))
  await teacher.post(`/moderation/items/${item!.id}/decision`, { decision: 'release' })
  await world.restart()
  const later = again(world, rosa)
  expect(itemsOf(await later.get(`/moderation/items?roomId=${world.roomId}&state=held`))).toEqual([])
  expect(itemsOf<Message>(await later.get(`/rooms/${world.roomId}/messages`)).map((one) => one.text)).toEqual(
    [line('hold')],
  )
})
