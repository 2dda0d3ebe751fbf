import { execFile } from 'node:child_process'
import { chmodSync, copyFileSync, existsSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createWorker } from 'mediasoup'
import { programEnd } from './machine.ts'

export const programName = `mediasoup-worker${programEnd}`

/** What a mediasoup worker that is started by hand, without being told a version, ends with (its main.cpp). */
const startedByHand = 41
/** Long, as a good program on a busy machine must not be taken for a broken one. */
const patienceMs = 60_000

/** Whether a program starts as a worker and opens a router. */
export async function works(program: string): Promise<boolean> {
  // First whether it is a worker at all: for a program that says nothing `createWorker` would wait for ever.
  if (!existsSync(program) || (await exitCode(program)) !== startedByHand) return false
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

const exitCode = (program: string): Promise<unknown> =>
  new Promise((resolve) => {
    execFile(program, { env: {}, timeout: patienceMs, killSignal: 'SIGKILL' }, (error) =>
      resolve(error ? error.code : 0),
    )
  })

/**
 * Puts a program in its place when it works: whole, or not at all.
 * @returns whether it does
 */
export async function keep(from: string, to: string): Promise<boolean> {
  if (!existsSync(from)) return false
  const beside = join(dirname(to), `new-${programName}`)
  copyFileSync(from, beside)
  chmodSync(beside, 0o755)
  if (await works(beside)) {
    renameSync(beside, to)
    return true
  }
  rmSync(beside, { force: true })
  return false
}
