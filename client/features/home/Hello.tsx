import type { User } from '#shared/contracts/identity.ts'
import { formatDay, useLocale, useTranslation } from '../../app/i18n.ts'
import { firstName } from '../../app/useNames.ts'
import { hourIn } from '../../ui/format.ts'
import { useNow } from '../../ui/useNow.ts'
import { partOfDay } from './pick.ts'

/** The greeting by the reader's own clock, the day, and where they work or learn. */
export function Hello({ user, place }: { user: User; place?: string | undefined }) {
  const { t } = useTranslation('home')
  const locale = useLocale()
  const now = useNow()
  const day = formatDay(now, user.timeZone, locale)
  return (
    <div className="hello">
      <h1>{t(`hello.${partOfDay(hourIn(now, user.timeZone))}`, { name: firstName(user.displayName) })}</h1>
      <p className="dim">
        {day}
        {place && (
          <>
            {' · '}
            <bdi>{place}</bdi>
          </>
        )}
      </p>
    </div>
  )
}
