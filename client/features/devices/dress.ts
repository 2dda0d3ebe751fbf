import { canBlur, setBlur } from './hardware.ts'
import type { Background } from './state.ts'

/** The room cannot be covered on this device, and so the camera is not for showing. */
export class Uncoverable extends Error {}

interface Parts {
  /** The camera's own track; it stops with the one that is returned, or when there is none. */
  raw: MediaStreamTrack
  background: Background
  saver: boolean
  /** Of the person's school; left out for a guest. */
  shore: number | undefined
  /** Later, when covering has failed or has become too slow. */
  failed: (track: MediaStreamTrack) => void
}

/**
 * A camera's track as somebody wants to be seen: as it is, blurred by the browser where it can, else covered on this
 * device, by files that are loaded only now.
 * @throws Uncoverable when that cannot be done here; the camera is off then
 */
export async function dress({ raw, background, saver, shore, failed }: Parts): Promise<MediaStreamTrack> {
  const inBrowser = canBlur(raw) && (await setBlur(raw, background === 'blur', saver))
  if (background === 'none' || (background === 'blur' && inBrowser)) return raw
  try {
    const { coverTrack } = await import('./cover/coverTrack.ts')
    return coverTrack({ raw, cover: background === 'blur' ? 'blur' : 'behind', shore, failed })
  } catch (cause) {
    raw.stop()
    throw new Uncoverable('the room cannot be covered', { cause })
  }
}
