import { spawn, type ChildProcess } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** What the build needs of Debian, by the file that shows it is there. */
export interface Need {
  package: string
  /** A program on the path, or a name for pkg-config. */
  program?: string
  library?: string
  file?: string
}

export const needs: readonly Need[] = [
  { package: 'cmake', program: 'cmake' },
  { package: 'ninja-build', program: 'ninja' },
  { package: 'g++', program: 'g++' },
  { package: 'pkg-config', program: 'pkg-config' },
  { package: 'flatbuffers-compiler', program: 'flatc' },
  { package: 'libflatbuffers-dev', file: '/usr/include/flatbuffers/flatbuffers.h' },
  { package: 'libssl-dev', file: '/usr/include/openssl/ssl.h' },
  { package: 'libuv1-dev', file: '/usr/include/uv.h' },
  { package: 'libsrtp2-dev', file: '/usr/include/srtp2/srtp.h' },
  { package: 'libabsl-dev', file: '/usr/include/absl/strings/string_view.h' },
]

/** The machine as the build sees it. */
export interface Machine {
  path: string
  isRoot: boolean
  exists: (file: string) => boolean
}

export const thisMachine = (path: string): Machine => ({
  path,
  isRoot: process.getuid?.() === 0,
  exists: existsSync,
})

export const find = (program: string, { path, exists }: Machine): string | undefined =>
  path
    .split(delimiter)
    .map((folder) => join(folder, program))
    .find((file) => exists(file) && isRunnable(file))

function isRunnable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

export const missing = (machine: Machine): string[] =>
  needs
    .filter(({ program, file }) =>
      program ? !find(program, machine) : file !== undefined && !machine.exists(file),
    )
    .map((need) => need.package)

/** The last words of a program that failed. */
export class StepFailed extends Error {
  readonly output: string
  constructor(message: string, output: string) {
    super(message)
    this.output = output
  }
}

const keptCharacters = 20_000

/** Runs the steps of a build with the lowest priority, one at a time; ends them when it is stopped. */
export class Steps {
  readonly #machine: Machine
  #child: ChildProcess | undefined
  #stopped = false

  constructor(machine: Machine) {
    this.#machine = machine
  }

  get stopped(): boolean {
    return this.#stopped
  }

  /** @throws StepFailed */
  async run(
    program: string,
    args: string[],
    { env = {}, onLine = () => undefined }: { env?: Record<string, string>; onLine?: (line: string) => void },
  ): Promise<void> {
    if (this.#stopped) throw new StepFailed('stopped', '')
    const nice = find('nice', this.#machine)
    const [command, all] = nice ? [nice, ['-n', '19', program, ...args]] : [program, args]
    const child = spawn(command, all, {
      // A group of its own, so that a compiler's children end with it.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: this.#machine.path, LC_ALL: 'C', ...env },
    })
    this.#child = child
    let output = ''
    let rest = ''
    const take = (data: Buffer): void => {
      const text = data.toString()
      output = (output + text).slice(-keptCharacters)
      const lines = (rest + text).split(/[\r\n]/)
      rest = lines.pop() ?? ''
      for (const line of lines) onLine(line)
    }
    child.stdout.on('data', take)
    child.stderr.on('data', take)
    const code = await new Promise<number | null>((resolve) => {
      child.once('error', () => resolve(-1))
      child.once('close', resolve)
    })
    this.#child = undefined
    if (code !== 0 || this.#stopped) throw new StepFailed(`${program} ended with ${code}`, output)
  }

  stop(): void {
    this.#stopped = true
    const pid = this.#child?.pid
    if (pid === undefined) return
    try {
      process.kill(-pid, 'SIGKILL')
    } catch {
      // Ended in the same moment.
    }
  }
}
