import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Recording } from '#shared/contracts/recordings.ts'
import { fakeDevices, openBrowser } from '../support/browser.ts'
import { openMediaPage } from '../support/media-page.ts'
import type { Person } from '../support/person.ts'
import { itemsOf, said } from '../support/wire.ts'
import { openWorld, type World } from '../support/world.ts'

async function allow(world: World, ...leaders: ('fjordLeader' | 'andesLeader')[]): Promise<void> {
  for (const name of leaders) {
    const leader = await world.signIn(name)
    expect((await leader.post('/districts/rules', { recording: true })).body).toMatchObject({
      recording: true,
    })
  }
}

const agree = (person: Person, agreed = true) =>
  person.ask('recording:agree', { roomId: person.roomId, agreed })
const listOf = async (person: Person): Promise<Recording[]> =>
  itemsOf<Recording>(await person.get(`/rooms/${person.roomId}/recordings`))

test('L50 a recording is off until both districts allow it and every adult in the room has agreed', async () => {
  await using world = await openWorld({ media: true })
  const { rosa, ines, amal } = await world.enter('rosa', 'ines', 'amal')
  const { roomId } = world
  expect(await amal.ask('recording:look', { roomId })).toEqual({ state: 'off', agreed: false })
  expect(await amal.refused('recording:start', { roomId })).toBe('room.forbidden')
  expect(await amal.refused('recording:agree', { roomId, agreed: true })).toBe('room.forbidden')
  expect(said(await rosa.post('/districts/rules', { recording: true }))).toBe('403 auth.forbidden')
  await agree(rosa)
  await agree(ines)
  expect(await rosa.refused('recording:start', { roomId })).toBe('recording.not_allowed')
  await allow(world, 'fjordLeader')
  expect(await rosa.refused('recording:start', { roomId })).toBe('recording.not_allowed')
  await allow(world, 'andesLeader')
  await agree(ines, false)
  expect(await rosa.refused('recording:start', { roomId })).toBe('recording.not_agreed')
  await agree(ines)
  await rosa.ask('recording:start', { roomId })
  expect(await amal.hears('recording:changed', (push) => push.state === 'on')).toMatchObject({ roomId })
  expect(await ines.refused('recording:start', { roomId })).toBe('recording.running')
  await rosa.ask('recording:stop', { roomId })
  await amal.hears('recording:changed', (push) => push.state === 'off')
})

test('L51 it pauses when somebody comes who has not agreed, takes it back, or when a district ends it', async () => {
  await using world = await openWorld({ media: true })
  const { rosa, amal } = await world.enter('rosa', 'amal')
  const { roomId } = world
  await allow(world, 'fjordLeader', 'andesLeader')
  await agree(rosa)
  await rosa.ask('recording:start', { roomId })
  const guest = await world.invite(rosa)
  await guest.join(roomId)
  await rosa.ask('lobby:admit', { roomId, participantId: guest.id })
  await amal.hears('recording:changed', (push) => push.state === 'paused')
  await guest.hears('room:admitted')
  await agree(guest)
  const states = (): string[] => amal.heard('recording:changed').map((push) => push.state)
  await amal.hears('recording:changed', () => states().join(' ') === 'on paused on')
  await agree(guest, false)
  await amal.hears('recording:changed', () => states().join(' ') === 'on paused on paused')
  const leader = await world.signIn('andesLeader')
  await leader.post('/districts/rules', { recording: false })
  await amal.hears('recording:changed', () => states().at(-1) === 'off')
})

test('L52 adults and nobody else are in the file; teachers alone can take it; it is gone on its day', async () => {
  await using world = await openWorld({ media: true })
  await using browser = await openBrowser(fakeDevices)
  const { rosa, amal } = await world.enter('rosa', 'amal')
  const { roomId } = world
  await allow(world, 'fjordLeader', 'andesLeader')
  await agree(rosa)
  const teacher = await openMediaPage(browser, world.url, rosa)
  const student = await openMediaPage(browser, world.url, amal)
  const camera = await teacher.call('produce', 'camera')
  await teacher.call('produce', 'microphone')
  await student.call('produce', 'camera')
  await student.call('produce', 'microphone')
  await student.call('consume', camera)
  await student.until('got', [camera], (got) => got.frames > 5)
  await rosa.ask('recording:start', { roomId })
  const { frames } = await student.call('got', camera)
  await student.until('got', [camera], (got) => got.frames > frames + 60, 30_000)

  const [during] = await listOf(rosa)
  expect(during).toMatchObject({ state: 'recording' })
  const pieces = readdirSync(join(world.folder, 'recordings', during!.id)).map((name) => name.split('.'))
  expect(pieces.map(([, kind, source, owner]) => `${kind} ${source} ${owner}`).sort()).toEqual([
    `audio microphone ${rosa.id}`,
    `video camera ${rosa.id}`,
  ])

  await rosa.ask('recording:stop', { roomId })
  await expect.poll(async () => (await listOf(rosa))[0]?.state, { timeout: 60_000 }).toBe('ready')
  const [ready] = await listOf(rosa)
  expect(ready!.seconds).toBeGreaterThan(2)
  expect(Date.parse(ready!.deleteAt) - Date.parse(ready!.startedAt)).toBe(30 * 86_400_000)

  const address = `/rooms/${roomId}/recordings/${ready!.id}/file`
  expect(said(await amal.get(address))).toBe('403 room.forbidden')
  expect(said(await amal.get(`/rooms/${roomId}/recordings`))).toBe('403 room.forbidden')
  const taken = await fetch(`${world.url}/api/v1${address}`, {
    headers: { authorization: `Bearer ${rosa.token}` },
  })
  expect(taken.headers.get('content-type')).toBe('video/webm')
  const file = join(world.folder, 'taken.webm')
  writeFileSync(file, Buffer.from(await taken.arrayBuffer()))
  const probe = (...args: string[]): string =>
    execFileSync('ffprobe', ['-v', 'error', ...args, '-of', 'csv=p=0', file], { encoding: 'utf8' }).trim()
  expect(probe('-show_entries', 'stream=codec_name').split('\n').sort()).toEqual(['opus', 'vp8'])
  expect(Number(probe('-show_entries', 'format=duration'))).toBeGreaterThan(2)

  const audit = itemsOf<{ action: string }>(await rosa.get(`/rooms/${roomId}/audit`)).map(
    ({ action }) => action,
  )
  expect(audit).toEqual(
    expect.arrayContaining([
      'recording.agreed',
      'recording.started',
      'recording.stopped',
      'recording.downloaded',
    ]),
  )
  world.clock.advance({ days: 30, seconds: 5 })
  await world.jobs.runDue()
  expect(existsSync(join(world.folder, 'recordings', `${ready!.id}.webm`))).toBe(false)
  const again = await world.signIn('rosa')
  expect(itemsOf(await again.get(`/rooms/${roomId}/recordings`))).toEqual([])
}, 120_000)

test('L53 a hub that stops in the middle keeps what was written and puts it together at its next start', async () => {
  await using world = await openWorld({ media: true })
  await using browser = await openBrowser(fakeDevices)
  const { rosa } = await world.enter('rosa')
  const { roomId } = world
  await allow(world, 'fjordLeader', 'andesLeader')
  await agree(rosa)
  const teacher = await openMediaPage(browser, world.url, rosa)
  const camera = await teacher.call('produce', 'camera')
  const sent = (layers: Record<string, number>): number =>
    Object.values(layers).reduce((sum, bytes) => sum + bytes, 0)
  await rosa.ask('recording:start', { roomId })
  const before = sent(await teacher.call('sent', camera))
  await teacher.until('sent', [camera], (layers) => sent(layers) > before + 200_000, 30_000)
  await world.restart()
  const again = await world.signIn('rosa')
  await expect
    .poll(
      async () =>
        itemsOf<Recording>(await again.get(`/rooms/${roomId}/recordings`)).map(({ state }) => state),
      { timeout: 60_000 },
    )
    .toEqual(['ready'])
}, 120_000)
