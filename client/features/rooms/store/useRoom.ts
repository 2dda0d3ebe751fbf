import { createContext, useContext, useRef, useSyncExternalStore } from 'react'
import type { RoomState } from './state.ts'
import type { RoomStore } from './RoomStore.ts'

export const RoomContext = createContext<RoomStore | undefined>(undefined)

export function useRoomStore(): RoomStore {
  const store = useContext(RoomContext)
  if (!store) throw new Error('useRoomStore stands outside of a room')
  return store
}

const same = (a: unknown, b: unknown) => {
  if (Object.is(a, b)) return true
  if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false
  return a.every((value, index) => Object.is(value, b[index]))
}

/** Reads one thing from the room. A selector may make a new array of known things; it is compared by its entries. */
export function useRoom<Selected>(select: (state: RoomState) => Selected): Selected {
  const store = useRoomStore()
  const last = useRef<Selected | undefined>(undefined)
  return useSyncExternalStore(store.subscribe, () => {
    const next = select(store.get())
    if (last.current !== undefined && same(last.current, next)) return last.current
    last.current = next
    return next
  })
}
