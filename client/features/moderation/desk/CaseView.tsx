import { Hourglass } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ExchangeClass } from '#shared/contracts/exchanges.ts'
import type { Decision, Item } from '#shared/contracts/moderation.ts'
import type { Participant } from '#shared/contracts/rooms.ts'
import { formatTime, useLocale } from '../../../app/i18n.ts'
import { Button } from '../../../ui/Button.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { PersonMark } from '../../../ui/PersonMark.tsx'
import { Explanations } from '../Explanations.tsx'
import { Underlined } from '../Underlined.tsx'
import { useCategories } from './categories.ts'

interface Props {
  item: Item
  people: readonly Participant[]
  classOf: (schoolId: string | null) => ExchangeClass | undefined
  timeZone: string
  busy: boolean
  onDecide: (decision: Decision) => void
}

/** One item with what stood before it, the words, whose rule, and the decisions with their keys. */
export function CaseView({ item, people, classOf, timeZone, busy, onDecide }: Props) {
  const { t } = useTranslation('moderation')
  const locale = useLocale()
  const categories = useCategories()(item.findings)
  const name = item.context.displayName
  const shoreOf = (participantId: string) =>
    classOf(people.find(({ id }) => id === participantId)?.schoolId ?? null)?.shore

  return (
    <section className="pane" aria-labelledby="case">
      <div className="scroll case" tabIndex={0} role="region" aria-label={t('case.label')}>
        <h2 id="case">
          {categories.length > 0
            ? t('case.title', { name: `\u2068${name}\u2069`, what: categories.join(' · ') })
            : t('case.titlePlain', { name: `\u2068${name}\u2069` })}
        </h2>
        <ol className="thread">
          {item.context.before.map((line) => (
            <li
              className="msg"
              key={`${line.participantId}${line.sentAt}`}
              data-shore={shoreOf(line.participantId)}
            >
              <PersonMark
                id={line.participantId}
                name={line.displayName}
                shore={shoreOf(line.participantId)}
              />
              <div className="from">
                <b>
                  <bdi>{line.displayName}</bdi>
                </b>
                <time dateTime={line.sentAt}>{formatTime(line.sentAt, timeZone, locale)}</time>
              </div>
              <div>
                <p className="words">
                  <bdi dir="auto">{line.text}</bdi>
                </p>
              </div>
            </li>
          ))}
          <li className="note held">
            <Icon of={Hourglass} />
            <div className="grow">
              <p className="say">{t(`case.${item.state}`)}</p>
              <p className="quote big">
                “<Underlined text={item.text} findings={item.findings} />”
              </p>
              <Explanations findings={item.findings} />
              <p className="xs dim">
                {item.state === 'held' ? t('case.authorKnows', { name: `\u2068${name}\u2069` }) : null}
              </p>
            </div>
          </li>
        </ol>
        {item.context.note ? (
          <p className="sm" dir="auto">
            {t('case.note')} {item.context.note}
          </p>
        ) : null}
      </div>
      <div className="decide">
        <Button
          variant={item.state === 'held' ? 'lantern' : 'plain'}
          locked={busy || item.state === 'released'}
          aria-keyshortcuts="V"
          onClick={() => onDecide('release')}
        >
          {t('decide.release')} <kbd aria-hidden="true">V</kbd>
        </Button>
        <Button
          locked={busy || item.state === 'removed'}
          aria-keyshortcuts="X"
          onClick={() => onDecide('remove')}
        >
          {t('decide.remove')} <kbd aria-hidden="true">X</kbd>
        </Button>
        <Button
          variant="quiet"
          locked={busy || item.state === 'escalated'}
          aria-keyshortcuts="S"
          onClick={() => onDecide('escalate')}
        >
          {t('decide.escalate')} <kbd aria-hidden="true">S</kbd>
        </Button>
      </div>
    </section>
  )
}
