import { setTimeout as pause } from 'node:timers/promises'
import { DatabaseSync } from 'node:sqlite'

const retryMs = 300

/**
 * Waits until this process alone has the lock. It is an open SQLite transaction, so the system lets go of it when its
 * process ends, however it ends, and nobody has to guess whether a process that is named in a file still lives.
 * @returns what lets go of it
 * @throws the signal's reason when it comes first
 */
export async function takeLock(file: string, signal: AbortSignal): Promise<() => void> {
  for (;;) {
    signal.throwIfAborted()
    const lock = new DatabaseSync(file)
    try {
      lock.exec('BEGIN EXCLUSIVE')
      return () => lock.close()
    } catch (thrown) {
      lock.close()
      if (!(thrown instanceof Error && /locked|busy/.test(thrown.message))) throw thrown
    }
    await pause(retryMs, undefined, { signal })
  }
}
