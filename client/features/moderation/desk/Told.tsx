import { LifeBuoy } from 'lucide-react'
import { useId, useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExchangeClass } from '#shared/contracts/exchanges.ts'
import type { Report } from '#shared/contracts/rooms.ts'
import { formatShortDay, formatTime, useLocale } from '../../../app/i18n.ts'
import { Icon } from '../../../ui/Icon.tsx'
import { PersonMark } from '../../../ui/PersonMark.tsx'

interface Props {
  reports: readonly Report[]
  classOf: (schoolId: string | null) => ExchangeClass | undefined
  timeZone: string
  onAnswer: (report: Report, answer: string) => Promise<boolean>
}

/** What children told us. Each gets an answer; what is not answered stands first. */
export function Told({ reports, ...rest }: Props) {
  const { t } = useTranslation('moderation')
  const open = reports.filter(({ answer }) => answer === undefined)
  const answered = reports.filter(({ answer }) => answer !== undefined)
  return (
    <section className="pane whole" aria-labelledby="told">
      <div className="head">
        <h1 className="grow" id="told">
          {t('told.title')}
        </h1>
        <span className={open.length > 0 ? 'chip stop' : 'chip go'}>
          {t('told.open', { count: open.length })}
        </span>
      </div>
      <div className="scroll case" tabIndex={0} role="group" aria-labelledby="told">
        {reports.length === 0 ? <p className="dim">{t('told.none')}</p> : null}
        <ul className="told-list">
          {[...open, ...answered].map((report) => (
            <One key={report.id} report={report} {...rest} />
          ))}
        </ul>
        <p className="xs dim">{t('told.secondAdult')}</p>
      </div>
    </section>
  )
}

function One({ report, classOf, timeZone, onAnswer }: Omit<Props, 'reports'> & { report: Report }) {
  const { t } = useTranslation('moderation')
  const locale = useLocale()
  const id = useId()
  const [answer, setAnswer] = useState('')
  const [busy, setBusy] = useState(false)
  const school = classOf(report.schoolId)
  const name = report.displayName

  function send(event: FormEvent) {
    event.preventDefault()
    if (!answer.trim() || busy) return
    setBusy(true)
    void onAnswer(report, answer.trim()).finally(() => setBusy(false))
  }

  return (
    <li className="card" data-shore={school?.shore}>
      <div className="row">
        <PersonMark id={report.participantId} name={name} shore={school?.shore} />
        <div className="grow">
          <p>
            <bdi className="firm">{name}</bdi>
            {school ? (
              <>
                , <bdi>{school.name}</bdi>
              </>
            ) : null}
          </p>
          <p className="xs dim num">
            {formatShortDay(report.createdAt, timeZone, locale)},{' '}
            {formatTime(report.createdAt, timeZone, locale)}
          </p>
        </div>
        <span className={report.about.kind === 'feeling' ? 'chip stop' : 'chip care'}>
          <Icon of={LifeBuoy} />
          {t(`told.about.${report.about.kind}`)}
        </span>
      </div>
      {report.note ? (
        <p className="quote">
          <bdi>{report.note}</bdi>
        </p>
      ) : (
        <p className="sm dim">{t('told.noWords')}</p>
      )}
      {report.answer === undefined ? (
        <form className="stack" onSubmit={send}>
          <label className="lab" htmlFor={id}>
            {t('told.answer', { name })}
          </label>
          <textarea
            id={id}
            className="in"
            rows={2}
            maxLength={1000}
            dir="auto"
            value={answer}
            onChange={(event) => setAnswer(event.target.value)}
          />
          <p>
            <button type="submit" className="btn dense ink" aria-disabled={busy}>
              {t('told.send')}
            </button>
          </p>
        </form>
      ) : (
        <p className="sm">
          <span className="dim">{t('told.answered')}</span> <bdi>{report.answer}</bdi>
        </p>
      )}
    </li>
  )
}
