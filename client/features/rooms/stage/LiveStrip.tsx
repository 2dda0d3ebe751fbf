import { Maximize2 } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../../ui/Icon.tsx'
import { PersonMark } from '../../../ui/PersonMark.tsx'
import { useMedia } from '../media/useMedia.tsx'
import { useSeen } from '../media/useSeen.ts'
import { classOf } from '../store/selectors.ts'
import { useRoom } from '../store/useRoom.ts'
import { Picture } from './Picture.tsx'
import { useStatusWords } from './StageNote.tsx'
import { isOnAir, layoutOf, peopleOnStage } from './tiles.ts'

/** The small picture of whoever stands on the stage, over whatever one is doing on a phone. */
export function LiveStrip({ onOpen }: { onOpen: () => void }) {
  const { t } = useTranslation('stage')
  const { t: room } = useTranslation('room')
  const participants = useRoom((state) => state.participants)
  const me = useRoom((state) => state.me)
  const producers = useMedia((state) => state.producers)
  const spoke = useMedia((state) => state.spoke)
  const stage = useMedia((state) => state.stage)
  const status = useStatusWords()
  const main = useMemo(() => {
    const people = peopleOnStage({ participants, me, media: { producers, spoke, stage } })
    return layoutOf(people, { spoke }, false).main[0]
  }, [participants, me, producers, spoke, stage])
  const speaking = useMedia((state) => main !== undefined && state.speaking.includes(main.person.id))
  const school = useRoom((state) => classOf(state, main?.person.schoolId))
  const seen = useSeen(main?.camera?.producerId, true)

  // Only somebody who can be seen or heard, or the guest whom everyone waits for, is worth the room on a phone.
  if (!main || main.own || !(isOnAir(main) || main.person.role === 'expert')) return null
  const { person, camera } = main
  return (
    <button type="button" className="live" onClick={onOpen}>
      <span className="pic" ref={seen}>
        <PersonMark
          id={person.id}
          name={person.displayName}
          shore={school?.shore}
          adult={person.role !== 'student'}
          guest={person.role === 'expert'}
        />
        {camera ? <Picture producerId={camera.producerId} /> : null}
      </span>
      <span className="grow">
        <b>{t(speaking ? 'live.speaking' : 'live.stage', { name: person.displayName })}</b>
        <br />
        <span className="dim">{status ?? t('live.watch')}</span>
      </span>
      <Icon of={Maximize2} />
      <span className="vh">{room('stage.open')}</span>
    </button>
  )
}
