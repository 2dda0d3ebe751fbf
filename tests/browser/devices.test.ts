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
/** A machine that is busy with other tests takes its time. */
const soon = { timeout: 20_000 }

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser(fakeDevices)
})
afterAll(() => browser.close())

/** Amal in the lobby, with a teacher in the room; every track that the page opens is kept for looking at. */
async function inLobby(
  world: World,
  from = browser,
  language: Language = 'en',
  prepare?: (screen: Screen) => Promise<unknown>,
): Promise<Screen> {
  const teacher = await world.signIn('rosa')
  await teacher.join(world.roomId)
  const screen = await openScreen(from, language)
  await prepare?.(screen)
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
      await expect.poll(() => look(amal.page)).not.toEqual(first)
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
  await vi.waitFor(async () => expect(await opened(amal.page)).toEqual(['video ended']), soon)
})

/** One picture of a track as it went out: how much it is like the raw one, and how sharp its sharpest edge is, 0 to 255. */
interface Seen {
  track: string
  unlike: number
  sharp: number
}
interface Watching {
  opened: MediaStreamTrack[]
  seen: Seen[]
}

/** Looks at every picture of every track that the page shows, from the first one on. */
const watchPictures = ({ context }: Screen) =>
  context.addInitScript(() => {
    const size = { width: 160, height: 90 }
    const page = Object.assign(globalThis, { seen: [] as Seen[] }) as unknown as Watching
    const usual = Object.getOwnPropertyDescriptor(HTMLMediaElement.prototype, 'srcObject')!
    const watched = new Set<string>()
    let raw: Uint8ClampedArray | undefined
    const judge = (track: string, frame: CanvasImageSource) => {
      const paint = Object.assign(document.createElement('canvas'), size).getContext('2d')!
      paint.drawImage(frame, 0, 0, size.width, size.height)
      const { data } = paint.getImageData(0, 0, size.width, size.height)
      raw ??= data
      let unlike = 0
      let sharp = 0
      for (let at = 0; at < data.length; at += 1) {
        if (at % 4 === 3) continue
        unlike += Math.abs(data[at]! - raw[at]!)
        if ((at >> 2) % size.width > 0) sharp = Math.max(sharp, Math.abs(data[at]! - data[at - 4]!))
      }
      page.seen.push({ track, unlike: unlike / (size.width * size.height * 3), sharp })
    }
    Object.defineProperty(HTMLMediaElement.prototype, 'srcObject', {
      ...usual,
      set(this: HTMLMediaElement, stream: MediaStream | null) {
        // What is not in the document is the page's own means, and goes nowhere.
        const [track] = (this.isConnected && stream?.getVideoTracks()) || []
        if (track && !watched.has(track.id)) {
          watched.add(track.id)
          const Processor = (
            globalThis as unknown as Record<
              string,
              new (parts: object) => { readable: ReadableStream<VideoFrame> }
            >
          )['MediaStreamTrackProcessor']!
          const write = (frame: VideoFrame) => {
            judge(track.id, frame)
            frame.close()
          }
          void new Processor({ track }).readable.pipeTo(new WritableStream({ write }))
        }
        usual.set!.call(this, stream)
      },
    })
  })

const seen = ({ page }: Screen) => page.evaluate(() => (globalThis as unknown as Watching).seen)
/**
 * As the fake camera paints: the same place, and letters whose hardest edge is 120. What the model takes for a person may
 * be sharp too, once it has gone through the smaller covered picture: up to 103.
 */
const isRaw = ({ unlike, sharp }: Seen) => unlike < 20 && sharp > 112

async function withCamera(world: World): Promise<{ amal: Screen; before: number }> {
  const amal = await inLobby(world, browser, 'en', watchPictures)
  await press(amal, 'devices:camera.try')
  await amal.page.getByLabel(amal.say('devices:camera.preview')).waitFor()
  await vi.waitFor(async () => expect((await seen(amal)).filter(isRaw).length).toBeGreaterThan(3), 20_000)
  return { amal, before: new Set((await seen(amal)).map(({ track }) => track)).size }
}

/** The pictures of all tracks after the first `before` ones. */
async function seenSince(screen: Screen, before: number): Promise<Seen[]> {
  const all = await seen(screen)
  const first = [...new Set(all.map(({ track }) => track))].slice(0, before)
  return all.filter(({ track }) => !first.includes(track))
}

test('E7 a blurred room: the picture moves, and not one of them is the raw one; off and on leaves nothing behind', async () => {
  await using world = await openWorld()
  const { amal, before } = await withCamera(world)
  await amal.page.getByLabel(amal.say('devices:background.blur')).check()
  const blurred = async () =>
    (await seenSince(amal, before)).filter(({ unlike, sharp }) => unlike < 60 && sharp < 60)
  await vi.waitFor(async () => expect((await blurred()).length).toBeGreaterThan(8), 60_000)
  expect(new Set((await blurred()).map(({ unlike }) => unlike)).size).toBeGreaterThan(2)
  expect((await seenSince(amal, before)).filter(isRaw)).toEqual([])
  expect(await seriousFindings(amal.page)).toEqual([])

  await press(amal, 'devices:camera.close')
  await vi.waitFor(() => expect(amal.page.workers()).toEqual([]), soon)
  await press(amal, 'devices:camera.try')
  await vi.waitFor(() => expect(amal.page.workers()).toHaveLength(1), soon)
  await press(amal, 'devices:camera.close')
  await vi.waitFor(() => expect(amal.page.workers()).toEqual([]), soon)
  expect(await opened(amal.page)).toEqual(['video ended', 'video ended'])
  expect((await seenSince(amal, before)).filter(isRaw)).toEqual([])
})

test.each(['**/*.tflite', '**/*.wasm', '**/segment.worker*', '**/coverTrack*'])(
  'E8 what blurs does not arrive (%s): one’s place, the camera off, and never the raw picture',
  async (missing) => {
    await using world = await openWorld()
    const { amal, before } = await withCamera(world)
    await amal.context.route(missing, (route) => route.abort())
    // Not `check`: it may have fallen to the place before that looks.
    await amal.page.getByLabel(amal.say('devices:background.behind')).click()
    await amal.page.getByText(amal.say('devices:background.uncovered')).waitFor()
    expect(await amal.page.getByLabel(amal.say('devices:background.place')).isChecked()).toBe(true)
    expect(await opened(amal.page)).toEqual(['video ended'])
    expect((await seenSince(amal, before)).filter(isRaw)).toEqual([])
    expect(amal.page.workers()).toEqual([])
  },
)

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
