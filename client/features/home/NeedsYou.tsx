import { Check, Hourglass, LifeBuoy } from 'lucide-react'
import { useState } from 'react'
import type { User } from '#shared/contracts/identity.ts'
import type { Report, Room } from '#shared/contracts/rooms.ts'
import { useTranslation } from '../../app/i18n.ts'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { formatRelative } from '../../ui/format.ts'
import { Icon } from '../../ui/Icon.tsx'
import { useNow } from '../../ui/useNow.ts'
import { AnswerDialog } from './AnswerDialog.tsx'
import { useNeeds } from './useHome.ts'

const shownAtMost = 6

/** What waits for an adult, children first. */
export function NeedsYou({ user, rooms }: { user: User; rooms: readonly Room[] }) {
  const { t, i18n } = useTranslation('home')
  const now = useNow()
  const needs = useNeeds(rooms, user)
  const [answering, setAnswering] = useState<Report>()
  if (needs.data === undefined) return null
  const { held, reports } = needs.data
  const count = held.length + reports.length
  const titleOf = (roomId: string) => rooms.find((room) => room.id === roomId)?.title ?? ''
  const when = (at: string) => formatRelative(at, now, i18n.language)

  return (
    <section className="stack" aria-labelledby="needs">
      <div className="row">
        <h2 id="needs" className="grow">
          {t('needs.title')}
        </h2>
        {count > 0 && <Chip>{t('needs.count', { count })}</Chip>}
      </div>
      <ul className="list card">
        {count === 0 && (
          <li>
            <span className="ico">
              <Icon of={Check} />
            </span>
            <div className="grow">
              <p className="firm">{t('needs.nothing')}</p>
              <p className="sm dim">{t('needs.nothingText')}</p>
            </div>
          </li>
        )}
        {reports.slice(0, shownAtMost).map((report) => (
          <li key={report.id}>
            <span className="ico stop">
              <Icon of={LifeBuoy} />
            </span>
            <div className="grow">
              <p className="firm">
                {report.about.kind === 'feeling'
                  ? t('needs.feeling', { name: report.displayName })
                  : t('needs.report', { name: report.displayName })}
              </p>
              <p className="sm dim" dir="auto">
                {when(report.createdAt)} · {report.note ?? titleOf(report.roomId)}
              </p>
            </div>
            <Button
              dense
              onClick={() => setAnswering(report)}
              aria-label={t('needs.answerTo', { name: report.displayName })}
            >
              {t('needs.answer')}
            </Button>
          </li>
        ))}
        {held.slice(0, shownAtMost).map((item) => (
          <li key={item.id}>
            <span className="ico wait">
              <Icon of={Hourglass} />
            </span>
            <div className="grow">
              <p className="firm">{t('needs.held', { name: item.context.displayName })}</p>
              <p className="sm dim" dir="auto">
                {when(item.createdAt)} · {item.findings[0]?.explanation ?? titleOf(item.roomId)}
              </p>
            </div>
            <ButtonLink
              dense
              href={`/rooms/${item.roomId}/desk`}
              aria-label={t('needs.lookAt', { name: item.context.displayName })}
            >
              {t('needs.look')}
            </ButtonLink>
          </li>
        ))}
      </ul>
      <AnswerDialog
        report={answering}
        onClose={() => setAnswering(undefined)}
        onAnswered={() => void needs.again()}
      />
    </section>
  )
}
