import { readdirSync, readFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { Handshake } from '../support/media.ts'
import { Person } from '../support/person.ts'
import { openWorld, type World } from '../support/world.ts'

const withMedia = (env: Record<string, string> = {}) => openWorld({ media: true, env })

/** The worker processes that this process has started and that live now. */
function workerPids(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
        const [, name, state, parent] = /\((.*)\) (\w) (\d+)/.exec(stat) ?? []
        return name?.startsWith('mediasoup-worke') && state !== 'Z' && Number(parent) === process.pid
      } catch {
        return false
      }
    })
}

async function ready(world: World, person: Person): Promise<void> {
  const { available } = await person.ask('media:status', {})
  if (!available) await person.hears('media:ready', (push) => push.available)
  expect(workerPids().length).toBe(world.app.media.workers.alive.length)
}

test('L30 a killed worker: the room is told, another takes over within five seconds, and all else goes on', async () => {
  await using world = await withMedia()
  const { rosa, amal } = await world.enter('rosa', 'amal')
  const [teacher, student] = [await Handshake.of(rosa), await Handshake.of(amal)]
  await student.consume(await teacher.produce('camera'))
  const [pid] = workerPids()
  const started = performance.now()
  process.kill(pid!, 'SIGKILL')
  await Promise.all([rosa.hears('media:restart'), amal.hears('media:restart')])
  await amal.say('still here')
  await rosa.hears('chat:message')
  expect(await amal.refused('media:produce', student.offer('camera'))).toMatch(
    /^media\.(not_found|unavailable)$/,
  )
  await Promise.all([teacher.again(), student.again()])
  await student.consume(await teacher.produce('camera'))
  expect(performance.now() - started).toBeLessThan(5_000)
  expect(workerPids()).not.toContain(pid)
  expect(rosa.connected && amal.connected).toBe(true)
})

test('L30 what was locked before the worker died is locked after it', async () => {
  await using world = await withMedia()
  const { rosa, amal } = await world.enter('rosa', 'amal')
  await rosa.ask('participant:mute', { roomId: world.roomId, participantId: amal.id, muted: true })
  const student = await Handshake.of(amal)
  process.kill(workerPids()[0]!, 'SIGKILL')
  await amal.hears('media:restart')
  await student.again()
  expect(await amal.refused('media:produce', student.offer('microphone'))).toBe('media.locked')
})

test('L31 with two workers the rooms of the living one do not notice', async () => {
  await using world = await withMedia({ MEDIA_WORKERS: '2' })
  const { rosa, amal } = await world.enter('rosa', 'amal')
  const exchangeId = (rosa.joined!.room as { exchangeId: string }).exchangeId
  const other = (await rosa.post('/rooms', { title: 'Second room', exchangeId })).body.id as World['roomId']
  const teacher = await Handshake.of(rosa)
  await teacher.produce('camera')
  await rosa.join(other)
  const elsewhere = await Handshake.of(rosa)
  await elsewhere.produce('camera')
  const carriers = new Map(
    (await world.app.media.rooms()).map((room) => [room.roomId, room.pooled.worker.pid]),
  )
  expect(carriers.get(world.roomId)).not.toBe(carriers.get(other))
  process.kill(carriers.get(other)!, 'SIGKILL')
  expect(await rosa.hears('media:restart')).toEqual({ roomId: other })
  await amal.settled()
  expect(amal.heard('media:restart')).toEqual([])
  expect((await amal.ask('media:producers', { roomId: world.roomId })).producers).toHaveLength(1)
})

test('L32 after a restart of the hub media is back with the first handshake', async () => {
  await using world = await withMedia()
  const { amal } = await world.enter('rosa', 'amal')
  await (await Handshake.of(amal)).produce('camera')
  await world.restart()
  const { rosa, amal: again } = await world.enter('rosa', 'amal')
  await ready(world, again)
  expect((await rosa.ask('media:producers', { roomId: world.roomId })).producers).toEqual([])
  await (await Handshake.of(again)).produce('camera')
})

test('L33 a transport that nobody ever connects is closed after half a minute, with its tracks', async () => {
  await using world = await withMedia()
  const { rosa, amal } = await world.enter('rosa', 'amal')
  const student = await Handshake.of(amal)
  const producerId = await student.produce('camera')
  world.clock.advance({ seconds: 31 })
  expect(await rosa.hears('media:closed')).toMatchObject({ producerId })
  expect(await amal.refused('media:produce', student.offer('camera'))).toBe('media.not_found')
  await student.again()
  await student.produce('camera')
})

test('L34 a thousand joins and leaves leave nothing behind', async () => {
  await using world = await withMedia()
  const { rosa, amal } = await world.enter('rosa', 'amal')
  const teacher = await Handshake.of(rosa)
  const shared = await teacher.produce('camera')
  const { tree, workers } = world.app.media
  // The teacher never connects, and is not to be taken for lost on a slow machine.
  for (const transport of tree.transports.values()) transport.appData.idleSinceMs = undefined
  const worker = workers.alive[0]!.worker
  const memory = (): number =>
    Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${worker.pid}/status`, 'utf8'))![1])

  async function comeAndGo(): Promise<void> {
    const student = await Handshake.of(amal)
    await student.produce('microphone')
    await student.consume(shared)
    await amal.ask('room:leave', { roomId: world.roomId })
    await amal.join(world.roomId)
  }
  for (let round = 0; round < 200; round++) await comeAndGo()
  const warm = memory()
  for (let round = 0; round < 800; round++) await comeAndGo()
  const grown = memory() - warm

  expect({
    transports: tree.transports.size,
    producers: tree.producers.size,
    consumers: tree.consumers.size,
  }).toEqual({
    transports: 2,
    producers: 1,
    consumers: 0,
  })
  const [room] = await world.app.media.rooms()
  expect((await room!.router.dump()).transportIds).toHaveLength(2)
  const { channelMessageHandlers } = await worker.dump()
  expect(channelMessageHandlers.channelRequestHandlers.length).toBeLessThan(12)
  // 800 rounds that each kept a transport would be some 80 MB.
  expect(grown).toBeLessThan(12_000)
}, 120_000)

test('L35 a media port that another program has: another is taken here, in production it is waited for', async () => {
  const taken = createServer()
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve))
  const MEDIA_PORT = String((taken.address() as AddressInfo).port)
  {
    await using world = await withMedia({ MEDIA_PORT })
    const { rosa } = await world.enter('rosa')
    await ready(world, rosa)
    await (await Handshake.of(rosa)).produce('camera')
  }
  await using world = await withMedia({ MEDIA_PORT, NODE_ENV: 'production' })
  const { rosa } = await world.enter('rosa')
  expect(await rosa.ask('media:status', {})).toEqual({ available: false, state: 'restarting' })
  expect(await rosa.refused('media:transport', { roomId: world.roomId, direction: 'send' })).toBe(
    'media.unavailable',
  )
  await new Promise((resolve) => taken.close(resolve))
  await rosa.hears('media:ready', (push) => push.available)
  await (await Handshake.of(rosa)).produce('camera')
})
