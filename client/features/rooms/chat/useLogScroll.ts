import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'

const nearPx = 80

/**
 * Keeps the log at its end while the reader is there, keeps their place when older messages come in above,
 * and tells when the end, or the beginning, is reached.
 */
export function useLogScroll(first: string | undefined, last: string | undefined, onTop: () => void) {
  const box = useRef<HTMLDivElement>(null)
  const [atEnd, setAtEnd] = useState(true)
  const before = useRef({ first, last, height: 0, atEnd: true })

  const toEnd = useCallback(() => {
    const element = box.current
    if (element) element.scrollTop = element.scrollHeight
  }, [box])

  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const { first: knownFirst, height, atEnd: wasAtEnd } = before.current
    if (wasAtEnd) element.scrollTop = element.scrollHeight
    else if (first !== knownFirst && height) element.scrollTop += element.scrollHeight - height
    before.current = { ...before.current, first, last, height: element.scrollHeight }
  })

  useEffect(() => {
    const element = box.current
    if (!element) return
    const look = () => {
      if (element.clientHeight === 0) return
      const end = element.scrollHeight - element.scrollTop - element.clientHeight < nearPx
      before.current.atEnd = end
      before.current.height = element.scrollHeight
      setAtEnd(end)
      if (element.scrollTop < nearPx && element.scrollHeight > element.clientHeight) onTop()
    }
    element.addEventListener('scroll', look, { passive: true })
    // A keyboard that comes up, or a place that opens on a phone, changes the size and not the wish to be at the end.
    const sizes = new ResizeObserver(() => {
      if (before.current.atEnd) toEnd()
    })
    sizes.observe(element)
    return () => {
      element.removeEventListener('scroll', look)
      sizes.disconnect()
    }
  }, [box, onTop, toEnd])

  return { box, atEnd, toEnd }
}
