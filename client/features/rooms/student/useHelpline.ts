import { useTranslation } from 'react-i18next'
import { classOf, meOf } from '../store/selectors.ts'
import { useRoom } from '../store/useRoom.ts'

/** The number a child of that country can ring, in a sentence; a page that finds one elsewhere. */
export function useHelpline(): string {
  const { t } = useTranslation('room')
  const country = useRoom((state) => classOf(state, meOf(state)?.schoolId)?.country)
  if (country === 'NO') return t('help.no')
  if (country === 'CL') return t('help.cl')
  return t('help.elsewhere')
}
