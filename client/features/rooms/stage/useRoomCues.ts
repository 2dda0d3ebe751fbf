import { useEffect, useRef } from 'react'
import { cue } from '../../devices/index.ts'
import { useRoom } from '../store/useRoom.ts'

/** Soft sounds for a teacher who looks elsewhere: somebody at the door, a hand. Only when they have been switched on. */
export function useRoomCues(): void {
  const hands = useRoom((state) => state.hands.length)
  const waiting = useRoom((state) => state.waiting.length)
  const before = useRef({ hands, waiting })
  useEffect(() => {
    if (waiting > before.current.waiting) cue('joined')
    else if (hands > before.current.hands) cue('hand')
    before.current = { hands, waiting }
  }, [hands, waiting])
}
