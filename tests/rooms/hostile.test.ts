import { WebSocket } from 'ws'
import { expect, test } from 'vitest'
import { clientEvents } from '#shared/contracts/index.ts'
import type { Person } from '../support/person.ts'
import { again } from '../support/wire.ts'
import { openWorld, type World } from '../support/world.ts'

type Refusal = {
  ok: boolean
  error?: {
    code: string
    message: string
    fields?: { path: string; code: string }[]
    retryAfterSeconds?: number
  }
}
const ask = (person: Person, event: string, ...args: unknown[]): Promise<Refusal> =>
  person.raw(event, ...args)

/** A bare WebSocket that speaks Engine.IO 4 by hand, signed in to the namespace. */
async function bareSocket(world: World, token: string): Promise<WebSocket> {
  const socket = new WebSocket(`${world.url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`)
  socket.on('error', () => {})
  await new Promise<void>((resolve, reject) => {
    socket.on('message', (data) => {
      const text = (data as Buffer).toString()
      if (text.startsWith('0')) socket.send(`40${JSON.stringify({ token })}`)
      if (text.startsWith('40')) resolve()
      if (text.startsWith('44')) reject(new Error(text))
    })
    socket.once('close', () => reject(new Error('closed')))
  })
  return socket
}

test('R33 an unknown event is answered, whatever its name', async () => {
  await using world = await openWorld()
  const { amal } = await world.enter('rosa', 'amal')
  for (const event of [
    'room:explode',
    '',
    'constructor',
    '__proto__',
    'toString',
    'room:state',
    'x'.repeat(1000),
  ])
    expect(await ask(amal, event, {}), event).toMatchObject({
      ok: false,
      error: { code: 'request.unknown_event' },
    })
  await amal.settled()
})

test('R33 every event answers a missing, wrong or misshapen payload by name, and none is an error of ours', async () => {
  await using world = await openWorld()
  const { rosa } = await world.enter('rosa')
  const shapes: unknown[] = [
    undefined,
    null,
    0,
    true,
    'room',
    [],
    [null],
    {},
    { roomId: null },
    { roomId: {} },
    { roomId: [world.roomId] },
  ]
  for (const event of Object.keys(clientEvents).filter((name) => !name.startsWith('media:')))
    for (const shape of shapes) {
      const answer = await ask(rosa, event, shape)
      expect(answer, `${event} ${JSON.stringify(shape)}`).toMatchObject({
        ok: false,
        error: { code: 'request.invalid' },
      })
    }
})

test('R33 media events answer media.unavailable to any payload while there is no video', async () => {
  await using world = await openWorld()
  const { amal } = await world.enter('rosa', 'amal')
  for (const event of Object.keys(clientEvents).filter(
    (name) => name.startsWith('media:') && name !== 'media:status',
  ))
    expect(await ask(amal, event, { roomId: world.roomId })).toMatchObject({
      ok: false,
      error: { code: 'media.unavailable' },
    })
})

test('R33 unknown fields are refused by name, all of them at once, and nothing happens', async () => {
  await using world = await openWorld()
  const { rosa, amal } = await world.enter('rosa', 'amal')
  const answer = await ask(amal, 'chat:send', { roomId: world.roomId, text: 7, colour: 'red', replyTo: {} })
  const fields = answer.error!.fields!.map(({ path, code }) => `${path} ${code}`)
  expect(fields.sort()).toEqual(['colour unknown', 'replyTo type', 'text type'])
  await rosa.settled()
  expect(rosa.heard('chat:message')).toEqual([])
})

test('R33 ids that could be paths, queries or code are only unknown ids', async () => {
  await using world = await openWorld()
  const { rosa } = await world.enter('rosa')
  for (const roomId of ["' or 1=1 --", '../../x', 'room\u0000', 'x'.repeat(65), '', '%00'])
    expect((await ask(rosa, 'room:join', { roomId })).error!.code).toBe('request.invalid')
  expect((await ask(rosa, 'room:join', { roomId: 'room_none' })).error!.code).toBe('room.not_found')
  expect((await rosa.get(`/rooms/${encodeURIComponent("' or 1=1 --")}`)).status).toBe(404)
})

test('R33 an event that wants no answer is done all the same', async () => {
  await using world = await openWorld()
  const { rosa, amal } = await world.enter('rosa', 'amal')
  const socket = await amal.connect()
  socket.emit('chat:send', { roomId: world.roomId, text: 'no answer wanted' })
  socket.emit('chat:send', 'rubbish')
  socket.emit('chat:send')
  socket.emit('room:nothing', null)
  await rosa.hears('chat:message', (push) => push.message.text === 'no answer wanted')
  await amal.settled()
})

test('R34 an event over 64 KiB closes its socket; the room goes on', async () => {
  await using world = await openWorld()
  const { rosa, amal } = await world.enter('rosa', 'amal')
  const socket = await amal.connect()
  const closed = amal.closes()
  socket.emit('chat:send', { roomId: world.roomId, text: 'x'.repeat(66_000) })
  await closed
  await rosa.hears('room:participants', (push) => push.participants.length === 1)
  expect((await rosa.say('all well')).message).not.toBeNull()
  expect((await amal.join(world.roomId)).state).toBe('admitted')
})

test('R34 an event just under 64 KiB is answered', async () => {
  await using world = await openWorld()
  const { amal } = await world.enter('rosa', 'amal')
  const answer = await ask(amal, 'chat:send', { roomId: world.roomId, text: 'x'.repeat(64_000) })
  expect(answer.error!.fields!.map(({ path, code }) => `${path} ${code}`)).toEqual(['text too_long'])
})

test('R35 a flood of events is told to wait, and others are not slowed', async () => {
  await using world = await openWorld({ env: { EVENTS_PER_SECOND: '50' } })
  const { rosa, amal } = await world.enter('rosa', 'amal')
  const flood = Promise.all(
    Array.from({ length: 400 }, () => ask(amal, 'hand:raise', { roomId: world.roomId })),
  )
  const started = performance.now()
  await rosa.say('calm')
  const waited = performance.now() - started
  const answers = await flood
  const refused = answers.filter((answer) => answer.error?.code === 'rate.limited')
  expect(answers.length - refused.length).toBeLessThanOrEqual(100)
  expect(refused.length).toBeGreaterThanOrEqual(300)
  expect(refused[0]!.error!.retryAfterSeconds).toBeGreaterThan(0)
  expect(waited).toBeLessThan(1500)
})

test('R35 more tabs are not more events', async () => {
  await using world = await openWorld({ env: { EVENTS_PER_SECOND: '50' } })
  const { amal } = await world.enter('rosa', 'amal')
  const tabs = [amal, again(world, amal), again(world, amal), again(world, amal)]
  await Promise.all(tabs.map((tab) => tab.connect()))
  const answers = await Promise.all(
    tabs.flatMap((tab) => Array.from({ length: 50 }, () => ask(tab, 'hand:raise', { roomId: world.roomId }))),
  )
  expect(answers.filter((answer) => answer.error?.code === 'rate.limited').length).toBeGreaterThanOrEqual(100)
})

test('R36 frames that are no events end at most their own socket, never the hub', async () => {
  await using world = await openWorld()
  const { rosa, amal } = await world.enter('rosa', 'amal')
  const frames: (string | Buffer)[] = [
    '42',
    '42{',
    '42["room:join"',
    '42[]',
    '42[null]',
    '42[{}]',
    '42[["room:join"]]',
    '42[7,{}]',
    '42["disconnect"]',
    '42["connect_error",{}]',
    '4299999999999999999999["room:join",{}]',
    '43["room:join"]',
    '451-["room:join",{"_placeholder":true,"num":0}]',
    '451-["room:join",{"_placeholder":true,"num":-1}]',
    '4599999-["room:join"]',
    '40/admin,{}',
    '41',
    '44{"message":"x"}',
    '49',
    '9',
    'rubbish',
    '',
    Buffer.from([0, 1, 2, 255]),
    `42["room:join",${'['.repeat(20_000)}${']'.repeat(20_000)}]`,
  ]
  for (const frame of frames) {
    const socket = await bareSocket(world, amal.token)
    socket.send(frame)
    await rosa.settled()
    socket.terminate()
  }
  expect((await amal.say('still here')).message).not.toBeNull()
  expect((await fetch(`${world.url}/healthz`)).status).toBe(200)
})

test('R36 a handshake with rubbish in the place of the token is refused', async () => {
  await using world = await openWorld()
  for (const token of ['null', '{}', '7'])
    await expect(bareSocket(world, token)).rejects.toThrow(/auth\.token_invalid/)
  for (const auth of ['40', '40{}', '40null', '40[]', '40{"token":7}', '40{"token":{"a":1}}']) {
    const socket = new WebSocket(`${world.url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`)
    const answer = await new Promise<string>((resolve) => {
      socket.on('error', () => resolve('closed'))
      socket.on('close', () => resolve('closed'))
      socket.on('message', (data) => {
        const text = (data as Buffer).toString()
        if (text.startsWith('0')) socket.send(auth)
        if (text.startsWith('4')) resolve(text)
      })
    })
    expect(answer, auth).toMatch(/^(44.*auth\.required|closed)/)
    socket.terminate()
  }
})
