import { Hourglass } from 'lucide-react'
import type { ExchangeClass } from '#shared/contracts/exchanges.ts'
import type { User } from '#shared/contracts/identity.ts'
import type { Item, ItemState } from '#shared/contracts/moderation.ts'
import { useLocale, useTranslation } from '../../app/i18n.ts'
import { Chip } from '../../ui/Chip.tsx'
import { formatTime } from '../../ui/format.ts'
import { Icon } from '../../ui/Icon.tsx'
import { PersonMark } from '../../ui/PersonMark.tsx'

const tones = {
  held: 'wait',
  blocked: 'ice',
  released: 'go',
  removed: undefined,
  escalated: 'stop',
} as const satisfies Record<ItemState, string | undefined>

interface Props {
  items: readonly Item[]
  classes: readonly ExchangeClass[]
  user: User
}

/** What was kept from view, why, and what became of it. */
export function HeldList({ items, classes, user }: Props) {
  const { t } = useTranslation('attendance')
  const locale = useLocale()
  const oldestFirst = items.toSorted((a, b) => a.createdAt.localeCompare(b.createdAt))
  return (
    <section className="stack" aria-labelledby="held">
      <h2 id="held">{t('held.title')}</h2>
      {items.length === 0 ? (
        <p className="card dim">{t('held.nothing')}</p>
      ) : (
        <ul className="list card">
          {oldestFirst.map((item) => (
            <li key={item.id} className="top-aligned">
              <PersonMark
                id={item.participantId}
                name={item.context.displayName}
                shore={classes.find((each) => each.schoolId === item.context.schoolId)?.shore}
                size="s"
              />
              <div className="grow stack tight">
                <p className="row wrap sm">
                  <bdi className="firm">{item.context.displayName}</bdi>
                  <span className="dim">
                    {t('held.where', {
                      time: formatTime(item.createdAt, user.timeZone, locale),
                      surface: item.surface,
                      document: item.context.documentTitle ?? '',
                    })}
                  </span>
                </p>
                <blockquote className="quote sm" dir="auto">
                  {item.text}
                </blockquote>
                {item.findings[0] && <p className="sm dim">{item.findings[0].explanation}</p>}
                <p>
                  <Chip tone={tones[item.state]}>
                    {item.state === 'held' && <Icon of={Hourglass} small />}
                    {t(`held.state.${item.state}`)}
                  </Chip>
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
