import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import { availableParallelism, networkInterfaces } from 'node:os'
import { createWorker } from 'mediasoup'
import type { TransportListenInfo, WebRtcServer, Worker } from 'mediasoup/types'
import type { Config } from '#platform/config.ts'
import type { Log } from '#platform/log.ts'

/** One process that forwards sound and picture, with its one port for UDP and TCP. */
export interface PooledWorker {
  worker: Worker
  server: WebRtcServer
  /** How many rooms it carries. */
  rooms: number
}

interface Parts {
  config: Config
  log: Log
  /** A worker died with everything it carried; another is on its way. */
  onDied: (pooled: PooledWorker) => void
  onAvailable: (available: boolean) => void
}

const respawnMs = 250
const longLifeMs = 2_000
const longestRespawnMs = 30_000
const workerWaitMs = 4_000

/** A worker a core. One that dies is started anew by itself; the rest of the hub does not notice. */
export class Workers {
  readonly #parts: Parts
  readonly #pool = new Map<number, PooledWorker>()
  readonly #timers = new Set<NodeJS.Timeout>()
  #waiting: Array<() => void> = []
  #stopped = false

  constructor(parts: Parts) {
    this.#parts = parts
  }

  get alive(): PooledWorker[] {
    return [...this.#pool.values()]
  }

  async start(program: string): Promise<void> {
    const count = this.#parts.config.MEDIA_WORKERS || availableParallelism()
    await Promise.all(Array.from({ length: count }, (_, index) => this.#spawn(program, index, respawnMs)))
  }

  /**
   * The worker with the fewest rooms; waits a moment when all of them have just died.
   * @returns undefined when none is there
   */
  async take(): Promise<PooledWorker | undefined> {
    if (this.#pool.size === 0)
      await new Promise<void>((resolve) => {
        const timer = this.#later(workerWaitMs, resolve)
        this.#waiting.push(() => {
          clearTimeout(timer)
          this.#timers.delete(timer)
          resolve()
        })
      })
    return this.alive.toSorted((a, b) => a.rooms - b.rooms)[0]
  }

  stop(): void {
    this.#stopped = true
    for (const timer of this.#timers) clearTimeout(timer)
    for (const { worker } of this.#pool.values()) worker.close()
    this.#pool.clear()
  }

  async #spawn(program: string, index: number, retryMs: number): Promise<void> {
    const { config, log, onDied, onAvailable } = this.#parts
    if (this.#stopped) return
    let worker: Worker | undefined
    const startedAt = performance.now()
    try {
      worker = await createWorker({ workerBin: program, logLevel: 'error' })
      const server = await listen(worker, config, index, log)
      if (this.#stopped) return worker.close()
      const pooled: PooledWorker = { worker, server, rooms: 0 }
      worker.on('died', () => {
        log.error({ worker: index }, 'a media worker died; its rooms move to another')
        this.#pool.delete(index)
        if (this.#pool.size === 0) onAvailable(false)
        onDied(pooled)
        // One that dies as soon as it lives is not started in a circle.
        const lived = performance.now() - startedAt
        if (lived > longLifeMs) void this.#spawn(program, index, respawnMs)
        else
          this.#later(
            retryMs,
            () => void this.#spawn(program, index, Math.min(retryMs * 2, longestRespawnMs)),
          )
      })
      this.#pool.set(index, pooled)
      if (this.#pool.size === 1) onAvailable(true)
      for (const wake of this.#waiting.splice(0)) wake()
    } catch (thrown) {
      worker?.close()
      log.error(
        { err: thrown, worker: index, retrySeconds: retryMs / 1000 },
        'a media worker could not start',
      )
      this.#later(retryMs, () => {
        void this.#spawn(program, index, Math.min(retryMs * 2, longestRespawnMs))
      })
    }
  }

  #later(ms: number, run: () => void): NodeJS.Timeout {
    const timer = setTimeout(() => {
      this.#timers.delete(timer)
      run()
    }, ms)
    this.#timers.add(timer)
    return timer
  }
}

async function listen(worker: Worker, config: Config, index: number, log: Log): Promise<WebRtcServer> {
  const addresses = await addressesOf(config)
  const on = (port: number): Promise<WebRtcServer> =>
    worker.createWebRtcServer({
      listenInfos: addresses.flatMap((address) =>
        (['udp', 'tcp'] as const).map((protocol): TransportListenInfo => ({
          protocol,
          ...address,
          ...(port > 0 && { port }),
        })),
      ),
    })
  const port = config.MEDIA_PORT === 0 ? 0 : config.MEDIA_PORT + index
  try {
    return await on(port)
  } catch (thrown) {
    // In production the firewall lets this port through and no other; elsewhere any port is better than no picture.
    if (port === 0 || config.NODE_ENV === 'production') throw thrown
    log.warn({ port }, 'this media port is in use by another program; another one is taken')
    return on(0)
  }
}

interface ListenAddress {
  ip: string
  announcedAddress?: string
}

/**
 * Where sound and picture come in, and the address that browsers are told. Names are looked up here: not every browser
 * does that for an ICE candidate. Behind a proxy the hub itself listens on the loopback, while media comes straight in.
 */
async function addressesOf(config: Config): Promise<ListenAddress[]> {
  const told = config.MEDIA_ADDRESS ?? (config.PUBLIC_URL ? new URL(config.PUBLIC_URL).hostname : config.HOST)
  const name = told.replace(/^\[|\]$/g, '')
  if (name === '0.0.0.0' || name === '::') {
    const address = ownAddress()
    return address ? [{ ip: '0.0.0.0', announcedAddress: address }] : [{ ip: '127.0.0.1' }]
  }
  const found = isIP(name) ? [{ address: name }] : await lookup(name, { all: true })
  const v4 = found.find(({ address }) => isIP(address) === 4)?.address
  const v6 = found.find(({ address }) => isIP(address) === 6)?.address
  if (v4?.startsWith('127.')) return [{ ip: v4 }]
  if (!v4 && v6 === '::1') return [{ ip: v6 }]
  return [
    ...(v4 ? [{ ip: '0.0.0.0', announcedAddress: v4 }] : []),
    ...(v6 ? [{ ip: '::', announcedAddress: v6 }] : []),
  ]
}

/** The first address of this machine that others can reach. */
function ownAddress(): string | undefined {
  return Object.values(networkInterfaces())
    .flatMap((all) => all ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal)?.address
}
