import { ShieldAlert, ShieldCheck, ShieldQuestion } from 'lucide-react'
import { useState } from 'react'
import type { AuditEntry } from '#shared/contracts/audit.ts'
import { useLocale, useTranslation } from '../../app/i18n.ts'
import { useNames } from '../../app/useNames.ts'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { dayKey, formatDay, formatTime } from '../../ui/format.ts'
import { Note } from '../../ui/Note.tsx'
import { isTold, storyKey, switched, tell, type Sources } from './story.ts'
import type { Verdict } from './verify.ts'

interface Props {
  trail: readonly AuditEntry[]
  verdict: Verdict
  sources: Sources
  timeZone: string
}

const shownAtFirst = 40

/** The audit trail as a story, with the mark that this browser has checked it. */
export function Story({ trail, verdict, sources, timeZone }: Props) {
  const { t } = useTranslation('attendance')
  const [all, setAll] = useState(false)
  const shown = all ? trail : trail.slice(-shownAtFirst)
  return (
    <section className="stack" aria-labelledby="story">
      <div className="row wrap">
        <h2 id="story" className="grow">
          {t('story.title')}
        </h2>
        <Mark verdict={verdict} />
      </div>
      {verdict.state === 'broken' && (
        <Note tone="stop" icon={ShieldAlert} role="alert" say={t('story.broken')}>
          <p>{t('story.brokenText', { seq: verdict.seq })}</p>
        </Note>
      )}
      <div className="card">
        <p className="sm dim">
          {verdict.state === 'cannot' ? t('story.cannotText') : t('story.about', { count: trail.length })}
        </p>
        {shown.length < trail.length && (
          <Button variant="quiet" dense onClick={() => setAll(true)}>
            {t('story.earlier', { count: trail.length - shown.length })}
          </Button>
        )}
        <ol className="log">
          {shown.map((entry, index) => (
            <Line
              key={entry.seq}
              entry={entry}
              before={shown[index - 1]}
              sources={sources}
              timeZone={timeZone}
            />
          ))}
        </ol>
      </div>
    </section>
  )
}

function Mark({ verdict }: { verdict: Verdict }) {
  const { t } = useTranslation('attendance')
  if (verdict.state === 'verified')
    return (
      <Chip tone="go" icon={ShieldCheck}>
        {t('story.verified')}
      </Chip>
    )
  if (verdict.state === 'broken')
    return (
      <Chip tone="stop" icon={ShieldAlert}>
        {t('story.broken')}
      </Chip>
    )
  return <Chip icon={ShieldQuestion}>{t('story.cannot')}</Chip>
}

interface LineProps {
  entry: AuditEntry
  before: AuditEntry | undefined
  sources: Sources
  timeZone: string
}

function Line({ entry, before, sources, timeZone }: LineProps) {
  const { t } = useTranslation('attendance')
  const locale = useLocale()
  const names = useNames()
  const told = tell(entry, sources)
  const { on, off } = switched(entry)
  const deeds = (list: string[]) =>
    names(list.map((name) => t(`deeds.${name as 'chat'}`, { defaultValue: name })))
  const newDay = before === undefined || dayKey(before.at, timeZone) !== dayKey(entry.at, timeZone)
  const who = told.me ? t('who.you') : (told.who ?? (told.hub ? t('who.hub') : t('who.colleague')))
  const values = {
    me: told.me ? 'yes' : 'no',
    who,
    whom: told.whom ?? t('who.someone'),
    kind: String(entry.detail['kind'] ?? entry.detail['surface'] ?? ''),
    on: deeds(on),
    off: deeds(off),
    change: on.length > 0 && off.length > 0 ? 'both' : on.length > 0 ? 'on' : off.length > 0 ? 'off' : 'none',
  }
  return (
    <>
      {newDay && <li className="log-day firm">{formatDay(entry.at, timeZone, locale)}</li>}
      <li>
        <time dateTime={entry.at}>{formatTime(entry.at, timeZone, locale)}</time>
        <span>
          {isTold(entry.action)
            ? t(`story.deed.${storyKey(entry.action)}`, values)
            : t('story.other', { ...values, action: entry.action })}
        </span>
      </li>
    </>
  )
}
