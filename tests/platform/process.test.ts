import { spawn } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { newFolder, Process, startHub } from '../support/hub.ts'
import { Person } from '../support/person.ts'
import { itemsOf } from '../support/wire.ts'
import { accounts, demoPassword } from '../support/world.ts'

// Each test starts one or more hubs as processes; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 90_000 })

async function refusal(folder: string, env: Record<string, string>): Promise<string> {
  await using hub = startHub(folder, env)
  expect(await hub.ended, hub.stdout + hub.stderr).toBe(2)
  const lines = (hub.stdout + hub.stderr).trim().split('\n')
  expect(lines, lines.join('\n')).toHaveLength(1)
  return lines[0]!
}

test.each([
  ['PORT', 'abc'],
  ['PORT', '70000'],
  ['PORT', '-1'],
  ['HOST', 'not a host'],
  ['NODE_ENV', 'prod'],
  ['CAUSEWAY_DEMO', 'yes'],
  ['PUBLIC_URL', 'hub.example.org'],
  ['ACCESS_TOKEN_SECONDS', '3600'],
])('P10 %s=%s ends the hub with one line that names it, and exit code 2', async (name, value) => {
  using place = newFolder()
  const line = await refusal(place.folder, { [name]: value })
  expect(line).toContain(name)
  expect(line).toContain(value)
})

test('P10 the demo world does not go with production', async () => {
  using place = newFolder()
  expect(await refusal(place.folder, { NODE_ENV: 'production', CAUSEWAY_DEMO: '1' })).toContain(
    'CAUSEWAY_DEMO',
  )
})

test('P11 a port in use is named, exit code 2', async () => {
  using place = newFolder()
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const port = String((server.address() as AddressInfo).port)
  const line = await refusal(place.folder, { PORT: port })
  server.close()
  expect(line).toMatch(new RegExp(`^PORT.*${port}`))
})

test('P11 a data folder that cannot be written is named, exit code 2', async () => {
  using place = newFolder()
  const file = join(place.folder, 'a-file')
  writeFileSync(file, '')
  expect(await refusal(file, {})).toContain('CAUSEWAY_DATA_DIR')
  expect(await refusal(join(file, 'inside'), {})).toContain('CAUSEWAY_DATA_DIR')
})

test('P12 the second hub on one data folder refuses, and the first goes on', async () => {
  using place = newFolder()
  await using hub = startHub(place.folder)
  const url = await hub.ready()
  expect(await refusal(place.folder, {})).toMatch(/CAUSEWAY_DATA_DIR.*another hub/)
  expect((await fetch(`${url}/healthz`)).status).toBe(200)
  expect(Number(readFileSync(join(place.folder, 'hub.pid'), 'utf8'))).toBe(hub.child.pid)
})

test('P12 a hub that was killed leaves a folder that the next one takes, with everything in it', async () => {
  using place = newFolder()
  {
    await using hub = startHub(place.folder)
    await hub.ready()
  }
  await using next = startHub(place.folder)
  const url = await next.ready()
  const rosa = await Person.signIn(url, accounts.rosa, demoPassword)
  expect(itemsOf(await rosa.get('/rooms'))).toHaveLength(1)
  expect(Number(readFileSync(join(place.folder, 'hub.pid'), 'utf8'))).toBe(next.child.pid)
})

test('P13 on SIGTERM the hub tells its clients, lets go of them and ends with 0 within ten seconds', async () => {
  using place = newFolder()
  await using hub = startHub(place.folder)
  const rosa = await Person.signIn(await hub.ready(), accounts.rosa, demoPassword)
  await rosa.connect()
  const closed = rosa.closes()
  const started = performance.now()
  process.kill(Number(readFileSync(join(place.folder, 'hub.pid'), 'utf8')), 'SIGTERM')
  expect(await hub.ended).toBe(0)
  expect(performance.now() - started).toBeLessThan(10_000)
  await closed
  expect(rosa.heard('server:closing')).toHaveLength(1)
  expect(existsSync(join(place.folder, 'hub.pid'))).toBe(false)
})

test('P14 one line says where the hub is; in production a second one holds the setup link, once', async () => {
  using place = newFolder()
  {
    await using hub = startHub(place.folder, { NODE_ENV: 'production' })
    const url = await hub.ready()
    expect(hub.stdout.trim().split('\n')).toHaveLength(2)
    expect(hub.stdout).toMatch(new RegExp(`${url}/setup#[\\w-]{22,}`))
  }
  using demo = newFolder()
  await using hub = startHub(demo.folder)
  expect(await hub.ready()).toMatch(/^http:\/\/localhost:\d+$/)
  expect(hub.stdout.trim().split('\n')).toHaveLength(1)
})

test('P14 every setting is listed with its help', async () => {
  const child = spawn(process.execPath, ['server/main.ts', '--help'], {
    cwd: join(import.meta.dirname, '../..'),
  })
  let text = ''
  child.stdout.on('data', (data: Buffer) => (text += data.toString()))
  expect(await new Promise((resolve) => child.once('close', resolve))).toBe(0)
  for (const name of ['PORT', 'HOST', 'CAUSEWAY_DATA_DIR', 'PUBLIC_URL', 'CAUSEWAY_DEMO', 'CHAT_LINES'])
    expect(text).toContain(name)
})

test('P15 the most talkative log holds no name, address, token, secret or word that anyone wrote', async () => {
  using place = newFolder()
  await using hub: Process = startHub(place.folder, { LOG_LEVEL: 'trace' })
  const url = await hub.ready()
  const rosa = await Person.signIn(url, accounts.rosa, demoPassword)
  const amal = await Person.signIn(url, accounts.amal, demoPassword)
  const roomId = itemsOf<{ id: string }>(await rosa.get('/rooms'))[0]!.id as Person['roomId']
  await rosa.join(roomId)
  await amal.join(roomId)
  await rosa.ask('lobby:admit', { roomId, participantId: amal.id })
  for (const text of [
    'xylophone',
    'causeway-test-hold xylophone',
    'causeway-test-escalate xylophone',
    'call 98 76 54 32',
  ])
    await amal.say(text)
  await amal.raw('chat:send', { roomId, text: 'xylophone', colour: 'xylophone' })
  await rosa.anonymous('POST', '/auth/sign-in', {
    identifier: 'xylophone@fjord.example',
    secret: 'xylophone',
  })
  await rosa.anonymous('POST', '/auth/sign-in', '{"xylophone')
  await rosa.get('/rooms/xylophone?xylophone=xylophone')
  await rosa.withCookie('/auth/refresh')
  amal.close()
  rosa.close()
  hub.child.kill('SIGTERM')
  expect(await hub.ended).toBe(0)
  const log = (hub.stdout + hub.stderr).replaceAll(url, '')
  expect(log).toContain('http call')
  expect(log).not.toMatch(/xylophone|Rosa|Amal|@|127\.0\.0\.1|::1|eyJ|98 76|causeway-(demo|test)/)
  expect(log).not.toContain(rosa.cookie!.split('=')[1])
})
