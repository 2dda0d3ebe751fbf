import { Ellipsis, Hand, LayoutGrid, List, MessageCircleOff, Mic, PencilOff, Video } from 'lucide-react'
import { useId, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Participant } from '#shared/contracts/rooms.ts'
import { useLocale } from '../../../app/i18n.ts'
import { Icon } from '../../../ui/Icon.tsx'
import { PersonMark } from '../../../ui/PersonMark.tsx'
import { Weave } from '../../../ui/Weave.tsx'
import type { MediaState } from '../media/state.ts'
import { useMedia } from '../media/useMedia.tsx'
import { isStaff, peopleByShore, type Shore } from '../store/selectors.ts'
import { useRoom } from '../store/useRoom.ts'
import type { Deeds } from '../useDeeds.ts'
import { PersonMenu } from './PersonMenu.tsx'

/** People by school: a grid of marks, or a list of names with what can be done. */
export function People({ deeds, titled }: { deeds: Deeds; titled: boolean }) {
  const { t } = useTranslation('room')
  const locale = useLocale()
  const [named, setNamed] = useState(false)
  const participants = useRoom((state) => state.participants)
  const exchange = useRoom((state) => state.exchange)
  const me = useRoom((state) => state.me)
  const shores = useMemo(
    () => peopleByShore({ participants, exchange, me }, locale),
    [participants, exchange, me, locale],
  )
  const id = useId()
  return (
    <>
      <div className="head">
        <h2 className={titled ? 'grow' : 'vh'} id={id}>
          {t('people.title')}
        </h2>
        <button
          type="button"
          className="btn quiet dense sm"
          aria-pressed={named}
          onClick={() => setNamed(!named)}
        >
          <Icon of={named ? LayoutGrid : List} small />
          {named ? t('people.hideNames') : t('people.showNames')}
        </button>
      </div>
      <div
        className={named ? 'shores scroll named' : 'shores scroll'}
        tabIndex={0}
        role="group"
        aria-labelledby={id}
      >
        {shores.map((shore) => (
          <ShoreGroup key={shore.schoolId ?? 'guests'} shore={shore} named={named} deeds={deeds} />
        ))}
      </div>
    </>
  )
}

function ShoreGroup({ shore, named, deeds }: { shore: Shore; named: boolean; deeds: Deeds }) {
  const { t } = useTranslation('room')
  const { class: school, people } = shore
  return (
    <div data-shore={school?.shore} className={school ? undefined : 'guests'}>
      <h3>
        <bdi>{school?.name ?? t('people.guests')}</bdi>{' '}
        <span className="num">{t('people.here', { count: people.length })}</span>
      </h3>
      {school ? <Weave shore={school.shore} /> : null}
      {named ? (
        <ul className="people-list">
          {people.map((person) => (
            <Named key={person.id} person={person} shore={school?.shore} deeds={deeds} />
          ))}
        </ul>
      ) : (
        <ul className="people">
          {people.map((person) => (
            <Mark key={person.id} person={person} shore={school?.shore} deeds={deeds} />
          ))}
        </ul>
      )}
    </div>
  )
}

/** Name, role and what the mark shows, in words. */
function useLabel(person: Participant) {
  const { t } = useTranslation('room')
  const { t: stage } = useTranslation('stage')
  const heard = useMedia((state) => state.speaking.includes(person.id))
  const sends = (source: string) => (state: MediaState) =>
    state.producers.some((one) => one.participantId === person.id && one.source === source && !one.paused)
  const microphone = useMedia(sends('microphone'))
  const camera = useMedia(sends('camera'))
  const raised = useRoom((state) => state.hands.some(({ participantId }) => participantId === person.id))
  const mine = useRoom((state) => state.me === person.id)
  const parts = [
    mine ? t('people.you', { name: person.displayName }) : person.displayName,
    ...(person.role === 'student' ? [] : [t(`role.${person.role}`)]),
    ...(raised ? [t('people.handUp')] : []),
    ...(heard ? [stage('tile.speaking')] : microphone ? [stage('tile.micOn')] : []),
    ...(camera ? [stage('tile.cameraOn')] : []),
  ]
  return { label: parts.join(', '), raised, heard, microphone, camera }
}

interface OneProps {
  person: Participant
  shore: number | undefined
  deeds: Deeds
}

const markOf = (person: Participant, shore: number | undefined) => (
  <PersonMark
    id={person.id}
    name={person.displayName}
    shore={shore}
    adult={person.role !== 'student'}
    guest={person.role === 'expert'}
    size="s"
  />
)

function Mark({ person, shore, deeds }: OneProps) {
  const { label, raised, heard, microphone } = useLabel(person)
  return (
    <li>
      <PersonMenu person={person} deeds={deeds} className={heard ? 'who speaks' : 'who'} label={label}>
        {markOf(person, shore)}
        {raised ? (
          <span className="badge">
            <Icon of={Hand} />
          </span>
        ) : null}
        {microphone ? (
          <span className="badge open">
            <Icon of={Mic} />
          </span>
        ) : null}
      </PersonMenu>
    </li>
  )
}

function Named({ person, shore, deeds }: OneProps) {
  const { t } = useTranslation('room')
  const { raised, heard, microphone, camera } = useLabel(person)
  const { t: stage } = useTranslation('stage')
  const staff = useRoom((state) => state.staff)
  const mine = useRoom((state) => state.me === person.id)
  const room = useRoom((state) => state.room)
  const child = !isStaff(person)
  return (
    <li>
      {markOf(person, shore)}
      <span className="grow">
        <bdi className="firm">
          {mine ? t('people.you', { name: person.displayName }) : person.displayName}
        </bdi>
        {person.role === 'student' ? null : <span className="xs dim"> {t(`role.${person.role}`)}</span>}
        {raised ? (
          <span className="chip lantern">
            <Icon of={Hand} />
            {t('people.handUp')}
          </span>
        ) : null}
        {microphone ? (
          <span className={heard ? 'chip go' : 'chip'}>
            <Icon of={Mic} />
            {stage(heard ? 'tile.speaking' : 'tile.micOn')}
          </span>
        ) : null}
        {camera ? (
          <span className="chip">
            <Icon of={Video} />
            {stage('tile.cameraOn')}
          </span>
        ) : null}
        {staff && child && room?.permissions.chat && !person.permissions.chat ? (
          <span className="chip ice">
            <Icon of={MessageCircleOff} />
            {t('people.chatOff')}
          </span>
        ) : null}
        {staff && child && room?.permissions.write && !person.permissions.write ? (
          <span className="chip ice">
            <Icon of={PencilOff} />
            {t('people.writeOff')}
          </span>
        ) : null}
      </span>
      {staff && !mine ? (
        <PersonMenu
          person={person}
          deeds={deeds}
          className="btn icon dense quiet"
          label={t('people.actions', { name: person.displayName })}
        >
          <Icon of={Ellipsis} />
        </PersonMenu>
      ) : null}
    </li>
  )
}
