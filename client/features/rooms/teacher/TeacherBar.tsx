import { LifeBuoy, MicOff, MonitorUp, ShieldCheck, VideoOff } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { Icon } from '../../../ui/Icon.tsx'
import { QuietLine, useQuietLine } from '../../../ui/QuietLine.tsx'
import { MediaControl } from '../MediaControl.tsx'
import { useRoom } from '../store/useRoom.ts'

/** Own mic, camera and screen; the quiet line; what children told us; the desk. */
export function TeacherBar() {
  const { t } = useTranslation('room')
  const { t: app } = useTranslation('app')
  const { say } = useQuietLine()
  const roomId = useRoom((state) => state.roomId)
  const open = useRoom((state) => state.reports.filter(({ answer }) => answer === undefined).length)
  const held = useRoom((state) => state.held.filter(({ state: now }) => now === 'held').length)
  const reason = t('stage.onTheWay')
  return (
    <footer className="bar">
      <MediaControl icon={MicOff} label={t('bar.mic')} reason={reason} onReason={say} />
      <MediaControl icon={VideoOff} label={t('bar.camera')} reason={reason} onReason={say} />
      <MediaControl icon={MonitorUp} label={t('bar.screen')} reason={reason} onReason={say} />
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
