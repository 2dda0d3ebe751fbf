import { useParams } from 'wouter'
import { formatDay, useLocale, useTranslation } from '../../app/i18n.ts'
import type { ClientProblemCode } from '../../app/api.ts'
import { Opening } from '../../app/Opening.tsx'
import { Shell } from '../../app/Shell.tsx'
import { useSession } from '../../app/session.ts'
import { useProblem } from '../../app/useProblem.ts'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { MissingShore } from '../../ui/MissingShore.tsx'
import { HeldList } from './HeldList.tsx'
import { attendeesOf } from './people.ts'
import { Story } from './Story.tsx'
import { useAfter } from './useAfter.ts'
import { WhoWasThere } from './WhoWasThere.tsx'

/** Asking again may help with these, and with nothing else. */
const mayPass: readonly ClientProblemCode[] = ['offline', 'rate.limited', 'server.failed', 'server.closing']

/** After the session: who was there, what was held, and what was done, in an order nobody can change unseen. */
export default function AfterPage() {
  const { t } = useTranslation(['attendance', 'app'])
  const { roomId } = useParams<{ roomId: string }>()
  const { user } = useSession()
  const locale = useLocale()
  const words = useProblem()
  const after = useAfter(roomId)

  if (!user || after.state === 'loading') return <Opening />
  if (after.data === undefined)
    return (
      <Shell title={t('title')}>
        <section className="empty">
          <MissingShore />
          <h1>{t('app:failed.title')}</h1>
          <p className="dim">{words(after.problem)}</p>
          <div className="row wrap centred">
            {mayPass.includes(after.problem) && (
              <Button big onClick={() => void after.again()}>
                {t('app:failed.again')}
              </Button>
            )}
            <ButtonLink big variant="lantern" href="/">
              {t('app:notFound.home')}
            </ButtonLink>
          </div>
        </section>
      </Shell>
    )

  const { room, exchange, visits, items, trail, invites, verdict } = after.data
  const classes = exchange?.classes ?? []
  const people = attendeesOf(visits)
  const first = visits[0]?.enteredAt ?? room.startsAt
  return (
    <Shell title={t('titleOf', { room: room.title })}>
      <div className="stack">
        <p className="dim sm">
          {first ? t('kicker', { day: formatDay(first, user.timeZone, locale) }) : t('title')}
        </p>
        <h1>
          <bdi>{room.title}</bdi>
        </h1>
        <div className="row wrap">
          <ButtonLink dense href={`/rooms/${room.id}/desk`}>
            {t('desk')}
          </ButtonLink>
          {room.state === 'open' && (
            <ButtonLink dense href={`/rooms/${room.id}`}>
              {t('back')}
            </ButtonLink>
          )}
        </div>
      </div>
      <WhoWasThere room={room} people={people} classes={classes} user={user} />
      <div className="cols even">
        <HeldList items={items} classes={classes} user={user} />
        <Story
          trail={trail}
          verdict={verdict}
          sources={{ meId: user.id, people, items, invites }}
          timeZone={user.timeZone}
        />
      </div>
    </Shell>
  )
}
