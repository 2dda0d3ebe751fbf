import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { arch, platform, release } from 'node:os'
import { join } from 'node:path'
import { version } from 'mediasoup'
import type { Machine } from './machine.ts'
import { keep, programName } from './program.ts'
import { run } from './run.ts'

export const officialReleases = 'https://github.com/versatica/mediasoup/releases/download'

const answerMs = 10_000
const downloadMs = 180_000

/** As mediasoup names it (its npm-scripts.mjs): built for one major version of Linux. */
const kernel = platform() === 'linux' ? `-kernel${release().split('.')[0]}` : ''
export const archiveName = `mediasoup-worker-${version}-${platform()}-${arch()}${kernel}.tgz`

interface Parts {
  releases: string
  folder: string
  machine: Machine
  signal: AbortSignal
}

/**
 * Fetches the official worker to `program`.
 * @throws when it cannot be had, or does not run here
 */
export async function fetchWorker(
  program: string,
  { releases, folder, machine, signal }: Parts,
): Promise<void> {
  const coming = join(folder, 'coming')
  rmSync(coming, { recursive: true, force: true })
  mkdirSync(coming)
  try {
    const archive = join(coming, archiveName)
    writeFileSync(archive, await download(`${releases}/${version}/${archiveName}`, signal))
    await run('tar', ['-xzf', archive, '-C', coming, programName], { machine, signal })
    if (!(await keep(join(coming, programName), program))) throw new Error('it does not run here')
  } finally {
    rmSync(coming, { recursive: true, force: true })
  }
}

async function download(url: string, signal: AbortSignal): Promise<Uint8Array> {
  const silence = new AbortController()
  const timer = setTimeout(() => silence.abort(new Error('no answer')), answerMs)
  const enough = AbortSignal.any([signal, silence.signal, AbortSignal.timeout(downloadMs)])
  const answer = await fetch(url, { signal: enough }).finally(() => clearTimeout(timer))
  if (answer.ok) return new Uint8Array(await answer.arrayBuffer())
  await answer.body?.cancel()
  throw new Error(`the answer was ${answer.status}`)
}
