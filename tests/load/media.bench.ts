import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { fakeDevices, openBrowser } from '../support/browser.ts'
import { blankMediaPage, openMediaPage } from '../support/media-page.ts'
import { openWorld } from '../support/world.ts'
import type { Task, Usage } from './media-side.ts'
import type { Stream } from './media-traffic.ts'

/**
 * What live video costs, beside a bare mediasoup that forwards the same packets in the same run. Receivers are plain
 * transports with SRTP that send to a port where nobody reads, so that two cores are enough for both ends; the sender is
 * a process of its own. Then real browsers: from joining to the first frame.
 *
 *     npm run bench -- media
 */
const rounds = 3
const seconds = 6
const settleSeconds = 1.5
const joins = 9
const pictureReceivers = 120
const voices = 2
const classRoom = 62

const pause = (s: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, s * 1000))
const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** A child that answers each message with one. */
class Side {
  readonly #child: ChildProcess
  private constructor(child: ChildProcess) {
    this.#child = child
  }
  static async start(file: string, mode: string): Promise<{ side: Side; first: unknown }> {
    const child = fork(join(import.meta.dirname, file), [mode], {
      execArgv: ['--disable-warning=ExperimentalWarning'],
    })
    const [first] = (await once(child, 'message')) as [unknown]
    return { side: new Side(child), first }
  }
  async ask<Answer>(name: string, task?: Task): Promise<Answer> {
    this.#child.send([name, task ?? null])
    return ((await once(this.#child, 'message')) as [Answer])[0]
  }
  tell(streams: Stream[]): void {
    this.#child.send(streams)
  }
  end(): void {
    this.#child.kill()
  }
}

interface Measured {
  /** CPU milliseconds for each forwarded megabit, and all of them in a second. */
  perMbit: number
  perSecond: number
  mbps: number
}

async function measure(side: Side, traffic: Side, task: Task): Promise<Measured> {
  traffic.tell(await side.ask<Stream[]>('begin', task))
  await pause(settleSeconds)
  const [before, started] = [await side.ask<Usage>('usage'), performance.now()]
  await pause(seconds)
  const [after, spent] = [await side.ask<Usage>('usage'), (performance.now() - started) / 1000]
  traffic.tell([])
  await side.ask('clear')
  const cpuMs = after.nodeMs + after.workerMs - before.nodeMs - before.workerMs
  const mbit = ((after.sentBytes - before.sentBytes) * 8) / 1e6
  return { perMbit: cpuMs / mbit, perSecond: cpuMs / spent, mbps: mbit / spent }
}

const { side: traffic, first } = await Side.start('media-traffic.ts', '')
const sinkPort = first as number
const { side: bare } = await Side.start('media-side.ts', 'bare')
const { side: hub } = await Side.start('media-side.ts', 'hub')

async function compare(
  name: string,
  task: Omit<Task, 'sinkPort'>,
): Promise<{ hub: Measured; ratio: number }> {
  const found: { hub: Measured; bare: Measured }[] = []
  for (let round = 0; round < rounds; round++)
    found.push({
      bare: await measure(bare, traffic, { ...task, sinkPort }),
      hub: await measure(hub, traffic, { ...task, sinkPort }),
    })
  const of = (pick: (one: (typeof found)[0]) => number): number => median(found.map(pick))
  const ratio = of((one) => one.hub.perMbit / one.bare.perMbit)
  const middle: Measured = {
    perMbit: of((one) => one.hub.perMbit),
    perSecond: of((one) => one.hub.perSecond),
    mbps: of((one) => one.hub.mbps),
  }
  console.log(
    `${name}: ${middle.mbps.toFixed(0)} Mbit/s out; hub ${middle.perMbit.toFixed(2)} ms CPU a Mbit, ` +
      `bare mediasoup ${of((one) => one.bare.perMbit).toFixed(2)}; ratio ${ratio.toFixed(2)} (target ≤ 1.1)`,
  )
  return { hub: middle, ratio }
}

console.log(
  `${cpus().length} × ${cpus()[0]?.model}; medians of ${rounds} × ${seconds} s, both ends on this machine`,
)
const picture = await compare(`one picture of 500 kbit/s to ${pictureReceivers}`, {
  tracks: ['video'],
  receivers: pictureReceivers,
})
const sound = await compare(`a room of ${classRoom}, ${voices} voices at once`, {
  tracks: Array.from({ length: voices }, () => 'audio' as const),
  receivers: classRoom,
})
console.log(
  `one core carries about ${Math.floor((pictureReceivers * 1000) / picture.hub.perSecond)} receivers of one 500 kbit/s picture, ` +
    `or ${Math.floor(1000 / sound.hub.perSecond)} rooms of 2 × 30 with sound alone`,
)
for (const side of [bare, hub]) await side.ask('end')
traffic.end()

const world = await openWorld({ media: true })
const browser = await openBrowser(fakeDevices)
const { rosa, amal } = await world.enter('rosa', 'amal')
const teacher = await openMediaPage(browser, world.url, rosa)
await teacher.call('produce', 'camera')
await teacher.call('produce', 'microphone')
const firstFrames: number[] = []
for (let join = 0; join < joins; join++) {
  const page = await blankMediaPage(browser, world.url)
  firstFrames.push(await page.call('joinToFirstFrame', world.url, amal.token, world.roomId))
  await page.page.context().close()
}
console.log(
  `from joining to the first frame: median ${median(firstFrames).toFixed(0)} ms, slowest ${Math.max(...firstFrames).toFixed(0)} ms of ${joins} (target ≤ 1500)`,
)
await browser.close()
await world[Symbol.asyncDispose]()
