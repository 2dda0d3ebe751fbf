import {
  createContext,
  useContext,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react'
import { useProblem } from '../../../app/useProblem.ts'
import { useQuietLine } from '../../../ui/QuietLine.tsx'
import { useLocalMedia, useLocalState, type Source } from '../../devices/index.ts'
import { useRoomStore } from '../store/useRoom.ts'
import type { MediaSession } from './MediaSession.ts'
import type { Mode } from './pace.ts'
import { emptyMedia, type MediaState } from './state.ts'

const MediaContext = createContext<MediaSession | undefined>(undefined)

/** Sound and picture for everything below, as long as it stands there. */
export function MediaProvider({ children }: { children: ReactNode }) {
  const room = useRoomStore()
  const local = useLocalMedia()
  const { say } = useQuietLine()
  const problem = useProblem()
  const tell = useRef((_thrown: unknown) => {})
  const [session, setSession] = useState<MediaSession>()

  useEffect(() => {
    tell.current = (thrown) => say(problem(thrown))
  }, [say, problem])

  useEffect(() => {
    let made: MediaSession | undefined
    let gone = false
    // The page stands before sound and picture arrive.
    void import('./MediaSession.ts').then(({ MediaSession: Session }) => {
      if (gone) return
      made = new Session(room, local, (thrown) => tell.current(thrown))
      setSession(made)
      made.start()
    })
    return () => {
      gone = true
      setSession(undefined)
      made?.end()
    }
  }, [room, local])

  return <MediaContext value={session}>{children}</MediaContext>
}

/** Undefined until it has arrived, a moment after the page. */
export const useMediaSession = (): MediaSession | undefined => useContext(MediaContext)

const never = () => () => {}

/** Reads one thing that stands in the state; what is made of it is made by who reads. */
export function useMedia<Selected>(select: (state: MediaState) => Selected): Selected {
  const session = useMediaSession()
  return useSyncExternalStore(session?.subscribe ?? never, () => select(session?.get() ?? emptyMedia))
}

/** How much of the room comes over the line, and whether that is a wish to save data. */
export function useMode(): { mode: Mode; saver: boolean } {
  const mode = useMedia(({ pace }) => pace.mode)
  const { saver } = useLocalState()
  return { mode: saver ? 'sound' : mode, saver }
}

/** The running track of one's own device. */
export function useOwnTrack(source: Source): MediaStreamTrack | undefined {
  const local = useLocalMedia()
  return useSyncExternalStore(
    (changed) => local.onTrack(source, changed),
    () => local.track(source),
  )
}
