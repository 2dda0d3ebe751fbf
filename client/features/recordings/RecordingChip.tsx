import { Circle, CircleDot, CirclePause } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Room } from '#shared/contracts/rooms.ts'
import { useSession } from '../../app/session.ts'
import { Chip } from '../../ui/Chip.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { useRecording } from './useRecording.ts'

const RecordingDialog = lazy(() =>
  import('./RecordingDialog.tsx').then((module) => ({ default: module.RecordingDialog })),
)

const icons = { off: CircleDot, on: Circle, paused: CirclePause } as const
const tones = { off: undefined, on: 'stop', paused: 'wait' } as const

/** Recorded or not, for everyone to see; for adults it opens what they can do about it. */
export function RecordingChip({ roomId }: { roomId: Room['id'] }) {
  const { t } = useTranslation('recording')
  const { user } = useSession()
  const [open, setOpen] = useState(false)
  const recording = useRecording(roomId)
  const { state } = recording
  const adult = user?.role === 'teacher' || user?.role === 'leader' || user?.role === 'expert'
  if (!adult)
    return (
      <Chip icon={icons[state]} tone={tones[state]}>
        {t(`chip.${state}`)}
      </Chip>
    )
  return (
    <>
      <button
        type="button"
        className={['chip', tones[state] ?? '', 'chip-button'].join(' ')}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <Icon of={icons[state]} />
        {t(`chip.${state}`)}
      </button>
      {open ? (
        <Suspense fallback={null}>
          <RecordingDialog roomId={roomId} recording={recording} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  )
}
