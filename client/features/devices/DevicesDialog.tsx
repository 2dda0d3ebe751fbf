import { useTranslation } from '../../app/i18n.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { SelectField } from '../../ui/Field.tsx'
import { captionSizes, useCaptionSize, type CaptionSize } from '../captions/index.ts'
import { BackgroundChoice } from './BackgroundChoice.tsx'
import { switchCues, useCues } from './cues.ts'
import { DeviceSelect } from './DeviceSelect.tsx'
import { Meter } from './Meter.tsx'
import { SpeakerRow } from './SpeakerRow.tsx'
import { Toggle } from './Toggle.tsx'
import { useLocalMedia, useLocalState } from './useLocalMedia.tsx'

/** Devices, sounds and captions inside a room. What is chosen here holds at once. */
export function DevicesDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('devices')
  const local = useLocalMedia()
  const { microphone, saver } = useLocalState()
  const cues = useCues()
  const [size, setSize] = useCaptionSize()
  const track = microphone === 'on' ? local.track('microphone') : undefined
  return (
    <Dialog
      open
      roomy
      onClose={onClose}
      title={t('dialog.title')}
      actions={
        <Button variant="ink" onClick={onClose}>
          {t('dialog.done')}
        </Button>
      }
    >
      <div className="stack gap-4">
        {track && (
          <p className="row wrap">
            <Meter track={track} />
          </p>
        )}
        <div className="device-fields">
          <DeviceSelect kind="microphone" />
          <DeviceSelect kind="camera" />
          <SelectField
            label={t('captionSize.title')}
            value={size}
            onChange={(event) => setSize(event.target.value as CaptionSize)}
          >
            {captionSizes.map((each) => (
              <option key={each} value={each}>
                {t(`captionSize.${each}`)}
              </option>
            ))}
          </SelectField>
        </div>
        <BackgroundChoice />
        <div>
          <SpeakerRow />
          <Toggle
            on={saver}
            onChange={(on) => void local.setSaver(on)}
            label={t('saver.title')}
            hint={t('saver.text')}
          />
          <Toggle on={cues} onChange={switchCues} label={t('cues.title')} hint={t('cues.text')} />
        </div>
      </div>
    </Dialog>
  )
}
