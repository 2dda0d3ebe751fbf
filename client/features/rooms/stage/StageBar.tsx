import {
  Captions as CaptionsIcon,
  Grid2x2,
  Maximize2,
  Minimize2,
  Settings2,
  UserRound,
  Users,
} from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/Button.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { DevicesDialog } from '../../devices/index.ts'
import { useMedia } from '../media/useMedia.tsx'
import { teachersHere } from '../store/selectors.ts'
import { useRoom } from '../store/useRoom.ts'
import { ShareButton } from './SourceControl.tsx'
import type { View } from './Stage.tsx'
import { useStageDeeds } from './useStageDeeds.ts'

const views = [
  { name: 'speaker', icon: UserRound },
  { name: 'gallery', icon: Grid2x2 },
] as const

interface Props {
  view: View
  onView: (view: View) => void
  large: boolean
  onLarge: ((large: boolean) => void) | undefined
  writing: boolean
  onWriting: (writing: boolean) => void
}

/** How one looks at the stage: for oneself, or by a teacher for all. */
export function StageBar({ view, onView, large, onLarge, writing, onWriting }: Props) {
  const { t } = useTranslation('stage')
  const [devices, setDevices] = useState(false)
  const staff = useRoom((state) => state.staff)
  const me = useRoom((state) => state.me)
  const teacher = useRoom((state) => {
    const [only, another] = teachersHere(state)
    return only && !another ? only.displayName : undefined
  })
  const decided = useMedia((state) => state.stage.view !== 'free')
  const mayCaption = useMedia((state) => staff || state.captioners.some((id) => id === me))
  const { setView } = useStageDeeds()
  const locked = decided && !staff

  return (
    <div className="stagebar">
      <span className="row" role="group" aria-label={t('view.label')}>
        {views.map(({ name, icon }) => (
          <Button
            key={name}
            dense
            variant="quiet"
            aria-pressed={view === name}
            locked={locked}
            aria-describedby={locked ? 'stage-decided' : undefined}
            onClick={() => (staff && decided ? void setView(name) : onView(name))}
          >
            <Icon of={icon} small />
            {t(`view.${name}`)}
          </Button>
        ))}
      </span>
      {staff ? (
        <Button
          dense
          variant="quiet"
          aria-pressed={decided}
          onClick={() => void setView(decided ? 'free' : view)}
        >
          <Icon of={Users} small />
          {t('view.forAll')}
        </Button>
      ) : null}
      {locked ? (
        <span className="xs dim" id="stage-decided">
          {teacher ? t('view.decidedBy', { name: teacher }) : t('view.decided')}
        </span>
      ) : null}
      <span className="stagebar-end">
        {mayCaption ? (
          <Button
            dense
            icon
            variant="quiet"
            aria-pressed={writing}
            aria-label={t('captions.button')}
            title={t('captions.button')}
            onClick={() => onWriting(!writing)}
          >
            <Icon of={CaptionsIcon} small />
          </Button>
        ) : null}
        {staff ? null : <ShareButton />}
        <Button
          dense
          icon
          variant="quiet"
          aria-label={t('settings')}
          title={t('settings')}
          aria-haspopup="dialog"
          onClick={() => setDevices(true)}
        >
          <Icon of={Settings2} small />
        </Button>
        {onLarge ? (
          <Button
            dense
            icon
            variant="quiet"
            aria-label={t(large ? 'view.smaller' : 'view.larger')}
            title={t(large ? 'view.smaller' : 'view.larger')}
            onClick={() => onLarge(!large)}
          >
            <Icon of={large ? Minimize2 : Maximize2} small />
          </Button>
        ) : null}
      </span>
      <DevicesDialog open={devices} onClose={() => setDevices(false)} />
    </div>
  )
}
