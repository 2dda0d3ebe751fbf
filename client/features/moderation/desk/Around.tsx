import { Lightbulb } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ExchangeClass } from '#shared/contracts/exchanges.ts'
import type { Item } from '#shared/contracts/moderation.ts'
import { formatShortDay, formatTime, useLocale } from '../../../app/i18n.ts'
import { Note } from '../../../ui/Note.tsx'
import { PersonMark } from '../../../ui/PersonMark.tsx'
import type { AuditEntry } from '#shared/contracts/audit.ts'
import { useAuditWords } from './useAuditWords.ts'

interface Props {
  item: Item
  items: readonly Item[]
  school: ExchangeClass | undefined
  audit: readonly AuditEntry[]
  nameOf: (actorId: string) => string | undefined
  timeZone: string
}

/** Who it is about, what was before, what often helps, and who looked and decided. */
export function Around({ item, items, school, audit, nameOf, timeZone }: Props) {
  const { t } = useTranslation('moderation')
  const locale = useLocale()
  const words = useAuditWords(nameOf)
  const name = item.context.displayName
  const before = items.filter(
    (other) => other.participantId === item.participantId && other.createdAt < item.createdAt,
  ).length
  const log = audit.filter(({ subject }) => subject === item.id)
  return (
    <section className="pane" aria-labelledby="around">
      <div className="head">
        <h2 className="grow" id="around">
          {t('around.title')}
        </h2>
      </div>
      <div className="scroll stack around" tabIndex={0} role="group" aria-labelledby="around">
        <div className="row">
          <PersonMark id={item.participantId} name={name} shore={school?.shore} guest={!school} size="l" />
          <div>
            <p className="firm">
              <bdi>{name}</bdi>
            </p>
            <p className="sm dim">
              {school
                ? t('around.school', {
                    class: `\u2068${school.name}\u2069`,
                    school: `\u2068${school.schoolName}\u2069`,
                  })
                : t('around.guest')}
            </p>
          </div>
        </div>
        <dl className="kv">
          <dt>{t('around.where')}</dt>
          <dd>
            {item.surface === 'document' ? (
              <bdi>{item.context.documentTitle}</bdi>
            ) : (
              t(`surface.${item.surface}`)
            )}
          </dd>
          <dt>{t('around.when')}</dt>
          <dd className="num">
            {formatShortDay(item.createdAt, timeZone, locale)}, {formatTime(item.createdAt, timeZone, locale)}
          </dd>
          <dt>{t('around.before')}</dt>
          <dd>{t('around.beforeCount', { count: before })}</dd>
        </dl>
        <Note tone="care" icon={Lightbulb} say={t('around.helps')}>
          <p>{t('around.helpsText')}</p>
        </Note>
        <div>
          <h3 className="sm">{t('around.log')}</h3>
          {log.length === 0 ? <p className="xs dim">{t('around.noLog')}</p> : null}
          <ol className="log">
            {log.map((entry) => (
              <li key={entry.seq}>
                <time dateTime={entry.at}>{formatTime(entry.at, timeZone, locale)}</time>
                <span>{words(entry)}</span>
              </li>
            ))}
          </ol>
        </div>
      </div>
    </section>
  )
}
