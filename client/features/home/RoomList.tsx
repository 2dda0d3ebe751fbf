import { useState } from 'react'
import type { Exchange } from '#shared/contracts/exchanges.ts'
import type { User } from '#shared/contracts/identity.ts'
import type { Room } from '#shared/contracts/rooms.ts'
import { formatShortDay, formatTime, useLocale, useTranslation } from '../../app/i18n.ts'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { EndRoomDialog } from './EndRoomDialog.tsx'
import { exchangeOf, ownFirst } from './pick.ts'

interface Props {
  rooms: readonly Room[]
  exchanges: readonly Exchange[]
  user: User
  /** Left out: the list is for looking only. */
  onOpen?: (room: Room) => void
  onChanged?: () => void
}

/** When a room starts, on every shore: `Mon 23 Nov, 14:00 Fjord Valley · 10:00 Los Andes`. */
function Start({ room, exchanges, user }: { room: Room; exchanges: readonly Exchange[]; user: User }) {
  const locale = useLocale()
  const { startsAt } = room
  if (startsAt === undefined) return null
  const classes = ownFirst(exchangeOf(exchanges, room), user.schoolId)
  const zone = classes[0]?.timeZone ?? user.timeZone
  return (
    <span className="num">
      {formatShortDay(startsAt, zone, locale)}
      {classes.map((each) => (
        <span key={each.id}>
          {' · '}
          <bdi>
            {formatTime(startsAt, each.timeZone, locale)} {each.schoolShortName}
          </bdi>
        </span>
      ))}
    </span>
  )
}

export function RoomList({ rooms, exchanges, user, onOpen, onChanged }: Props) {
  const { t } = useTranslation('home')
  const [ending, setEnding] = useState<Room>()
  return (
    <>
      <ul className="list card">
        {rooms.map((room) => (
          <li key={room.id} className="wrap-row">
            <div className="grow">
              <p className="firm">
                <bdi>{room.title}</bdi>
              </p>
              <p className="sm dim">
                {room.startsAt ? <Start room={room} exchanges={exchanges} user={user} /> : t('rooms.noTime')}
              </p>
            </div>
            <Chip tone={room.state === 'open' ? 'go' : undefined}>
              {room.state === 'open' ? t('rooms.open') : t('rooms.closed')}
            </Chip>
            {onOpen && (
              <span className="row wrap">
                <ButtonLink
                  dense
                  variant="quiet"
                  href={`/rooms/${room.id}/after`}
                  aria-label={t('rooms.afterOf', { room: room.title })}
                >
                  {t('rooms.after')}
                </ButtonLink>
                {room.state === 'open' ? (
                  <>
                    <Button
                      dense
                      onClick={() => setEnding(room)}
                      aria-label={t('rooms.endOf', { room: room.title })}
                    >
                      {t('rooms.end')}
                    </Button>
                    <ButtonLink
                      dense
                      href={`/rooms/${room.id}`}
                      aria-label={t('rooms.enterOf', { room: room.title })}
                    >
                      {t('rooms.enter')}
                    </ButtonLink>
                  </>
                ) : (
                  <Button
                    dense
                    onClick={() => onOpen(room)}
                    aria-label={t('rooms.openItOf', { room: room.title })}
                  >
                    {t('rooms.openIt')}
                  </Button>
                )}
              </span>
            )}
          </li>
        ))}
      </ul>
      <EndRoomDialog
        room={ending}
        onClose={() => setEnding(undefined)}
        onEnded={() => {
          setEnding(undefined)
          onChanged?.()
        }}
      />
    </>
  )
}
