import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Instant, ParticipantId, RecordingId, RoomId } from '#shared/contracts/common.ts'
import type { DistrictRules, RecordingState } from '#shared/contracts/recordings.ts'
import { later, type Clock } from '#platform/clock.ts'
import type { Config } from '#platform/config.ts'
import type { Database } from '#platform/database/index.ts'
import type { Ids } from '#platform/ids.ts'
import type { Jobs } from '#platform/jobs/index.ts'
import type { Log } from '#platform/log.ts'
import type { PageQuery } from '#platform/pages.ts'
import { Problem } from '#platform/problem.ts'
import type { Channels } from '#platform/realtime/gateway.ts'
import type { Exchanges } from '../../exchanges/index.ts'
import type { Actor } from '../../identity/index.ts'
import type { Audit } from '../../moderation/index.ts'
import {
  isStaff,
  roomChannel,
  type Access,
  type Member,
  type Members,
  type Presence,
  type RoomRow,
  type RoomStore,
} from '../../rooms/index.ts'
import type { Engine } from '../engine.ts'
import { canRun, compose, type Piece } from './compose.ts'
import type { RecordingRow, RecordingStore } from './store.ts'
import { TrackRecorder } from './track.ts'

interface Parts {
  store: RecordingStore
  engine: Engine
  rooms: RoomStore
  members: Members
  access: Access
  exchanges: Exchanges
  presence: Presence
  database: Database
  audit: Audit
  channels: Channels
  jobs: Jobs
  clock: Clock
  ids: Ids
  config: Config
  log: Log
}

interface Running {
  row: RecordingRow
  paused: boolean
  tracks: Map<string, TrackRecorder>
  pieces: number
}

const composeJob = 'recording.compose'
const deleteJob = 'recording.delete'

/** Who would be in a recording: adults on the stage. Children never are. */
const isVisible = (member: Member): boolean =>
  member.standing === 'admitted' && (isStaff(member.role) || member.role === 'expert')

/**
 * Recording in its careful form: off until both districts allow it and every adult who would be seen has agreed; it
 * pauses by itself when somebody comes who has not, and every recording has a day on which it is deleted.
 */
export function createRecordings(parts: Parts) {
  const { store, engine, rooms, members, access, exchanges, presence, database } = parts
  const { audit, channels, jobs, clock, ids, config, log } = parts
  const running = new Map<RoomId, Running>()
  const following = new Map<RoomId, Promise<void>>()
  const ffmpeg = config.FFMPEG_PROGRAM
  const folderOf = (id: RecordingId): string => config.path('recordings', id)
  const fileOf = (id: RecordingId): string => config.path('recordings', `${id}.webm`)

  const visibleIn = async (roomId: RoomId): Promise<Member[]> =>
    (await rooms.membersById(presence.in(roomId))).filter(isVisible)

  async function districtsAllow(room: RoomRow): Promise<boolean> {
    const districts = new Set((await exchanges.classesOf(room.exchange_id)).map((one) => one.districtId))
    for (const district of districts) if (!(await store.allows(district))) return false
    return districts.size > 0
  }

  async function allAgreed(roomId: RoomId): Promise<boolean> {
    const agreed = await store.agreed(roomId)
    return (await visibleIn(roomId)).every(({ id }) => agreed.has(id))
  }

  const stateOf = (roomId: RoomId): Omit<RecordingState, 'agreed'> => {
    const now = running.get(roomId)
    if (!now) return { state: 'off' }
    const { started_at: startedAt, delete_at: deleteAt } = now.row
    return { state: now.paused ? 'paused' : 'on', startedAt, deleteAt }
  }

  const tell = (roomId: RoomId): void =>
    channels.push(roomChannel(roomId), 'recording:changed', { roomId, ...stateOf(roomId) })

  const note = (roomId: RoomId, actorId: string, action: string, subject: string) =>
    audit.append(roomId, { actorId, action, subject })

  async function endTracks(now: Running): Promise<void> {
    const tracks = [...now.tracks.values()]
    now.tracks.clear()
    await Promise.all(tracks.map((track) => track.stop()))
  }

  /** Makes what is recorded what it may be: looked at again whenever somebody comes, goes, agrees, sends or stops. */
  async function settle(roomId: RoomId): Promise<void> {
    const now = running.get(roomId)
    if (!now) return
    const room = await rooms.find(roomId)
    if (!room || room.state !== 'open' || !(await districtsAllow(room))) return finish(roomId, now, 'hub')
    const paused = !(await allAgreed(roomId))
    if (paused !== now.paused) {
      now.paused = paused
      await note(roomId, 'hub', paused ? 'recording.paused' : 'recording.resumed', now.row.id)
      tell(roomId)
    }
    if (paused) return endTracks(now)
    const visible = new Set<ParticipantId>((await visibleIn(roomId)).map(({ id }) => id))
    const [mediaRoom] = (await engine.rooms()).filter((one) => one.roomId === roomId)
    const wanted = engine.tree
      .producersOf({ roomId })
      .filter(({ appData }) => visible.has(appData.participantId))
    for (const [producerId, track] of now.tracks)
      if (!wanted.some(({ id }) => id === producerId)) {
        now.tracks.delete(producerId)
        await track.stop()
      }
    for (const producer of wanted) {
      if (!mediaRoom || now.tracks.has(producer.id) || producer.closed) continue
      const { source, participantId } = producer.appData
      const name = `${String(++now.pieces).padStart(4, '0')}.${producer.kind}.${source}.${participantId}.mkv`
      try {
        now.tracks.set(
          producer.id,
          await TrackRecorder.start(ffmpeg, mediaRoom.router, producer, join(folderOf(now.row.id), name)),
        )
      } catch (thrown) {
        if (!producer.closed) log.error({ err: thrown, roomId }, 'a track could not be recorded')
      }
    }
  }

  function follow(roomId: RoomId): Promise<void> {
    if (!running.has(roomId)) return Promise.resolve()
    const next = (following.get(roomId) ?? Promise.resolve())
      .then(() => settle(roomId))
      .catch((thrown: unknown) => log.error({ err: thrown, roomId }, 'following the recording failed'))
      .finally(() => {
        if (following.get(roomId) === next) following.delete(roomId)
      })
    following.set(roomId, next)
    return next
  }

  async function finish(roomId: RoomId, now: Running, by: string): Promise<void> {
    running.delete(roomId)
    await endTracks(now)
    await database.transaction(async () => {
      await store.change(now.row.id, { state: 'preparing', ended_at: clock.now() })
      await note(roomId, by, 'recording.stopped', now.row.id)
      await jobs.schedule(composeJob, now.row.id, clock.now(), { id: now.row.id })
    })
    tell(roomId)
  }

  jobs.handle(composeJob, async ({ id }) => {
    const row = await store.find(id as RecordingId)
    if (!row || row.state !== 'preparing') return
    const folder = folderOf(row.id)
    const pieces = readdirSync(folder).flatMap((name): Piece[] => {
      const [, kind, source, owner] = name.split('.')
      return kind && source && owner
        ? [
            {
              file: join(folder, name),
              owner,
              kind: kind as Piece['kind'],
              source: source as Piece['source'],
            },
          ]
        : []
    })
    const seconds = await compose(ffmpeg, pieces, fileOf(row.id)).catch((thrown: unknown) => {
      log.error({ err: thrown }, 'a recording could not be put together')
      return undefined
    })
    if (seconds === undefined) return store.change(row.id, { state: 'failed' })
    rmSync(folder, { recursive: true, force: true })
    if (seconds === 0) return store.change(row.id, { state: 'empty', seconds: 0, bytes: 0 })
    await store.change(row.id, { state: 'ready', seconds, bytes: statSync(fileOf(row.id)).size })
  })

  async function erase(row: RecordingRow, by: string): Promise<void> {
    rmSync(folderOf(row.id), { recursive: true, force: true })
    rmSync(fileOf(row.id), { force: true })
    await database.transaction(async () => {
      await store.remove(row.id)
      await note(row.room_id, by, 'recording.deleted', row.id)
      await jobs.cancel(deleteJob, row.id)
    })
  }

  jobs.handle(deleteJob, async ({ id }) => {
    const row = await store.find(id as RecordingId)
    if (!row) return
    const now = running.get(row.room_id)
    if (now?.row.id === row.id) await finish(row.room_id, now, 'hub')
    await erase(row, 'hub')
  })

  async function mustHave(actor: Actor, roomId: RoomId, id: RecordingId): Promise<RecordingRow> {
    await access.mustRun(actor, roomId)
    const row = await store.find(id)
    if (!row || row.room_id !== roomId) throw new Problem('recording.not_found')
    return row
  }

  const rulesOf = async (actor: Actor): Promise<DistrictRules> => ({
    districtId: actor.districtId,
    recording: await store.allows(actor.districtId),
  })

  return {
    follow,

    async look(actor: Actor, roomId: RoomId): Promise<RecordingState> {
      const me = await members.who(actor, roomId)
      return { ...stateOf(roomId), agreed: (await store.agreed(roomId)).has(me.id) }
    },

    async agree(actor: Actor, roomId: RoomId, agreed: boolean): Promise<void> {
      const me = await members.who(actor, roomId)
      if (!isVisible(me)) throw new Problem('room.forbidden')
      await database.transaction(async () => {
        if (agreed) await store.agree(roomId, me.id, clock.now())
        else await store.disagree(me.id)
        await note(roomId, actor.userId, agreed ? 'recording.agreed' : 'recording.not_agreed', me.id)
      })
      await follow(roomId)
    },

    /** @throws Problem `recording.running`, `recording.not_allowed`, `recording.not_agreed`, `recording.unavailable` */
    async start(actor: Actor, roomId: RoomId): Promise<void> {
      const room = await access.mustRun(actor, roomId)
      await members.who(actor, roomId)
      if (running.has(roomId)) throw new Problem('recording.running')
      if (room.state !== 'open') throw new Problem('room.closed')
      if (!(await districtsAllow(room))) throw new Problem('recording.not_allowed')
      if (!(await allAgreed(roomId))) throw new Problem('recording.not_agreed')
      if (!(await canRun(ffmpeg))) throw new Problem('recording.unavailable')
      const startedAt: Instant = clock.now()
      const row: RecordingRow = {
        id: ids.next('recording') as RecordingId,
        room_id: roomId,
        state: 'recording',
        started_by: actor.userId,
        started_at: startedAt,
        ended_at: null,
        delete_at: later(startedAt, config.RECORDING_DAYS * 86_400),
        seconds: null,
        bytes: null,
      }
      // Two teachers may press in the same moment.
      if (running.has(roomId)) throw new Problem('recording.running')
      running.set(roomId, { row, paused: false, tracks: new Map(), pieces: 0 })
      mkdirSync(folderOf(row.id), { recursive: true, mode: 0o700 })
      await database.transaction(async () => {
        await store.add(row)
        await note(roomId, actor.userId, 'recording.started', row.id)
        await jobs.schedule(deleteJob, row.id, row.delete_at, { id: row.id })
      })
      // Everyone sees it before the first frame is kept.
      tell(roomId)
      await follow(roomId)
    },

    async stop(actor: Actor, roomId: RoomId): Promise<void> {
      await access.mustRun(actor, roomId)
      const now = running.get(roomId)
      if (now) await finish(roomId, now, actor.userId)
    },

    async list(actor: Actor, roomId: RoomId, page: PageQuery) {
      await access.mustRun(actor, roomId)
      return store.page(roomId, page)
    },

    /** The file of a ready recording; that it was taken is written down. */
    async take(actor: Actor, roomId: RoomId, id: RecordingId): Promise<string> {
      const row = await mustHave(actor, roomId, id)
      if (row.state !== 'ready') throw new Problem('recording.not_found')
      await database.transaction(() => note(roomId, actor.userId, 'recording.downloaded', id))
      return fileOf(id)
    },

    async remove(actor: Actor, roomId: RoomId, id: RecordingId): Promise<void> {
      const row = await mustHave(actor, roomId, id)
      const now = running.get(roomId)
      if (now?.row.id === id) await finish(roomId, now, actor.userId)
      await erase(row, actor.userId)
    },

    async rules(actor: Actor): Promise<DistrictRules> {
      if (!isStaff(actor.role)) throw new Problem('auth.forbidden')
      return rulesOf(actor)
    },

    async setRules(actor: Actor, recording: boolean): Promise<DistrictRules> {
      if (actor.role !== 'leader') throw new Problem('auth.forbidden')
      await database.transaction(async () => {
        await store.setAllows(actor.districtId, recording)
        await audit.append(`district:${actor.districtId}`, {
          actorId: actor.userId,
          action: recording ? 'rules.recording_allowed' : 'rules.recording_forbidden',
          subject: actor.districtId,
        })
      })
      for (const roomId of running.keys()) await follow(roomId)
      return rulesOf(actor)
    },

    /** After a start: what a stopped hub had begun is put together from what was written. */
    async resume(): Promise<void> {
      for (const row of await store.unfinished()) {
        await store.change(row.id, { state: 'preparing', ended_at: row.ended_at ?? clock.now() })
        await jobs.schedule(composeJob, row.id, clock.now(), { id: row.id })
      }
    },

    async close(): Promise<void> {
      for (const now of running.values()) await endTracks(now)
      running.clear()
    },
  }
}
export type Recordings = ReturnType<typeof createRecordings>
