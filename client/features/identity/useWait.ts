import { useEffect, useState } from 'react'

/** Counts down to the moment when one may try again; undefined when nothing has to be waited for. */
export function useWait(): [secondsLeft: number | undefined, start: (seconds: number) => void] {
  const [until, setUntil] = useState<number>()
  const [left, setLeft] = useState<number>()
  useEffect(() => {
    if (until === undefined) return
    const tick = () => {
      const seconds = Math.ceil((until - Date.now()) / 1000)
      setLeft(seconds > 0 ? seconds : undefined)
      if (seconds <= 0) setUntil(undefined)
    }
    tick()
    const timer = setInterval(tick, 1000)
    return () => clearInterval(timer)
  }, [until])
  return [left, (seconds) => setUntil(Date.now() + seconds * 1000)]
}
