import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')

interface Import {
  from: string
  /** A path in the project, or the name of a package. */
  to: string
}

const files = ['server', 'client', 'shared'].flatMap((part) =>
  (readdirSync(join(root, part), { recursive: true }) as string[])
    .map((path) => `${part}/${path.replaceAll('\\', '/')}`)
    .filter((path) => /\.tsx?$/.test(path) && !path.startsWith('client/dist/')),
)
const sources = new Map(files.map((path) => [path, readFileSync(join(root, path), 'utf8')]))

function resolve(from: string, name: string): string {
  if (name.startsWith('#shared/')) return name.slice(1)
  if (name.startsWith('#platform/')) return `server/platform/${name.slice('#platform/'.length)}`
  if (name.startsWith('.')) return relative(root, join(root, dirname(from), name)).replaceAll('\\', '/')
  return name
}

const importing =
  /^\s*(?:import|export)\b[^'"`;]*?from\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]/gm
const imports: Import[] = [...sources].flatMap(([from, text]) =>
  [...text.matchAll(importing)].map((found) => ({
    from,
    to: resolve(from, found[1] ?? found[2] ?? found[3]!),
  })),
)

const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path)
const featureOf = (path: string, side: string): string | undefined =>
  new RegExp(`^${side}/features/(\\w+)/`).exec(path)?.[1]
const crossing = (wrong: (one: Import) => boolean): string[] =>
  imports.filter((one) => !isTest(one.from) && wrong(one)).map(({ from, to }) => `${from} imports ${to}`)

/** Each may import those to its left; `exchanges` is open to the last five, `rooms` to documents and media. */
const below: Record<string, string[]> = {
  identity: [],
  exchanges: ['identity'],
  moderation: ['identity', 'exchanges'],
  rooms: ['identity', 'exchanges', 'moderation'],
  documents: ['identity', 'exchanges', 'moderation', 'rooms'],
  media: ['identity', 'exchanges', 'moderation', 'rooms'],
  partnerships: ['identity', 'exchanges'],
  families: ['identity', 'exchanges'],
  brand: ['identity', 'exchanges'],
  library: ['identity', 'exchanges'],
}

test('the reading of imports finds what is there', () => {
  expect(imports.length).toBeGreaterThan(300)
  expect(imports).toContainEqual({ from: 'server/main.ts', to: 'server/app.ts' })
  expect(imports).toContainEqual({ from: 'server/features/rooms/live.ts', to: 'shared/rules/rooms.ts' })
})

test('every import within the project leads to a file', () => {
  const known = (to: string): boolean =>
    !/^(server|client|shared)\//.test(to) || sources.has(to) || !/\.tsx?$/.test(to)
  expect(crossing(({ to }) => !known(to))).toEqual([])
})

test('P16 shared knows neither server nor client, nor the machine it runs on', () => {
  expect(
    crossing(({ from, to }) => from.startsWith('shared/') && !to.startsWith('shared/') && to !== 'zod'),
  ).toEqual([])
})

test('P16 server and client meet in shared alone', () => {
  expect(crossing(({ from, to }) => from.startsWith('server/') && to.startsWith('client/'))).toEqual([])
  expect(
    crossing(
      ({ from, to }) => from.startsWith('client/') && (to.startsWith('server/') || to.startsWith('node:')),
    ),
  ).toEqual([])
})

test('P17 the platform knows no feature', () => {
  expect(
    crossing(({ from, to }) => from.startsWith('server/platform/') && /^server\/(?!platform\/)/.test(to)),
  ).toEqual([])
})

test('P17 features know nothing of the app that joins them', () => {
  expect(
    crossing(({ from, to }) => from.startsWith('server/features/') && /^server\/(app|main|demo)/.test(to)),
  ).toEqual([])
})

test('P18 a feature of the server is entered by its door alone, and only from above', () => {
  const wrong = ({ from, to }: Import): boolean => {
    const [mine, theirs] = [featureOf(from, 'server'), featureOf(to, 'server')]
    if (!theirs || mine === theirs) return false
    if (to !== `server/features/${theirs}/index.ts`) return true
    return mine !== undefined && !below[mine]?.includes(theirs)
  }
  expect(crossing(wrong)).toEqual([])
})

test('P18 a feature of the client is entered by its door alone when another feature enters', () => {
  const wrong = ({ from, to }: Import): boolean => {
    const [mine, theirs] = [featureOf(from, 'client'), featureOf(to, 'client')]
    return (
      mine !== undefined &&
      theirs !== undefined &&
      mine !== theirs &&
      !/^client\/features\/\w+\/index\.tsx?$/.test(to)
    )
  }
  expect(crossing(wrong)).toEqual([])
})

test('P19 the parts of the screen know no feature', () => {
  expect(
    crossing(({ from, to }) => from.startsWith('client/ui/') && /^client\/(features|app)\//.test(to)),
  ).toEqual([])
})

/** Lines of server code, comments left out, that say `words` outside of `allowed`. */
const saying = (words: RegExp, allowed: string[]): string[] =>
  [...sources]
    .filter(([path]) => path.startsWith('server/') && !isTest(path) && !allowed.includes(path))
    .flatMap(([path, text]) =>
      text
        .split('\n')
        .map((line, index) => ({ line: line.replace(/\/\/.*|^\s*\*.*/, ''), at: `${path}:${index + 1}` }))
        .filter(({ line }) => words.test(line))
        .map(({ at, line }) => `${at} ${line.trim()}`),
    )

test('P20 the environment is read in one place', () => {
  expect(saying(/process\.env\b/, ['server/platform/config.ts'])).toEqual([])
})

test('P20 time and chance come from the clock and the ids that are handed in', () => {
  const time = /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b/
  expect(saying(time, ['server/platform/clock.ts', 'server/platform/ids.ts'])).toEqual([])
})
