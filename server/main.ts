import { systemClock } from '#platform/clock.ts'
import { BadSetting, environment, readConfig, settingsHelp } from '#platform/config.ts'
import { takeDataFolder } from '#platform/data-folder.ts'
import { randomIds } from '#platform/ids.ts'
import { createLog } from '#platform/log.ts'
import { startApp } from './app.ts'

const longestStopMs = 8_000

async function main(): Promise<void> {
  if (process.argv.includes('--help')) {
    console.log(`npm start\n\nSettings, as environment variables:\n\n${settingsHelp()}`)
    return
  }
  const config = readConfig(environment())
  const log = createLog(config.LOG_LEVEL)
  const folder = takeDataFolder(config)
  const demo = config.CAUSEWAY_DEMO ?? (folder.isNew && config.NODE_ENV !== 'production')
  const clientFolder = new URL('../client/dist', import.meta.url).pathname
  const app = await startApp({ config, clock: systemClock, ids: randomIds, log, clientFolder, demo }).catch(
    (thrown: unknown) => {
      folder.release()
      throw thrown
    },
  )

  let stopping = false
  const stop = (signal: string): void => {
    if (stopping) return
    stopping = true
    log.info({ signal }, 'stopping')
    setTimeout(() => process.exit(1), longestStopMs).unref()
    app.stop().then(
      () => {
        folder.release()
        process.exit(0)
      },
      (thrown: unknown) => {
        log.error({ err: thrown }, 'stopping failed')
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', () => stop('SIGTERM'))
  process.on('SIGINT', () => stop('SIGINT'))
  process.on('unhandledRejection', (thrown) => log.error({ err: thrown }, 'unhandled rejection'))

  if (app.setupSecret)
    console.log(`Set up this hub, once, within its first start: ${app.url}/setup#${app.setupSecret}`)
  console.log(`Causeway is ready at ${app.url}`)
}

main().catch((thrown: unknown) => {
  if (thrown instanceof BadSetting) {
    console.error(thrown.message)
    process.exit(2)
  }
  console.error(thrown)
  process.exit(1)
})
