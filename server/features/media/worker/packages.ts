import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Machine } from './machine.ts'
import { run, runWhole, StepFailed } from './run.ts'

interface Parts {
  folder: string
  machine: Machine
  signal: AbortSignal
}

/** How long somebody else who is installing is waited for. */
const patienceSeconds = 600
const retrySeconds = 5

const optionsOf = ({ machine, signal }: Parts) => ({
  machine,
  signal,
  env: {
    // Whoever became root without a login lacks the folders that packages set themselves up with.
    PATH: `${machine.path}:/usr/local/sbin:/usr/sbin:/sbin`,
    DEBIAN_FRONTEND: 'noninteractive',
  },
})

/**
 * Reads what packages there are, for which the hub has to be root. Where that fails the old lists may do, and installing
 * will tell. Tries again while somebody else does the same: for that apt-get itself does not wait.
 */
export async function refreshLists(parts: Parts): Promise<void> {
  for (let waited = 0; waited < patienceSeconds; waited += retrySeconds) {
    try {
      return await run('apt-get', ['update', '-qq'], optionsOf(parts))
    } catch (thrown) {
      if (!(thrown instanceof StepFailed && /could not get lock/i.test(thrown.output))) return
    }
    await pause(retrySeconds * 1000, undefined, { signal: parts.signal })
  }
}

/**
 * Installs packages of Debian, for which the hub has to be root. Whether they are there then is for the caller to see.
 * @returns what apt-get said
 */
export const installPackages = (packages: string[], parts: Parts): Promise<string> =>
  runWhole(
    'apt-get',
    [
      ...['-o', `DPkg::Lock::Timeout=${patienceSeconds}`],
      ...['install', '-y', '-qq', '--no-install-recommends'],
      ...packages,
    ],
    { ...optionsOf(parts), outputFile: join(parts.folder, 'packages.log') },
  )
