import { Hand, LifeBuoy } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../../ui/Icon.tsx'
import { useQuietLine } from '../../../ui/QuietLine.tsx'
import { SourceControl } from '../stage/SourceControl.tsx'
import { TalkHint } from '../stage/TalkHint.tsx'
import { useRoom } from '../store/useRoom.ts'
import type { Deeds as AllDeeds } from '../useDeeds.ts'
import { useLine } from '../useLine.ts'
import { useReason } from '../useReason.ts'
import { SafetyDialog } from './SafetyDialog.tsx'

/** The four things a child may always do, under her thumb. */
export function Deeds({ deeds, guest }: { deeds: AllDeeds; guest: boolean }) {
  const { t } = useTranslation('room')
  const { say } = useQuietLine()
  const [why, setWhy] = useState<string>()
  const [safety, setSafety] = useState(false)

  function tell(text: string) {
    setWhy((now) => (now === text ? undefined : text))
    say(text)
  }

  return (
    <div className="deeds">
      {why ? (
        <p className="why deed-why">
          <span>{why}</span>
        </p>
      ) : (
        <TalkHint />
      )}
      <div className="thumbs">
        <SourceControl source="microphone" onReason={tell} />
        <SourceControl source="camera" onReason={tell} />
        <HandButton deeds={deeds} onWhy={tell} />
        {guest ? null : (
          <button
            type="button"
            className="ctl safe"
            data-react-aria-top-layer="true"
            aria-haspopup="dialog"
            onClick={() => setSafety(true)}
          >
            <Icon of={LifeBuoy} />
            {t('safety.button')}
          </button>
        )}
      </div>
      {guest ? null : <SafetyDialog open={safety} onClose={() => setSafety(false)} />}
    </div>
  )
}

function HandButton({ deeds, onWhy }: { deeds: AllDeeds; onWhy: (text: string) => void }) {
  const { t } = useTranslation('room')
  const id = useId()
  const line = useLine()
  const me = useRoom((state) => state.me)
  const place = useRoom((state) => state.hands.findIndex(({ participantId }) => participantId === state.me))
  const closed = useReason('hands')
  const up = place >= 0
  const reason = line === 'offline' ? t('why.offline') : closed

  if (reason !== undefined && !up) {
    return (
      <>
        <button
          type="button"
          className="ctl hand"
          aria-disabled
          aria-describedby={id}
          onClick={() => onWhy(reason)}
        >
          <Icon of={Hand} />
          {t('hand.raise')}
        </button>
        <span className="vh" id={id}>
          {reason}
        </span>
      </>
    )
  }
  return (
    <button
      type="button"
      className={up ? 'ctl hand up' : 'ctl hand'}
      onClick={() => void (up && me ? deeds.lower(me) : deeds.raise())}
    >
      <Icon of={Hand} />
      {up ? t('hand.lower', { place: place + 1 }) : t('hand.raise')}
    </button>
  )
}
