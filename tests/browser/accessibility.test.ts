import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import {
  openBrowser,
  openScreen,
  pattern,
  seriousFindings,
  signIn,
  type Language,
  type Screen,
} from '../support/browser.ts'
import { accounts, demoPassword, openWorld, type Name, type World } from '../support/world.ts'

vi.setConfig({ testTimeout: 240_000 })

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

const phone = { viewport: { width: 390, height: 844 } }
const looks = [
  ['en', 'light', {}],
  ['ar', 'dark', phone],
] as const satisfies [Language, 'light' | 'dark', object][]

async function enter(
  world: World,
  name: Name,
  language: Language,
  theme: 'light' | 'dark',
  options: object,
): Promise<Screen> {
  const screen = await openScreen(browser, language, { colorScheme: theme, ...options })
  await screen.context.addInitScript((locale) => localStorage.setItem('causeway:locale', locale), language)
  const person = await world.signIn(name)
  await person.post('/me/locale', { locale: language })
  await signIn(screen, world.url, accounts[name], demoPassword)
  await screen.page.getByRole('heading', { level: 1 }).waitFor()
  return screen
}

/** The page as it is now has nothing serious; what it is called in the list of findings. */
async function expectCalm({ page }: Screen, where: string): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor({ state: 'attached' })
  expect(await seriousFindings(page), where).toEqual([])
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(wide, `${where} scrolls sideways`).toBeLessThanOrEqual(1)
}

test.each(looks)(
  'U1 every page without an account has nothing serious (%s, %s)',
  async (language, theme, options) => {
    await using world = await openWorld()
    const screen = await openScreen(browser, language, { colorScheme: theme, ...options })
    await screen.page.goto(world.url)
    await screen.page.getByLabel(screen.say('signIn:form.identifier')).waitFor()
    await expectCalm(screen, 'sign-in')
    await screen.page.getByLabel(screen.say('signIn:form.identifier')).fill('nobody')
    await screen.page.getByLabel(screen.say('signIn:form.secret'), { exact: true }).fill('wrong')
    await screen.page.getByRole('button', { name: screen.say('signIn:form.enter') }).click()
    await screen.page.getByRole('alert').first().waitFor()
    await expectCalm(screen, 'sign-in, wrong')
    await screen.page.goto(`${world.url}/join#not-an-invite`)
    await screen.page.getByText(screen.say('join:none.title')).waitFor()
    await expectCalm(screen, 'join, nothing')
    await screen.page.goto(`${world.url}/setup#spent`)
    await expectCalm(screen, 'setup')
    await screen.page.goto(`${world.url}/no-such-page`)
    await expectCalm(screen, 'not found')
  },
)

test.each(looks)(
  'U2 home, lobby, room, desk and the evening after have nothing serious (%s, %s)',
  async (language, theme, options) => {
    await using world = await openWorld()
    const rosa = await enter(world, 'rosa', language, theme, options)
    await expectCalm(rosa, 'home of a teacher')
    const amal = await enter(world, 'amal', language, theme, phone)
    await expectCalm(amal, 'home of a student')
    const parent = await enter(world, 'parent', language, theme, options)
    await expectCalm(parent, 'home of a guardian')

    const room = `${world.url}/rooms/${world.roomId}`
    await rosa.page.goto(room)
    await rosa.page
      .getByRole('button', { name: rosa.say('room:strip.freeze'), exact: true })
      .first()
      .waitFor()
    await amal.page.goto(room)
    await amal.page.getByText(amal.say('lobby:waiting.text')).waitFor()
    await expectCalm(amal, 'lobby')
    await rosa.page.getByRole('button', { name: /7B/ }).first().click()
    await amal.page
      .getByRole('textbox', { name: pattern(language, 'documents:textOf', { title: 'Shared field notes' }) })
      .waitFor()
    await expectCalm(amal, 'room of a student')

    const teller = await world.signIn('amal')
    await teller.join(world.roomId)
    await teller.say('causeway-test-hold for the desk')
    await teller.ask('report:send', { roomId: world.roomId, about: { kind: 'feeling' } })
    await rosa.page.getByText('causeway-test-hold').first().waitFor()
    await expectCalm(rosa, 'room of a teacher')
    await rosa.page.goto(`${room}/desk`)
    await rosa.page.getByText('causeway-test-hold').first().waitFor()
    await expectCalm(rosa, 'desk')
    await rosa.page.goto(`${room}/after`)
    await rosa.page.getByText(rosa.say('attendance:story.verified'), { exact: true }).waitFor()
    await expectCalm(rosa, 'afterwards')
  },
)

test('U3 the room page is light: at most 250 kB of JavaScript, compressed, before the editor', async () => {
  await using world = await openWorld()
  const screen = await openScreen(browser, 'en')
  const scripts: { url: string; bytes: number }[] = []
  screen.page.on('response', (response) => {
    if (!response.url().endsWith('.js')) return
    scripts.push({ url: response.url(), bytes: Number(response.headers()['content-length'] ?? 0) })
  })
  await signIn(screen, world.url, accounts.rosa, demoPassword)
  await screen.page.getByRole('heading', { level: 1 }).waitFor()
  await screen.page.goto(`${world.url}/rooms/${world.roomId}`)
  await screen.page
    .getByRole('button', { name: screen.say('room:strip.freeze'), exact: true })
    .or(screen.page.getByRole('button', { name: 'Pause' }))
    .first()
    .waitFor()
  // What comes from the browser's own cache the second time has no length: the first time counts.
  const once = new Map<string, number>()
  for (const { url, bytes } of scripts)
    if (!/editor/i.test(url)) once.set(url, Math.max(bytes, once.get(url) ?? 0))
  const kilobytes = [...once.values()].reduce((sum, bytes) => sum + bytes, 0) / 1024
  expect(kilobytes).toBeGreaterThan(100)
  expect(kilobytes).toBeLessThanOrEqual(250)
})
