import { LifeBuoy, ShieldCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { Icon } from '../../../ui/Icon.tsx'
import { QuietLine, useQuietLine } from '../../../ui/QuietLine.tsx'
import { SourceControl } from '../stage/SourceControl.tsx'
import { TalkHint } from '../stage/TalkHint.tsx'
import { useRoom } from '../store/useRoom.ts'

/** Own mic, camera and screen; the quiet line; what children told us; the desk. */
export function TeacherBar() {
  const { t } = useTranslation('room')
  const { t: app } = useTranslation('app')
  const { say } = useQuietLine()
  const roomId = useRoom((state) => state.roomId)
  const open = useRoom((state) => state.reports.filter(({ answer }) => answer === undefined).length)
  const held = useRoom((state) => state.held.filter(({ state: now }) => now === 'held').length)
  return (
    <footer className="bar">
      <SourceControl source="microphone" onReason={say} />
      <SourceControl source="camera" onReason={say} />
      <SourceControl source="screen" onReason={say} />
      <TalkHint />
      <div className="grow line">
        <QuietLine undoLabel={app('undo')} />
      </div>
      <Link className="btn dense" href={`/rooms/${roomId}/desk`}>
        <Icon of={ShieldCheck} />
        {t('bar.desk', { count: held })}
      </Link>
      <Link className={open > 0 ? 'chip stop' : 'chip go'} href={`/rooms/${roomId}/desk?told`}>
        <Icon of={LifeBuoy} />
        {t('bar.reports', { count: open })}
      </Link>
    </footer>
  )
}
