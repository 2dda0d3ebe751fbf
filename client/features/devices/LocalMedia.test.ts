import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { LocalMedia } from './LocalMedia.ts'

/** A track as far as it is used here: it lives, it can be stopped, pulled out and asked what it can do. */
class FakeTrack extends EventTarget {
  readyState: 'live' | 'ended' = 'live'
  readonly applied: unknown[] = []
  readonly label: string
  readonly kind: string
  readonly #blurs: boolean
  constructor(kind: string, label: string, blurs = false) {
    super()
    this.kind = kind
    this.label = label
    this.#blurs = blurs
  }
  stop() {
    this.readyState = 'ended'
  }
  pullOut() {
    this.readyState = 'ended'
    this.dispatchEvent(new Event('ended'))
  }
  getCapabilities = () => (this.#blurs ? { backgroundBlur: [false, true] } : {})
  clone() {
    const copy = new FakeTrack(this.kind, this.label, this.#blurs)
    clones.push(copy)
    return copy
  }
  applyConstraints = async (constraints: unknown) => void this.applied.push(constraints)
}

interface Asked {
  kind: 'audio' | 'video'
  constraints: { deviceId?: { exact?: string; ideal?: string }; width?: { ideal: number } }
}

let clones: FakeTrack[] = []

/** Covering as far as it is used here: a track of its own over the camera's, which stops with it. */
interface Covering {
  raw: FakeTrack
  cover: string
  failed: (track: unknown) => void
  track: FakeTrack
}
let coverings: Covering[] = []
let canCover = true
vi.mock('./cover/can.ts', () => ({ canCover: () => canCover }))
vi.mock('./cover/coverTrack.ts', () => ({
  coverTrack: (parts: Omit<Covering, 'track'>) => {
    if (parts.cover === 'blur' && parts.raw.label === 'Odd camera') throw new Error('no way')
    const track = new FakeTrack('video', 'covered')
    track.stop = () => {
      track.readyState = 'ended'
      parts.raw.stop()
    }
    coverings.push({ ...parts, track })
    return track
  },
}))
vi.mock('./place.ts', () => ({ placeTrack: () => new FakeTrack('video', 'place') }))

/** What is plugged in, and how the browser answers. */
class FakeDevices extends EventTarget {
  plugged: { kind: string; deviceId: string; label: string }[] = [
    { kind: 'videoinput', deviceId: 'front', label: 'Front camera' },
    { kind: 'videoinput', deviceId: 'back', label: 'Back camera' },
    { kind: 'audioinput', deviceId: 'desk', label: 'Desk microphone' },
  ]
  asked: Asked[] = []
  tracks: FakeTrack[] = []
  blurs = false
  answer: (asked: Asked) => Promise<void> = async () => undefined
  enumerateDevices = async () => this.plugged
  getUserMedia = async (wanted: Record<string, Asked['constraints']>) => {
    const kind = wanted['audio'] ? 'audio' : 'video'
    const asked = { kind, constraints: wanted[kind]! } as const
    this.asked.push(asked)
    await this.answer(asked)
    const id = asked.constraints.deviceId?.exact ?? asked.constraints.deviceId?.ideal
    const found = this.plugged.find((one) => one.deviceId === id)
    const usual = this.plugged.find((one) => one.kind === `${kind}input`)
    const track = new FakeTrack(kind, (found ?? usual)?.label ?? '', this.blurs && kind === 'video')
    this.tracks.push(track)
    return { getTracks: () => [track] }
  }
}

const refuse = (name: string) => async () => {
  throw new DOMException('no', name)
}

let devices: FakeDevices
let kept: Map<string, string>
beforeEach(() => {
  devices = new FakeDevices()
  kept = new Map()
  clones = []
  coverings = []
  canCover = true
  vi.stubGlobal('navigator', { mediaDevices: devices })
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  })
})
afterEach(() => vi.unstubAllGlobals())

function start(): LocalMedia {
  const local = new LocalMedia()
  local.start()
  return local
}

test('nothing opens by itself', async () => {
  const local = start()
  await vi.waitFor(() => expect(local.state.cameras).toHaveLength(2))
  expect(devices.asked).toEqual([])
  expect(local.state).toMatchObject({ camera: 'off', microphone: 'off' })
})

test.each([
  ['NotAllowedError', 'denied'],
  ['NotFoundError', 'missing'],
  ['NotReadableError', 'busy'],
  ['TypeError', 'failed'],
] as const)('what a browser says by %s is %s, and is not thrown', async (name, access) => {
  const local = start()
  devices.answer = refuse(name)
  expect(await local.open('camera')).toBeUndefined()
  expect(local.state.camera).toBe(access)
  devices.answer = async () => undefined
  expect(await local.open('camera')).toBeDefined()
  expect(local.state.camera).toBe('on')
})

test('a page that is not secure says so, and opens nothing', async () => {
  vi.stubGlobal('navigator', {})
  const local = start()
  expect(local.state.camera).toBe('insecure')
  expect(await local.open('camera')).toBeUndefined()
  expect(local.state.camera).toBe('insecure')
})

test('asking twice at the same time opens one device', async () => {
  const local = start()
  const [first, second] = await Promise.all([local.open('camera'), local.open('camera')])
  expect(first).toBe(second)
  expect(devices.asked).toHaveLength(1)
})

test('what the browser gives after somebody has closed is let go at once', async () => {
  const local = start()
  let give = () => {}
  devices.answer = () => new Promise((resolve) => (give = resolve))
  const opening = local.open('camera')
  expect(local.state.camera).toBe('asking')
  local.close('camera')
  give()
  expect(await opening).toBeUndefined()
  expect(local.state.camera).toBe('off')
  expect(devices.tracks.map(({ readyState }) => readyState)).toEqual(['ended'])
})

test('another camera: the new one is there before the old one stops', async () => {
  const local = start()
  const first = await local.open('camera')
  const heard: unknown[] = []
  local.onTrack('camera', (track) => heard.push([track, first?.readyState]))
  expect(await local.choose('camera', 'back')).toBe(true)
  expect(heard).toEqual([[local.track('camera'), 'live']])
  expect(first?.readyState).toBe('ended')
  expect(local.track('camera')?.label).toBe('Back camera')
  expect(JSON.parse(kept.get('causeway.devices')!)).toMatchObject({ chosen: { camera: 'back' } })
})

test('another camera that does not open leaves the first one on', async () => {
  const local = start()
  const first = await local.open('camera')
  devices.answer = refuse('NotFoundError')
  expect(await local.choose('camera', 'back')).toBe(false)
  expect(local.track('camera')).toBe(first)
  expect(first?.readyState).toBe('live')
  expect(local.state).toMatchObject({ camera: 'on', chosen: {} })
})

test('where two cameras cannot be open at once, the first makes room for the second', async () => {
  const local = start()
  const first = devices.tracks
  await local.open('camera')
  devices.answer = async () => {
    if (first[0]!.readyState === 'live') throw new DOMException('one at a time', 'NotReadableError')
  }
  expect(await local.choose('camera', 'back')).toBe(true)
  expect(local.track('camera')?.label).toBe('Back camera')
})

test('a headset that is pulled out: the usual microphone takes its place, by name', async () => {
  devices.plugged.push({ kind: 'audioinput', deviceId: 'head', label: 'Headset' })
  const local = start()
  await local.choose('microphone', 'head')
  await local.open('microphone')
  expect(local.track('microphone')?.label).toBe('Headset')
  devices.plugged = devices.plugged.filter(({ deviceId }) => deviceId !== 'head')
  devices.tracks[0]!.pullOut()
  await vi.waitFor(() => expect(local.state.replaced.microphone).toBe('Desk microphone'))
  expect(local.state.microphone).toBe('on')
  expect(local.state.chosen.microphone).toBeUndefined()
})

test('the only camera pulled out is a missing one', async () => {
  const local = start()
  await local.open('camera')
  devices.plugged = []
  devices.tracks[0]!.pullOut()
  await vi.waitFor(() => expect(local.state.camera).toBe('missing'))
  expect(local.track('camera')).toBeUndefined()
})

test('the data saver asks for a smaller picture, now and the next time', async () => {
  const local = start()
  await local.open('camera')
  expect(devices.asked[0]!.constraints.width).toEqual({ ideal: 1280 })
  await local.setSaver(true)
  expect(devices.tracks[0]!.applied).toMatchObject([{ width: { ideal: 640 } }])
  local.dispose()
  await start().open('camera')
  expect(devices.asked[1]!.constraints.width).toEqual({ ideal: 640 })
})

/** The names of the tracks that are shown from now on, one after the other. */
function watch(local: LocalMedia): string[] {
  const shown: string[] = []
  local.onTrack('camera', (track) => track && shown.push(track.label))
  return shown
}

test('where the browser itself blurs, a room is never seen before it does', async () => {
  devices.blurs = true
  const local = start()
  await local.setBackground('blur')
  const seen: unknown[] = []
  local.onTrack('camera', () => seen.push(...devices.tracks.at(-1)!.applied))
  await local.open('camera')
  expect(seen).toMatchObject([{ backgroundBlur: true }])
  expect(coverings).toEqual([])
})

test.each(['blur', 'behind'] as const)('%s: nobody ever hears of the raw track', async (background) => {
  const local = start()
  const shown = watch(local)
  await local.setBackground(background)
  await local.open('camera')
  expect(shown).toEqual(['covered'])
  expect(coverings).toMatchObject([{ cover: background, raw: { label: 'Front camera' } }])
  local.close('camera')
  expect(devices.tracks.map(({ readyState }) => readyState)).toEqual(['ended'])
})

test('chosen while the room is seen: the raw picture ends at that moment, and no question is asked again', async () => {
  const local = start()
  const raw = await local.open('camera')
  const shown = watch(local)
  const covering = local.setBackground('blur')
  expect([raw?.readyState, ...shown]).toEqual(['ended', 'place'])
  await covering
  expect(shown).toEqual(['place', 'covered'])
  await local.setBackground('none')
  expect(shown).toEqual(['place', 'covered', 'place', 'Front camera'])
  expect(local.state.camera).toBe('on')
  expect(devices.asked).toHaveLength(1)
  local.close('camera')
  expect([...devices.tracks, ...clones].every(({ readyState }) => readyState === 'ended')).toBe(true)
})

test('chosen in quick succession: the last one holds, and no camera stays open for the others', async () => {
  const local = start()
  await local.open('camera')
  const shown = watch(local)
  const all = (['blur', 'behind', 'none', 'behind'] as const).map((each) => local.setBackground(each))
  await Promise.all(all)
  expect(shown.filter((label) => label !== 'place')).toEqual(['covered'])
  expect(coverings.filter(({ track }) => track.readyState === 'live')).toMatchObject([{ cover: 'behind' }])
  expect([...devices.tracks, ...clones].filter(({ readyState }) => readyState === 'live')).toHaveLength(1)
})

test('covering that fails later, or becomes too slow: the place, the camera off, and a word about it', async () => {
  const local = start()
  await local.setBackground('blur')
  await local.open('camera')
  const shown = watch(local)
  coverings[0]!.failed(coverings[0]!.track)
  expect(shown).toEqual(['place'])
  expect(local.state).toMatchObject({ camera: 'on', background: 'place', uncovered: true })
  expect(devices.tracks[0]!.readyState).toBe('ended')
  expect(JSON.parse(kept.get('causeway.devices')!)).toMatchObject({ background: 'blur' })
  await local.setBackground('none')
  expect(local.state).toMatchObject({ background: 'none', uncovered: false })
})

test.each([true, false])(
  'covering that cannot begin is the place, never the room (able: %s)',
  async (able) => {
    canCover = able
    kept.set('causeway.devices', JSON.stringify({ background: 'blur' }))
    devices.plugged = [{ kind: 'videoinput', deviceId: 'odd', label: 'Odd camera' }]
    const local = start()
    const shown = watch(local)
    await local.open('camera')
    expect(shown).toEqual(['place'])
    expect(local.state).toMatchObject({ camera: 'on', background: 'place', uncovered: true })
    expect(devices.tracks[0]!.readyState).toBe('ended')
  },
)

test('a wish to come in with it ends when it is switched off', async () => {
  const local = start()
  await local.open('microphone')
  local.wish.microphone = true
  local.close('microphone')
  expect(local.wish).toEqual({ microphone: false, camera: false })
})

test('forbidden in the settings of the browser: it closes and says so; allowed again: it may be tried', async () => {
  const permission = Object.assign(new EventTarget(), { state: 'granted' })
  vi.stubGlobal('navigator', { mediaDevices: devices, permissions: { query: async () => permission } })
  const local = start()
  await local.open('camera')
  permission.state = 'denied'
  permission.dispatchEvent(new Event('change'))
  expect(local.state.camera).toBe('denied')
  expect(devices.tracks[0]!.readyState).toBe('ended')
  permission.state = 'prompt'
  permission.dispatchEvent(new Event('change'))
  expect(local.state.camera).toBe('off')
})

test('at the end all is off and nobody listens', async () => {
  const local = start()
  await local.open('camera')
  await local.open('microphone')
  local.dispose()
  expect(devices.tracks.every(({ readyState }) => readyState === 'ended')).toBe(true)
  const before = local.state
  devices.dispatchEvent(new Event('devicechange'))
  await Promise.resolve()
  expect(local.state).toBe(before)
})
