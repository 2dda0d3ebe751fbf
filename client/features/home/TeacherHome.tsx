import { ArrowRight, Plus } from 'lucide-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { User } from '#shared/contracts/identity.ts'
import type { Room } from '#shared/contracts/rooms.ts'
import { call } from '../../app/api.ts'
import { useTranslation } from '../../app/i18n.ts'
import { useProblem } from '../../app/useProblem.ts'
import { firstName, useNames } from '../../app/useNames.ts'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Note } from '../../ui/Note.tsx'
import { useNow } from '../../ui/useNow.ts'
import { CreateRoomDialog } from './CreateRoomDialog.tsx'
import { EmptyHome } from './EmptyHome.tsx'
import { ExchangeList } from './ExchangeList.tsx'
import { Hello } from './Hello.tsx'
import { HomeWaiting } from './HomeWaiting.tsx'
import { NeedsYou } from './NeedsYou.tsx'
import { NextCard } from './NextCard.tsx'
import { exchangeOf, nextRoom, ownFirst } from './pick.ts'
import { RoomList } from './RoomList.tsx'
import { useHome } from './useHome.ts'

/** For those who run rooms: teachers, and leaders in their own district's exchanges. */
export function TeacherHome({ user }: { user: User }) {
  const { t } = useTranslation('home')
  const names = useNames()
  const words = useProblem()
  const now = useNow()
  const [, go] = useLocation()
  const home = useHome(user)
  const [creating, setCreating] = useState(false)
  const [problem, setProblem] = useState<unknown>()

  if (home.data === undefined) return <HomeWaiting user={user} home={home} />
  const { rooms, exchanges } = home.data
  const next = nextRoom(rooms, now, true)
  const exchange = next && exchangeOf(exchanges, next)
  const mine = exchanges.flatMap((each) => each.classes).find((each) => each.schoolId === user.schoolId)
  const partners = ownFirst(exchange, user.schoolId)
    .filter((each) => each.schoolId !== user.schoolId)
    .flatMap((each) => each.teachers.map(firstName))
  const place =
    user.role === 'leader'
      ? exchanges.flatMap((each) => each.classes).find((each) => each.districtId === user.districtId)
          ?.districtName
      : mine?.schoolName

  const open = async (room: Room) => {
    setProblem(undefined)
    try {
      if (room.state === 'closed') await call('POST', `/rooms/${room.id}/state`, { state: 'open' })
      go(`/rooms/${room.id}`)
    } catch (error) {
      setProblem(error)
    }
  }

  return (
    <>
      <Hello user={user} place={place} />
      {problem !== undefined && (
        <Note tone="stop" role="alert">
          {words(problem)}
        </Note>
      )}
      {next ? (
        <NextCard
          room={next}
          exchange={exchange}
          user={user}
          action={
            <>
              {next.state === 'open' ? (
                <ButtonLink href={`/rooms/${next.id}`} variant="lantern" big wide>
                  {t('next.enter')}
                  <Icon of={ArrowRight} turn />
                </ButtonLink>
              ) : (
                <Button variant="lantern" big wide onClick={() => void open(next)}>
                  {t('next.openRoom')}
                  <Icon of={ArrowRight} turn />
                </Button>
              )}
              <p className="sm dim">
                {next.state === 'open'
                  ? t('next.enterHint')
                  : partners.length > 0
                    ? t('next.openHintWith', { names: names(partners) })
                    : t('next.openHint')}
              </p>
            </>
          }
        />
      ) : (
        <EmptyHome role={user.role} mayCreate={exchanges.length > 0} onCreate={() => setCreating(true)} />
      )}
      <div className="cols">
        <div className="stack gap-6">
          <NeedsYou user={user} rooms={rooms} />
          {rooms.length > 0 && (
            <section className="stack" aria-labelledby="rooms">
              <div className="row">
                <h2 id="rooms" className="grow">
                  {t('rooms.title')}
                </h2>
                {exchanges.length > 0 && (
                  <Button dense onClick={() => setCreating(true)}>
                    <Icon of={Plus} small />
                    {t('rooms.create')}
                  </Button>
                )}
              </div>
              <RoomList
                rooms={rooms}
                exchanges={exchanges}
                user={user}
                onOpen={(room) => void open(room)}
                onChanged={() => void home.again()}
              />
            </section>
          )}
        </div>
        <ExchangeList exchanges={exchanges} user={user} />
      </div>
      <CreateRoomDialog
        open={creating}
        onClose={() => setCreating(false)}
        exchanges={exchanges}
        user={user}
        onMade={() => {
          setCreating(false)
          void home.again()
        }}
      />
    </>
  )
}
