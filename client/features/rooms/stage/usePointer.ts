import { useEffect, useMemo, useState } from 'react'
import { on, request } from '../../../app/socket.ts'
import { useRoom } from '../store/useRoom.ts'

export interface Point {
  x: number
  y: number
}

const leastMs = 110
const fadesAfterMs = 3000

/** Sends where somebody points, at most ten times a second; the last place always arrives. */
export function usePointing() {
  const roomId = useRoom((state) => state.roomId)
  return useMemo(() => {
    let lastMs = -leastMs
    let waiting: ReturnType<typeof setTimeout> | undefined
    const send = (point: Point | null) => {
      lastMs = performance.now()
      void request('stage:point', { roomId, point }).catch(() => undefined)
    }
    return (point: Point | null) => {
      clearTimeout(waiting)
      const wait = lastMs + leastMs - performance.now()
      if (wait <= 0) send(point)
      else waiting = setTimeout(() => send(point), wait)
    }
  }, [roomId])
}

/** Where somebody points on the shared screen now, and who; gone when they rest. */
export function usePointed(): (Point & { participantId: string }) | undefined {
  const roomId = useRoom((state) => state.roomId)
  const [pointed, setPointed] = useState<Point & { participantId: string }>()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const end = on('stage:pointed', (push) => {
      if (push.roomId !== roomId) return
      clearTimeout(timer)
      setPointed(push.point ? { ...push.point, participantId: push.participantId } : undefined)
      timer = setTimeout(() => setPointed(undefined), fadesAfterMs)
    })
    return () => {
      clearTimeout(timer)
      end()
    }
  }, [roomId])
  return pointed
}
