import { useSyncExternalStore } from 'react'

export const captionSizes = ['s', 'm', 'l', 'xl'] as const
export type CaptionSize = (typeof captionSizes)[number]

const keptAs = 'causeway.captions'
const listeners = new Set<() => void>()
/** Where nothing can be kept, it holds for this page. */
let here: CaptionSize = 'm'

function kept(): CaptionSize {
  try {
    const found = localStorage.getItem(keptAs)
    return captionSizes.find((size) => size === found) ?? 'm'
  } catch {
    return here
  }
}

function set(size: CaptionSize) {
  here = size
  try {
    localStorage.setItem(keptAs, size)
  } catch {
    // See `here`.
  }
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** How large this reader wants captions, kept on the device. */
export const useCaptionSize = (): [CaptionSize, (size: CaptionSize) => void] => [
  useSyncExternalStore(subscribe, kept),
  set,
]
