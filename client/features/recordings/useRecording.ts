import { useEffect, useState } from 'react'
import type { RecordingState } from '#shared/contracts/recordings.ts'
import type { Room } from '#shared/contracts/rooms.ts'
import { on, onReconnect, request } from '../../app/socket.ts'

const off: RecordingState = { state: 'off', agreed: false }

/** Whether this room is being recorded, and whether the reader has agreed. */
export function useRecording(roomId: Room['id']): RecordingState & { again: () => void } {
  const [now, setNow] = useState(off)
  const [asked, setAsked] = useState(0)
  const again = () => setAsked((count) => count + 1)

  useEffect(() => {
    let gone = false
    const look = () =>
      void request('recording:look', { roomId })
        .then((state) => {
          if (!gone) setNow(state)
        })
        .catch(() => undefined)
    look()
    const endings = [
      onReconnect(look),
      on('recording:changed', ({ roomId: where, ...state }) => {
        if (where === roomId) setNow(({ agreed }) => ({ ...state, agreed }))
      }),
    ]
    return () => {
      gone = true
      for (const end of endings) end()
    }
  }, [roomId, asked])

  return { ...now, again }
}
