import { ShieldCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { AuditEntry } from '#shared/contracts/audit.ts'
import { formatShortDay, formatTime, useLocale } from '../../../app/i18n.ts'
import { Icon } from '../../../ui/Icon.tsx'
import { useAuditWords } from './useAuditWords.ts'

interface Props {
  audit: readonly AuditEntry[]
  nameOf: (actorId: string) => string | undefined
  timeZone: string
}

/** The whole trail of the room, newest first, with its seal: each entry holds the seal of the one before. */
export function Log({ audit, nameOf, timeZone }: Props) {
  const { t } = useTranslation('moderation')
  const locale = useLocale()
  const words = useAuditWords(nameOf)
  const entries = [...audit].reverse()
  return (
    <section className="pane whole" aria-labelledby="log">
      <div className="head">
        <h1 className="grow" id="log">
          {t('log.title')}
        </h1>
        <span className="chip">
          <Icon of={ShieldCheck} />
          {t('log.sealed')}
        </span>
      </div>
      <div className="scroll" tabIndex={0} role="group" aria-labelledby="log">
        <p className="sm dim log-intro">{t('log.intro')}</p>
        <ol className="log full">
          {entries.map((entry) => (
            <li key={entry.seq}>
              <time dateTime={entry.at}>
                {formatShortDay(entry.at, timeZone, locale)} {formatTime(entry.at, timeZone, locale)}
              </time>
              <span>{words(entry)}</span>
              <code title={entry.hash} dir="ltr">
                {entry.hash.slice(0, 8)}
              </code>
            </li>
          ))}
        </ol>
      </div>
    </section>
  )
}
