import { Mic, MicOff, Video, VideoOff } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from '../../app/i18n.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { AccessNote } from './AccessNote.tsx'
import { DeviceSelect } from './DeviceSelect.tsx'
import { Meter } from './Meter.tsx'
import type { Source } from './state.ts'
import { useLocalMedia, useLocalState } from './useLocalMedia.tsx'

const icons = { camera: [Video, VideoOff], microphone: [Mic, MicOff] } as const

/** One's camera or microphone before the room: how it stands, the way to try it, and what may be chosen while it is on. */
export function SourceRow({ source, children }: { source: Source; children?: ReactNode }) {
  const { t } = useTranslation('devices')
  const local = useLocalMedia()
  const state = useLocalState()
  const access = state[source]
  const on = access === 'on'
  const standing = access === 'on' || access === 'asking' ? access : 'off'
  const now = on && source === 'camera' && state.background === 'place' ? 'place' : standing
  const track = source === 'microphone' && on ? local.track(source) : undefined
  return (
    <div className="check">
      <Icon of={icons[source][on ? 0 : 1]} />
      <div>
        <p className="firm">{t(`${source}.${now}` as 'camera.on')}</p>
        {track ? (
          <p className="row wrap">
            <Meter track={track} />
          </p>
        ) : (
          <p className="sm dim">{t(`${source}.${now}Text` as 'camera.onText')}</p>
        )}
      </div>
      {access !== 'insecure' && (
        <Button
          variant={on ? 'quiet' : 'plain'}
          aria-busy={access === 'asking'}
          onClick={() => (on ? local.close(source) : void local.open(source))}
        >
          {t(on ? `${source}.close` : standing === access ? `${source}.try` : 'again')}
        </Button>
      )}
      <div className="check-more">
        <AccessNote source={source} access={access} />
        {on && (
          <>
            <DeviceSelect kind={source} />
            {children}
          </>
        )}
      </div>
    </div>
  )
}
