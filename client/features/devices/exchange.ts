import { accessAfter } from './access.ts'

interface Parts {
  running: MediaStreamTrack | undefined
  /** Opens one device: exactly this one, or the nearest to it. Rejects as `getUserMedia` does. */
  take: (id: string | undefined, exact: boolean) => Promise<MediaStreamTrack>
  wanted: string
  before: string | undefined
}

/**
 * Opens another device while one is running, and leaves that one alone; where two cannot be open at once (phones), it
 * makes room first and is opened again when the other one does not come.
 * @returns the track to go on with, and whether it is the wanted one; undefined when there is none any more
 */
export async function exchange({ running, take, wanted, before }: Parts) {
  try {
    return { track: await take(wanted, true), isNew: true }
  } catch (thrown) {
    if (accessAfter(thrown) !== 'busy') return running && { track: running, isNew: false }
  }
  running?.stop()
  for (const isNew of [true, false]) {
    const track = await take(isNew ? wanted : before, isNew).catch(() => undefined)
    if (track) return { track, isNew }
  }
  return undefined
}
