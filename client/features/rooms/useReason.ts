import { useTranslation } from 'react-i18next'
import type { Deed } from '#shared/rules/rooms.ts'
import { mayIn, teachersHere } from './store/selectors.ts'
import { useRoom } from './store/useRoom.ts'

/** Why this person may not do a thing now, in words for them; undefined while they may. */
export function useReason(deed: Deed): string | undefined {
  const { t } = useTranslation('room')
  const because = useRoom((state) => {
    const may = mayIn(state, deed)
    return may.allowed ? undefined : may.because
  })
  const teacher = useRoom((state) => {
    const [only, another] = teachersHere(state)
    return only && !another ? only.displayName : undefined
  })
  if (!because) return undefined
  const place = deed === 'write' || deed === 'draw' ? 'write' : deed === 'chat' ? 'chat' : 'other'
  if (because === 'room.frozen') {
    return teacher ? t(`why.frozenBy.${place}`, { name: teacher }) : t(`why.frozen.${place}`)
  }
  if (because === 'room.no_teacher') return t(`why.noTeacher.${place}`)
  if (because === 'room.closed') return t('why.closed')
  if (because === 'room.hands_closed') return t('why.hands')
  return t(`why.off.${place}`)
}
