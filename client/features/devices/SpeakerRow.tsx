import { Headphones, Play } from 'lucide-react'
import { useTranslation } from '../../app/i18n.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { playTest } from './cues.ts'
import { DeviceSelect } from './DeviceSelect.tsx'
import { useLocalState } from './useLocalMedia.tsx'

/** Three soft tones, out of the speaker that was chosen. */
export function SpeakerRow() {
  const { t } = useTranslation('devices')
  const { chosen } = useLocalState()
  return (
    <div className="check">
      <Icon of={Headphones} />
      <div>
        <p className="firm">{t('speaker.title')}</p>
        <p className="sm dim">{t('speaker.text')}</p>
      </div>
      <Button onClick={() => void playTest(chosen.speaker)}>
        <Icon of={Play} />
        {t('speaker.play')}
      </Button>
      <div className="check-more">
        <DeviceSelect kind="speaker" />
      </div>
    </div>
  )
}
