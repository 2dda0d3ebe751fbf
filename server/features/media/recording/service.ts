import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
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
import type { OwnedProducer } from '../tree.ts'
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
  tracks: Map<string, { recorder: TrackRecorder; producer: OwnedProducer }>
  /** Recorders that were told to stop; their files are whole when these are done. */
  ending: Promise<void>[]
  pieces: number
}

const deleteJob = 'recording.delete'
const againMs = 1_000

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
  const starting = new Set<RoomId>()
  const composing = new Map<RecordingId, AbortController>()
  let queue: Promise<void> = Promise.resolve()
  let closed = false
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
    const visible = await visibleIn(roomId)
    return visible.some(({ role }) => isStaff(role)) && visible.every(({ id }) => agreed.has(id))
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

  function endTrack(now: Running, producerId: string): void {
    const track = now.tracks.get(producerId)
    if (!track) return
    now.tracks.delete(producerId)
    track.recorder.stop()
    now.ending.push(track.recorder.ended)
    engine.keepSending(track.producer, false)
  }

  function endTracks(now: Running): void {
    for (const producerId of [...now.tracks.keys()]) endTrack(now, producerId)
  }

  /** Makes what is recorded what it may be: looked at again whenever somebody comes, goes, agrees, sends or stops. */
  async function settle(roomId: RoomId): Promise<void> {
    const room = await rooms.find(roomId)
    if (room?.state === 'closed') await store.endAgreements(roomId)
    const now = running.get(roomId)
    if (!now) return
    if (!room || room.state !== 'open' || !(await districtsAllow(room))) return finish(roomId, now, 'hub')
    const paused = !(await allAgreed(roomId))
    // First nothing more is recorded, then that is told.
    if (paused) endTracks(now)
    if (paused !== now.paused) {
      now.paused = paused
      tell(roomId)
      await note(roomId, 'hub', paused ? 'recording.paused' : 'recording.resumed', now.row.id)
    }
    if (!paused) await recordAll(roomId, now)
  }

  async function recordAll(roomId: RoomId, now: Running): Promise<void> {
    const visible = new Set<ParticipantId>((await visibleIn(roomId)).map(({ id }) => id))
    const [mediaRoom] = (await engine.rooms()).filter((one) => one.roomId === roomId)
    const wanted = engine.tree
      .producersOf({ roomId })
      .filter(({ appData }) => visible.has(appData.participantId))
    for (const producerId of [...now.tracks.keys()])
      if (!wanted.some(({ id }) => id === producerId)) endTrack(now, producerId)
    for (const producer of wanted) {
      if (!mediaRoom || now.tracks.has(producer.id) || producer.closed) continue
      const { source, participantId } = producer.appData
      if (!(await store.agreed(roomId)).has(participantId)) continue
      const name = `${String(++now.pieces).padStart(4, '0')}.${producer.kind}.${source}.${participantId}.mkv`
      try {
        const file = join(folderOf(now.row.id), name)
        const recorder = await TrackRecorder.start(ffmpeg, mediaRoom.router, producer, file)
        now.tracks.set(producer.id, { recorder, producer })
        engine.keepSending(producer, true)
        void recorder.ended.then(() => {
          // It went by itself: begin a new piece, unless nothing is to be recorded any more.
          if (now.tracks.get(producer.id)?.recorder !== recorder) return
          endTrack(now, producer.id)
          if (!producer.closed) setTimeout(() => void follow(roomId), againMs).unref()
        })
        if (closed) endTrack(now, producer.id)
      } catch (thrown) {
        if (!producer.closed) log.error({ err: thrown, roomId }, 'a track could not be recorded')
      }
    }
  }

  /** One thing at a time for each room: beginning, following and ending never overlap. */
  function inTurn(roomId: RoomId, run: () => Promise<void>): Promise<void> {
    const next = (following.get(roomId) ?? Promise.resolve()).then(run)
    const settled = next.catch((thrown: unknown) =>
      log.error({ err: thrown, roomId }, 'following the recording failed'),
    )
    following.set(roomId, settled)
    void settled.then(() => {
      if (following.get(roomId) === settled) following.delete(roomId)
    })
    return next
  }

  const follow = (roomId: RoomId): Promise<void> =>
    inTurn(roomId, () => settle(roomId)).catch(() => undefined)

  async function finish(roomId: RoomId, now: Running, by: string): Promise<void> {
    if (running.get(roomId) !== now) return
    running.delete(roomId)
    endTracks(now)
    tell(roomId)
    await database.transaction(async () => {
      await store.change(now.row.id, { state: 'preparing', ended_at: clock.now() })
      await note(roomId, by, 'recording.stopped', now.row.id)
    })
    prepare(now.row.id, Promise.all(now.ending))
  }

  /** One after the other, beside everything else the hub does. */
  function prepare(id: RecordingId, whole: Promise<unknown> = Promise.resolve()): void {
    const abort = new AbortController()
    composing.set(id, abort)
    queue = queue
      .then(() => whole)
      .then(() => putTogether(id, abort.signal))
      .catch((thrown: unknown) => log.error({ err: thrown }, 'a recording could not be put together'))
      .finally(() => composing.delete(id))
  }

  async function putTogether(id: RecordingId, signal: AbortSignal): Promise<void> {
    if (signal.aborted || (await store.find(id))?.state !== 'preparing') return
    const folder = folderOf(id)
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
    const seconds = await compose(ffmpeg, pieces, fileOf(id), signal).catch((thrown: unknown) => {
      if (!signal.aborted) log.error({ err: thrown }, 'a recording could not be put together')
      return undefined
    })
    // Deleted meanwhile, or the hub stops: then the next start begins anew.
    if (signal.aborted || !(await store.find(id))) return rmSync(fileOf(id), { force: true })
    if (seconds === undefined) return store.change(id, { state: 'failed' })
    rmSync(folder, { recursive: true, force: true })
    if (seconds === 0) return store.change(id, { state: 'empty', seconds: 0, bytes: 0 })
    await store.change(id, { state: 'ready', seconds, bytes: statSync(fileOf(id)).size })
  }

  async function erase(row: RecordingRow, by: string): Promise<void> {
    composing.get(row.id)?.abort()
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
    await end(row, 'hub')
    await erase(row, 'hub')
  })

  /** Ends this recording when it is the one that runs. */
  async function end({ room_id: roomId, id }: RecordingRow, by: string): Promise<void> {
    await inTurn(roomId, async () => {
      const now = running.get(roomId)
      if (now?.row.id === id) await finish(roomId, now, by)
    })
  }

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
      if (running.has(roomId) || starting.has(roomId)) throw new Problem('recording.running')
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
      if (running.has(roomId) || starting.has(roomId)) throw new Problem('recording.running')
      starting.add(roomId)
      try {
        mkdirSync(folderOf(row.id), { recursive: true, mode: 0o700 })
        await database.transaction(async () => {
          await store.add(row)
          await note(roomId, actor.userId, 'recording.started', row.id)
          await jobs.schedule(deleteJob, row.id, row.delete_at, { id: row.id })
        })
      } catch (thrown) {
        rmSync(folderOf(row.id), { recursive: true, force: true })
        throw thrown
      } finally {
        starting.delete(roomId)
      }
      running.set(roomId, { row, paused: false, tracks: new Map(), ending: [], pieces: 0 })
      // Everyone sees it before the first frame is kept.
      tell(roomId)
      await follow(roomId)
    },

    async stop(actor: Actor, roomId: RoomId): Promise<void> {
      await access.mustRun(actor, roomId)
      await inTurn(roomId, async () => {
        const now = running.get(roomId)
        if (now) await finish(roomId, now, actor.userId)
      })
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
      await end(row, actor.userId)
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

    /** After a start: what a stopped hub had begun is put together from what was written; files without a row go. */
    async resume(): Promise<void> {
      for (const row of await store.unfinished()) {
        await store.change(row.id, { state: 'preparing', ended_at: row.ended_at ?? clock.now() })
        prepare(row.id)
      }
      const folder = config.path('recordings')
      for (const name of existsSync(folder) ? readdirSync(folder) : []) {
        const id = name.replace(/\.webm$/, '') as RecordingId
        if (!(await store.find(id))) rmSync(join(folder, name), { recursive: true, force: true })
      }
    },

    async close(): Promise<void> {
      closed = true
      for (const abort of composing.values()) abort.abort()
      for (const now of running.values()) endTracks(now)
      await Promise.all(following.values())
      const ending = [...running.values()].flatMap((now) => now.ending)
      running.clear()
      await Promise.all([...ending, queue])
    },
  }
}
export type Recordings = ReturnType<typeof createRecordings>
