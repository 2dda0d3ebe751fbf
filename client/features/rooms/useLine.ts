import { useEffect, useRef, useState } from 'react'
import { useConnection } from '../../app/socket.ts'

const backForMs = 3000

/** How the line is, as the room shows it: a short break is nobody's business, a long one is, and so is coming back. */
export function useLine(): 'fine' | 'offline' | 'back' {
  const connection = useConnection()
  const [back, setBack] = useState(false)
  const wasOffline = useRef(false)

  useEffect(() => {
    if (connection === 'offline') wasOffline.current = true
    if (connection !== 'online' || !wasOffline.current) return
    wasOffline.current = false
    const begin = setTimeout(() => setBack(true), 0)
    const end = setTimeout(() => setBack(false), backForMs)
    return () => {
      clearTimeout(begin)
      clearTimeout(end)
      setBack(false)
    }
  }, [connection])

  return connection === 'offline' ? 'offline' : back ? 'back' : 'fine'
}

/** Everything that waits for the line listens to this event of the browser, and tries at once. */
export const tryNow = () => void dispatchEvent(new Event('online'))
