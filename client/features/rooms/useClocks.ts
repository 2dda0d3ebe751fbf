import { useTranslation } from 'react-i18next'
import type { ClockShore } from '../../ui/Clocks.tsx'
import { classesFrom, meOf } from './store/selectors.ts'
import { useRoom } from './store/useRoom.ts'

/** Both clocks, own shore first: by place for a child, by school for adults. */
export function useClocks(words: 'places' | 'schools'): ClockShore[] {
  const { t } = useTranslation('room')
  const state = useRoom((room) => room)
  const own = meOf(state)?.schoolId
  return classesFrom(state).map(({ shore, timeZone, schoolShortName, schoolId }) => ({
    shore,
    timeZone,
    label: words === 'schools' || !own ? schoolShortName : t(schoolId === own ? 'clock.here' : 'clock.there'),
  }))
}
