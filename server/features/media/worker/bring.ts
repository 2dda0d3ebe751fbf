import { createHash } from 'node:crypto'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { arch, homedir, platform, release } from 'node:os'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { createWorker, version } from 'mediasoup'
import { environment, type Config } from '#platform/config.ts'
import type { Log } from '#platform/log.ts'
import type { Arrival, WorkerArrival } from './arrival.ts'
import { find, missing, StepFailed, Steps, thisMachine, type Machine } from './build.ts'

interface Parts {
  config: Config
  log: Log
  machine?: Machine
  /** Where the official releases are. */
  releases?: string
  recipe?: string
}

const officialReleases = 'https://github.com/versatica/mediasoup/releases/download'
const ownRecipe = join(import.meta.dirname, '../../../../infra/media-worker')
const programName = 'mediasoup-worker'
const fetchMs = 10_000
const lockRetryMs = 500
const logEveryMs = 15_000
/** Parts of the whole time: Debian's packages, reading the recipe, compiling. */
const share = { packages: 0.1, configure: 0.03 }
const usualSeconds = 240

/**
 * Brings the worker in the background and never throws: the program that a setting names, else the one in the cache,
 * else the official one, else one built here. What was built is kept by version, platform and recipe.
 */
export function bringWorker(parts: Parts): WorkerArrival {
  return new Bringing(parts)
}

class Bringing implements WorkerArrival {
  now: Arrival = { state: 'preparing', progress: 0, secondsLeft: undefined }
  readonly #config: Config
  readonly #log: Log
  readonly #machine: Machine
  readonly #releases: string
  readonly #recipe: string
  readonly #steps: Steps
  readonly #listeners: ((arrival: Arrival) => void)[] = []
  readonly #done: Promise<void>
  readonly #started = performance.now()
  readonly #abort = new AbortController()
  #loggedMs = 0

  constructor({ config, log, machine, releases, recipe }: Parts) {
    this.#config = config
    this.#log = log
    this.#machine = machine ?? thisMachine(environment()['PATH'] ?? '')
    this.#releases = releases ?? officialReleases
    this.#recipe = recipe ?? ownRecipe
    this.#steps = new Steps(this.#machine)
    this.#done = this.#bring().then(
      (arrival) => this.#tell(arrival),
      (thrown: unknown) => this.#fail(thrown),
    )
  }

  onChange(listener: (arrival: Arrival) => void): void {
    this.#listeners.push(listener)
  }

  async stop(): Promise<void> {
    this.#abort.abort()
    this.#steps.stop()
    await this.#done
  }

  async #bring(): Promise<Arrival> {
    const named = this.#config.MEDIA_WORKER_PROGRAM
    if (named) {
      if (await works(named)) return { state: 'ready', program: named }
      return {
        state: 'failed',
        reason: `MEDIA_WORKER_PROGRAM: ${named} does not start as a mediasoup ${version} worker; name another file or unset it`,
      }
    }
    const folder = join(
      this.#cacheFolder(),
      `${programName}-${version}-${platform()}-${arch()}-${this.#recipeHash()}`,
    )
    const program = join(folder, programName)
    if (await works(program)) return { state: 'ready', program }
    mkdirSync(folder, { recursive: true })
    const lock = await this.#lock(join(folder, 'lock'))
    try {
      // Another hub may have made it while this one waited for its turn.
      if (await works(program)) return { state: 'ready', program }
      rmSync(program, { force: true })
      if (this.#config.MEDIA_PREBUILT && (await this.#fetch(folder, program)))
        return this.#ready(program, 'fetched')
      return await this.#build(folder, program)
    } finally {
      lock.close()
    }
  }

  #ready(program: string, how: 'fetched' | 'built'): Arrival {
    const seconds = Math.round((performance.now() - this.#started) / 1000)
    this.#log.info({ how, seconds }, 'live video is ready on this machine')
    return { state: 'ready', program }
  }

  /** The official program, when it can be had and runs here. */
  async #fetch(folder: string, program: string): Promise<boolean> {
    const tar = find('tar', this.#machine)
    const kernel = platform() === 'linux' ? `-kernel${release().split('.')[0]}` : ''
    const name = `${programName}-${version}-${platform()}-${arch()}${kernel}.tgz`
    const coming = join(folder, 'coming')
    try {
      const signal = AbortSignal.any([this.#abort.signal, AbortSignal.timeout(fetchMs)])
      const answer = await fetch(`${this.#releases}/${version}/${name}`, { signal })
      if (!answer.ok || !tar) return false
      rmSync(coming, { recursive: true, force: true })
      mkdirSync(coming)
      writeFileSync(join(coming, 'worker.tgz'), Buffer.from(await answer.arrayBuffer()))
      await this.#steps.run(tar, ['-xzf', join(coming, 'worker.tgz'), '-C', coming, programName], {})
      return await keep(join(coming, programName), program)
    } catch {
      return false
    } finally {
      rmSync(coming, { recursive: true, force: true })
    }
  }

  async #build(folder: string, program: string): Promise<Arrival> {
    const lacking = missing(this.#machine)
    if (lacking.length > 0) {
      const aptGet = this.#machine.isRoot ? find('apt-get', this.#machine) : undefined
      if (!aptGet)
        return {
          state: 'failed',
          reason: `live video needs a few programs to be built once; as root: apt-get install ${lacking.join(' ')}, then restart the hub`,
        }
      this.#log.info({ packages: lacking }, 'installing what live video is built with')
      await this.#install(aptGet, lacking)
    }
    this.#log.info('building the live video worker in the background; everything else works meanwhile')
    const build = join(folder, 'build')
    const sources = join(dirname(createRequire(import.meta.url).resolve('mediasoup')), '../../worker')
    const [cmake, ninja] = [find('cmake', this.#machine)!, find('ninja', this.#machine)!]
    this.#progress(share.packages)
    await this.#steps.run(cmake, ['-G', 'Ninja', '-B', build, '-S', this.#recipe, `-DWORKER=${sources}`], {})
    const before = share.packages + share.configure
    this.#progress(before)
    await this.#steps.run(ninja, ['-C', build, programName], {
      onLine: (line) => {
        const [, done, all] = /^\[(\d+)\/(\d+)\]/.exec(line) ?? []
        if (done && all) this.#progress(before + (1 - before) * (Number(done) / Number(all)))
      },
    })
    if (!(await keep(join(build, programName), program)))
      throw new StepFailed('the built worker does not start', '')
    rmSync(build, { recursive: true, force: true })
    return this.#ready(program, 'built')
  }

  async #install(aptGet: string, packages: string[]): Promise<void> {
    const env = { DEBIAN_FRONTEND: 'noninteractive' }
    // Somebody else may be installing: wait for them.
    const patient = ['-o', 'DPkg::Lock::Timeout=300', '-qq']
    await this.#steps.run(aptGet, [...patient, 'update'], { env })
    this.#progress(share.packages / 3)
    await this.#steps.run(aptGet, [...patient, 'install', '-y', '--no-install-recommends', ...packages], {
      env,
    })
  }

  /** The lock is an open SQLite transaction: the system lets go of it when its process ends, however it ends. */
  async #lock(file: string): Promise<DatabaseSync> {
    for (;;) {
      const lock = new DatabaseSync(file)
      try {
        lock.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE')
        return lock
      } catch (thrown) {
        lock.close()
        if (!(thrown instanceof Error) || !/locked|busy/.test(thrown.message)) throw thrown
      }
      if (this.#abort.signal.aborted) throw new StepFailed('stopped', '')
      await new Promise((resolve) => setTimeout(resolve, lockRetryMs))
    }
  }

  #progress(progress: number): void {
    const spent = (performance.now() - this.#started) / 1000
    const secondsLeft = progress > 0.2 ? (spent / progress) * (1 - progress) : usualSeconds * (1 - progress)
    if (this.now.state === 'preparing' && progress < this.now.progress) return
    this.#tell({ state: 'preparing', progress, secondsLeft })
    if (performance.now() - this.#loggedMs < logEveryMs) return
    this.#loggedMs = performance.now()
    this.#log.info(
      { percent: Math.round(progress * 100), secondsLeft: Math.round(secondsLeft) },
      'live video is on its way',
    )
  }

  #tell(arrival: Arrival): void {
    if (this.#abort.signal.aborted) return
    this.now = arrival
    if (arrival.state === 'failed') this.#log.warn(`No live video: ${arrival.reason}.`)
    for (const listener of this.#listeners) listener(arrival)
  }

  #fail(thrown: unknown): void {
    if (this.#abort.signal.aborted) return
    if (!(thrown instanceof StepFailed)) this.#log.error({ err: thrown }, 'bringing the worker failed')
    let where = ''
    try {
      const file = join(this.#cacheFolder(), 'media-worker-failure.log')
      if (thrown instanceof StepFailed && thrown.output) {
        writeFileSync(file, thrown.output)
        where = `; what was said is in ${file}`
      }
    } catch {
      // Nowhere to write it.
    }
    const what = thrown instanceof Error ? thrown.message : 'it failed'
    this.#tell({
      state: 'failed',
      reason: `the worker could not be built (${what})${where}; put it right and restart the hub, or set MEDIA_WORKER_PROGRAM`,
    })
  }

  #cacheFolder(): string {
    const { XDG_CACHE_HOME } = environment()
    return this.#config.MEDIA_CACHE_DIR ?? join(XDG_CACHE_HOME || join(homedir(), '.cache'), 'causeway')
  }

  #recipeHash(): string {
    const hash = createHash('sha256')
    const files = (readdirSync(this.#recipe, { recursive: true }) as string[]).sort()
    for (const file of files.map((name) => join(this.#recipe, name)))
      if (statSync(file).isFile()) hash.update(readFileSync(file))
    return hash.digest('hex').slice(0, 8)
  }
}

/** Puts a program in its place, whole or not at all, when it works. */
async function keep(from: string, to: string): Promise<boolean> {
  if (!existsSync(from)) return false
  const beside = `${to}.new`
  copyFileSync(from, beside)
  chmodSync(beside, 0o755)
  if (!(await works(beside))) {
    rmSync(beside, { force: true })
    return false
  }
  renameSync(beside, to)
  return true
}

/** Whether a program starts as a worker of this version and opens a router. */
async function works(program: string): Promise<boolean> {
  if (!existsSync(program)) return false
  try {
    const worker = await createWorker({ workerBin: program, logLevel: 'none' })
    try {
      await worker.createRouter()
      return true
    } finally {
      worker.close()
    }
  } catch {
    return false
  }
}
