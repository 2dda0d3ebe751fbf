import { useState } from 'react'
import type { Room } from '#shared/contracts/rooms.ts'
import { call } from '../../app/api.ts'
import { useTranslation } from '../../app/i18n.ts'
import { useProblem } from '../../app/useProblem.ts'
import { Button } from '../../ui/Button.tsx'
import { focusOnMount } from '../../ui/focus.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { Note } from '../../ui/Note.tsx'
import { useQuietLine } from '../../ui/QuietLine.tsx'

interface Props {
  /** Undefined: shut. */
  room: Room | undefined
  onClose: () => void
  onEnded: () => void
}

/** Ending a room sends everyone out and ends the guests' visits: it is asked once. */
export function EndRoomDialog({ room, onClose, onEnded }: Props) {
  const { t } = useTranslation('home')
  const words = useProblem()
  const { say } = useQuietLine()
  const [problem, setProblem] = useState<unknown>()
  const end = async () => {
    if (!room) return
    setProblem(undefined)
    try {
      await call('POST', `/rooms/${room.id}/state`, { state: 'closed' })
      say(t('end.done', { room: room.title }))
      onEnded()
    } catch (error) {
      setProblem(error)
    }
  }
  return (
    <Dialog
      open={room !== undefined}
      onClose={onClose}
      role="alertdialog"
      title={t('end.title', { room: room?.title ?? '' })}
      actions={
        <>
          <Button variant="plain" ref={focusOnMount} onClick={onClose}>
            {t('end.stay')}
          </Button>
          <Button variant="stop" onClick={() => void end()}>
            {t('end.end')}
          </Button>
        </>
      }
    >
      <p>{t('end.text')}</p>
      {problem !== undefined && (
        <Note tone="stop" role="alert">
          {words(problem)}
        </Note>
      )}
    </Dialog>
  )
}
