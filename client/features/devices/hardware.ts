import type { DeviceChoice, DeviceLists, Source } from './state.ts'

/** Not there on a page that is neither https nor localhost. */
export const devicesHere = (): MediaDevices | undefined =>
  typeof navigator === 'undefined' ? undefined : navigator.mediaDevices

const lists = { audioinput: 'microphones', videoinput: 'cameras', audiooutput: 'speakers' } as const

/** What is plugged in. Before somebody has allowed a device browsers tell neither ids nor names, and the lists are empty. */
export async function listDevices(): Promise<DeviceLists> {
  const found: Record<keyof DeviceLists, DeviceChoice[]> = { microphones: [], cameras: [], speakers: [] }
  const all = await devicesHere()
    ?.enumerateDevices?.()
    .catch(() => [])
  for (const { kind, deviceId, label } of all ?? [])
    if (deviceId && label) found[lists[kind]].push({ id: deviceId, label })
  return found
}

export const sizeOf = (saver: boolean): MediaTrackConstraints =>
  saver
    ? { width: { ideal: 640 }, height: { ideal: 360 }, frameRate: { ideal: 15 } }
    : { width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 24 } }

const voice: MediaTrackConstraints = {
  echoCancellation: true,
  noiseSuppression: true,
  autoGainControl: true,
  channelCount: { ideal: 1 },
}

export interface Wanted {
  /** `exact`: this one or none. Else the nearest: what was chosen once and is not there today is no reason to have none. */
  device?: { id: string; exact: boolean } | undefined
  saver: boolean
}

/** @throws DOMException as `getUserMedia` does; see `accessAfter` */
export async function takeDevice(source: Source, { device, saver }: Wanted): Promise<MediaStreamTrack> {
  const media = devicesHere()
  if (!media) throw new DOMException('no devices on this page', 'NotSupportedError')
  const which: MediaTrackConstraints = device
    ? { deviceId: device.exact ? { exact: device.id } : { ideal: device.id } }
    : {}
  const stream = await media.getUserMedia(
    source === 'camera' ? { video: { ...which, ...sizeOf(saver) } } : { audio: { ...which, ...voice } },
  )
  const [track] = stream.getTracks()
  if (!track) throw new DOMException('no track', 'NotFoundError')
  return track
}

/** Newer than the DOM types: W3C Media Capture Extensions, `backgroundBlur`. */
interface Blur {
  backgroundBlur?: boolean[]
}

/** Whether the browser itself can blur what is behind the person, and stop doing so. */
export function canBlur(track: MediaStreamTrack): boolean {
  const able = (track.getCapabilities?.() as Blur | undefined)?.backgroundBlur
  return able?.includes(true) === true && able.includes(false)
}

/** @returns whether it is as wanted now */
export async function setBlur(track: MediaStreamTrack, on: boolean, saver: boolean): Promise<boolean> {
  try {
    await track.applyConstraints({ ...sizeOf(saver), backgroundBlur: on } as MediaTrackConstraints)
    return true
  } catch {
    return false
  }
}

/** Tells when somebody allows or forbids a device in the browser's own settings. @returns the way to stop listening */
export function watchPermission(source: Source, changed: (state: PermissionState) => void): () => void {
  let status: PermissionStatus | undefined
  let over = false
  const tell = () => changed(status!.state)
  navigator.permissions
    ?.query({ name: source as PermissionName })
    .then((found) => {
      if (over) return
      status = found
      found.addEventListener('change', tell)
    })
    // Not every browser tells about these two; then the next press finds out.
    .catch(() => undefined)
  return () => {
    over = true
    status?.removeEventListener('change', tell)
  }
}
