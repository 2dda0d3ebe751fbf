import { accessSync, constants, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { BadSetting, type Config } from './config.ts'

/**
 * Makes the data folder ready and takes it for this process alone. The lock is an open SQLite transaction: the system
 * lets go of it when the process ends, however it ends.
 * @throws BadSetting when the folder cannot be written, or another hub has it
 */
export function takeDataFolder(config: Config): { isNew: boolean; release: () => void } {
  const folder = config.path()
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    accessSync(folder, constants.W_OK | constants.X_OK)
  } catch {
    throw new BadSetting(
      `CAUSEWAY_DATA_DIR: ${folder} cannot be written; choose a folder that this user may write`,
    )
  }
  const isNew = !readdirSync(folder).includes('causeway.db')
  const lock = lockFile(config, folder)
  writeFileSync(config.path('hub.pid'), `${process.pid}\n`)
  return {
    isNew,
    release() {
      rmSync(config.path('hub.pid'), { force: true })
      lock.close()
    },
  }
}

function lockFile(config: Config, folder: string): DatabaseSync {
  let lock: DatabaseSync
  try {
    lock = new DatabaseSync(config.path('hub.lock'))
  } catch {
    throw new BadSetting(
      `CAUSEWAY_DATA_DIR: ${folder} cannot be written; choose a folder that this user may write`,
    )
  }
  try {
    lock.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE')
    return lock
  } catch (thrown) {
    lock.close()
    const busy = thrown instanceof Error && /locked|busy/.test(thrown.message)
    throw new BadSetting(
      busy
        ? `CAUSEWAY_DATA_DIR: another hub is already running on ${folder}; stop it or choose another folder`
        : `CAUSEWAY_DATA_DIR: ${folder} cannot be written; choose a folder that this user may write`,
    )
  }
}
