import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { IntlMessageFormat } from 'intl-messageformat'
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core'
import AxeBuilder from '@axe-core/playwright'

/** A camera and a microphone that the browser plays itself: a moving picture with beeps, and no question asked. */
export const fakeDevices = [
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
  '--autoplay-policy=no-user-gesture-required',
]

/** Debian's Chromium, without anything that would call home. */
export async function openBrowser(args: string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...args,
    ],
  })
}

export type Language = 'en' | 'nb' | 'es' | 'ar'
const folder = join(import.meta.dirname, '../../client/app/messages')

/** A text of the catalogues as the reader sees it. */
export function words(language: Language, key: string, values: Record<string, string | number> = {}): string {
  const [namespace = '', path = ''] = key.split(':')
  let found: unknown = JSON.parse(readFileSync(join(folder, language, `${namespace}.json`), 'utf8'))
  for (const part of path.split('.')) found = (found as Record<string, unknown>)[part]
  if (typeof found !== 'string') throw new Error(`no text ${key} in ${language}`)
  // The pages set each filled-in word apart in right-to-left sentences.
  const set = (value: string | number) =>
    language === 'ar' && typeof value === 'string' ? `\u2068${value}\u2069` : value
  const filled = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, set(value)]))
  return String(new IntlMessageFormat(found, language).format(filled))
}

/** The same without what is filled in: for names that carry a count or a name of their own. */
export function pattern(
  language: Language,
  key: string,
  values: Record<string, string | number> = {},
): RegExp {
  const escaped = words(language, key, values).replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(escaped.replaceAll(/\s+/g, '\\s+'))
}

export interface Screen {
  page: Page
  context: BrowserContext
  language: Language
  /** Everything that came over the page's sockets, as text. */
  frames: string[]
  say: (key: string, values?: Record<string, string | number>) => string
}

export async function openScreen(
  browser: Browser,
  language: Language,
  options: BrowserContextOptions = {},
): Promise<Screen> {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: language,
    ...options,
  })
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  const frames: string[] = []
  page.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) =>
      frames.push(typeof payload === 'string' ? payload : payload.toString('utf8')),
    ),
  )
  return { page, context, language, frames, say: (key, values) => words(language, key, values) }
}

/** Signs in on the page, as anyone would. */
export async function signIn(screen: Screen, url: string, identifier: string, secret: string): Promise<void> {
  const { page, say } = screen
  await page.goto(url)
  await page.getByLabel(say('signIn:form.identifier')).fill(identifier)
  await page.getByLabel(say('signIn:form.secret'), { exact: true }).fill(secret)
  await page.getByRole('button', { name: say('signIn:form.enter') }).click()
  await page.getByLabel(say('signIn:form.secret'), { exact: true }).waitFor({ state: 'detached' })
}

/** Serious and critical findings of axe, in words. */
export async function seriousFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)
}
