import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fakeDevices, openBrowser } from '../support/browser.ts'
import { freePort } from '../support/hub.ts'
import { openMediaPage } from '../support/media-page.ts'
import { openWorld } from '../support/world.ts'

const noUdp = [...fakeDevices, '--force-webrtc-ip-handling-policy=disable_non_proxied_udp']
const secret = 'a-secret-of-the-tests'

/** coturn with the project's own configuration, on the loopback. */
async function openTurn(port: number): Promise<AsyncDisposable> {
  const folder = mkdtempSync(join(tmpdir(), 'causeway-turn-'))
  const child = spawn(
    process.env['TURNSERVER_PATH'] ?? '/usr/bin/turnserver',
    [
      ['-c', join(import.meta.dirname, '../../infra/turn/turnserver.conf')],
      ['--listening-ip', '127.0.0.1', '--relay-ip', '127.0.0.1', '--listening-port', String(port)],
      [
        '--static-auth-secret',
        secret,
        '--allow-loopback-peers',
        '--allowed-peer-ip',
        '127.0.0.1',
        '--no-udp',
        '--no-tls',
        '--no-dtls',
      ],
      ['--pidfile', join(folder, 'pid'), '--db', join(folder, 'db')],
    ].flat(),
    { stdio: 'ignore' },
  )
  for (;;) {
    const socket = connect(port, '127.0.0.1')
    const open = await Promise.race([
      once(socket, 'connect').then(() => true),
      once(socket, 'error').then(() => false),
    ]).catch(() => false)
    socket.destroy()
    if (open) break
    if (child.exitCode !== null) throw new Error(`turnserver ended with ${child.exitCode}`)
  }
  return {
    async [Symbol.asyncDispose]() {
      child.kill('SIGKILL')
      await once(child, 'close')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

test('L40 where UDP is blocked, sound and picture come over TCP', async () => {
  await using world = await openWorld({ media: true })
  await using browser = await openBrowser(noUdp)
  const { rosa, amal } = await world.enter('rosa', 'amal')
  const [teacher, student] = [
    await openMediaPage(browser, world.url, rosa, { tcp: true }),
    await openMediaPage(browser, world.url, amal, { tcp: true }),
  ]
  const producerId = await teacher.call('produce', 'camera')
  await student.call('consume', producerId)
  await student.until('got', [producerId], (got) => got.frames >= 10)
  expect(await student.call('path')).toMatch(/\/tcp$/)
}, 60_000)

test('L43 a restart of ICE, as after a change of network, and the same tracks go on', async () => {
  await using world = await openWorld({ media: true })
  await using browser = await openBrowser(fakeDevices)
  const { rosa, amal } = await world.enter('rosa', 'amal')
  const [teacher, student] = [
    await openMediaPage(browser, world.url, rosa),
    await openMediaPage(browser, world.url, amal),
  ]
  const producerId = await teacher.call('produce', 'camera')
  await student.call('consume', producerId)
  await student.until('got', [producerId], (got) => got.frames >= 5)
  await teacher.call('restartIce')
  await student.call('restartIce')
  const { frames } = await student.call('got', producerId)
  await student.until('got', [producerId], (got) => got.frames >= frames + 10)
}, 60_000)

test('L41 where only one TCP port is open, they come through TURN, with credentials of the hub that end', async () => {
  const port = await freePort()
  await using _turn = await openTurn(port)
  const urls = `turn:127.0.0.1:${port}?transport=tcp`
  await using world = await openWorld({ media: true, env: { TURN_URLS: urls, TURN_SECRET: secret } })
  await using browser = await openBrowser(noUdp)
  const { rosa, amal } = await world.enter('rosa', 'amal')
  const { iceServers } = await amal.ask('media:transport', { roomId: world.roomId, direction: 'receive' })
  expect(iceServers).toMatchObject([{ urls: [urls], username: expect.stringMatching(/^\d{10}:/) as string }])
  const seconds = Number(iceServers[0]!.username!.split(':')[0]) - world.clock.ms() / 1000
  expect(seconds).toBeGreaterThan(14_000)
  expect(seconds).toBeLessThanOrEqual(14_400)
  const [teacher, student] = [
    await openMediaPage(browser, world.url, rosa, { relay: true }),
    await openMediaPage(browser, world.url, amal, { relay: true }),
  ]
  const producerId = await teacher.call('produce', 'camera')
  await student.call('consume', producerId)
  await student.until('got', [producerId], (got) => got.frames >= 10)
  expect(await student.call('path')).toBe('relay/tcp')
}, 60_000)

test('L42 the stage follows: a small tile gets the small layer, a large one the large, one poor line changes nobody else’s', async () => {
  await using world = await openWorld({ media: true })
  await using browser = await openBrowser(fakeDevices)
  const { rosa, amal, bjorn } = await world.enter('rosa', 'amal', 'bjorn')
  const teacher = await openMediaPage(browser, world.url, rosa)
  const rich = await openMediaPage(browser, world.url, amal)
  const poor = await openMediaPage(browser, world.url, bjorn)
  const producerId = await teacher.call('produce', 'camera')
  const ofRich = await rich.call('consume', producerId)
  const ofPoor = await poor.call('consume', producerId)
  await rich.call('ask', 'media:layers', { consumerId: ofRich, spatialLayer: 0 })
  await rich.until('got', [producerId], (got) => got.height === 135, 30_000)
  await rich.call('ask', 'media:layers', { consumerId: ofRich, spatialLayer: 2 })
  await rich.until('got', [producerId], (got) => got.height === 540, 30_000)
  await poor.until('got', [producerId], (got) => got.height === 540, 30_000)

  const { tree } = world.app.media
  // 250 kbit/s, or less where a busy machine encodes so little that this would be plenty.
  const sent = (await tree.consumers.get(ofPoor)!.getStats()).find(({ type }) => type === 'outbound-rtp')
  const line = Math.floor(Math.min(250_000, (sent?.bitrate ?? 250_000) / 2))
  for (const transport of tree.transportsOf({ participantId: bjorn.id }))
    if (transport.appData.direction === 'receive') await transport.setMaxOutgoingBitrate(line)
  await poor.until('got', [producerId], (got) => got.height < 540, 30_000)
  const before = await rich.call('got', producerId)
  await rich.until('got', [producerId], (got) => got.frames > before.frames + 20)
  expect((await rich.call('got', producerId)).height).toBe(540)
  expect(tree.consumers.get(ofRich)!.currentLayers?.spatialLayer).toBe(2)
  expect(tree.consumers.get(ofPoor)!.currentLayers?.spatialLayer).toBeLessThan(2)
}, 120_000)
