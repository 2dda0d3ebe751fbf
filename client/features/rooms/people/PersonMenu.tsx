import {
  Hand,
  MessageCircleOff,
  MicOff,
  PencilOff,
  UserX,
  Flag,
  MessageCircle,
  Pencil,
  type LucideIcon,
} from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { Header } from 'react-aria-components/Header'
import { Menu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { useTranslation } from 'react-i18next'
import type { Participant, PermissionName } from '#shared/contracts/rooms.ts'
import { Icon } from '../../../ui/Icon.tsx'
import { isStaff } from '../store/selectors.ts'
import { useRoom } from '../store/useRoom.ts'
import type { Deeds } from '../useDeeds.ts'
import { RemoveDialog } from './RemoveDialog.tsx'

interface Entry {
  id: string
  label: string
  icon: LucideIcon
  stop?: boolean
  act: () => void
}

interface Props {
  person: Participant
  deeds: Deeds
  className: string
  label: string
  children: ReactNode
}

/** What can be done about one person: by staff about children and guests, by a child about anybody. */
export function PersonMenu({ person, deeds, className, label, children }: Props) {
  const [removing, setRemoving] = useState(false)
  const entries = useEntries(person, deeds, () => setRemoving(true))
  if (entries.length === 0) {
    return (
      <span className={className} role="img" aria-label={label} title={label}>
        {children}
      </span>
    )
  }
  return (
    <>
      <MenuTrigger>
        <Button className={className} aria-label={label}>
          {children}
        </Button>
        <Popover className="pop" placement="bottom start">
          <Menu className="menu" aria-label={person.displayName}>
            <MenuSection>
              <Header className="menu-head">
                <bdi>{person.displayName}</bdi>
              </Header>
              {entries.map(({ id, label: text, icon, stop, act }) => (
                <MenuItem
                  key={id}
                  id={id}
                  className={stop ? 'menu-item stop' : 'menu-item'}
                  textValue={text}
                  onAction={act}
                >
                  <Icon of={icon} />
                  <span className="grow">{text}</span>
                </MenuItem>
              ))}
            </MenuSection>
          </Menu>
        </Popover>
      </MenuTrigger>
      {removing ? <RemoveDialog person={person} deeds={deeds} onClose={() => setRemoving(false)} /> : null}
    </>
  )
}

function useEntries(person: Participant, deeds: Deeds, onRemove: () => void): Entry[] {
  const { t } = useTranslation('room')
  const staff = useRoom((state) => state.staff)
  const me = useRoom((state) => state.me)
  const room = useRoom((state) => state.room)
  const raised = useRoom((state) => state.hands.some(({ participantId }) => participantId === person.id))
  const guest = useRoom((state) => state.participants.find(({ id }) => id === state.me)?.role === 'expert')
  const name = person.displayName
  if (person.id === me) return []
  if (!staff) {
    if (guest) return []
    return [
      {
        id: 'tell',
        label: t('person.tell', { name }),
        icon: Flag,
        act: () => void deeds.tell('participant', person.id),
      },
    ]
  }
  if (isStaff(person) || !room) return []

  /** On for this one person again means: what holds for all, or over a lock that all others have. */
  const one = (names: PermissionName[], on: boolean, said: string) => {
    const back = names.every((each) => room.permissions[each])
    return () => void deeds.allowOne(person, names, on ? (back ? null : true) : false, said)
  }
  const { chat, write, microphone } = person.permissions
  return [
    ...(raised
      ? [{ id: 'hand', label: t('person.lower'), icon: Hand, act: () => void deeds.lower(person.id, name) }]
      : []),
    {
      id: 'chat',
      label: chat ? t('person.chatOff') : t('person.chatOn'),
      icon: chat ? MessageCircleOff : MessageCircle,
      act: one(['chat'], !chat, t(chat ? 'did.chatOff' : 'did.chatOn', { name })),
    },
    {
      id: 'write',
      label: write ? t('person.writeOff') : t('person.writeOn'),
      icon: write ? PencilOff : Pencil,
      act: one(['write', 'draw'], !write, t(write ? 'did.writeOff' : 'did.writeOn', { name })),
    },
    {
      id: 'mute',
      label: microphone ? t('person.mute') : t('person.unmute'),
      icon: MicOff,
      act: () => void deeds.mute(person, microphone),
    },
    { id: 'remove', label: t('person.remove'), icon: UserX, stop: true, act: onRemove },
  ]
}
