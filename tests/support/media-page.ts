import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { build } from 'vite'
import type { Person } from './person.ts'
import type { StockClient, Way } from './stock-client.ts'

let bundle: Promise<string> | undefined

async function bundled(): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: join(import.meta.dirname, 'stock-client.ts'), formats: ['iife'], name: 'stockClient' },
    },
  })
  const [first] = Array.isArray(output) ? output : [output]
  if (!first || !('output' in first)) throw new Error('the stock client was not bundled')
  return first.output[0].code
}

type Argument<Name extends keyof StockClient> = StockClient[Name] extends (...args: infer Args) => unknown
  ? Args
  : never
type Answer<Name extends keyof StockClient> = StockClient[Name] extends (...args: never[]) => infer Result
  ? Awaited<Result>
  : never

/** A stock client of one person in a page of its own. */
export class MediaPage {
  readonly page: Page
  participantId = ''

  constructor(page: Page) {
    this.page = page
  }

  call<Name extends keyof StockClient>(name: Name, ...args: Argument<Name>): Promise<Answer<Name>> {
    return this.page.evaluate(
      ([key, given]) => (window.stock[key as 'producers'] as (...all: unknown[]) => never)(...(given as [])),
      [name, args] as const,
    )
  }

  /** Asks again until it fits. @throws Error with the last answer when it does not in time */
  async until<Name extends keyof StockClient>(
    name: Name,
    args: Argument<Name>,
    fits: (answer: Answer<Name>) => boolean,
    patienceMs = 15_000,
  ): Promise<Answer<Name>> {
    const end = performance.now() + patienceMs
    for (;;) {
      const answer = await this.call(name, ...args)
      if (fits(answer)) return answer
      if (performance.now() > end)
        throw new Error(`${name} still answers ${JSON.stringify(answer)} after ${patienceMs} ms`)
      await this.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => resolve(null))))
    }
  }

  async heard(name: string): Promise<Record<string, unknown>[]> {
    const all = await this.page.evaluate(() => window.stock.heard)
    return all.filter((one) => one.name === name).map((one) => one.data as Record<string, unknown>)
  }
}

/** A page with the stock client in it, and nobody in a room yet. */
export async function blankMediaPage(browser: Browser, url: string): Promise<MediaPage> {
  const context = await browser.newContext({ bypassCSP: true, permissions: ['camera', 'microphone'] })
  const page = await context.newPage()
  await page.goto(`${url}/healthz`)
  bundle ??= bundled()
  await page.addScriptTag({ content: await bundle })
  return new MediaPage(page)
}

/** Brings somebody into the room with a stock client; a teacher has to have let them in before. */
export async function openMediaPage(
  browser: Browser,
  url: string,
  person: Person,
  way: Way = {},
): Promise<MediaPage> {
  const made = await blankMediaPage(browser, url)
  made.participantId = await made.call('enter', url, person.token, person.roomId)
  await made.call('handshake', way)
  return made
}
