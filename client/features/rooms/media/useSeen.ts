import { useCallback } from 'react'
import { useMediaSession } from './useMedia.tsx'

/** While a window is drawn larger, its pictures do not change at every step. */
const settleMs = 250
/** A picture that moves to another place on the page is not let go in between. */
const letGoMs = 800

/** Tells the session how large a picture stands on the screen, and when it does not. @returns a ref for its box */
export function useSeen(producerId: string | undefined, main: boolean) {
  const session = useMediaSession()
  return useCallback(
    (box: HTMLElement | null) => {
      if (!box || !producerId || !session) return
      const tile = {}
      let seen = false
      let width = 0
      let timer: ReturnType<typeof setTimeout> | undefined
      let leaving: ReturnType<typeof setTimeout> | undefined
      const letGo = () => {
        leaving = setTimeout(() => session.look(producerId, tile, undefined), letGoMs)
      }
      const tell = () => session.look(producerId, tile, { width: width * devicePixelRatio, main })
      const onScreen = new IntersectionObserver(([entry]) => {
        seen = entry?.isIntersecting ?? false
        width = box.clientWidth
        clearTimeout(leaving)
        if (seen) tell()
        else letGo()
      })
      const size = new ResizeObserver(() => {
        if (!seen || box.clientWidth === width) return
        width = box.clientWidth
        clearTimeout(timer)
        timer = setTimeout(tell, settleMs)
      })
      onScreen.observe(box)
      size.observe(box)
      return () => {
        clearTimeout(timer)
        onScreen.disconnect()
        size.disconnect()
        clearTimeout(leaving)
        letGo()
      }
    },
    [session, producerId, main],
  )
}
