import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/Button.tsx'
import { classes } from '../../../ui/classes.ts'
import { Icon } from '../../../ui/Icon.tsx'
import { useMedia } from '../media/useMedia.tsx'
import type { Deeds } from '../useDeeds.ts'
import { Tile } from './Tile.tsx'
import { columnsFor, pageOf, type Person } from './tiles.ts'

interface Props {
  people: readonly Person[]
  /** How many at once. */
  size: number
  /** A row under something larger. */
  strip?: boolean
  deeds: Deeds
}

/** People beside one another, page by page. Who speaks on another page is named. */
export function Gallery({ people, size, strip = false, deeds }: Props) {
  const { t } = useTranslation('stage')
  const [page, setPage] = useState(0)
  const { items, at, pages } = pageOf(people, page, size)
  const speaking = useMedia((state) => state.speaking)
  const elsewhere = people.find((one) => speaking.includes(one.person.id) && !items.includes(one))
  if (people.length === 0) return null
  return (
    <>
      <ul
        className={classes('tiles', strip && 'strip-tiles')}
        data-columns={strip ? undefined : columnsFor(items.length)}
      >
        {items.map((one) => (
          <li key={one.person.id}>
            <Tile one={one} deeds={deeds} />
          </li>
        ))}
      </ul>
      {pages > 1 ? (
        <div className="stage-pages" role="group" aria-label={t('pages.label')}>
          <Button
            dense
            icon
            variant="quiet"
            aria-label={t('pages.before')}
            locked={at === 0}
            onClick={() => setPage(at - 1)}
          >
            <Icon of={ChevronLeft} turn />
          </Button>
          <span className="xs num" role="status">
            {t('pages.at', { at: at + 1, pages })}
          </span>
          <Button
            dense
            icon
            variant="quiet"
            aria-label={t('pages.after')}
            locked={at === pages - 1}
            onClick={() => setPage(at + 1)}
          >
            <Icon of={ChevronRight} turn />
          </Button>
          {elsewhere ? (
            <span className="xs cut">{t('pages.speaks', { name: elsewhere.person.displayName })}</span>
          ) : null}
        </div>
      ) : null}
    </>
  )
}
