import { useCallback, useEffect, useRef, useState } from 'react'
import { ApiProblem, type ClientProblemCode } from './api.ts'

export type Loaded<Data> =
  | { state: 'loading'; data?: undefined }
  | { state: 'failed'; problem: ClientProblemCode; data?: undefined }
  | { state: 'ready'; data: Data; stale?: true }

interface Options {
  /** Asks again this often while somebody looks at the page. */
  everyMs?: number
}

/**
 * What the server knows, for a page. Asks anew when `key` changes, when the page is looked at again, and when told to.
 * Once there is something to show it stays, `stale` while the line is away.
 */
export function useLoad<Data>(key: string, load: () => Promise<Data>, { everyMs }: Options = {}) {
  const [loaded, setLoaded] = useState<Loaded<Data>>({ state: 'loading' })
  const latest = useRef(load)
  latest.current = load
  const round = useRef(0)

  const again = useCallback(async () => {
    const mine = ++round.current
    try {
      const data = await latest.current()
      if (mine === round.current) setLoaded({ state: 'ready', data })
    } catch (error) {
      if (mine !== round.current) return
      const problem = error instanceof ApiProblem ? error.code : 'server.failed'
      setLoaded((before) =>
        before.state === 'ready' ? { ...before, stale: true } : { state: 'failed', problem },
      )
    }
  }, [])

  useEffect(() => {
    setLoaded({ state: 'loading' })
    void again()
  }, [key, again])

  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') void again()
    }
    document.addEventListener('visibilitychange', look)
    addEventListener('online', look)
    const timer = everyMs === undefined ? undefined : setInterval(look, everyMs)
    return () => {
      document.removeEventListener('visibilitychange', look)
      removeEventListener('online', look)
      clearInterval(timer)
    }
  }, [again, everyMs])

  return { ...loaded, again }
}
