import { useTranslation } from 'react-i18next'
import { useMedia } from '../media/useMedia.tsx'
import { useMayTalk } from './usePushToTalk.ts'

/** That the space bar opens the microphone, where there is one and it does. */
export function TalkHint() {
  const { t } = useTranslation('stage')
  const may = useMayTalk()
  const off = useMedia((state) => state.own.microphone === 'off')
  return may && off ? <p className="xs dim talk-hint">{t('talk')}</p> : null
}
