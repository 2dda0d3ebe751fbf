import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { environment } from '#platform/config.ts'
import { find, type Machine } from './machine.ts'

/** A program that did not end well, with the last of what it said. */
export class StepFailed extends Error {
  readonly output: string
  constructor(message: string, output: string) {
    super(message)
    this.output = output.slice(-keptCharacters)
  }
}

interface Options {
  machine: Machine
  signal: AbortSignal
  env?: Record<string, string>
}

interface Watched extends Options {
  onLine?: (line: string) => void
  /**
   * A file that is locked for as long as the program or anything it started lives. Compilers outlive a hub that was
   * killed; with this the next hub's wait for them.
   */
  lockFile?: string
}

const keptCharacters = 20_000
const patienceMs = 4_000
/** What a program gets of the hub's environment: the way to the outside, and none of its secrets. */
const handedOn = ['HOME', 'TMPDIR', 'http_proxy', 'https_proxy', 'no_proxy', 'all_proxy']

/**
 * Runs a program of the path to its end, with the lowest priority so that the hub does not suffer. The signal ends it.
 * @throws StepFailed when it is not there, ends with anything but 0, or is ended
 */
export async function run(program: string, args: string[], options: Watched): Promise<void> {
  const { machine, signal, lockFile, onLine } = options
  const flock = lockFile && find('flock', machine)
  const prefix = flock ? [flock, lockFile] : []
  const child = start(program, args, ['ignore', 'pipe', 'pipe'], options, prefix)

  // Ninja puts compilers into groups of their own: it ends them when it is asked to end, not when it is killed.
  let killer: NodeJS.Timeout | undefined
  const end = (): void => {
    killGroup(child, 'SIGTERM')
    killer = setTimeout(() => killGroup(child, 'SIGKILL'), patienceMs)
  }
  signal.addEventListener('abort', end)
  let output = ''
  let unfinished = ''
  const take = (data: Buffer): void => {
    const text = data.toString()
    output = (output + text).slice(-keptCharacters)
    const lines = (unfinished + text).split(/[\r\n]+/)
    unfinished = lines.pop() ?? ''
    for (const line of lines) onLine?.(line)
  }
  child.stdout?.on('data', take)
  child.stderr?.on('data', take)
  const result = await ending(child)
  signal.removeEventListener('abort', end)
  clearTimeout(killer)
  if (result !== 0 || signal.aborted) throw new StepFailed(`${program} ended with ${result}`, output)
}

/**
 * Runs what must not be ended halfway, as it would leave the machine in disorder: it goes on when the signal comes, and
 * when the hub is killed.
 * @returns what it said, also when it did not end well
 * @throws StepFailed when it is not there, or when the signal comes
 */
export async function runWhole(
  program: string,
  args: string[],
  { outputFile, ...options }: Options & { outputFile: string },
): Promise<string> {
  const { signal } = options
  const file = openSync(outputFile, 'w')
  try {
    const child = start(program, args, ['ignore', file, file], options)
    const aborted = new Promise<never>((_resolve, reject) => {
      const leave = (): void => {
        child.unref()
        reject(new StepFailed(`${program} goes on alone`, ''))
      }
      signal.addEventListener('abort', leave, { once: true })
    })
    await Promise.race([ending(child), aborted])
    return readFileSync(outputFile, 'utf8')
  } finally {
    closeSync(file)
  }
}

function start(
  program: string,
  args: string[],
  stdio: StdioOptions,
  { machine, signal, env }: Options,
  prefix: string[] = [],
): ChildProcess {
  const place = find(program, machine)
  if (!place) throw new StepFailed(`there is no ${program}`, '')
  if (signal.aborted) throw new StepFailed(`${program} was not started`, '')
  const nice = find('nice', machine)
  const [command = place, ...rest] = [...prefix, ...(nice ? [nice, '-n', '19'] : []), place, ...args]
  return spawn(command, rest, {
    // A group of its own, so that all of it can be ended at once, and a Ctrl-C meant for the hub does not reach it.
    detached: true,
    stdio,
    env: { ...outside(), PATH: machine.path, LC_ALL: 'C', ...env },
  })
}

/** The exit code; else, in words, why there is none. */
const ending = (child: ChildProcess): Promise<number | string> =>
  new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('close', (code, signal) => resolve(code ?? signal ?? 'nothing'))
  })

const outside = (): Record<string, string | undefined> =>
  Object.fromEntries(
    Object.entries(environment()).filter(([name]) =>
      handedOn.some((one) => one.toLowerCase() === name.toLowerCase()),
    ),
  )

function killGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid === undefined) return
  try {
    process.kill(-pid, signal)
  } catch {
    // It has ended in the same moment.
  }
}
