import { useState } from 'react'
import { useTranslation } from '../../app/i18n.ts'
import { request } from '../../app/socket.ts'
import { useNames } from '../../app/useNames.ts'
import { useProblem } from '../../app/useProblem.ts'
import { Button } from '../../ui/Button.tsx'
import { focusOnMount } from '../../ui/focus.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { AreaField } from '../../ui/Field.tsx'
import { Note } from '../../ui/Note.tsx'

interface Props {
  roomId: string
  onClose: () => void
  /** Who can read it, by first name: the teachers of the child's own school. */
  teachers: readonly string[]
  /** A number to call, of the child's country. */
  helpline?: string | undefined
}

/** *I don't feel safe*: one press is enough, words are not asked for. */
export const SafetyDialog = ({ open, ...rest }: Props & { open: boolean }) =>
  open ? <OpenDialog {...rest} /> : null

function OpenDialog({ roomId, onClose, teachers, helpline }: Props) {
  const { t } = useTranslation(['lobby', 'app'])
  const names = useNames()
  const words = useProblem()
  const [note, setNote] = useState('')
  const [state, setState] = useState<'asked' | 'sending' | 'told'>('asked')
  const [problem, setProblem] = useState<unknown>()

  const tell = async () => {
    setState('sending')
    setProblem(undefined)
    try {
      const text = note.trim()
      await request('report:send', { roomId, about: { kind: 'feeling' }, ...(text ? { note: text } : {}) })
      setState('told')
    } catch (error) {
      setProblem(error)
      setState('asked')
    }
  }

  const call = helpline && (
    <p>
      {t('safety.call')}{' '}
      <a className="firm num" dir="ltr" href={`tel:${helpline.replaceAll(' ', '')}`}>
        {helpline}
      </a>
    </p>
  )

  if (state === 'told')
    return (
      <Dialog open onClose={onClose} title={t('safety.thanks')}>
        <div className="stack">
          <p>
            {teachers.length > 0
              ? t('safety.told', { teachers: names(teachers), count: teachers.length })
              : t('safety.toldAny')}
          </p>
          {call}
        </div>
        <div className="row wrap">
          <Button variant="ink" ref={focusOnMount} onClick={onClose}>
            {t('safety.goOn')}
          </Button>
        </div>
      </Dialog>
    )

  return (
    <Dialog open onClose={onClose} title={t('safety.title')}>
      <p>{t('safety.text')}</p>
      {call}
      <AreaField
        label={t('safety.note')}
        hint={t('safety.noteHint')}
        value={note}
        maxLength={1000}
        onChange={(event) => setNote(event.target.value)}
      />
      {problem !== undefined && (
        <Note tone="stop" role="alert" say={t('safety.notSent')}>
          {words(problem)}
        </Note>
      )}
      <div className="row wrap">
        <Button variant="ink" disabled={state === 'sending'} onClick={() => void tell()}>
          {t('safety.tell')}
        </Button>
        <Button variant="quiet" ref={focusOnMount} onClick={onClose}>
          {t('app:back')}
        </Button>
      </div>
    </Dialog>
  )
}
