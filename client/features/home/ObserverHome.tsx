import { Eye } from 'lucide-react'
import type { User } from '#shared/contracts/identity.ts'
import { useTranslation } from '../../app/i18n.ts'
import { Note } from '../../ui/Note.tsx'
import { EmptyHome } from './EmptyHome.tsx'
import { ExchangeList } from './ExchangeList.tsx'
import { Hello } from './Hello.tsx'
import { HomeWaiting } from './HomeWaiting.tsx'
import { RoomList } from './RoomList.tsx'
import { useHome } from './useHome.ts'

/** A coordinator sees that classes meet, and when; what they say stays with them and their teachers. */
export function ObserverHome({ user }: { user: User }) {
  const { t } = useTranslation('home')
  const home = useHome(user)
  if (home.data === undefined) return <HomeWaiting user={user} home={home} />
  const { rooms, exchanges } = home.data
  const district = exchanges
    .flatMap((each) => each.classes)
    .find((each) => each.districtId === user.districtId)?.districtName
  return (
    <>
      <Hello user={user} place={district} />
      <Note tone="care" icon={Eye} say={t('observer.title')}>
        <p>{t('observer.text')}</p>
      </Note>
      {exchanges.length === 0 && <EmptyHome role={user.role} mayCreate={false} onCreate={() => undefined} />}
      <div className="cols">
        {rooms.length > 0 && (
          <section className="stack" aria-labelledby="rooms">
            <h2 id="rooms">{t('rooms.title')}</h2>
            <RoomList rooms={rooms} exchanges={exchanges} user={user} />
          </section>
        )}
        <ExchangeList exchanges={exchanges} user={user} />
      </div>
    </>
  )
}
