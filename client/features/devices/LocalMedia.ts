import { accessAfter, type Access } from './access.ts'

export type Source = 'microphone' | 'camera'
export type DeviceKind = Source | 'speaker'
export interface DeviceChoice {
  id: string
  label: string
}

export interface LocalMediaState {
  microphones: readonly DeviceChoice[]
  cameras: readonly DeviceChoice[]
  speakers: readonly DeviceChoice[]
  chosen: Readonly<Partial<Record<DeviceKind, string>>>
  microphone: Access
  camera: Access
  /** The browser itself can blur what is behind the person, and whether it does. */
  blur: 'impossible' | 'off' | 'on'
  /** Less picture for a line that costs or is slow. */
  saver: boolean
}

interface Kept {
  chosen: Partial<Record<DeviceKind, string>>
  saver: boolean
  blur: boolean
}

const keptAs = 'causeway.devices'
const listOf = { audioinput: 'microphones', videoinput: 'cameras', audiooutput: 'speakers' } as const

/** Newer than the DOM types. */
interface BlurCapable {
  backgroundBlur?: boolean[]
}

/**
 * One's own camera and microphone. Nothing opens before somebody asks for it, and what closes is really off. Never
 * throws: the state says how it stands.
 */
export class LocalMedia {
  #state: LocalMediaState
  #tracks: Partial<Record<Source, MediaStreamTrack>> = {}
  readonly #listeners = new Set<() => void>()
  readonly #trackListeners: Record<Source, Set<(track: MediaStreamTrack | undefined) => void>> = {
    microphone: new Set(),
    camera: new Set(),
  }
  /** What somebody in the lobby wants to come in with. */
  wish: Record<Source, boolean> = { microphone: false, camera: false }

  constructor() {
    const kept = read()
    this.#state = {
      microphones: [],
      cameras: [],
      speakers: [],
      chosen: kept.chosen,
      microphone: devices() ? 'off' : 'insecure',
      camera: devices() ? 'off' : 'insecure',
      blur: 'impossible',
      saver: kept.saver,
    }
    devices()?.addEventListener('devicechange', this.#refresh)
    void this.#refresh()
  }

  readonly get = (): LocalMediaState => this.#state

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  track(source: Source): MediaStreamTrack | undefined {
    return this.#tracks[source]
  }

  onTrack(source: Source, listener: (track: MediaStreamTrack | undefined) => void): () => void {
    this.#trackListeners[source].add(listener)
    return () => this.#trackListeners[source].delete(listener)
  }

  /** @returns the running track, or undefined when there is none to have; the state says why */
  async open(source: Source): Promise<MediaStreamTrack | undefined> {
    const running = this.#tracks[source]
    if (running?.readyState === 'live') return running
    const media = devices()
    if (!media) {
      this.#change({ [source]: 'insecure' })
      return undefined
    }
    this.#change({ [source]: 'asking' })
    try {
      const track = await this.#take(source)
      this.#put(source, track)
      this.#change({ [source]: 'on' })
      void this.#refresh()
      return track
    } catch (thrown) {
      this.#change({ [source]: accessAfter(thrown) })
      return undefined
    }
  }

  close(source: Source): void {
    this.#put(source, undefined)
    if (this.#state[source] === 'on') this.#change({ [source]: 'off' })
  }

  /** The new device first, then the old one stops: a running call has no gap. */
  async choose(kind: DeviceKind, id: string): Promise<void> {
    this.#change({ chosen: { ...this.#state.chosen, [kind]: id } })
    this.#keep()
    if (kind === 'speaker' || !this.#tracks[kind]) return
    try {
      this.#put(kind, await this.#take(kind))
      this.#change({ [kind]: 'on' })
    } catch (thrown) {
      this.#put(kind, undefined)
      this.#change({ [kind]: accessAfter(thrown) })
    }
  }

  async setSaver(saver: boolean): Promise<void> {
    this.#change({ saver })
    this.#keep()
    await this.#tracks.camera?.applyConstraints(sizeOf(saver)).catch(() => undefined)
  }

  async setBlur(on: boolean): Promise<void> {
    if (this.#state.blur === 'impossible') return
    await this.#tracks.camera
      ?.applyConstraints({ ...sizeOf(this.#state.saver), backgroundBlur: on } as MediaTrackConstraints)
      .catch(() => undefined)
    this.#change({ blur: on ? 'on' : 'off' })
    this.#keep()
  }

  dispose(): void {
    devices()?.removeEventListener('devicechange', this.#refresh)
    this.close('camera')
    this.close('microphone')
    this.#listeners.clear()
  }

  async #take(source: Source): Promise<MediaStreamTrack> {
    const id = this.#state.chosen[source]
    // A device that was chosen once and is not there today is no reason to have none.
    const wanted = id ? { deviceId: { ideal: id } } : {}
    const stream = await devices()!.getUserMedia(
      source === 'camera'
        ? { video: { ...wanted, ...sizeOf(this.#state.saver) } }
        : { audio: { ...wanted, echoCancellation: true, noiseSuppression: true, autoGainControl: true } },
    )
    const [track] = stream.getTracks()
    if (!track) throw new DOMException('no track', 'NotFoundError')
    if (source === 'camera') this.#noticeBlur(track)
    return track
  }

  #noticeBlur(track: MediaStreamTrack) {
    const able = (track.getCapabilities?.() as BlurCapable | undefined)?.backgroundBlur?.includes(true)
    if (!able) return this.#change({ blur: 'impossible' })
    const on = read().blur
    this.#change({ blur: on ? 'on' : 'off' })
    if (on) void this.setBlur(true)
  }

  #put(source: Source, track: MediaStreamTrack | undefined) {
    const before = this.#tracks[source]
    if (before === track) return
    if (track) {
      this.#tracks[source] = track
      track.addEventListener('ended', () => {
        if (this.#tracks[source] === track) void this.#ended(source)
      })
    } else delete this.#tracks[source]
    for (const listener of this.#trackListeners[source]) listener(track)
    before?.stop()
  }

  /** Pulled out, or taken away by the system: the standard device takes its place when there is one. */
  async #ended(source: Source) {
    this.#put(source, undefined)
    const { [source]: _gone, ...chosen } = this.#state.chosen
    this.#change({ chosen, [source]: 'off' })
    await this.#refresh()
    const left = source === 'camera' ? this.#state.cameras : this.#state.microphones
    if (left.length > 0) await this.open(source)
    else this.#change({ [source]: 'missing' })
  }

  readonly #refresh = async () => {
    const found =
      (await devices()
        ?.enumerateDevices?.()
        .catch(() => [])) ?? []
    const lists: Record<'microphones' | 'cameras' | 'speakers', DeviceChoice[]> = {
      microphones: [],
      cameras: [],
      speakers: [],
    }
    for (const { kind, deviceId, label } of found)
      if (deviceId && label) lists[listOf[kind]].push({ id: deviceId, label })
    this.#change(lists)
  }

  #keep() {
    const { chosen, saver, blur } = this.#state
    const kept: Kept = { chosen, saver, blur: blur === 'on' }
    try {
      localStorage.setItem(keptAs, JSON.stringify(kept))
    } catch {
      // Nothing can be kept here; it holds for this page.
    }
  }

  #change(next: Partial<LocalMediaState>) {
    this.#state = { ...this.#state, ...next }
    for (const listener of this.#listeners) listener()
  }
}

const devices = (): MediaDevices | undefined =>
  typeof navigator === 'undefined' ? undefined : navigator.mediaDevices

const sizeOf = (saver: boolean): MediaTrackConstraints =>
  saver
    ? { width: { ideal: 640 }, height: { ideal: 360 }, frameRate: { ideal: 15 } }
    : { width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 24 } }

function read(): Kept {
  try {
    const kept = JSON.parse(localStorage.getItem(keptAs) ?? '{}') as Partial<Kept>
    return { chosen: kept.chosen ?? {}, saver: kept.saver ?? false, blur: kept.blur ?? false }
  } catch {
    return { chosen: {}, saver: false, blur: false }
  }
}
