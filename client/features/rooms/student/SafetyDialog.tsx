import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { request } from '../../../app/socket.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { AreaField } from '../../../ui/Field.tsx'
import { teachersHere } from '../store/selectors.ts'
import { useRoom } from '../store/useRoom.ts'
import { useHelpline } from './useHelpline.ts'

/** A child says that she does not feel safe: first she is thanked, then asked, if she likes, and then answered. */
export function SafetyDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation('room')
  const [note, setNote] = useState('')
  const [state, setState] = useState<'asking' | 'sending' | 'sent' | 'failed'>('asking')
  const roomId = useRoom((room) => room.roomId)
  const school = useRoom((room) => room.participants.find(({ id }) => id === room.me)?.schoolId)
  const teacher = useRoom(
    (room) => teachersHere(room).find(({ schoolId }) => schoolId === school)?.displayName,
  )
  const helpline = useHelpline()

  function close() {
    onClose()
    if (state !== 'sending') setState('asking')
    if (state === 'sent') setNote('')
  }

  async function send() {
    if (state === 'sending') return
    setState('sending')
    try {
      const words = note.trim()
      await request('report:send', { roomId, about: { kind: 'feeling' }, ...(words ? { note: words } : {}) })
      setState('sent')
    } catch {
      setState('failed')
    }
  }

  if (state === 'sent') {
    return (
      <Dialog
        open={open}
        onClose={close}
        title={t('safety.thanks')}
        actions={
          <Button autoFocus onClick={close}>
            {t('safety.close')}
          </Button>
        }
      >
        <p>{teacher ? t('safety.seenBy', { name: teacher }) : t('safety.seen')}</p>
        <p>{helpline}</p>
      </Dialog>
    )
  }
  return (
    <Dialog
      open={open}
      onClose={close}
      title={t('safety.title')}
      actions={
        <>
          <Button variant="ink" locked={state === 'sending'} onClick={() => void send()}>
            {state === 'sending' ? t('safety.sending') : t('safety.send')}
          </Button>
          <Button variant="quiet" onClick={close}>
            {t('safety.notNow')}
          </Button>
        </>
      }
    >
      <p>{t('safety.text')}</p>
      <AreaField
        label={t('safety.note')}
        value={note}
        maxLength={1000}
        dir="auto"
        onChange={(event) => setNote(event.target.value)}
      />
      {state === 'failed' ? (
        <div role="alert" className="stack">
          <p>{t('safety.failed')}</p>
          <p>{helpline}</p>
        </div>
      ) : null}
    </Dialog>
  )
}
