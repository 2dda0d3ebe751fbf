import { Clock, Users } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Exchange } from '#shared/contracts/exchanges.ts'
import type { User } from '#shared/contracts/identity.ts'
import type { Room } from '#shared/contracts/rooms.ts'
import { formatRelative, formatShortDay, useLocale, useTranslation } from '../../app/i18n.ts'
import { Chip } from '../../ui/Chip.tsx'
import { Clocks } from '../../ui/Clocks.tsx'
import { dayKey } from '../../ui/format.ts'
import { Shoreline } from '../../ui/Shoreline.tsx'
import { useNow } from '../../ui/useNow.ts'
import { momentOf, ownFirst } from './pick.ts'

interface Props {
  room: Room
  exchange: Exchange | undefined
  user: User
  /** The one lantern of the page, and what stands under it. */
  action: ReactNode
}

/** The next session, in both clocks. */
export function NextCard({ room, exchange, user, action }: Props) {
  const { t } = useTranslation('home')
  const locale = useLocale()
  const now = useNow()
  const classes = ownFirst(exchange, user.schoolId)
  const moment = momentOf(room, now)
  const open = room.state === 'open'
  const student = user.role === 'student'
  const partners = classes.filter((each) => each.schoolId !== user.schoolId)
  const isToday = moment === undefined || dayKey(moment, user.timeZone) === dayKey(now, user.timeZone)

  const chip = open ? (
    <Chip tone="go" icon={Users}>
      {t('next.open')}
    </Chip>
  ) : moment === undefined ? (
    <Chip>{t('next.closed')}</Chip>
  ) : (
    <Chip tone="lantern" icon={Clock}>
      {moment > now ? t('next.opens', { when: formatRelative(moment, now, locale) }) : t('next.due')}
    </Chip>
  )

  return (
    <section className="card next" aria-labelledby="next">
      <div className="body split">
        <div className="stack gap-3">
          <p className="row wrap">
            {chip}
            {partners[0] && student && (
              <Chip shore={partners[0].shore}>
                <bdi>{t('next.with', { class: partners[0].name, school: partners[0].schoolName })}</bdi>
              </Chip>
            )}
          </p>
          <h2 id="next">
            <bdi>{room.title}</bdi>
          </h2>
          {exchange && (
            <p className="dim">
              <bdi>{exchange.title}</bdi>
            </p>
          )}
        </div>
        <div className="stack gap-3">{action}</div>
      </div>
      {!isToday && moment !== undefined && (
        <p className="next-day firm">{formatShortDay(moment, user.timeZone, locale)}</p>
      )}
      {classes.length > 0 && (
        <Clocks
          road={false}
          {...(moment === undefined ? {} : { at: moment })}
          shores={classes.map((each, index) => ({
            shore: each.shore,
            timeZone: each.timeZone,
            label: student
              ? t(index === 0 ? 'next.here' : 'next.there', { school: each.schoolShortName })
              : t('next.class', { class: each.name, school: each.schoolShortName }),
          }))}
        />
      )}
      <Shoreline own={classes[0]?.shore} />
    </section>
  )
}
