import { createContext, useContext, useEffect, useState, useSyncExternalStore, type ReactNode } from 'react'
import { LocalMedia } from './LocalMedia.ts'
import type { LocalMediaState } from './state.ts'

const LocalMediaContext = createContext<LocalMedia | undefined>(undefined)

/** One's own devices, for the lobby and the room alike; all off when the page goes. */
export function LocalMediaProvider({ children }: { children: ReactNode }) {
  const [local] = useState(() => new LocalMedia())
  useEffect(() => {
    local.start()
    return () => local.dispose()
  }, [local])
  return <LocalMediaContext value={local}>{children}</LocalMediaContext>
}

export function useLocalMedia(): LocalMedia {
  const local = useContext(LocalMediaContext)
  if (!local) throw new Error('useLocalMedia stands outside of LocalMediaProvider')
  return local
}

export function useLocalState(): LocalMediaState {
  const local = useLocalMedia()
  return useSyncExternalStore(local.subscribe, local.get)
}
