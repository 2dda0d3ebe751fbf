import { useState } from 'react'
import type { Report } from '#shared/contracts/rooms.ts'
import { call } from '../../app/api.ts'
import { useTranslation } from '../../app/i18n.ts'
import { useProblem } from '../../app/useProblem.ts'
import { Button } from '../../ui/Button.tsx'
import { focusOnMount } from '../../ui/focus.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { AreaField } from '../../ui/Field.tsx'
import { Note } from '../../ui/Note.tsx'
import { useQuietLine } from '../../ui/QuietLine.tsx'

interface Props {
  onClose: () => void
  onAnswered: () => void
}

/** A child told us something, and hears back. Other adults at the school read the answer too, and the dialog says so. */
export const AnswerDialog = ({ report, ...rest }: Props & { report: Report | undefined }) =>
  report ? <OpenDialog key={report.id} report={report} {...rest} /> : null

function OpenDialog({ report, onClose, onAnswered }: Props & { report: Report }) {
  const { t } = useTranslation(['home', 'app'])
  const words = useProblem()
  const { say } = useQuietLine()
  const [answer, setAnswer] = useState('')
  const [problem, setProblem] = useState<unknown>()
  const name = report.displayName

  const send = async () => {
    if (answer.trim() === '') return
    setProblem(undefined)
    try {
      await call('POST', `/rooms/${report.roomId}/reports/${report.id}/answer`, { answer: answer.trim() })
      say(t('answer.sent', { name }))
      onAnswered()
      onClose()
    } catch (error) {
      setProblem(error)
    }
  }

  return (
    <Dialog open onClose={onClose} title={t('answer.title', { name })}>
      {report.note && (
        <blockquote className="quote" dir="auto">
          {report.note}
        </blockquote>
      )}
      <form
        className="stack form"
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        <AreaField
          label={t('answer.label', { name })}
          hint={t('answer.hint')}
          value={answer}
          maxLength={1000}
          required
          ref={focusOnMount}
          onChange={(event) => setAnswer(event.target.value)}
        />
        {problem !== undefined && (
          <Note tone="stop" role="alert">
            {words(problem)}
          </Note>
        )}
        <div className="row wrap">
          <Button type="submit" variant="ink">
            {t('answer.send')}
          </Button>
          <Button variant="quiet" onClick={onClose}>
            {t('app:cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
