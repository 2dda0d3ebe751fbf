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
  const [held, setHeld] = useState<{ key: string; loaded: Loaded<Data> }>({
    key,
    loaded: { state: 'loading' },
  })
  const latest = useRef(load)
  const round = useRef(0)
  useEffect(() => {
    latest.current = load
  })

  const again = useCallback(async () => {
    const mine = ++round.current
    const settle = (next: (before: Loaded<Data>) => Loaded<Data>) => {
      if (mine !== round.current) return
      setHeld((before) => ({ key, loaded: next(before.key === key ? before.loaded : { state: 'loading' }) }))
    }
    try {
      const data = await latest.current()
      settle(() => ({ state: 'ready', data }))
    } catch (error) {
      const problem = error instanceof ApiProblem ? error.code : 'server.failed'
      settle((before) =>
        before.state === 'ready' ? { ...before, stale: true } : { state: 'failed', problem },
      )
    }
  }, [key])

  useEffect(() => {
    void again()
  }, [again])

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

  // What belongs to another key is not shown for this one.
  const loaded: Loaded<Data> = held.key === key ? held.loaded : { state: 'loading' }
  return { ...loaded, again }
}
