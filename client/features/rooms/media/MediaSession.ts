import type { MediaSource, Producer } from '#shared/contracts/media.ts'
import { on, request } from '../../../app/socket.ts'
import { cue, type LocalMedia } from '../../devices/index.ts'
import type { RoomStore } from '../store/RoomStore.ts'
import { attend, widest, type Look } from './attention.ts'
import { Dialer } from './Dialer.ts'
import { Hearing } from './Hearing.ts'
import { Incoming } from './Incoming.ts'
import type { Line } from './Line.ts'
import { mayNow } from './may.ts'
import { Meter } from './Meter.ts'
import { OwnSources, sources } from './OwnSources.ts'
import { firstPace } from './pace.ts'
import { mediaReducers, withProducers } from './reducers.ts'
import { emptyMedia, type MediaPushes, type MediaReducers, type MediaState } from './state.ts'

const reviewAfterMs = 60

/**
 * Sound and picture of one room on this page, from the moment that somebody is in until they are not. It makes its line
 * anew by itself whenever the old one is of no use, and what its owner had on goes on over the new one.
 */
export class MediaSession {
  #state: MediaState = { ...emptyMedia, pace: firstPace(connection()) }
  readonly #listeners = new Set<() => void>()
  readonly #endings: (() => void)[] = []
  readonly #room: RoomStore
  readonly #local: LocalMedia
  readonly #own: OwnSources
  readonly #incoming = new Incoming(() => this.#arrived())
  readonly #hearing: Hearing
  readonly #meter: Meter
  readonly #dialer: Dialer
  readonly #looks = new Map<string, Map<object, Look>>()
  readonly #closed = new Set<string>()
  #joins: number | undefined
  #may = ''
  #reviewing: ReturnType<typeof setTimeout> | undefined

  constructor(room: RoomStore, local: LocalMedia, failed: (thrown: unknown) => void) {
    this.#room = room
    this.#local = local
    this.#own = new OwnSources({
      local,
      may: (source) => mayNow(room.get(), source),
      tell: (source, now) =>
        this.#change((state) =>
          state.own[source] === now ? state : { ...state, own: { ...state.own, [source]: now } },
        ),
      shows: (ownScreen) => this.#change((state) => ({ ...state, ownScreen })),
      failed,
    })
    const change = (next: Partial<MediaState>) => this.#change((state) => ({ ...state, ...next }))
    this.#hearing = new Hearing({
      local,
      get: this.get,
      me: () => room.get().me,
      sender: () => this.#own.voice,
      change,
    })
    this.#dialer = new Dialer({
      roomId: room.get().roomId,
      over: (line, producers) => this.#over(line, producers),
      tell: (line) => change({ line }),
    })
    this.#meter = new Meter({
      line: () => this.#dialer.line,
      incoming: this.#incoming,
      get: this.get,
      change,
    })
  }

  readonly get = (): MediaState => this.#state

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  start() {
    for (const [push, reduce] of Object.entries(mediaReducers) as [
      keyof MediaReducers,
      (state: MediaState, said: unknown) => MediaState,
    ][])
      this.#listen(push, (said) => this.#change((state) => reduce(state, said)))
    this.#listen('media:ready', ({ available }) => {
      if (!available) this.#dialer.hangUp('none')
      else if (!this.#dialer.line && this.#joins !== undefined) void this.#dialer.dial({ calmly: true })
    })
    this.#listen('media:restart', () => {
      if (this.#joins !== undefined) void this.#dialer.dial({ calmly: true })
    })
    this.#listen('media:closed', (said) => {
      this.#closed.add(said.producerId)
      this.#own.closed(said)
    })
    this.#listen('media:paused', (said) => this.#own.paused(said))
    this.#listen('media:wanted', (said) => this.#own.watched(said))
    this.#listen('media:asked', () => cue('asked'))
    const seen = () => this.#review()
    document.addEventListener('visibilitychange', seen)
    this.#endings.push(
      () => document.removeEventListener('visibilitychange', seen),
      this.#room.subscribe(() => this.#follow()),
      this.#local.subscribe(() => {
        this.#hearing.follow()
        this.#review()
      }),
    )
    this.#follow()
  }

  end() {
    for (const end of this.#endings.splice(0)) end()
    this.#leave()
    this.#own.end()
    this.#listeners.clear()
  }

  /** Switches one's own microphone, camera or screen. Why it stayed off stands in the state of the devices. */
  set(source: MediaSource, wish: boolean): Promise<void> {
    if (this.#state.asked?.source === source) this.#change((state) => ({ ...state, asked: undefined }))
    return this.#own.set(source, wish)
  }

  readonly notNow = () => this.#change((state) => ({ ...state, asked: undefined }))

  /** A picture stands on the screen, this wide; undefined: it does not any more. `tile` tells two of one picture apart. */
  readonly look = (producerId: string, tile: object, look: Look | undefined) => {
    const tiles = this.#looks.get(producerId) ?? new Map<object, Look>()
    if (look) this.#looks.set(producerId, tiles.set(tile, look))
    else if (tiles.delete(tile) && tiles.size === 0) this.#looks.delete(producerId)
    this.#review()
  }

  /** Takes or leaves one picture on a line that rests them. */
  readonly want = (producerId: string, wanted: boolean) =>
    this.#change((state) => ({
      ...state,
      wanted: [...state.wanted.filter((one) => one !== producerId), ...(wanted ? [producerId] : [])],
    }))

  readonly hear = () => this.#hearing.unblock()

  /** What matters most now: a saver's wish, or the line. */
  get mode() {
    return this.#local.get().saver ? 'sound' : this.#state.pace.mode
  }

  #listen<Push extends keyof MediaPushes>(push: Push, handle: (said: MediaPushes[Push]) => void) {
    this.#endings.push(
      on(push, (said) => {
        if (said.roomId === this.#room.get().roomId) handle(said as MediaPushes[Push])
      }),
    )
  }

  #change(next: (state: MediaState) => MediaState) {
    const before = this.#state
    this.#state = next(before)
    if (before === this.#state) return
    for (const listener of this.#listeners) listener()
    const { producers, pace, spoke, wanted, own } = this.#state
    if (own.microphone !== before.own.microphone) this.#hearing.follow()
    if (producers !== before.producers || pace.mode !== before.pace.mode || wanted !== before.wanted)
      this.#review()
    else if (spoke !== before.spoke && this.mode !== 'full') this.#review()
  }

  /** The room says who is in, and what they may. */
  #follow() {
    const room = this.#room.get()
    if (room.phase !== 'in') {
      if (this.#joins !== undefined) this.#leave()
      return
    }
    const may = sources.map((source) => mayNow(room, source)).join(' ')
    if (this.#joins !== undefined && may !== this.#may) this.#own.look()
    this.#may = may
    if (room.joins === this.#joins) return
    const first = this.#joins === undefined
    this.#joins = room.joins
    void this.#enter(first)
  }

  async #enter(first: boolean) {
    const { roomId } = this.#room.get()
    if (first) this.#own.enter()
    void request('stage:look', { roomId }).then(
      (stage) => this.#change((state) => ({ ...state, ...stage })),
      () => undefined,
    )
    const status = await request('media:status', {}).catch(() => undefined)
    if (status) this.#change((state) => ({ ...state, status }))
    if (this.#joins !== undefined && this.#state.status?.available) await this.#dialer.dial()
  }

  #leave() {
    this.#joins = undefined
    this.#dialer.hangUp('none')
    this.#own.leave()
    this.#change(({ status, pace, ...state }) => ({ ...emptyMedia, status, pace, own: state.own }))
  }

  #over(line: Line | undefined, producers: readonly Producer[]) {
    this.#change((state) =>
      line ? withProducers(state, producers, this.#closed) : { ...state, producers: [], speaking: [] },
    )
    if (!line) this.#closed.clear()
    this.#incoming.over(line)
    this.#own.over(line)
    if (line) this.#meter.start()
    else this.#meter.stop()
  }

  #arrived() {
    const tracks = this.#incoming.tracks()
    this.#change((state) => ({ ...state, tracks }))
    this.#hearing.play(this.#incoming.running())
  }

  /** Brings what arrives to what is looked at, a moment after whatever changed. */
  #review() {
    this.#reviewing ??= setTimeout(() => {
      this.#reviewing = undefined
      const looks = new Map([...this.#looks].map(([id, tiles]) => [id, widest(tiles.values())!]))
      const { producers, wanted, spoke } = this.#state
      const { me } = this.#room.get()
      const hidden = document.visibilityState === 'hidden'
      this.#incoming.take(attend(producers, { mode: this.mode, me, hidden, looks, wanted, spoke }))
    }, reviewAfterMs)
  }
}

const connection = (): { effectiveType?: string } | undefined =>
  typeof navigator === 'undefined'
    ? undefined
    : (navigator as Navigator & { connection?: { effectiveType?: string } }).connection
