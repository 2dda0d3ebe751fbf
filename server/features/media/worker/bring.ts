import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { arch, homedir, platform } from 'node:os'
import { join, resolve } from 'node:path'
import { version } from 'mediasoup'
import { environment, type Config } from '#platform/config.ts'
import type { Log } from '#platform/log.ts'
import type { Arrival, WorkerArrival } from './arrival.ts'
import { buildWorker, NeedsOperator } from './build.ts'
import { fetchWorker, officialReleases } from './fetch.ts'
import { takeLock } from './lock.ts'
import { thisMachine, type Machine } from './machine.ts'
import { programName, works } from './program.ts'
import { StepFailed } from './run.ts'

interface Parts {
  config: Pick<Config, 'MEDIA_WORKER_PROGRAM' | 'MEDIA_CACHE_DIR' | 'MEDIA_PREBUILT'>
  log: Log
  machine?: Machine
  /** Where the official releases are. */
  releases?: string
  /** A folder: what the worker is built by. */
  recipe?: string
}

const ownRecipe = join(import.meta.dirname, '../../../../infra/media-worker')
const logEveryMs = 12_000

/**
 * Brings the worker in the background and never throws: the program that a setting names, else the one in the cache,
 * else the official one, else one built here. What was brought is kept by version, platform and recipe.
 */
export const bringWorker = (parts: Parts): WorkerArrival => new Bringing(parts)

class Bringing implements WorkerArrival {
  now: Arrival = { state: 'preparing', progress: 0, secondsLeft: undefined }
  readonly #parts: Required<Parts>
  readonly #cache: string
  readonly #listeners: ((arrival: Arrival) => void)[] = []
  readonly #stopping = new AbortController()
  readonly #started = performance.now()
  readonly #done: Promise<void>

  constructor(parts: Parts) {
    const { PATH = '', XDG_CACHE_HOME } = environment()
    this.#parts = { machine: thisMachine(PATH), releases: officialReleases, recipe: ownRecipe, ...parts }
    this.#cache = resolve(
      parts.config.MEDIA_CACHE_DIR ?? join(XDG_CACHE_HOME || join(homedir(), '.cache'), 'causeway'),
    )
    const logging = setInterval(() => this.#logProgress(), logEveryMs)
    this.#done = this.#bring()
      .catch((thrown: unknown) => this.#fail(thrown))
      .finally(() => clearInterval(logging))
  }

  onChange(listener: (arrival: Arrival) => void): void {
    this.#listeners.push(listener)
  }

  async stop(): Promise<void> {
    this.#stopping.abort()
    await this.#done
  }

  async #bring(): Promise<void> {
    const { config, log, machine, releases, recipe } = this.#parts
    const { signal } = this.#stopping
    if (config.MEDIA_WORKER_PROGRAM !== undefined) {
      const named = resolve(config.MEDIA_WORKER_PROGRAM)
      if (await works(named)) return this.#ready(named, 'named')
      throw new NeedsOperator(
        `MEDIA_WORKER_PROGRAM: ${named} does not start as a mediasoup worker; name another file or unset it`,
      )
    }
    const kept = `mediasoup-worker-${version}-${platform()}-${arch()}-${hashOf(recipe)}`
    const folder = join(this.#cache, kept)
    const program = join(folder, programName)
    if (await works(program)) return this.#ready(program, 'kept')

    mkdirSync(folder, { recursive: true })
    const letGo = await takeLock(join(folder, 'lock'), signal)
    try {
      // Another hub may have brought it while this one waited for its turn.
      if (await works(program)) return this.#ready(program, 'kept')
      rmSync(program, { force: true })
      if (config.MEDIA_PREBUILT)
        try {
          await fetchWorker(program, { releases, folder, machine, signal })
          return this.#ready(program, 'fetched')
        } catch (thrown) {
          signal.throwIfAborted()
          log.info({ because: codeOf(thrown) }, 'the official live video worker cannot be had here')
        }
      await buildWorker(program, {
        ...{ folder, recipe, machine, signal, log },
        progress: (done, secondsLeft) => this.#progress(done, secondsLeft),
      })
      this.#ready(program, 'built')
    } finally {
      letGo()
    }
  }

  #ready(program: string, how: 'named' | 'kept' | 'fetched' | 'built'): void {
    const seconds = Math.round((performance.now() - this.#started) / 1000)
    if (!this.#stopping.signal.aborted)
      this.#parts.log.info({ how, seconds }, 'the live video worker is here')
    this.#tell({ state: 'ready', program })
  }

  #progress(progress: number, secondsLeft: number): void {
    // A build that begins once more does not go back before everyone's eyes.
    if (this.now.state === 'preparing' && progress < this.now.progress) return
    this.#tell({ state: 'preparing', progress, secondsLeft })
  }

  #logProgress(): void {
    if (this.now.state !== 'preparing') return
    const { progress, secondsLeft } = this.now
    this.#parts.log.info(
      { percent: Math.round(progress * 100), secondsLeft: secondsLeft && Math.round(secondsLeft) },
      'the live video worker is on its way',
    )
  }

  #fail(thrown: unknown): void {
    if (this.#stopping.signal.aborted) return
    const reason = this.#explain(thrown)
    this.#parts.log.warn({ reason }, 'no live video')
    this.#tell({ state: 'failed', reason })
  }

  /** In one line, with what to do. */
  #explain(thrown: unknown): string {
    if (thrown instanceof NeedsOperator) return thrown.message
    if (thrown instanceof StepFailed)
      return `the worker could not be built: ${thrown.message}${this.#leave(thrown.output)}; put it right and restart the hub, or set MEDIA_WORKER_PROGRAM`
    if (thrown instanceof Error && 'syscall' in thrown)
      return `MEDIA_CACHE_DIR: the worker cannot be kept in ${this.#cache} (${codeOf(thrown)}); name another folder and restart the hub`
    this.#parts.log.error({ err: thrown }, 'bringing the live video worker failed')
    return 'the worker could not be brought, for a reason that Causeway did not expect; the log has it'
  }

  /** Leaves a program's last words where an operator can read them, if there is room. */
  #leave(output: string): string {
    const file = join(this.#cache, 'media-worker-failure.log')
    try {
      writeFileSync(file, output)
      return `, after saying what is in ${file}`
    } catch {
      return ''
    }
  }

  #tell(arrival: Arrival): void {
    if (this.#stopping.signal.aborted) return
    this.now = arrival
    for (const listener of this.#listeners) listener(arrival)
  }
}

/** Changes with every change of what the worker is built by. */
function hashOf(recipe: string): string {
  const hash = createHash('sha256')
  for (const name of (readdirSync(recipe, { recursive: true }) as string[]).sort()) {
    const file = join(recipe, name)
    if (statSync(file).isFile()) hash.update(readFileSync(file))
  }
  return hash.digest('hex').slice(0, 8)
}

/** The shortest that tells why: what the system calls it, else the message. */
function codeOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return String(thrown)
  if ('code' in thrown && typeof thrown.code === 'string') return thrown.code
  return thrown.cause ? codeOf(thrown.cause) : thrown.message
}
