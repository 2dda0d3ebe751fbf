import { useSyncExternalStore } from 'react'

let now = Date.now()
let timer: ReturnType<typeof setTimeout> | undefined
const listeners = new Set<() => void>()

function tick() {
  now = Date.now()
  for (const listener of listeners) listener()
  timer = setTimeout(tick, 60_000 - (now % 60_000) + 20)
}

function subscribe(listener: () => void) {
  if (listeners.size === 0) tick()
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) clearTimeout(timer)
  }
}

/** The time in milliseconds, new at each full minute. */
export const useNow = (): number => useSyncExternalStore(subscribe, () => now)
