import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { classes } from '../../../ui/classes.ts'
import { Captions, CaptionWriter } from '../../captions/index.ts'
import { useMedia } from '../media/useMedia.tsx'
import { useRoom } from '../store/useRoom.ts'
import type { Deeds } from '../useDeeds.ts'
import { AskedDialog } from './AskedDialog.tsx'
import { CalmStage } from './CalmStage.tsx'
import { Gallery } from './Gallery.tsx'
import { SharedScreen } from './SharedScreen.tsx'
import { StageBar } from './StageBar.tsx'
import { StageNote } from './StageNote.tsx'
import { Tile } from './Tile.tsx'
import { columnsFor, layoutOf, peopleOnStage } from './tiles.ts'

export type View = 'speaker' | 'gallery'

/** Beside what people work on, and where it has the page to itself. */
const gallerySize = { small: 6, large: 16 }
const stripSize = { small: 4, large: 7 }

interface Props {
  deeds: Deeds
  large: boolean
  /** Where somebody may change that here. */
  onLarge?: ((large: boolean) => void) | undefined
}

/** Who is seen: one large with a strip, or all alike, and a shared screen before both. What a teacher chose for all goes first. */
export function Stage({ deeds, large, onLarge }: Props) {
  const { t } = useTranslation('stage')
  const [chosen, setChosen] = useState<View>('speaker')
  const [writing, setWriting] = useState(false)
  const participants = useRoom((state) => state.participants)
  const me = useRoom((state) => state.me)
  const roomId = useRoom((state) => state.roomId)
  // A worker that is started anew is back in a moment: nothing on the page moves for it.
  const available = useMedia(({ status }) => status?.available || status?.state === 'restarting')
  const producers = useMedia((state) => state.producers)
  const spoke = useMedia((state) => state.spoke)
  const stage = useMedia((state) => state.stage)
  const people = useMemo(
    () => peopleOnStage({ participants, me, media: { producers, spoke, stage } }),
    [participants, me, producers, spoke, stage],
  )
  const screen = producers.find(
    ({ source, kind, paused }) => source === 'screen' && kind === 'video' && !paused,
  )
  const { main, rest } = layoutOf(people, { spoke }, screen !== undefined)
  const view = stage.view === 'free' ? chosen : stage.view
  const size = large ? 'large' : 'small'

  return (
    <div className={classes('stagebox', large && 'large')} role="group" aria-label={t('label')}>
      {!available ? (
        <CalmStage />
      ) : screen ? (
        <>
          <SharedScreen producer={screen} />
          <Gallery people={rest} size={stripSize[size]} strip deeds={deeds} />
        </>
      ) : view === 'gallery' ? (
        <Gallery people={people} size={gallerySize[size]} deeds={deeds} />
      ) : (
        <>
          <ul className="tiles main-tiles" data-columns={columnsFor(main.length)}>
            {main.map((one) => (
              <li key={one.person.id}>
                <Tile one={one} large={main.length === 1} deeds={deeds} />
              </li>
            ))}
          </ul>
          <Gallery people={rest} size={stripSize[size]} strip deeds={deeds} />
        </>
      )}
      <Captions roomId={roomId} />
      {writing ? <CaptionWriter roomId={roomId} /> : null}
      <StageNote />
      {available ? (
        <StageBar
          view={view}
          onView={setChosen}
          large={large}
          onLarge={onLarge}
          writing={writing}
          onWriting={setWriting}
        />
      ) : null}
      <AskedDialog />
    </div>
  )
}
