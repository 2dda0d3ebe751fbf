// Brings the worker of live video in the foreground and prints where it is.
import { environment, readConfig } from '#platform/config.ts'
import { createLog } from '#platform/log.ts'
import { bringWorker, type Arrival } from '../../server/features/media/index.ts'

const arrival = bringWorker({ config: readConfig(environment()), log: createLog('silent') })
let told = -1

function follow(now: Arrival): void {
  if (now.state === 'ready') console.log(now.program)
  else if (now.state === 'failed') {
    console.error(`No live video: ${now.reason}.`)
    process.exitCode = 1
  } else {
    const percent = Math.floor(now.progress * 20) * 5
    if (percent === told) return
    told = percent
    console.error(`Building the live video worker (once, about three minutes): ${percent} %`)
  }
}
arrival.onChange(follow)
if (arrival.now.state !== 'preparing') follow(arrival.now)
