import {
  DoorOpen,
  MessageCircle,
  Mic,
  MonitorUp,
  PencilLine,
  PenTool,
  Snowflake,
  UserPlus,
  Video,
  type LucideIcon,
} from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PermissionName } from '#shared/contracts/rooms.ts'
import { Button } from '../../../ui/Button.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { Switch } from '../../../ui/Switch.tsx'
import { InviteDialog } from '../../invites/index.ts'
import { waitingByClass } from '../store/selectors.ts'
import { useRoom } from '../store/useRoom.ts'
import type { Deeds } from '../useDeeds.ts'
import { DoorMenu } from './DoorMenu.tsx'

const switches: { name: PermissionName; icon: LucideIcon }[] = [
  { name: 'chat', icon: MessageCircle },
  { name: 'write', icon: PencilLine },
  { name: 'draw', icon: PenTool },
  { name: 'microphone', icon: Mic },
  { name: 'camera', icon: Video },
  { name: 'screen', icon: MonitorUp },
]

/** One click acts at once: freeze, what students may, who comes in. */
export function Strip({ deeds }: { deeds: Deeds }) {
  const { t } = useTranslation('room')
  const [inviting, setInviting] = useState(false)
  const room = useRoom((state) => state.room)
  const state = useRoom((each) => each)
  const atTheDoor = waitingByClass(state)
  if (!room) return null
  const { frozen, permissions } = room
  return (
    <div className="strip" role="group" aria-label={t('strip.label')}>
      <Button
        dense
        variant="ink"
        aria-pressed={frozen}
        aria-keyshortcuts="F"
        onClick={() => void deeds.freeze(!frozen)}
      >
        <Icon of={Snowflake} />
        {frozen ? t('strip.thaw') : t('strip.freeze')}
      </Button>
      <span className="sep" />
      <span className="sm dim" id="may">
        {t('strip.may')}
      </span>
      <ul className="locks" aria-labelledby="may">
        {switches.map(({ name, icon }) => (
          <li key={name}>
            <Switch
              on={permissions[name]}
              icon={icon}
              word={permissions[name] ? undefined : t('strip.locked')}
              onChange={(on) => void deeds.allow(name, on)}
            >
              {t(`switch.${name}`)}
            </Switch>
          </li>
        ))}
      </ul>
      <span className="sep" />
      <span className="row wrap">
        {atTheDoor.map(({ class: { schoolId, name }, count }) => (
          <Button
            key={schoolId}
            dense
            variant="lantern"
            onClick={() => void deeds.admitClass(schoolId, name)}
          >
            <Icon of={DoorOpen} />
            <span>{t('strip.admit', { name: `\u2068${name}\u2069`, count })}</span>
          </Button>
        ))}
        <DoorMenu deeds={deeds} />
        <Button dense onClick={() => setInviting(true)}>
          <Icon of={UserPlus} />
          {t('strip.invite')}
        </Button>
      </span>
      <InviteDialog roomId={room.id} open={inviting} onClose={() => setInviting(false)} />
    </div>
  )
}
