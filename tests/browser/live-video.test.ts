import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import {
  fakeDevices,
  openBrowser,
  openScreen,
  pattern,
  seriousFindings,
  signIn,
  type Screen,
} from '../support/browser.ts'
import { accounts, demoPassword, openWorld, type Name, type World } from '../support/world.ts'

vi.setConfig({ testTimeout: 240_000 })

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser(fakeDevices)
})
afterAll(() => browser.close())

/** Every connection that a page opens is kept for measuring. */
function keepConnections(): void {
  const made: RTCPeerConnection[] = []
  Object.assign(globalThis, { connections: made })
  globalThis.RTCPeerConnection = class extends RTCPeerConnection {
    constructor(...args: ConstructorParameters<typeof RTCPeerConnection>) {
      super(...args)
      made.push(this)
    }
  }
}

interface Flow {
  /** Tracks that frames are decoded of, with their number. */
  pictures: number[]
  /** Tracks that something is heard of. */
  voices: number
  /** Layers of one's own camera that are sent. */
  layers: number
}

/** What comes in and goes out over the connections that are open now. */
const flowOf = (page: Page): Promise<Flow> =>
  page.evaluate(async () => {
    const flow: Flow = { pictures: [], voices: 0, layers: 0 }
    const { connections } = globalThis as unknown as { connections: RTCPeerConnection[] }
    for (const connection of connections) {
      if (connection.connectionState !== 'connected') continue
      for (const stat of (await connection.getStats()).values()) {
        if (stat.type !== 'inbound-rtp') continue
        if (stat.kind === 'video' && stat.framesDecoded > 0) flow.pictures.push(stat.framesDecoded as number)
        if (stat.kind === 'audio' && stat.totalAudioEnergy > 0.0001) flow.voices++
      }
      for (const sender of connection.getSenders())
        if (sender.track?.kind === 'video')
          flow.layers += sender.getParameters().encodings.filter((one) => one.active).length
    }
    return flow
  })

async function flows(
  screen: Screen,
  fits: (flow: Flow) => boolean,
  what: string,
  patienceMs = 30_000,
): Promise<Flow> {
  const end = performance.now() + patienceMs
  for (;;) {
    const flow = await flowOf(screen.page)
    if (fits(flow)) return flow
    if (performance.now() > end) throw new Error(`${what}: still ${JSON.stringify(flow)}`)
    await screen.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)))
  }
}

async function arrive(
  world: World,
  name: Name,
  teacher: Awaited<ReturnType<World['signIn']>>,
): Promise<Screen> {
  const screen = await openScreen(browser, 'en', { viewport: { width: 1280, height: 720 } })
  await screen.context.addInitScript(keepConnections)
  await (await world.signIn(name)).post('/me/locale', { locale: 'en' })
  await signIn(screen, world.url, accounts[name], demoPassword)
  await screen.page.goto(`${world.url}/rooms/${world.roomId}`)
  await letIn(world, screen, teacher)
  return screen
}

async function letIn(
  world: World,
  screen: Screen,
  teacher: Awaited<ReturnType<World['signIn']>>,
): Promise<void> {
  const stage = screen.page.getByRole('group', { name: screen.say('stage:label'), exact: true })
  const lobby = screen.page.getByText(screen.say('lobby:waiting.text'))
  await stage.or(lobby).first().waitFor()
  if (await lobby.isVisible()) {
    const { waiting = [] } = await teacher.join(world.roomId)
    for (const { id } of waiting)
      await teacher.ask('lobby:admit', { roomId: world.roomId, participantId: id })
  }
  await stage.waitFor()
}

async function arriveByLink(world: World, teacher: Awaited<ReturnType<World['signIn']>>): Promise<Screen> {
  const expiresAt = new Date(world.clock.ms() + 3_600_000).toISOString()
  const { body } = await teacher.post(`/rooms/${world.roomId}/invites`, {
    kind: 'expert',
    displayName: 'Dr. Wanjiru Maina',
    organisation: 'Glaciers of Mount Kenya',
    expiresAt,
  })
  const screen = await openScreen(browser, 'en', { viewport: { width: 1280, height: 720 } })
  await screen.context.addInitScript(keepConnections)
  await screen.page.goto(body.url as string)
  await screen.page.getByRole('checkbox', { name: screen.say('join:conduct.agree') }).check({ force: true })
  await screen.page.getByRole('button', { name: screen.say('join:conduct.next') }).click()
  await screen.page.getByRole('button', { name: screen.say('join:name.go') }).click()
  await letIn(world, screen, teacher)
  return screen
}

const press = ({ page, say }: Screen, key: string) =>
  page.getByRole('button', { name: say(key), exact: true }).click()

test('L60 six people in the room: teacher and expert are seen and heard by all; locks, layers, a killed worker and removal', async () => {
  await using world = await openWorld({ media: true })
  const helper = await world.signIn('fjordLeader')
  await helper.join(world.roomId)
  const rosa = await arrive(world, 'rosa', helper)
  const others = [
    await arrive(world, 'ines', helper),
    await arrive(world, 'amal', helper),
    await arrive(world, 'bjorn', helper),
    await arrive(world, 'camila', helper),
  ]
  const maina = await arriveByLink(world, helper)
  const amal = others[1]!
  for (const screen of [rosa, maina])
    for (const source of ['camera', 'microphone']) {
      await press(screen, `stage:control.${source}.off`)
      await screen.page.getByRole('button', { name: screen.say(`stage:control.${source}.on`) }).waitFor()
    }
  for (const screen of others)
    await flows(screen, ({ pictures, voices }) => pictures.length >= 2 && voices >= 2, 'teacher and expert')
  for (const screen of [rosa, maina])
    await flows(screen, ({ pictures, voices }) => pictures.length >= 1 && voices >= 1, 'the other of the two')
  expect(await seriousFindings(amal.page)).toEqual([])

  // Rosa stands small in every row: her large layers are not sent. The expert stands large.
  await flows(rosa, ({ layers }) => layers < 3, 'layers that nobody watches')

  // A lock: the child's control is closed with a reason, and nothing more of hers is heard.
  await press(amal, 'stage:control.microphone.off')
  await flows(rosa, ({ voices }) => voices >= 2, 'Amal is heard')
  await rosa.page.getByRole('switch', { name: pattern('en', 'room:switch.microphone') }).click()
  const mic = amal.page.getByRole('button', { name: amal.say('stage:control.microphone.off'), exact: true })
  await mic.waitFor()
  expect(await mic.getAttribute('aria-disabled')).toBe('true')
  await amal.page.getByText(amal.say('stage:why.microphone')).first().waitFor({ state: 'attached' })
  // Opened again by nobody but herself.
  await rosa.page.getByRole('switch', { name: pattern('en', 'room:switch.microphone') }).click()
  await amal.page
    .locator(`button:not([aria-disabled]):has-text("${amal.say('stage:control.microphone.off')}")`)
    .waitFor()

  // A dead worker: nobody touches anything.
  process.kill(world.app.media.workers.alive[0]!.worker.pid, 'SIGKILL')
  const killed = performance.now()
  for (const screen of others)
    await flows(
      screen,
      ({ pictures, voices }) => pictures.length >= 2 && voices >= 2,
      'back after a dead worker',
    )
  expect(world.app.media.workers.alive.length).toBe(1)
  const seconds = (performance.now() - killed) / 1000
  console.log(`all six were back ${seconds.toFixed(1)} s after their worker was killed`)

  // Removal.
  const { participants } = await helper.join(world.roomId)
  const guest = participants.find(({ role }) => role === 'expert')!
  await helper.ask('participant:remove', { roomId: world.roomId, participantId: guest.id })
  await maina.page.getByRole('heading', { level: 1 }).first().waitFor()
  expect(world.app.media.tree.transportsOf({ participantId: guest.id })).toEqual([])
  for (const screen of others)
    expect(await screen.page.getByRole('group', { name: /Wanjiru/ }).count()).toBe(0)
})

/** Kilobits a second that come in over all open connections, over so many seconds: a rate wants a span, nothing is waited for. */
const kbitsIn = (page: Page, seconds: number): Promise<number> =>
  page.evaluate(async (span) => {
    const { connections } = globalThis as unknown as { connections: RTCPeerConnection[] }
    const received = async (): Promise<number> => {
      let bytes = 0
      for (const connection of connections)
        if (connection.connectionState === 'connected')
          for (const stat of (await connection.getStats()).values())
            if (stat.type === 'transport') bytes += stat.bytesReceived as number
      return bytes
    }
    const [before, started] = [await received(), performance.now()]
    await new Promise((resolve) => setTimeout(resolve, span * 1000))
    return ((await received()) - before) / 125 / ((performance.now() - started) / 1000)
  }, seconds)

test('L61 on the data saver sound comes first: at most 64 kbit/s in all, and a picture when it is asked for', async () => {
  await using world = await openWorld({ media: true })
  const helper = await world.signIn('fjordLeader')
  await helper.join(world.roomId)
  const rosa = await arrive(world, 'rosa', helper)
  const ines = await arrive(world, 'ines', helper)
  const amal = await arrive(world, 'amal', helper)
  for (const screen of [rosa, ines])
    for (const source of ['camera', 'microphone']) await press(screen, `stage:control.${source}.off`)
  await flows(amal, ({ pictures, voices }) => pictures.length >= 2 && voices >= 2, 'both teachers')

  await press(amal, 'stage:settings')
  await amal.page.getByRole('dialog').getByText(amal.say('devices:saver.title'), { exact: true }).click()
  await amal.page.keyboard.press('Escape')
  await amal.page.getByText(amal.say('stage:note.saver')).first().waitFor()
  await expect.poll(() => kbitsIn(amal.page, 2), { timeout: 20_000 }).toBeLessThan(64)
  expect(await kbitsIn(amal.page, 6)).toBeLessThanOrEqual(64)
  const frames = (await flowOf(amal.page)).pictures.reduce((sum, one) => sum + one, 0)
  await amal.page
    .getByRole('button', { name: pattern('en', 'stage:saver.seeOf', { name: '' }) })
    .first()
    .click()
  await flows(
    amal,
    ({ pictures }) => pictures.reduce((sum, one) => sum + one, 0) > frames + 15,
    'the picture that was asked for',
  )
})
