import { Check, CloudOff, DoorClosed, Hourglass, Snowflake } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Band } from '../../ui/Band.tsx'
import { Button } from '../../ui/Button.tsx'
import { teachersHere } from './store/selectors.ts'
import { useRoom } from './store/useRoom.ts'
import type { Deeds } from './useDeeds.ts'
import { tryNow, useLine } from './useLine.ts'

/** What everybody must know, under the header: it pushes the page and covers nothing. One at a time, the nearest first. */
export function RoomBands({ deeds }: { deeds: Deeds }) {
  const { t } = useTranslation('room')
  const line = useLine()
  const room = useRoom((state) => state.room)
  const staff = useRoom((state) => state.staff)
  const teacher = useRoom((state) => {
    const [only, another] = teachersHere(state)
    return only && !another ? only.displayName : undefined
  })

  if (line === 'offline') {
    return (
      <Band
        tone="off"
        icon={CloudOff}
        title={t('band.offline.title')}
        action={
          <Button dense onClick={tryNow}>
            {t('band.offline.again')}
          </Button>
        }
      >
        {t('band.offline.text')}
      </Band>
    )
  }
  if (line === 'back') return <Band tone="go" icon={Check} title={t('band.back')} />
  if (room?.state === 'closed') {
    return (
      <Band
        tone="ice"
        icon={DoorClosed}
        title={t('band.closed.title')}
        action={
          staff ? (
            <Button dense onClick={() => void deeds.setOpen('open')}>
              {t('band.closed.open')}
            </Button>
          ) : null
        }
      >
        {t('band.closed.text')}
      </Band>
    )
  }
  if (room?.frozen) {
    return (
      <Band
        tone="ice"
        icon={Snowflake}
        title={
          staff
            ? t('band.frozen.staffTitle')
            : teacher
              ? t('band.frozen.titleBy', { name: teacher })
              : t('band.frozen.title')
        }
        action={
          staff ? (
            <Button dense onClick={() => void deeds.freeze(false)}>
              {t('strip.thaw')}
            </Button>
          ) : null
        }
      >
        {staff ? t('band.frozen.staffText') : t('band.frozen.text')}
      </Band>
    )
  }
  if (room?.readOnlyBecause && !staff) {
    return (
      <Band tone="ice" icon={Hourglass} title={t('band.noTeacher.title')}>
        {t('band.noTeacher.text')}
      </Band>
    )
  }
  return null
}
