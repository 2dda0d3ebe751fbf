import { ArrowRight, Info } from 'lucide-react'
import type { User } from '#shared/contracts/identity.ts'
import { useTranslation } from '../../app/i18n.ts'
import { firstName, useNames } from '../../app/useNames.ts'
import { ButtonLink } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { useNow } from '../../ui/useNow.ts'
import { EmptyHome } from './EmptyHome.tsx'
import { ExchangeList } from './ExchangeList.tsx'
import { Hello } from './Hello.tsx'
import { HomeWaiting } from './HomeWaiting.tsx'
import { NextCard } from './NextCard.tsx'
import { exchangeOf, nextRoom } from './pick.ts'
import { RoomList } from './RoomList.tsx'
import { useHome } from './useHome.ts'

/** One thing first: the room, and whether one can go there now. */
export function StudentHome({ user }: { user: User }) {
  const { t } = useTranslation('home')
  const names = useNames(true)
  const now = useNow()
  const home = useHome(user)
  if (home.data === undefined) return <HomeWaiting user={user} home={home} />
  const { rooms, exchanges } = home.data
  const next = nextRoom(rooms, now, false)
  const others = rooms.filter((room) => room !== next)
  const mine = exchanges.flatMap((each) => each.classes).find((each) => each.schoolId === user.schoolId)
  const charter = ((next && exchangeOf(exchanges, next)) ?? exchanges[0])?.charter ?? []
  const teachers = (mine?.teachers ?? []).map(firstName)

  return (
    <>
      <Hello user={user} place={mine?.name} />
      {next ? (
        <NextCard
          room={next}
          exchange={exchangeOf(exchanges, next)}
          user={user}
          action={
            next.state === 'open' ? (
              <>
                <ButtonLink href={`/rooms/${next.id}`} variant="lantern" big wide>
                  {t('next.lobby')}
                  <Icon of={ArrowRight} turn />
                </ButtonLink>
                <p className="sm dim">
                  {teachers.length > 0
                    ? t('next.lobbyHint', { names: names(teachers) })
                    : t('next.lobbyHintAny')}
                </p>
              </>
            ) : (
              <p className="row top-aligned">
                <Icon of={Info} />
                <span>
                  {teachers.length > 0 ? t('next.notYet', { names: names(teachers) }) : t('next.notYetAny')}
                </span>
              </p>
            )
          }
        />
      ) : (
        <EmptyHome role={user.role} mayCreate={false} onCreate={() => undefined} />
      )}
      <div className="cols even">
        <ExchangeList exchanges={exchanges} user={user} charter={false} />
        <div className="stack gap-6">
          {charter.length > 0 && (
            <section className="stack" aria-labelledby="charter">
              <h2 id="charter">{t('exchanges.charter')}</h2>
              <ol className="charter card">
                {charter.map((sentence) => (
                  <li key={sentence}>
                    <bdi>{sentence}</bdi>
                  </li>
                ))}
              </ol>
            </section>
          )}
          {others.length > 0 && (
            <section className="stack" aria-labelledby="rooms">
              <h2 id="rooms">{t('rooms.others')}</h2>
              <RoomList rooms={others} exchanges={exchanges} user={user} />
            </section>
          )}
        </div>
      </div>
    </>
  )
}
