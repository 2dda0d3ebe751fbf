import {
  Captions,
  CaptionsOff,
  Flag,
  Hand,
  MessageCircle,
  MessageCircleOff,
  Mic,
  MicOff,
  MonitorOff,
  MonitorUp,
  Pencil,
  PencilOff,
  Pin,
  PinOff,
  UserX,
  Video,
  VideoOff,
  type LucideIcon,
} from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Participant, PermissionName } from '#shared/contracts/rooms.ts'
import { useMedia } from '../media/useMedia.tsx'
import { useStageDeeds } from '../stage/useStageDeeds.ts'
import { isStaff } from '../store/selectors.ts'
import { useRoom } from '../store/useRoom.ts'
import type { Deeds } from '../useDeeds.ts'

interface Entry {
  id: string
  label: string
  icon: LucideIcon
  stop?: boolean
  act: () => void
}

/** What can be done about one person, in groups: by staff about everybody, by a child about anybody else. */
export function usePersonEntries(person: Participant, deeds: Deeds, onRemove: () => void): Entry[][] {
  const { t } = useTranslation('room')
  const staff = useRoom((state) => state.staff)
  const me = useRoom((state) => state.me)
  const guest = useRoom((state) => state.participants.find(({ id }) => id === state.me)?.role === 'expert')
  const raised = useRoom((state) => state.hands.some(({ participantId }) => participantId === person.id))
  const media = useMediaEntries(person, deeds)
  const words = useWordEntries(person, deeds)
  const stage = useStageEntries(person)
  const name = person.displayName

  if (!staff) {
    if (guest || person.id === me) return []
    const act = () => void deeds.tell('participant', person.id)
    return [[{ id: 'tell', label: t('person.tell', { name }), icon: Flag, act }]]
  }
  // Somebody who runs the room is muted by nobody.
  if (isStaff(person)) return [stage]
  const lower = () => void deeds.lower(person.id, name)
  return [
    ...(raised ? [[{ id: 'hand', label: t('person.lower'), icon: Hand, act: lower }]] : []),
    media,
    stage,
    words,
    [{ id: 'remove', label: t('person.remove'), icon: UserX, stop: true, act: onRemove }],
  ]
}

/** Sets something for one person; on again means what holds for all, or over a lock that all others have. */
function useOne(person: Participant, deeds: Deeds) {
  const permissions = useRoom((state) => state.room?.permissions)
  return (names: PermissionName[], on: boolean, said: string) => {
    const back = names.every((each) => permissions?.[each])
    return () => void deeds.allowOne(person, names, on ? (back ? null : true) : false, said)
  }
}

function useWordEntries(person: Participant, deeds: Deeds): Entry[] {
  const { t } = useTranslation('room')
  const one = useOne(person, deeds)
  const name = person.displayName
  const { chat, write } = person.permissions
  return [
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
  ]
}

function useMediaEntries(person: Participant, deeds: Deeds): Entry[] {
  const { t } = useTranslation('room')
  const { t: words } = useTranslation('stage')
  const { ask } = useStageDeeds()
  const one = useOne(person, deeds)
  const opens =
    (source: string) =>
    (state: { producers: readonly { participantId: string; source: string; paused: boolean }[] }) =>
      state.producers.some(
        (each) => each.participantId === person.id && each.source === source && !each.paused,
      )
  const speaks = useMedia(opens('microphone'))
  const seen = useMedia(opens('camera'))
  const available = useMedia((state) => state.status?.available ?? false)
  const name = person.displayName
  const { microphone, camera, screen } = person.permissions
  return [
    ...(available && microphone && !speaks
      ? [
          {
            id: 'ask-microphone',
            label: words('person.askMicrophone'),
            icon: Mic,
            act: () => void ask(person, 'microphone'),
          },
        ]
      : []),
    ...(available && camera && !seen
      ? [
          {
            id: 'ask-camera',
            label: words('person.askCamera'),
            icon: Video,
            act: () => void ask(person, 'camera'),
          },
        ]
      : []),
    {
      id: 'mute',
      label: microphone ? t('person.mute') : t('person.unmute'),
      icon: MicOff,
      act: () => void deeds.mute(person, microphone),
    },
    {
      id: 'camera',
      label: words(camera ? 'person.cameraOff' : 'person.cameraOn'),
      icon: VideoOff,
      act: one(['camera'], !camera, words(camera ? 'did.cameraOff' : 'did.cameraOn', { name })),
    },
    {
      id: 'screen',
      label: words(screen ? 'person.screenOff' : 'person.screenOn'),
      icon: screen ? MonitorOff : MonitorUp,
      act: one(['screen'], !screen, words(screen ? 'did.screenOff' : 'did.screenOn', { name })),
    },
  ]
}

function useStageEntries(person: Participant): Entry[] {
  const { t } = useTranslation('stage')
  const { pin, setCaptioner } = useStageDeeds()
  const pinned = useMedia((state) => state.stage.pinned.includes(person.id))
  const captioner = useMedia((state) => state.captioners.includes(person.id))
  const staff = isStaff(person)
  return [
    {
      id: 'pin',
      label: t(pinned ? 'person.unpin' : 'person.pin'),
      icon: pinned ? PinOff : Pin,
      act: () => void pin(person, !pinned),
    },
    // Those who run the room may write captions anyway.
    ...(staff
      ? []
      : [
          {
            id: 'captioner',
            label: t(captioner ? 'person.noCaptioner' : 'person.captioner'),
            icon: captioner ? CaptionsOff : Captions,
            act: () => void setCaptioner(person, !captioner),
          },
        ]),
  ]
}
