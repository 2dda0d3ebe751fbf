import { CloudOff } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import { Band } from '../ui/Band.tsx'
import { useTranslation } from './i18n.ts'

function subscribe(listener: () => void) {
  addEventListener('online', listener)
  addEventListener('offline', listener)
  return () => {
    removeEventListener('online', listener)
    removeEventListener('offline', listener)
  }
}

/** Says that the device has no line; for pages that keep no line of their own. */
export function OfflineBand() {
  const { t } = useTranslation('app')
  const online = useSyncExternalStore(subscribe, () => navigator.onLine)
  return online ? (
    <span hidden />
  ) : (
    <Band tone="off" icon={CloudOff} title={t('offline.title')}>
      {t('offline.text')}
    </Band>
  )
}
