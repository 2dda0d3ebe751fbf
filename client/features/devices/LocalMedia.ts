import { accessAfter, type Access } from './access.ts'
import { canCover } from './cover/can.ts'
import { dress, Uncoverable } from './dress.ts'
import { exchange } from './exchange.ts'
import { devicesHere, listDevices, sizeOf, takeDevice, watchPermission } from './hardware.ts'
import { keep, readKept } from './kept.ts'
import { placeTrack, type PlacePerson } from './place.ts'
import {
  allBackgrounds,
  listOf,
  sources,
  stillThere,
  type Background,
  type DeviceKind,
  type LocalMediaState,
  type Source,
} from './state.ts'

interface Taking {
  /** Left out: the one that is chosen. */
  id?: string | undefined
  exact?: boolean
  /** The camera's own track, when it is open already. */
  raw?: MediaStreamTrack | undefined
}

type TrackListener = (track: MediaStreamTrack | undefined) => void

/**
 * One's own camera and microphone. Nothing opens before somebody asks for it, and what closes is really off: the light
 * of the camera goes out. Nothing here throws; the state says how it stands.
 */
export class LocalMedia {
  /** What somebody in the lobby wants to come in with. */
  readonly wish: Record<Source, boolean> = { microphone: false, camera: false }
  #state: LocalMediaState
  #person: PlacePerson = { name: '' }
  readonly #tracks: Partial<Record<Source, MediaStreamTrack>> = {}
  readonly #opening: Partial<Record<Source, Promise<MediaStreamTrack | undefined>>> = {}
  /** Grows with each wish for a source: what an older wish still brings is let go. */
  readonly #round: Record<Source, number> = { microphone: 0, camera: 0 }
  /** The camera's own track under the one that is shown. */
  readonly #raw = new WeakMap<MediaStreamTrack, MediaStreamTrack>()
  readonly #listeners = new Set<() => void>()
  readonly #hearing: Record<Source, Set<TrackListener>> = { microphone: new Set(), camera: new Set() }
  readonly #endings: (() => void)[] = []

  constructor() {
    const access: Access = devicesHere() ? 'off' : 'insecure'
    this.#state = {
      ...readKept(),
      microphones: [],
      cameras: [],
      speakers: [],
      microphone: access,
      camera: access,
      backgrounds: canCover() ? allBackgrounds : ['none', 'place'],
      uncovered: false,
      replaced: {},
    }
  }

  get state(): LocalMediaState {
    return this.#state
  }
  readonly get = (): LocalMediaState => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Begins to watch what is plugged in and allowed, and opens nothing. `dispose` ends it, with all that is open. */
  start(): void {
    devicesHere()?.addEventListener('devicechange', this.#refresh)
    this.#endings.push(
      () => devicesHere()?.removeEventListener('devicechange', this.#refresh),
      ...sources.map((source) => watchPermission(source, (now) => this.#permitted(source, now))),
    )
    void this.#refresh()
  }

  dispose(): void {
    for (const end of this.#endings.splice(0)) end()
    for (const source of sources) this.close(source)
  }

  /** Whose place stands in for the picture, where somebody wants that. */
  setPerson(person: PlacePerson): void {
    this.#person = person
  }

  track(source: Source): MediaStreamTrack | undefined {
    return this.#tracks[source]
  }

  /** Hears each track that takes the place of another, and undefined when there is none any more. */
  onTrack(source: Source, listener: TrackListener): () => void {
    this.#hearing[source].add(listener)
    return () => this.#hearing[source].delete(listener)
  }

  /** @returns the running track, or undefined when there is none to have; the state says why */
  open(source: Source): Promise<MediaStreamTrack | undefined> {
    const running = this.#tracks[source]
    if (running?.readyState === 'live') return Promise.resolve(running)
    const already = this.#opening[source]
    if (already) return already
    const asked = this.#open(source).finally(() => {
      if (this.#opening[source] === asked) delete this.#opening[source]
    })
    this.#opening[source] = asked
    return asked
  }

  /** Also while the browser still asks: what it gives then is let go at once. Who switches off does not wish to come in with it. */
  close(source: Source): void {
    this.wish[source] = false
    this.#round[source] += 1
    delete this.#opening[source]
    this.#put(source, undefined)
    if (this.#state[source] === 'on' || this.#state[source] === 'asking') this.#change({ [source]: 'off' })
  }

  /**
   * The new device first, then the old one stops, so that a call has no gap; where two cannot be open at once, the old
   * one makes room. @returns false when the new one did not open: what was there goes on
   */
  async choose(kind: DeviceKind, id: string): Promise<boolean> {
    const before = this.#state.chosen
    const chosen = { ...before, [kind]: id }
    if (kind === 'speaker' || !this.#tracks[kind] || this.#isPlace(kind)) {
      this.#change({ chosen })
      this.#keep()
      return true
    }
    const round = ++this.#round[kind]
    const taken = await exchange({
      running: this.#tracks[kind],
      take: (which, exact) => this.#take(kind, { id: which, exact }),
      wanted: id,
      before: before[kind],
    })
    if (round !== this.#round[kind]) {
      if (taken?.track !== this.#tracks[kind]) taken?.track.stop()
      return true
    }
    this.#put(kind, taken?.track)
    if (!taken) this.#change({ [kind]: 'failed' })
    if (!taken?.isNew) return false
    this.#change({ chosen, [kind]: 'on', replaced: { ...this.#state.replaced, [kind]: undefined } })
    this.#keep()
    return true
  }

  async setSaver(saver: boolean): Promise<void> {
    this.#change({ saver })
    this.#keep()
    await this.#rawCamera()
      ?.applyConstraints(sizeOf(saver))
      .catch(() => undefined)
  }

  /** Holds at once, and for the next time that the camera opens: from this moment on nobody sees what was shown before. */
  async setBackground(background: Background): Promise<void> {
    const { background: before, backgrounds } = this.#state
    if (before === background || !backgrounds.includes(background)) return
    this.#change({ background, uncovered: false })
    this.#keep()
    if (!this.#tracks.camera) return
    const raw = this.#isPlace('camera') ? undefined : this.#rawCamera()?.clone()
    // Without letters: one sees oneself as in a mirror.
    const meanwhile = placeTrack({ ...this.#person, name: '' })
    if (raw) this.#raw.set(meanwhile, raw)
    this.#put('camera', meanwhile)
    await this.#open('camera', raw)
  }

  #rawCamera(): MediaStreamTrack | undefined {
    const { camera } = this.#tracks
    return camera && this.#raw.get(camera)
  }

  /** The camera's picture is drawn, and no camera is open. */
  #isPlace(source: Source): boolean {
    return source === 'camera' && this.#state.background === 'place'
  }

  /** @param raw the camera's own track, when it is open already */
  async #open(source: Source, raw?: MediaStreamTrack): Promise<MediaStreamTrack | undefined> {
    const round = ++this.#round[source]
    const { background } = this.#state
    // What is running goes on to be shown as on: what it shows changes, and no question is asked.
    this.#change({
      [source]: this.#tracks[source] ? 'on' : 'asking',
      replaced: { ...this.#state.replaced, [source]: undefined },
    })
    try {
      const track = await this.#take(source, { raw })
      if (round !== this.#round[source]) {
        track.stop()
        return this.#tracks[source]
      }
      if (source === 'camera' && background !== this.#state.background) {
        track.stop()
        return await this.#open(source)
      }
      this.#put(source, track)
      this.#change({ [source]: 'on' })
      void this.#refresh()
      return track
    } catch (thrown) {
      if (round !== this.#round[source]) return this.#tracks[source]
      if (thrown instanceof Uncoverable) return this.#instead()
      this.#put(source, undefined)
      this.#change({ [source]: devicesHere() ? accessAfter(thrown) : 'insecure' })
      return undefined
    }
  }

  /** Who wants their room covered is never seen without it, not even in the first picture. */
  async #take(source: Source, { id = this.#state.chosen[source], exact = false, raw }: Taking = {}) {
    if (this.#isPlace(source)) return placeTrack(this.#person)
    const { saver } = this.#state
    const track = raw ?? (await takeDevice(source, { device: id ? { id, exact } : undefined, saver }))
    if (source === 'microphone') return track
    const dressed = await dress({
      raw: track,
      background: this.#state.background,
      saver,
      shore: this.#person.shore,
      failed: this.#uncovered,
    })
    this.#raw.set(dressed, track)
    return dressed
  }

  /** It cannot be covered here, or no more: the place, and no camera. What somebody wanted is kept for the next time. */
  #instead(): MediaStreamTrack {
    const track = placeTrack(this.#person)
    this.#change({ background: 'place', uncovered: true })
    this.#put('camera', track)
    this.#change({ camera: 'on' })
    return track
  }

  readonly #uncovered = (track: MediaStreamTrack): void => {
    if (this.#tracks.camera !== track) return track.stop()
    this.#round.camera += 1
    this.#instead()
  }

  #put(source: Source, track: MediaStreamTrack | undefined): void {
    const before = this.#tracks[source]
    if (before === track) return
    if (track) {
      this.#tracks[source] = track
      track.addEventListener('ended', () => {
        if (this.#tracks[source] === track) void this.#ended(source)
      })
    } else delete this.#tracks[source]
    for (const listener of this.#hearing[source]) listener(track)
    before?.stop()
  }

  /** Pulled out, or taken away by the system: the usual device takes its place when there is one, and the state names it. */
  async #ended(source: Source): Promise<void> {
    const round = ++this.#round[source]
    this.#put(source, undefined)
    this.#change({ [source]: 'off' })
    await this.#refresh()
    if (round !== this.#round[source]) return
    if (this.#state[listOf[source]].length === 0) return this.#change({ [source]: 'missing' })
    const track = await this.open(source)
    const label = track && (this.#raw.get(track) ?? track).label
    if (label) this.#change({ replaced: { ...this.#state.replaced, [source]: label } })
  }

  readonly #refresh = async (): Promise<void> => {
    const lists = await listDevices()
    this.#change({ ...lists, chosen: stillThere(this.#state.chosen, lists) })
  }

  /** Allowed or forbidden in the browser's own settings, while this page was open. */
  #permitted(source: Source, now: PermissionState): void {
    if (now !== 'denied') {
      if (this.#state[source] === 'denied') this.#change({ [source]: 'off' })
    } else if (!this.#isPlace(source)) {
      this.close(source)
      this.#change({ [source]: 'denied' })
    }
  }

  #keep(): void {
    const { chosen, saver, background } = this.#state
    keep({ chosen, saver, background })
  }

  #change(next: Partial<LocalMediaState>): void {
    this.#state = { ...this.#state, ...next }
    for (const listener of this.#listeners) listener()
  }
}
