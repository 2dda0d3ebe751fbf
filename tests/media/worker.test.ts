import { execFileSync, spawn } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { arch, platform } from 'node:os'
import { dirname, join } from 'node:path'
import { version } from 'mediasoup'
import { expect, test, vi } from 'vitest'
import { createLog } from '#platform/log.ts'
import { bringWorker, type Arrival } from '../../server/features/media/index.ts'
import { newFolder, Process, startHub } from '../support/hub.ts'

// Some start a hub as a process; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 90_000 })

type Parts = Parameters<typeof bringWorker>[0]

/** Whoever runs these has a worker that works, and the two programs that make files by a recipe. */
const given = (setting: string): string => {
  const place = process.env[setting]
  if (!place) throw new Error(`run these by npm test, which sets ${setting}`)
  return place
}
const realWorker = given('MEDIA_WORKER_PROGRAM')

/** A machine with a cache of its own, which has all that the build needs and nothing that the test did not choose. */
class Bench {
  readonly #place = newFolder()
  readonly cache = join(this.#place.folder, 'cache')
  readonly recipe = join(this.#place.folder, 'recipe')
  readonly tools = join(this.#place.folder, 'tools')
  readonly notes = join(this.#place.folder, 'notes')
  readonly #arrivals: Watch[] = []

  constructor() {
    for (const folder of [this.cache, this.recipe, this.tools]) mkdirSync(folder)
    writeFileSync(this.notes, '')
    symlinkSync(given('CMAKE_PATH'), join(this.tools, 'cmake'))
    symlinkSync(given('NINJA_PATH'), join(this.tools, 'ninja'))
    // No step of these recipes compiles anything.
    for (const name of ['g++', 'pkg-config', 'flatc']) this.tool(name, 'exit 1')
    this.steps(`cp ${realWorker} mediasoup-worker`)
  }

  get path(): string {
    return `${this.tools}:/usr/local/bin:/usr/bin:/bin`
  }

  tool(name: string, script: string): void {
    writeFileSync(join(this.tools, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 })
  }

  /** A recipe of shell scripts, one after the other, in the place of minutes of compiling. */
  steps(...scripts: string[]): void {
    const lines = ['cmake_minimum_required(VERSION 3.20)', 'project(worker NONE)']
    for (const [index, script] of scripts.entries()) {
      writeFileSync(join(this.recipe, `${index}.sh`), `set -e\n${script}\ntouch done-${index}\n`)
      lines.push(
        `add_custom_command(OUTPUT done-${index} COMMAND sh \${CMAKE_SOURCE_DIR}/${index}.sh`,
        `  ${index > 0 ? `DEPENDS done-${index - 1}` : ''} VERBATIM)`,
      )
    }
    lines.push(`add_custom_target(mediasoup-worker DEPENDS done-${scripts.length - 1})`)
    writeFileSync(join(this.recipe, 'CMakeLists.txt'), `${lines.join('\n')}\n`)
  }

  /** What the scripts have written down so far, a word a line. */
  get noted(): string[] {
    return readFileSync(this.notes, 'utf8').split('\n').filter(Boolean)
  }

  bring({ config, ...parts }: Partial<Parts> = {}): Watch {
    const watch = new Watch({
      config: {
        MEDIA_WORKER_PROGRAM: undefined,
        MEDIA_CACHE_DIR: this.cache,
        MEDIA_PREBUILT: parts.releases !== undefined,
        ...config,
      },
      log: createLog('silent'),
      machine: { path: this.path, isRoot: false, exists: () => true },
      recipe: this.recipe,
      ...parts,
    })
    this.#arrivals.push(watch)
    return watch
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const watch of this.#arrivals) await watch.arrival.stop()
    this.#place[Symbol.dispose]()
  }
}

/** An arrival with all that was heard of it. */
class Watch {
  readonly arrival
  readonly heard: Arrival[] = []
  readonly #settled: Promise<Arrival>

  constructor(parts: Parts) {
    this.arrival = bringWorker(parts)
    this.#settled = new Promise((resolve) =>
      this.arrival.onChange((now) => {
        this.heard.push(now)
        if (now.state !== 'preparing') resolve(now)
      }),
    )
  }

  async program(): Promise<string> {
    const now = await this.#settled
    if (now.state !== 'ready') throw new Error(JSON.stringify(now))
    return now.program
  }

  async reason(): Promise<string> {
    const now = await this.#settled
    if (now.state !== 'failed') throw new Error(JSON.stringify(now))
    return now.reason
  }
}

/** The place of the official releases, with what it was asked for. */
async function openReleases(answer: RequestListener) {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    answer(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    [Symbol.asyncDispose]: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** An archive as mediasoup publishes it, with this program in it. */
function archiveOf(program: string): Buffer {
  using place = newFolder()
  const member = join(place.folder, 'mediasoup-worker')
  copyFileSync(program, member)
  chmodSync(member, 0o755)
  return execFileSync('tar', ['-cz', '-C', place.folder, 'mediasoup-worker'], { maxBuffer: 100_000_000 })
}

const officialArchive = archiveOf(realWorker)
const officialReleases = () => openReleases((_request, response) => response.end(officialArchive))

const patienceMs = 60_000
/** For what other programs leave on the disk or in the list of processes: nothing tells of it, so it is looked for. */
async function until(what: string, holds: () => boolean): Promise<void> {
  const late = performance.now() + patienceMs
  while (!holds()) {
    if (performance.now() > late) throw new Error(`still waiting for: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

const runs = (program: string): boolean => {
  try {
    execFileSync(program, { env: {}, stdio: 'ignore' })
  } catch (thrown) {
    return (thrown as { status: number }).status === 41
  }
  return false
}

test('W1 the official worker is fetched by its name, kept, and found again without asking anyone', async () => {
  await using bench = new Bench()
  await using releases = await officialReleases()
  const program = await bench.bring({ releases: releases.url }).program()
  expect(runs(program)).toBe(true)
  expect(releases.asked).toHaveLength(1)
  expect(releases.asked[0]).toMatch(
    new RegExp(`^/${version}/mediasoup-worker-${version}-${platform()}-${arch()}(-kernel\\d+)?\\.tgz$`),
  )

  const poor = { path: '', isRoot: false, exists: () => false }
  expect(await bench.bring({ releases: releases.url, machine: poor }).program()).toBe(program)
  expect(releases.asked).toHaveLength(1)
})

test('W2 a changed recipe is not served by what was kept for another', async () => {
  await using bench = new Bench()
  const before = await bench.bring().program()
  bench.steps(`echo again >> ${bench.notes}`, `cp ${realWorker} mediasoup-worker`)
  expect(await bench.bring().program()).not.toBe(before)
  expect(bench.noted).toEqual(['again'])
})

test.each<[string, (whole: Buffer) => Buffer, mode?: number]>([
  ['cut short', (whole) => whole.subarray(0, 1_000_000)],
  ['cut to a few bytes', (whole) => whole.subarray(0, 100)],
  ['empty', (whole) => whole.subarray(0, 0)],
  ['not to be executed', (whole) => whole, 0o644],
  ['another program', () => readFileSync('/bin/true')],
])('W3 a kept program that is %s is thrown away and brought anew', async (_, spoil, mode = 0o755) => {
  await using bench = new Bench()
  await using releases = await officialReleases()
  const program = await bench.bring({ releases: releases.url }).program()
  const whole = readFileSync(program)
  rmSync(program)
  writeFileSync(program, spoil(whole), { mode })
  expect(await bench.bring({ releases: releases.url }).program()).toBe(program)
  expect(releases.asked).toHaveLength(2)
  expect(readFileSync(program).equals(whole)).toBe(true)
  expect(runs(program)).toBe(true)
})

test.each<[string, RequestListener]>([
  ['does not run here', (_request, response) => response.end(archiveOf('/bin/false'))],
  ['is no archive', (_request, response) => response.end('<html>Sign in to the school network</html>')],
  ['does not exist', (_request, response) => response.writeHead(404).end()],
  ['breaks off', (_request, response) => response.writeHead(200).write('half', () => response.destroy())],
])('W4 where the official worker %s, one is built', async (_, answer) => {
  await using bench = new Bench()
  await using releases = await openReleases(answer)
  const program = await bench.bring({ releases: releases.url }).program()
  expect(releases.asked).toHaveLength(1)
  expect(runs(program)).toBe(true)
  expect(readdirSync(dirname(program)).toSorted()).toEqual(['build.lock', 'lock', 'mediasoup-worker'])
})

const packages =
  'cmake ninja-build g++ pkg-config flatbuffers-compiler libflatbuffers-dev libssl-dev libuv1-dev libsrtp2-dev libabsl-dev'

test('W5 without compiler or rights the reason is one line with exactly what to install', async () => {
  await using bench = new Bench()
  const nothing = { path: '', isRoot: false, exists: () => false }
  const releases = 'http://127.0.0.1:1'
  const reason = await bench.bring({ releases, machine: nothing }).reason()
  expect(reason).toContain(`apt-get install ${packages};`)
  expect(reason).not.toContain('\n')
  const some = { path: bench.path, isRoot: false, exists: (file: string) => !/uv\.h|ssl\.h/.test(file) }
  expect(await bench.bring({ releases, machine: some }).reason()).toContain(
    'apt-get install libssl-dev libuv1-dev;',
  )
})

test('W6 as root what is missing is installed, and nothing else', async () => {
  await using bench = new Bench()
  const installed = join(bench.tools, 'installed')
  bench.tool(
    'apt-get',
    `echo "$DEBIAN_FRONTEND $*" >> ${bench.notes}
     case "$*" in *install*) touch ${installed};; esac`,
  )
  const machine = {
    path: bench.path,
    isRoot: true,
    exists: (file: string) => !/uv\.h|ssl\.h/.test(file) || existsSync(installed),
  }
  expect(runs(await bench.bring({ machine }).program())).toBe(true)
  expect(bench.noted).toHaveLength(2)
  expect(bench.noted[0]).toMatch(/^noninteractive update/)
  expect(bench.noted[1]).toMatch(/^noninteractive .*install .*--no-install-recommends libssl-dev libuv1-dev$/)
})

test('W6 packages that cannot be had are named, with where their reason is', async () => {
  await using bench = new Bench()
  bench.tool('apt-get', 'echo "E: Unable to locate package"; exit 100')
  const machine = { path: bench.path, isRoot: true, exists: (file: string) => !file.endsWith('/uv.h') }
  const reason = await bench.bring({ machine }).reason()
  expect(reason).toContain('apt-get install libuv1-dev')
  expect(readFileSync(/\S+failure\.log/.exec(reason)![0], 'utf8')).toContain('Unable to locate package')
})

test('W7 two hubs with one cache bring one worker', async () => {
  await using bench = new Bench()
  await using releases = await officialReleases()
  const [one, other] = [bench.bring({ releases: releases.url }), bench.bring({ releases: releases.url })]
  expect(await one.program()).toBe(await other.program())
  expect(releases.asked).toHaveLength(1)
})

test('W8 a hub that was killed keeps nobody waiting, but for compilers that it left', async () => {
  await using bench = new Bench()
  bench.steps(
    `echo begin >> ${bench.notes}; sleep 3; echo end >> ${bench.notes}`,
    `cp ${realWorker} mediasoup-worker`,
  )
  const parts = {
    config: { MEDIA_CACHE_DIR: bench.cache, MEDIA_PREBUILT: false },
    machine: { path: bench.path, isRoot: false },
    recipe: bench.recipe,
  }
  const program = `
    const { bringWorker } = await import('./server/features/media/worker/bring.ts')
    const { createLog } = await import('./server/platform/log.ts')
    const parts = ${JSON.stringify(parts)}
    bringWorker({ ...parts, machine: { ...parts.machine, exists: () => true }, log: createLog('silent') })`
  const hub = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: 'ignore' })
  const ended = new Promise((resolve) => hub.once('close', resolve))
  try {
    await until('the first hub to build', () => bench.noted.includes('begin'))
  } finally {
    hub.kill('SIGKILL')
    await ended
  }
  const next = bench.bring()
  expect(runs(await next.program())).toBe(true)
  // Each begin has its end before the next.
  expect(bench.noted.join(' ')).toMatch(/^begin end( begin end)?$/)
})

test('W9 stopped while it is fetched: nothing is kept, and the next start brings it', async () => {
  await using bench = new Bench()
  await using silent = await openReleases((_request, response) => response.writeHead(200).write('…'))
  const stopped = bench.bring({ releases: silent.url })
  await until('the fetch', () => silent.asked.length > 0)
  await stopped.arrival.stop()
  expect(stopped.heard).toEqual([])
  await using releases = await officialReleases()
  expect(runs(await bench.bring({ releases: releases.url }).program())).toBe(true)
})

test('W9 stopped while it is built: its compilers end, nothing is taken for whole, the next start goes on', async () => {
  await using bench = new Bench()
  bench.steps(
    `echo first >> ${bench.notes}`,
    `echo "second $$" >> ${bench.notes}; cp ${realWorker} mediasoup-worker; [ -e ${bench.notes}.go ] || exec sleep 600`,
  )
  const stopped = bench.bring()
  await until('the second step', () => bench.noted.length === 2 && existsInBuild(bench.cache))
  await stopped.arrival.stop()
  const pid = bench.noted[1]!.split(' ')[1]!
  await until('the compiler to end', () => !lives(pid))
  expect(stopped.heard.at(-1)!.state).toBe('preparing')

  writeFileSync(`${bench.notes}.go`, '')
  const next = bench.bring()
  expect(runs(await next.program())).toBe(true)
  expect(bench.noted.map((note) => note.split(' ')[0])).toEqual(['first', 'second', 'second'])
})

const existsInBuild = (cache: string): boolean =>
  readdirSync(cache, { recursive: true }).some((name) => String(name).endsWith('build/mediasoup-worker'))

/** A process that has ended may still be listed until somebody asks for it. */
function lives(pid: string): boolean {
  try {
    return !/\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}

test('W10 a build that another copy of Causeway left unfinished is begun anew', async () => {
  await using bench = new Bench()
  await using other = new Bench()
  for (const one of [bench, other])
    one.steps(`[ -e ${bench.notes}.go ] || exec sleep 600`, `cp ${realWorker} mediasoup-worker`)
  const stopped = other.bring({
    config: { MEDIA_CACHE_DIR: bench.cache, MEDIA_WORKER_PROGRAM: undefined, MEDIA_PREBUILT: false },
  })
  await until('the build', () => stopped.heard.length > 1)
  await stopped.arrival.stop()
  writeFileSync(`${bench.notes}.go`, '')
  expect(runs(await bench.bring().program())).toBe(true)
})

test('W11 progress goes from 0 to 1 and never back', async () => {
  await using bench = new Bench()
  bench.steps(...Array<string>(9).fill('true'), `cp ${realWorker} mediasoup-worker`)
  const watch = bench.bring()
  await watch.program()
  const steps = watch.heard.filter((now) => now.state === 'preparing')
  const progress = steps.map((now) => now.progress)
  expect(progress).toEqual(progress.toSorted((a, b) => a - b))
  expect(progress[0]).toBe(0)
  expect(progress.at(-1)).toBe(1)
  expect(progress.length).toBeGreaterThan(10)
  expect(steps.every(({ secondsLeft }) => secondsLeft !== undefined && secondsLeft >= 0)).toBe(true)
})

test('W12 a build that fails tells where the last words of its compiler are, and the next start tries again', async () => {
  await using bench = new Bench()
  bench.steps(
    `[ -e ${bench.notes}.go ] || { echo 'error: no such member'; exit 1; }`,
    `cp ${realWorker} mediasoup-worker`,
  )
  const reason = await bench.bring().reason()
  expect(reason).not.toContain('\n')
  expect(readFileSync(/\S+failure\.log/.exec(reason)![0], 'utf8')).toContain('error: no such member')
  writeFileSync(`${bench.notes}.go`, '')
  expect(runs(await bench.bring().program())).toBe(true)
})

test('W12 a cache that cannot be written is named', async () => {
  await using bench = new Bench()
  const config = {
    MEDIA_CACHE_DIR: join(bench.notes, 'inside'),
    MEDIA_WORKER_PROGRAM: undefined,
    MEDIA_PREBUILT: false,
  }
  expect(await bench.bring({ config }).reason()).toMatch(/^MEDIA_CACHE_DIR.*ENOTDIR/)
})

test('W13 the script prints the program that a setting names, and names the setting when it does not start', async () => {
  const script = 'infra/scripts/media-worker.ts'
  await using right = new Process(script, { MEDIA_WORKER_PROGRAM: realWorker })
  expect(await right.ended, right.stderr).toBe(0)
  expect(right.stdout).toBe(`${realWorker}\n`)
  await using wrong = new Process(script, { MEDIA_WORKER_PROGRAM: '/bin/true' })
  expect(await wrong.ended).toBe(1)
  expect(wrong.stderr).toMatch(/MEDIA_WORKER_PROGRAM.*\/bin\/true/)
  expect(wrong.stdout).toBe('')
})

test('W14 the hub is up without a worker, and its log says what to install', async () => {
  using place = newFolder()
  await using hub = startHub(place.folder, {
    MEDIA: '1',
    MEDIA_PREBUILT: '0',
    MEDIA_CACHE_DIR: join(place.folder, 'cache'),
    PATH: '',
    LOG_LEVEL: 'warn',
  })
  const url = await hub.ready()
  expect((await fetch(`${url}/healthz`)).status).toBe(200)
  await until('the reason', () => hub.stdout.includes('no live video'))
  const line = hub.stdout.split('\n').find((one) => one.includes('no live video'))!
  expect((JSON.parse(line) as { reason: string }).reason).toContain('apt-get install')
})
