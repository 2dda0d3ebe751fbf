// Brings the worker of live video in the foreground and prints where it is; what it takes is told on stderr.
import { environment, readConfig } from '#platform/config.ts'
import { createLog } from '#platform/log.ts'
// Not by the feature's door: loading all of it would make every test run start seconds later.
import type { Arrival } from '../../server/features/media/worker/arrival.ts'
import { bringWorker } from '../../server/features/media/worker/bring.ts'

const stepPercent = 5

const arrival = bringWorker({ config: readConfig(environment()), log: createLog('silent') })
let told = -1

function follow(now: Arrival): void {
  if (now.state === 'ready') console.log(now.program)
  else if (now.state === 'failed') {
    console.error(`No live video: ${now.reason}.`)
    process.exitCode = 1
  } else tellProgress(now)
}

function tellProgress({ progress, secondsLeft }: Arrival & { state: 'preparing' }): void {
  if (told < 0) console.error('Making the live video worker (once, a few minutes) …')
  const percent = Math.floor((progress * 100) / stepPercent) * stepPercent
  if (percent === told) return
  told = percent
  const left = secondsLeft === undefined ? '' : `, about ${Math.round(secondsLeft)} s left`
  console.error(`  ${percent} %${left}`)
}

arrival.onChange(follow)
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.once(signal, () => {
    process.exitCode = 1
    void arrival.stop()
  })
