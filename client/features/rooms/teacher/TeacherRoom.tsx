import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDeeds } from '../useDeeds.ts'
import { Chat } from '../chat/Chat.tsx'
import { Hands } from '../hands/Hands.tsx'
import { People } from '../people/People.tsx'
import { SharedText } from '../SharedText.tsx'
import { Stage } from '../stage/Stage.tsx'
import { usePushToTalk } from '../stage/usePushToTalk.ts'
import { useRoomCues } from '../stage/useRoomCues.ts'
import { useRoom } from '../store/useRoom.ts'
import { HeldTray } from './HeldTray.tsx'
import { RoomBands } from '../RoomBands.tsx'
import { Strip } from './Strip.tsx'
import { TeacherBar } from './TeacherBar.tsx'
import { TopBar } from './TopBar.tsx'

/** Everything a teacher looks at, on one screen without a tab. */
export function TeacherRoom() {
  const { t } = useTranslation('room')
  const deeds = useDeeds()
  const frozen = useRoom((state) => state.room?.frozen ?? false)
  const [large, setLarge] = useState(false)
  useFreezeKey(() => void deeds.freeze(!frozen))
  usePushToTalk()
  useRoomCues()
  return (
    <div className={frozen ? 'room troom is-frozen' : 'room troom'}>
      <header>
        <TopBar deeds={deeds} />
        <Strip deeds={deeds} />
        <RoomBands deeds={deeds} />
      </header>
      <main className="main" id="main" data-stage={large ? 'large' : undefined}>
        <div className="left">
          <section className="pane" aria-label={t('stage.label')}>
            <Stage deeds={deeds} large={large} onLarge={setLarge} />
          </section>
          <section className="pane" aria-label={t('people.title')}>
            <People deeds={deeds} titled />
          </section>
        </div>
        <section className="pane p-notes" aria-label={t('places.notes')}>
          <SharedText deeds={deeds} />
        </section>
        <div className="right">
          <Hands deeds={deeds} />
          <section className="pane p-chat" aria-label={t('places.chat')}>
            <div className="head">
              <h2 className="grow">{t('places.chat')}</h2>
            </div>
            <Chat deeds={deeds} shown tray={<HeldTray deeds={deeds} />} />
          </section>
        </div>
      </main>
      <TeacherBar />
    </div>
  )
}

/** F freezes, as the button says, unless somebody is writing. */
function useFreezeKey(freeze: () => void) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement | null
      const writing = target?.closest(
        'input, textarea, select, [contenteditable="true"], [role="menu"], [role="dialog"]',
      )
      if (
        event.key.toLowerCase() !== 'f' ||
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        event.repeat ||
        writing
      )
        return
      event.preventDefault()
      freeze()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  })
}
