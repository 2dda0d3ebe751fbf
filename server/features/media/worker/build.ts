import { existsSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { availableParallelism } from 'node:os'
import { dirname, join } from 'node:path'
import type { Log } from '#platform/log.ts'
import { find, missingPackages, type Machine } from './machine.ts'
import { installPackages, refreshLists } from './packages.ts'
import { keep, programName } from './program.ts'
import { run, StepFailed } from './run.ts'

interface Parts {
  /** Of the cache; the build is kept in it while it is unfinished, and goes on from there. */
  folder: string
  /** With a `CMakeLists.txt` that makes the target `mediasoup-worker`. */
  recipe: string
  machine: Machine
  signal: AbortSignal
  log: Log
  /** `done` from 0 to 1. */
  progress: (done: number, secondsLeft: number) => void
}

/** What only an operator can put right; the message says how. */
export class NeedsOperator extends Error {}

/** Parts of the whole. */
const share = { packages: 0.2, configure: 0.02 }
/** On two cores, until there is something to reckon with. */
const usualSeconds = { packages: 60, compile: 240 }
/** Time against steps: the first few, each a dozen files in one, take more than half of it. */
const steps = 0.3
/** One compiler takes up to 500 MB; with less memory than this for each, fewer run at once. */
const compilerBytes = 700_000_000

/**
 * Builds the worker to `program` from the sources in mediasoup's package and Debian's libraries.
 * @throws NeedsOperator, StepFailed
 */
export async function buildWorker(program: string, parts: Parts): Promise<void> {
  const { folder, machine, signal, log } = parts
  const lacking = missingPackages(machine)
  if (lacking.length > 0) await install(lacking, parts)
  log.info('building the live video worker in the background; everything else works meanwhile')
  const build = join(folder, 'build')
  for (let resumed = existsSync(build); ; resumed = false) {
    try {
      await compile(build, lacking.length > 0 ? share.packages : 0, parts)
      if (!(await keep(join(build, programName), program)))
        throw new StepFailed('the built worker does not start', '')
      return rmSync(build, { recursive: true, force: true })
    } catch (thrown) {
      if (signal.aborted) throw thrown
      rmSync(build, { recursive: true, force: true })
      // What an interrupted build left may be broken, or of another copy of the sources: once more from nothing.
      if (!resumed) throw thrown
    }
  }
}

async function install(packages: string[], parts: Parts): Promise<void> {
  const { machine, log, progress } = parts
  if (!machine.isRoot || !find('apt-get', machine))
    throw new NeedsOperator(
      `live video needs a program to be built once: as root, apt-get install ${packages.join(' ')}; then restart the hub`,
    )
  log.info({ packages }, 'installing what the live video worker is built with')
  progress(0, usualSeconds.packages + usualSeconds.compile)
  await refreshLists(parts)
  progress(share.packages / 4, (usualSeconds.packages * 3) / 4 + usualSeconds.compile)
  const said = await installPackages(packages, parts)
  const still = missingPackages(machine)
  if (still.length > 0) throw new StepFailed(`apt-get install ${still.join(' ')} did not work`, said)
}

async function compile(build: string, before: number, parts: Parts): Promise<void> {
  const { folder, recipe, machine, signal, progress } = parts
  const sources = join(dirname(createRequire(import.meta.url).resolve('mediasoup')), '../../worker')
  const options = { machine, signal, lockFile: join(folder, 'build.lock') }
  progress(before, usualSeconds.compile)
  await run('cmake', ['-G', 'Ninja', '-S', recipe, '-B', build, `-DWORKER=${sources}`], options)
  const from = before + share.configure
  progress(from, usualSeconds.compile)
  const started = performance.now()
  await run('ninja', ['-C', build, '-j', String(compilers()), 'mediasoup-worker'], {
    ...options,
    onLine: (line) => {
      const [done, all] = (/^\[(\d+)\/(\d+)\]/.exec(line)?.slice(1) ?? []).map(Number)
      if (!done || !all) return
      const part = (done / all) ** steps
      const spent = (performance.now() - started) / 1000
      const seconds = part < 0.5 ? usualSeconds.compile : spent / part
      progress(from + (1 - from) * part, seconds * (1 - part))
    },
  })
}

const compilers = (): number =>
  Math.max(1, Math.min(availableParallelism(), Math.floor(process.availableMemory() / compilerBytes)))
