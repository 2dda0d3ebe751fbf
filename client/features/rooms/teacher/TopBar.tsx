import { ArrowLeft, Users } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { Button, ButtonLink } from '../../../ui/Button.tsx'
import { Chip } from '../../../ui/Chip.tsx'
import { ClockLine } from '../../../ui/Clocks.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { RecordingChip } from '../../recordings/index.ts'
import { teachersHere } from '../store/selectors.ts'
import { useRoom } from '../store/useRoom.ts'
import { useClocks } from '../useClocks.ts'
import type { Deeds } from '../useDeeds.ts'

/** Title, who covers the room, recorded or not, both clocks, and the two ways out. */
export function TopBar({ deeds }: { deeds: Deeds }) {
  const { t } = useTranslation('room')
  const [ending, setEnding] = useState(false)
  const room = useRoom((state) => state.room)
  const adults = useRoom((state) => teachersHere(state).length)
  const clocks = useClocks('schools')
  return (
    <div className="rtop">
      <div className="grow row">
        <ButtonLink href="/" variant="quiet" icon dense aria-label={t('home')}>
          <Icon of={ArrowLeft} turn />
        </ButtonLink>
        <h1 className="cut">
          <bdi>{room?.title}</bdi>
        </h1>
        <Chip tone={adults > 0 ? 'go' : 'stop'} icon={Users}>
          {t('top.adults', { count: adults })}
        </Chip>
        {room ? <RecordingChip roomId={room.id} /> : null}
      </div>
      <ClockLine shores={clocks} />
      <ButtonLink href="/" dense>
        {t('leave')}
      </ButtonLink>
      <Button dense variant="stop" onClick={() => setEnding(true)}>
        {t('top.end')}
      </Button>
      <EndDialog open={ending} onClose={() => setEnding(false)} deeds={deeds} />
    </div>
  )
}

function EndDialog({ open, onClose, deeds }: { open: boolean; onClose: () => void; deeds: Deeds }) {
  const { t } = useTranslation('room')
  const [, go] = useLocation()
  const [busy, setBusy] = useState(false)
  const roomId = useRoom((state) => state.roomId)

  async function end() {
    if (busy) return
    setBusy(true)
    const ended = await deeds.setOpen('closed')
    setBusy(false)
    if (ended) go(`/rooms/${roomId}/after`)
  }

  return (
    <Dialog
      open={open}
      role="alertdialog"
      title={t('end.title')}
      onClose={onClose}
      actions={
        <>
          <Button autoFocus onClick={onClose}>
            {t('end.stay')}
          </Button>
          <Button variant="stop" locked={busy} onClick={() => void end()}>
            {t('end.end')}
          </Button>
        </>
      }
    >
      <p>{t('end.text')}</p>
    </Dialog>
  )
}
