import { useTranslation } from 'react-i18next'
import type { ExchangeClass } from '#shared/contracts/exchanges.ts'
import type { Item } from '#shared/contracts/moderation.ts'
import { useNow } from '../../../ui/useNow.ts'
import { excerpt } from '../segments.ts'
import { useCategories } from './categories.ts'
import type { Shelf } from './items.ts'

interface Props {
  items: readonly Item[]
  shelf: Shelf
  onShelf: (shelf: Shelf) => void
  chosen: string | undefined
  onChoose: (id: Item['id']) => void
  classOf: (schoolId: string | null) => ExchangeClass | undefined
  counts: Record<Shelf, number>
}

const shelves: readonly Shelf[] = ['waiting', 'stopped', 'decided']

export function Queue({ items, shelf, onShelf, chosen, onChoose, classOf, counts }: Props) {
  const { t } = useTranslation('moderation')
  const now = useNow()
  const categories = useCategories()
  return (
    <section className="pane" aria-labelledby="queue">
      <div className="head">
        <h1 className="grow" id="queue">
          {t('desk.queue')}
        </h1>
        <span className="chip num">{t('desk.number', { count: counts.waiting })}</span>
      </div>
      <div className="shelves" role="group" aria-label={t('desk.shelves')}>
        {shelves.map((each) => (
          <button
            key={each}
            type="button"
            className="btn dense quiet"
            aria-pressed={each === shelf}
            onClick={() => onShelf(each)}
          >
            {t(`desk.shelf.${each}`)}{' '}
            <span className="num dim">{t('desk.number', { count: counts[each] })}</span>
          </button>
        ))}
      </div>
      {items.length === 0 ? (
        <p className="sm dim none">{t(`desk.empty.${shelf}`)}</p>
      ) : (
        <ul className="queue scroll" aria-label={t(`desk.shelf.${shelf}`)}>
          {items.map((item) => {
            const school = classOf(item.context.schoolId)
            const minutes = Math.max(0, Math.floor((now - Date.parse(item.createdAt)) / 60_000))
            return (
              <li key={item.id}>
                <button
                  type="button"
                  aria-current={item.id === chosen ? 'true' : undefined}
                  onClick={() => onChoose(item.id)}
                >
                  <span className="t">
                    <b>
                      <bdi>{item.context.displayName}</bdi> ·{' '}
                      {item.surface === 'document' ? (
                        <bdi>{item.context.documentTitle}</bdi>
                      ) : (
                        t(`surface.${item.surface}`)
                      )}
                    </b>
                    <span className="dim num">{t('desk.minutes', { count: minutes })}</span>
                  </span>
                  <span>
                    “<bdi>{excerpt(item.text, 60)}</bdi>”
                  </span>
                  <span className="row wrap">
                    {categories(item.findings).map((category) => (
                      <span key={category} className="chip wait">
                        {category}
                      </span>
                    ))}
                    {shelf === 'waiting' ? null : (
                      <span
                        className={
                          item.state === 'released'
                            ? 'chip go'
                            : item.state === 'escalated'
                              ? 'chip stop'
                              : 'chip'
                        }
                      >
                        {t(`state.${item.state}`)}
                      </span>
                    )}
                    {school ? (
                      <span className="chip school" data-shore={school.shore}>
                        <bdi>{school.name}</bdi>
                      </span>
                    ) : null}
                  </span>
                </button>
              </li>
            )
          })}
        </ul>
      )}
      <p className="sm dim desk-foot">{t('desk.wellbeing')}</p>
    </section>
  )
}
