import type { RoomId } from '#shared/contracts/common.ts'
import type { MediaStatus } from '#shared/contracts/media.ts'
import type { Clock } from '#platform/clock.ts'
import type { Config } from '#platform/config.ts'
import type { Database } from '#platform/database/index.ts'
import type { Ids } from '#platform/ids.ts'
import type { Jobs } from '#platform/jobs/index.ts'
import type { Log } from '#platform/log.ts'
import type { Metrics } from '#platform/metrics.ts'
import type { Channels } from '#platform/realtime/gateway.ts'
import type { Exchanges } from '../exchanges/index.ts'
import type { Serve } from '../identity/index.ts'
import type { Audit, Moderation } from '../moderation/index.ts'
import {
  participantChannel,
  roomChannel,
  type Access,
  type Live,
  type Members,
  type Presence,
  type RoomStore,
} from '../rooms/index.ts'
import { createCaptions } from './captions.ts'
import { Engine } from './engine.ts'
import { mediaHandlers } from './events.ts'
import { watchMedia } from './metrics.ts'
import { recordingHandlers, recordingRoutes } from './recording/routes.ts'
import { createRecordings } from './recording/service.ts'
import { createRecordingStore } from './recording/store.ts'
import { createMedia } from './service.ts'
import { createStage } from './stage.ts'
import { MediaStatusKeeper } from './status.ts'
import { createStageStore } from './store.ts'
import type { Arrival, WorkerArrival } from './worker/arrival.ts'
import { bringWorker } from './worker/bring.ts'

export type { Engine as MediaEngine } from './engine.ts'
export type { Arrival } from './worker/arrival.ts'
export { bringWorker } from './worker/bring.ts'

interface Parts {
  config: Config
  clock: Clock
  log: Log
  metrics: Metrics
  database: Database
  channels: Channels
  rooms: RoomStore
  members: Members
  access: Access
  presence: Presence
  live: Live
  moderation: Moderation
  audit: Audit
  exchanges: Exchanges
  jobs: Jobs
  ids: Ids
}

/** Live sound and picture of rooms, from the worker program to the deeds of those in them. */
export function createMediaFeature(parts: Parts) {
  const { config, clock, log, metrics, database, channels, presence, live } = parts

  const status = new MediaStatusKeeper((now) => {
    for (const roomId of presence.rooms()) tellStatus(roomId, now)
  })
  const engine = new Engine({
    config,
    clock,
    log,
    events: {
      closed: ({ id, appData: { roomId, reason } }) => {
        channels.push(roomChannel(roomId), 'media:closed', { roomId, producerId: id, reason })
        void recordings.follow(roomId)
      },
      speaker: (roomId, participantId) =>
        channels.push(roomChannel(roomId), 'media:speaker', { roomId, participantId }),
      lost: (roomId) => channels.push(roomChannel(roomId), 'media:restart', { roomId }),
      available: (alive) => {
        status.alive = alive
      },
      wanted: ({ id, appData: { roomId, participantId } }, spatialLayer) =>
        channels.push(participantChannel(participantId), 'media:wanted', {
          roomId,
          producerId: id,
          spatialLayer,
        }),
    },
  })
  const store = createStageStore(database)
  const recordings = createRecordings({ ...parts, engine, store: createRecordingStore(database) })
  const media = createMedia({ ...parts, engine, status, onProduced: recordings.follow })
  const stage = createStage({ ...parts, store, tree: engine.tree })
  const captions = createCaptions({ ...parts, store })
  watchMedia(metrics, engine)

  live.whenRightsChange(media.follow)
  // Not waited for: a recorder that ends slowly must not hold up a freeze.
  live.whenRightsChange(async (roomId) => void recordings.follow(roomId))
  live.whenLeft(media.left)
  live.whenOut(media.out)

  let arrival: WorkerArrival | undefined
  let started = false

  function tellStatus(roomId: RoomId, now: MediaStatus): void {
    channels.push(presence.in(roomId).map(participantChannel), 'media:ready', { roomId, ...now })
  }

  function follow(now: Arrival): void {
    status.arrive(now)
    if (now.state !== 'ready' || started) return
    started = true
    engine
      .start(now.program)
      .catch((thrown: unknown) => log.error({ err: thrown }, 'live video could not start'))
  }

  return {
    handlers: { ...mediaHandlers(media, stage, captions, status), ...recordingHandlers(recordings) },
    routes: (serve: Serve): void => recordingRoutes(serve, recordings),
    status,
    engine,
    /** The hub is up; the worker may take its time. */
    async start(): Promise<void> {
      await recordings.resume()
      if (!config.MEDIA) return
      arrival = bringWorker({ config, log })
      arrival.onChange(follow)
      follow(arrival.now)
    },
    async stop(): Promise<void> {
      await arrival?.stop()
      await recordings.close()
      engine.stop()
    },
  }
}
