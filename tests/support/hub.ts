import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')
const patienceMs = 60_000

/** A port that nobody listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

export function newFolder(): { folder: string } & Disposable {
  const folder = mkdtempSync(join(tmpdir(), 'causeway-hub-'))
  return { folder, [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }) }
}

/** A hub (or one of its scripts) as a process of its own. */
export class Process {
  stdout = ''
  stderr = ''
  readonly child: ChildProcess
  readonly ended: Promise<number | null>
  readonly #started: Promise<void>

  constructor(script: string, env: Record<string, string>) {
    const { PATH = '', HOME = '' } = process.env
    this.child = spawn(process.execPath, [script], { cwd: root, env: { PATH, HOME, ...env } })
    this.#started = new Promise((resolve) => {
      this.child.stdout!.on('data', (data: Buffer) => {
        this.stdout += data.toString()
        if (this.stdout.includes('Causeway is ready at')) resolve()
      })
    })
    this.child.stderr!.on('data', (data: Buffer) => (this.stderr += data.toString()))
    this.ended = new Promise((resolve) => this.child.once('close', (code) => resolve(code)))
  }

  /** @returns where the hub listens */
  async ready(): Promise<string> {
    const late = new Promise<never>((_resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`not ready: ${this.stdout}${this.stderr}`)), patienceMs)
      void Promise.race([this.#started, this.ended]).then(() => clearTimeout(timer))
    })
    const over = this.ended.then((code) => {
      throw new Error(`ended with ${code}: ${this.stdout}${this.stderr}`)
    })
    await Promise.race([this.#started, over, late])
    return /Causeway is ready at (\S+)/.exec(this.stdout)![1]!
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.child.kill('SIGKILL')
    await this.ended
  }
}

export const startHub = (folder: string, env: Record<string, string> = {}): Process =>
  new Process('server/main.ts', {
    CAUSEWAY_DATA_DIR: folder,
    PORT: '0',
    LOG_LEVEL: 'silent',
    MEDIA: '0',
    ...env,
  })
