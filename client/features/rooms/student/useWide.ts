import { useSyncExternalStore } from 'react'

const query = '(min-width: 60rem)'

/** From a laptop on, the places stand side by side. The same width stands in the style sheet. */
export const useWide = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      const media = matchMedia(query)
      media.addEventListener('change', listener)
      return () => media.removeEventListener('change', listener)
    },
    () => matchMedia(query).matches,
  )
