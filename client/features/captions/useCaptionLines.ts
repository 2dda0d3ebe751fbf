import { useEffect, useState } from 'react'
import type { Room } from '#shared/contracts/rooms.ts'
import { on } from '../../app/socket.ts'
import { stillRead, withLine, type Line } from './reading.ts'

/** The newest captions of a room, each for as long as a slow reader needs; the last one is the newest. */
export function useCaptionLines(roomId: Room['id']): readonly Line[] {
  const [lines, setLines] = useState<readonly Line[]>([])
  useEffect(
    () =>
      on('captions:line', (push) => {
        if (push.roomId === roomId) setLines((now) => withLine(now, push.caption, performance.now()))
      }),
    [roomId],
  )
  useEffect(() => {
    if (lines.length === 0) return
    const next = Math.min(...lines.map(({ until }) => until))
    const wait = Math.max(0, next - performance.now()) + 20
    const timer = setTimeout(() => setLines((now) => stillRead(now, performance.now())), wait)
    return () => clearTimeout(timer)
  }, [lines])
  return lines
}
