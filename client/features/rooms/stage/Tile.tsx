import { Ellipsis, Eye, EyeOff, Hand, MicOff, Pin, WifiLow } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { classes } from '../../../ui/classes.ts'
import { Icon } from '../../../ui/Icon.tsx'
import { PersonMark } from '../../../ui/PersonMark.tsx'
import { Scene } from '../../../ui/Scene.tsx'
import { useLocalState } from '../../devices/index.ts'
import { useMedia, useMediaSession, useMode, useOwnTrack } from '../media/useMedia.tsx'
import { useSeen } from '../media/useSeen.ts'
import { PersonMenu } from '../people/PersonMenu.tsx'
import { classOf } from '../store/selectors.ts'
import { useRoom } from '../store/useRoom.ts'
import type { Deeds } from '../useDeeds.ts'
import { Between } from './Between.tsx'
import { Picture, Video } from './Picture.tsx'
import type { Person } from './tiles.ts'

interface Props {
  one: Person
  large?: boolean
  deeds: Deeds
}

/** One person: the picture, or their place while there is none. What the marks show stands in the tile's name too. */
export function Tile({ one, large = false, deeds }: Props) {
  const { t } = useTranslation('stage')
  const { person, own, camera, microphone, pinned } = one
  const school = useRoom((state) => classOf(state, person.schoolId))
  const speaking = useMedia((state) => state.speaking.includes(person.id))
  const handUp = useRoom((state) => state.hands.some(({ participantId }) => participantId === person.id))
  const line = useMedia((state) => (own ? ownLine(state) : undefined))
  const seen = useSeen(own ? undefined : camera?.producerId, large)
  const label = [
    own ? t('tile.you', { name: person.displayName }) : person.displayName,
    ...(school ? [school.name] : []),
    ...(speaking ? [t('tile.speaking')] : []),
    ...(microphone ? [] : [t('tile.micOff')]),
    ...(handUp ? [t('tile.hand')] : []),
    ...(pinned ? [t('tile.pinned')] : []),
    ...(line ? [t(`tile.${line}`)] : []),
  ].join(', ')

  return (
    <div
      ref={seen}
      className={classes('tile', speaking && 'speaking', large && 'large')}
      role="group"
      aria-label={label}
      data-shore={school?.shore}
    >
      <Place one={one} shore={school?.shore} large={large} />
      {own ? (
        <OwnCamera shown={camera !== undefined} />
      ) : camera ? (
        <Picture producerId={camera.producerId} />
      ) : null}
      <span className="tag" aria-hidden="true">
        {speaking ? (
          <span className="bars">
            <i />
            <i />
            <i />
          </span>
        ) : microphone ? null : (
          <Icon of={MicOff} small />
        )}
        {handUp ? <Icon of={Hand} small /> : null}
        {pinned ? <Icon of={Pin} small /> : null}
        {line ? <Icon of={WifiLow} small /> : null}
        <bdi className="cut">{own ? t('tile.you', { name: person.displayName }) : person.displayName}</bdi>
      </span>
      <span className="tile-acts">
        {camera && !own ? (
          <See producerId={camera.producerId} name={person.displayName} main={large} />
        ) : null}
        <PersonMenu
          person={person}
          deeds={deeds}
          className="btn icon dense tile-btn"
          label={t('tile.actions', { name: person.displayName })}
          orNothing
        >
          <Icon of={Ellipsis} small />
        </PersonMenu>
      </span>
    </div>
  )
}

const ownLine = ({ line, pace }: { line: string; pace: { mode: string } }) =>
  line === 'joining' || line === 'lost'
    ? 'mending'
    : pace.mode !== 'full' && line === 'live'
      ? 'slow'
      : undefined

function Place({
  one: { person },
  shore,
  large,
}: {
  one: Person
  shore: number | undefined
  large: boolean
}) {
  const mark = (
    <PersonMark
      id={person.id}
      name={person.displayName}
      shore={shore}
      adult={person.role !== 'student'}
      guest={person.role === 'expert'}
      size={large ? 'xl' : 'l'}
    />
  )
  if (shore) return <Scene shore={shore}>{mark}</Scene>
  return (
    <div className="view">
      <Between />
      {mark}
    </div>
  )
}

/** One's own picture, as in a mirror. */
function OwnCamera({ shown }: { shown: boolean }) {
  const track = useOwnTrack('camera')
  const { background } = useLocalState()
  // A drawn place is no mirror: it stands under the picture anyway.
  return shown && track && background !== 'place' ? <Video track={track} className="mirror" /> : null
}

/** On a line that rests pictures, one can still be looked at by pressing it. */
export function See({
  producerId,
  name,
  main = false,
}: {
  producerId: string
  name: string
  main?: boolean
}) {
  const { t } = useTranslation('stage')
  const session = useMediaSession()
  const { mode } = useMode()
  const wanted = useMedia((state) => state.wanted.includes(producerId))
  if (mode !== 'sound' && (mode !== 'speaker' || main)) return null
  return (
    <button
      type="button"
      className="btn dense tile-btn see"
      aria-label={t(wanted ? 'saver.restOf' : 'saver.seeOf', { name })}
      onClick={() => session?.want(producerId, !wanted)}
    >
      <Icon of={wanted ? EyeOff : Eye} small />
      {t(wanted ? 'saver.rest' : 'saver.see')}
    </button>
  )
}
