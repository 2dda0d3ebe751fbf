import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import {
  fakeDevices,
  openBrowser,
  openScreen,
  seriousFindings,
  signIn,
  type Language,
  type Screen,
} from '../support/browser.ts'
import { accounts, demoPassword, openWorld, type World } from '../support/world.ts'

vi.setConfig({ testTimeout: 120_000 })

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser(fakeDevices)
})
afterAll(() => browser.close())

/** Amal in the lobby, with a teacher in the room; every track that the page opens is kept for looking at. */
async function inLobby(world: World, from = browser, language: Language = 'en'): Promise<Screen> {
  const teacher = await world.signIn('rosa')
  await teacher.join(world.roomId)
  const screen = await openScreen(from, language)
  await screen.context.addInitScript((locale) => {
    localStorage.setItem('causeway:locale', locale)
    const opened: MediaStreamTrack[] = []
    Object.assign(globalThis, { opened })
    const media = navigator.mediaDevices
    const take = media.getUserMedia.bind(media)
    media.getUserMedia = async (wanted) => {
      const stream = await take(wanted)
      opened.push(...stream.getTracks())
      return stream
    }
  }, language)
  await (await world.signIn('amal')).post('/me/locale', { locale: language })
  await signIn(screen, world.url, accounts.amal, demoPassword)
  await screen.page.goto(`${world.url}/rooms/${world.roomId}`)
  await screen.page.getByRole('heading', { name: screen.say('devices:check.title') }).waitFor()
  return screen
}

const press = ({ page, say }: Screen, key: string) => page.getByRole('button', { name: say(key) }).click()

/** Kind and state of every track that was opened, in the order they were. */
const opened = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    (globalThis as unknown as { opened: MediaStreamTrack[] }).opened.map(
      ({ kind, readyState }) => `${kind} ${readyState}`,
    ),
  )

/** A small copy of the picture, as bytes. */
const look = (page: Page): Promise<number[]> =>
  page.locator('video').evaluate((video: HTMLVideoElement) => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 64, height: 36 })
    const paint = canvas.getContext('2d')!
    paint.drawImage(video, 0, 0, 64, 36)
    return [...paint.getImageData(0, 0, 64, 36).data]
  })

test('E1 nothing opens before the child asks; then the picture moves, and nobody receives it', async () => {
  await using world = await openWorld()
  const amal = await inLobby(world)
  expect(await opened(amal.page)).toEqual([])

  await press(amal, 'devices:camera.try')
  await amal.page.getByLabel(amal.say('devices:camera.preview')).waitFor()
  await vi.waitFor(
    async () => {
      const first = await look(amal.page)
      expect(first.some((part, index) => index % 4 !== 3 && part > 0)).toBe(true)
      await amal.page.waitForTimeout(300)
      expect(await look(amal.page)).not.toEqual(first)
    },
    { timeout: 15_000 },
  )
  expect(await opened(amal.page)).toEqual(['video live'])
  expect(await seriousFindings(amal.page)).toEqual([])
})

test('E2 the meter moves with the voice, and says so in words', async () => {
  await using world = await openWorld()
  const amal = await inLobby(world)
  await press(amal, 'devices:microphone.try')
  const meter = amal.page.getByRole('meter', { name: amal.say('devices:microphone.level') })
  const levels = new Set<string | null>()
  await vi.waitFor(
    async () => {
      levels.add(await meter.getAttribute('aria-valuenow'))
      expect(levels.size).toBeGreaterThan(2)
    },
    { timeout: 15_000 },
  )
  await amal.page.getByText(amal.say('devices:microphone.heard')).waitFor()
  expect(await meter.locator('.on').count()).toBeLessThanOrEqual(8)
})

test('E3 what is not carried along is off when the lobby is left; a wish is carried', async () => {
  await using world = await openWorld()
  const amal = await inLobby(world)
  await press(amal, 'devices:camera.try')
  await press(amal, 'devices:microphone.try')
  await amal.page.getByLabel(amal.say('devices:microphone.wish')).check()
  expect((await opened(amal.page)).toSorted()).toEqual(['audio live', 'video live'])

  const [teacher] = world.people
  await teacher!.ask('lobby:admit-all', { roomId: world.roomId })
  await amal.page
    .getByRole('heading', { name: amal.say('devices:check.title') })
    .waitFor({ state: 'detached' })
  expect((await opened(amal.page)).toSorted()).toEqual(['audio live', 'video ended'])
})

test('E4 whoever leaves the page leaves with all of it off', async () => {
  await using world = await openWorld()
  const amal = await inLobby(world)
  await press(amal, 'devices:camera.try')
  await amal.page.getByLabel(amal.say('devices:camera.wish')).check()
  await press(amal, 'lobby:leave')
  await amal.page.waitForURL(`${world.url}/`)
  expect(await opened(amal.page)).toEqual(['video ended'])
})

test('E5 one’s own place instead of the picture: no camera is open for it', async () => {
  await using world = await openWorld()
  const amal = await inLobby(world)
  await press(amal, 'devices:camera.try')
  await amal.page.getByLabel(amal.say('devices:camera.preview')).waitFor()
  await amal.page.getByLabel(amal.say('devices:background.place')).check()
  await amal.page.getByText(amal.say('devices:camera.placeText')).waitFor()
  await amal.page.getByLabel(amal.say('devices:camera.preview')).waitFor({ state: 'detached' })
  await vi.waitFor(async () => expect(await opened(amal.page)).toEqual(['video ended']))
})

test.each([
  ['denied', ['--use-fake-device-for-media-stream', '--deny-permission-prompts'], 'es'],
  ['missing', ['--use-fake-ui-for-media-stream'], 'ar'],
] as const)(
  'E6 %s: a sentence and the way on, for both, and nothing serious',
  async (access, args, language) => {
    const refusing = await openBrowser([...args])
    try {
      await using world = await openWorld()
      const amal = await inLobby(world, refusing, language)
      for (const source of ['camera', 'microphone'] as const) {
        await press(amal, `devices:${source}.try`)
        await amal.page.getByText(amal.say(`devices:access.${source}.${access}`)).waitFor()
        await amal.page.getByText(amal.say(`devices:wayOn.${source}.${access}`)).waitFor()
      }
      expect(await amal.page.getByRole('button', { name: amal.say('devices:again') }).count()).toBe(2)
      expect(await seriousFindings(amal.page)).toEqual([])
    } finally {
      await refusing.close()
    }
  },
)
