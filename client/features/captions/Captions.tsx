import type { Room } from '#shared/contracts/rooms.ts'
import { useTranslation } from '../../app/i18n.ts'
import { useCaptionSize } from './size.ts'
import { useCaptionLines } from './useCaptionLines.ts'

/**
 * What is being said, for those who read it. Takes no room while nobody writes; what it says is said aloud too, after
 * whatever a screen reader is saying.
 */
export function Captions({ roomId }: { roomId: Room['id'] }) {
  const { t } = useTranslation('devices')
  const lines = useCaptionLines(roomId)
  const [size] = useCaptionSize()
  return (
    <div className="captions" data-size={size} role="log" aria-live="polite" aria-label={t('captions.label')}>
      {lines.map(({ key, displayName, text }) => (
        <p key={key} dir="auto">
          <b>
            <bdi>{displayName}</bdi>:
          </b>{' '}
          {text}
        </p>
      ))}
    </div>
  )
}
