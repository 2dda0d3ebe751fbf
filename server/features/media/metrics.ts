import { Gauge } from 'prom-client'
import type { Metrics } from '#platform/metrics.ts'
import type { Engine } from './engine.ts'

/**
 * What the operator sees of live video. Rooms are told apart by a number that lasts as long as the room is live and
 * says nothing of who is in it.
 */
export function watchMedia({ registry }: Metrics, engine: Engine): void {
  const registers = [registry]
  const { tree } = engine
  const numbers = new WeakMap<object, string>()
  let last = 0

  new Gauge({
    name: 'causeway_media_workers',
    help: 'Live media workers',
    registers,
    collect() {
      this.set(engine.workers.alive.length)
    },
  })
  new Gauge({
    name: 'causeway_media_worker_cpu_seconds',
    help: 'CPU time of each media worker since it started',
    labelNames: ['worker'],
    registers,
    async collect() {
      this.reset()
      for (const [index, { worker }] of engine.workers.alive.entries()) {
        const usage = await worker.getResourceUsage().catch(() => undefined)
        if (usage) this.set({ worker: String(index) }, (usage.ru_utime + usage.ru_stime) / 1000)
      }
    },
  })
  new Gauge({
    name: 'causeway_media_transports',
    help: 'Open media transports',
    registers,
    collect() {
      this.set(tree.transports.size)
    },
  })
  new Gauge({
    name: 'causeway_media_producers',
    help: 'Tracks that are sent in, by source',
    labelNames: ['source'],
    registers,
    collect() {
      this.reset()
      for (const { appData } of tree.producers.values()) this.inc({ source: appData.source })
    },
  })
  new Gauge({
    name: 'causeway_media_consumers',
    help: 'Tracks that are sent out, by kind',
    labelNames: ['kind'],
    registers,
    collect() {
      this.reset()
      for (const { kind } of tree.consumers.values()) this.inc({ kind })
    },
  })
  new Gauge({
    name: 'causeway_media_room_tracks',
    help: 'Tracks of each live room, by direction',
    labelNames: ['room', 'direction'],
    registers,
    async collect() {
      this.reset()
      for (const room of await engine.rooms()) {
        if (!numbers.has(room)) numbers.set(room, String(++last))
        const number = numbers.get(room)!
        const producers = tree.producersOf({ roomId: room.roomId })
        this.set({ room: number, direction: 'in' }, producers.length)
        this.set(
          { room: number, direction: 'out' },
          producers.reduce((count, { appData }) => count + appData.watchers.size, 0),
        )
      }
    },
  })
}
