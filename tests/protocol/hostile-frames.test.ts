import { createConnection } from 'node:net'
import * as encoding from 'lib0/encoding'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { openWorld, type World } from '../support/world.ts'
import { notesOf, RawSocket, Writer } from '../support/writer.ts'

const hostile: Record<string, Buffer | string> = {
  'an empty frame': Buffer.alloc(0),
  'an unknown message type': Buffer.from([9, 1, 2, 3]),
  'an auth message': Buffer.from([2, 0, 3, 104, 105, 33]),
  'an unknown sync message': Buffer.from([0, 7, 0]),
  'a sync message cut short': Buffer.from([0, 2, 200, 1, 5]),
  'an update that is noise': Buffer.from([0, 2, 6, 255, 254, 253, 252, 251, 250]),
  'an update that promises structs': Buffer.from([0, 2, 4, 1, 255, 255, 3]),
  'an update with a number that never ends': Buffer.from([0, 2, 12, ...Array<number>(12).fill(255)]),
  'a state vector that is noise': Buffer.from([0, 0, 3, 255, 255, 255]),
  'awareness that is noise': Buffer.from([1, 3, 255, 255, 255]),
  'awareness with a million states': Buffer.from([1, 4, 0xc0, 0x84, 0x3d, 0]),
  'awareness that is no JSON': Buffer.from([1, 6, 1, 5, 1, 2, 123, 123]),
  'text in place of bytes': 'hello',
}

async function class7b(world: World) {
  const { rosa, amal, camila } = await world.enter('rosa', 'amal', 'camila')
  const notes = await notesOf(rosa, world.roomId)
  return { rosa, amal, camila, notes }
}

test.each(Object.entries(hostile))(
  'D30 %s closes that one socket with 4400, and nobody else notices',
  async (_name, frame) => {
    await using world = await openWorld()
    const { amal, camila, rosa, notes } = await class7b(world)
    using one = await Writer.open(rosa, notes)
    using two = await Writer.open(camila, notes)
    const raw = await RawSocket.open(amal, notes)
    raw.socket.send(frame)
    expect(await raw.closes()).toBe(4400)
    one.paragraph('still writing')
    await two.sees((text) => text.includes('still writing'))
    expect(two.closes).toEqual([])
  },
)

test('D31 a frame over the limit closes that one socket with 1009', async () => {
  await using world = await openWorld({ env: { YJS_FRAME_BYTES: '100000' } })
  const { amal, camila, notes } = await class7b(world)
  using two = await Writer.open(camila, notes)
  const raw = await RawSocket.open(amal, notes)
  raw.socket.send(Buffer.alloc(100_001))
  expect(await raw.closes()).toBe(1009)
  await two.settled()
  expect(two.closes).toEqual([])
})

test('D31 bytes that are no WebSocket frame end that one connection', async () => {
  await using world = await openWorld()
  const { amal, camila, notes } = await class7b(world)
  using two = await Writer.open(camila, notes)
  const { body } = await amal.ticket(notes)
  const url = new URL(body['url'] as string)
  const socket = createConnection({ host: url.hostname, port: Number(url.port) })
  socket.write(
    `GET ${url.pathname}${url.search} HTTP/1.1\r\nHost: ${url.host}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`,
  )
  await new Promise((resolve) => socket.once('data', resolve))
  const ended = new Promise((resolve) => socket.once('close', resolve))
  socket.write(Buffer.from([0xff, 0xff, 0xff, 0xff, 0x00, 0x13, 0x37]))
  socket.resume()
  await ended
  await two.settled()
  expect(two.closes).toEqual([])
})

test('D32 new words under somebody else’s client id are not applied and close the forger with 4403', async () => {
  await using world = await openWorld()
  const { rosa, amal, camila, notes } = await class7b(world)
  using one = await Writer.open(amal, notes)
  using three = await Writer.open(rosa, notes)
  one.paragraph('mine')
  await one.settled()

  const forged = new Y.Doc()
  Y.applyUpdate(forged, Y.encodeStateAsUpdate(one.doc))
  forged.clientID = one.doc.clientID
  const before = Y.encodeStateVector(forged)
  const element = new Y.XmlElement('paragraph')
  element.insert(0, [new Y.XmlText('words in Amal’s mouth')])
  forged.getXmlFragment('content').push([element])
  const raw = await RawSocket.open(camila, notes)
  raw.socket.send(syncUpdate(Y.encodeStateAsUpdate(forged, before)))
  expect(await raw.closes()).toBe(4403)
  await three.settled()
  expect(three.heard).not.toContain('in Amal')
})

test('D33 a cursor under somebody else’s client id closes the forger; an echo of it is let be', async () => {
  await using world = await openWorld()
  const { amal, camila, notes } = await class7b(world)
  using one = await Writer.open(amal, notes)
  one.provider.awareness.setLocalStateField('user', { name: 'whoever' })
  await one.settled()
  const raw = await RawSocket.open(camila, notes)
  const { clock } = one.provider.awareness.meta.get(one.doc.clientID)!
  raw.socket.send(awareness(one.doc.clientID, clock, '{"user":{"name":"echo"}}'))
  raw.socket.send(awareness(one.doc.clientID, clock, 'null'))
  raw.socket.send(Buffer.from([0, 0, 1, 0]))
  await raw.answers((frame) => frame[0] === 0 && frame[1] === 1)
  expect(raw.socket.readyState).toBe(raw.socket.OPEN)
  raw.socket.send(awareness(one.doc.clientID, clock + 5, '{"user":{"name":"Amal"}}'))
  expect(await raw.closes()).toBe(4403)
})

test('D34 who a cursor belongs to is the server’s word, and it carries nothing else', async () => {
  await using world = await openWorld()
  const { amal, camila, notes } = await class7b(world)
  using one = await Writer.open(amal, notes)
  using two = await Writer.open(camila, notes)
  const heard = new Promise<Record<string, unknown>>((resolve) => {
    two.provider.awareness.on('change', () => {
      const state = two.provider.awareness.getStates().get(one.doc.clientID)
      if (state?.['cursor']) resolve(state)
    })
  })
  const place = { type: null, tname: 'content', item: { client: one.doc.clientID, clock: 0 }, assoc: 0 }
  one.provider.awareness.setLocalState({
    user: { name: 'Rosa Lind', role: 'teacher', id: 'x' },
    cursor: { anchor: place, head: { ...place, note: 'smuggled' } },
    note: 'smuggled',
  })
  one.provider.awareness.setLocalStateField('cursor', { anchor: place, head: place })
  const state = await heard
  expect(state['user']).toEqual({
    id: amal.id,
    name: 'Amal',
    color: '#095a82',
    role: 'student',
    schoolId: amal.user.schoolId,
  })
  expect(Object.keys(state).sort()).toEqual(['cursor', 'user'])
  expect(two.heard).not.toContain('smuggled')
})

test('D35 a burst of 20,000 edits from one socket: the others write on, and all of it is there at the end', async () => {
  await using world = await openWorld()
  const { amal, camila, rosa, notes } = await class7b(world)
  using two = await Writer.open(camila, notes)
  using three = await Writer.open(rosa, notes)
  const raw = await RawSocket.open(amal, notes)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(two.doc))
  const element = new Y.XmlElement('paragraph')
  const text = new Y.XmlText()
  element.insert(0, [text])
  const frames: Buffer[] = []
  doc.on('update', (update: Uint8Array) => frames.push(syncUpdate(update)))
  doc.getXmlFragment('content').push([element])
  for (let edit = 0; edit < 20_000; edit++) text.insert(text.length, edit % 40 === 39 ? ' ' : 'x')
  for (const frame of frames) raw.socket.send(frame)

  two.paragraph('while the burst goes on')
  await three.sees((all) => all.includes('while the burst goes on'))
  const whole = text.toString()
  for (let wait = 0; wait < 5000 && !three.text.includes(whole); wait++) await three.settled()
  expect(three.text).toContain(whole)
  raw.socket.close()
}, 60_000)

function syncUpdate(update: Uint8Array): Buffer {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, 0)
  encoding.writeVarUint(encoder, 2)
  encoding.writeVarUint8Array(encoder, update)
  return Buffer.from(encoding.toUint8Array(encoder))
}

function awareness(client: number, clock: number, state: string): Buffer {
  const inner = encoding.createEncoder()
  encoding.writeVarUint(inner, 1)
  encoding.writeVarUint(inner, client)
  encoding.writeVarUint(inner, clock)
  encoding.writeVarString(inner, state)
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, 1)
  encoding.writeVarUint8Array(encoder, encoding.toUint8Array(inner))
  return Buffer.from(encoding.toUint8Array(encoder))
}

test('D36 a socket that claims more client ids than an editor has is closed with 4400', async () => {
  await using world = await openWorld()
  const { amal, camila, notes } = await class7b(world)
  using two = await Writer.open(camila, notes)
  const raw = await RawSocket.open(amal, notes)
  for (let client = 1; client <= 40; client++) raw.socket.send(awareness(1_000_000 + client, 1, '{}'))
  expect(await raw.closes()).toBe(4400)
  await two.settled()
  expect(two.closes).toEqual([])
})

test('D37 however often a state is asked for at once, it is sent once', async () => {
  await using world = await openWorld()
  const { amal, notes } = await class7b(world)
  const raw = await RawSocket.open(amal, notes)
  for (let times = 0; times < 200; times++) raw.socket.send(Buffer.from([0, 0, 1, 0]))
  raw.socket.send(Buffer.from([3]))
  await raw.answers((frame) => frame[0] === 0 && frame[1] === 1)
  raw.socket.ping()
  await new Promise((resolve) => raw.socket.once('pong', resolve))
  expect(raw.frames.filter((frame) => frame[0] === 0 && frame[1] === 1).length).toBeLessThan(20)
  raw.socket.close()
})
