import { Mic, MicOff, MonitorUp, MonitorX, Video, VideoOff, type LucideIcon } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { MediaSource } from '#shared/contracts/media.ts'
import { Button } from '../../../ui/Button.tsx'
import { classes } from '../../../ui/classes.ts'
import { Icon } from '../../../ui/Icon.tsx'
import { useQuietLine } from '../../../ui/QuietLine.tsx'
import { useAccessWords, useLocalMedia } from '../../devices/index.ts'
import { MediaControl } from '../MediaControl.tsx'
import { canShareScreen, mayBeLiveNow } from '../media/may.ts'
import { useMedia, useMediaSession } from '../media/useMedia.tsx'
import { useRoom } from '../store/useRoom.ts'
import { useLine } from '../useLine.ts'
import { useReason } from '../useReason.ts'
import { useStatusWords } from './StageNote.tsx'

const icons: Record<MediaSource, [on: LucideIcon, off: LucideIcon]> = {
  microphone: [Mic, MicOff],
  camera: [Video, VideoOff],
  screen: [MonitorX, MonitorUp],
}

/** Why one's own microphone, camera or screen cannot be switched on now, in words; undefined while it can. */
export function useSourceReason(source: MediaSource): string | undefined {
  const { t } = useTranslation('stage')
  const line = useLine()
  const status = useStatusWords()
  const impossible = useMedia((state) => state.line === 'impossible')
  const closed = useReason(source)
  const because = useRoom((state) => {
    const may = mayBeLiveNow(state, source)
    return may.allowed ? undefined : may.because
  })
  if (line === 'offline') return t('why.offline')
  if (because === 'media.locked') return t(`why.${source}`)
  if (because === 'room.no_teacher') return t('why.rule')
  return closed ?? status ?? (impossible ? t('note.impossible') : undefined)
}

/** Switches one's own source, and says what came in the way of it. */
function useSwitch(source: MediaSource, tell: (why: string) => void) {
  const session = useMediaSession()
  const local = useLocalMedia()
  const wordsFor = useAccessWords()
  return async (on: boolean) => {
    await session?.set(source, on)
    if (!on || source === 'screen') return
    const words = wordsFor(source, local.get()[source])
    if (words) tell(`${words.title} ${words.text}`)
  }
}

interface Props {
  source: MediaSource
  onReason: (reason: string) => void
}

/** One's own microphone, camera or screen: on, off, or locked with the reason beside it. */
export function SourceControl({ source, onReason }: Props) {
  const { t } = useTranslation('stage')
  const own = useMedia((state) => state.own[source])
  const reason = useSourceReason(source)
  const flip = useSwitch(source, onReason)
  const on = own !== 'off'
  const [onIcon, offIcon] = icons[source]

  if (reason !== undefined)
    return (
      <MediaControl icon={offIcon} label={t(`control.${source}.off`)} reason={reason} onReason={onReason} />
    )
  return (
    <button
      type="button"
      className={classes('ctl', on && 'on')}
      aria-busy={own === 'opening'}
      onClick={() => void flip(!on)}
    >
      <Icon of={on ? onIcon : offIcon} />
      {t(`control.${source}.${on ? 'on' : 'off'}`)}
    </button>
  )
}

/** For those who share a screen now and then: there while they may, and while they do. */
export function ShareButton() {
  const { t } = useTranslation('stage')
  const { say } = useQuietLine()
  const own = useMedia((state) => state.own.screen)
  const reason = useSourceReason('screen')
  const flip = useSwitch('screen', say)
  const on = own !== 'off'
  if (!canShareScreen() || (reason !== undefined && !on)) return null
  const label = t(`control.screen.${on ? 'on' : 'off'}`)
  return (
    <Button dense icon variant="quiet" aria-label={label} title={label} onClick={() => void flip(!on)}>
      <Icon of={on ? MonitorX : MonitorUp} small />
    </Button>
  )
}
