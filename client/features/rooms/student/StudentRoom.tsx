import { ArrowLeft, CloudOff } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../../app/session.ts'
import { ButtonLink } from '../../../ui/Button.tsx'
import { Chip } from '../../../ui/Chip.tsx'
import { ClockLine } from '../../../ui/Clocks.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { Chat } from '../chat/Chat.tsx'
import { unreadAfter } from '../chat/messages.ts'
import { People } from '../people/People.tsx'
import { RoomBands } from '../RoomBands.tsx'
import { SharedText } from '../SharedText.tsx'
import { LiveStrip } from '../stage/LiveStrip.tsx'
import { RecordingChip } from '../../recordings/index.ts'
import { Stage } from '../stage/Stage.tsx'
import { usePushToTalk } from '../stage/usePushToTalk.ts'
import { useRoom } from '../store/useRoom.ts'
import { useClocks } from '../useClocks.ts'
import { useDeeds } from '../useDeeds.ts'
import { useLine } from '../useLine.ts'
import { Answers } from './Answers.tsx'
import { Deeds } from './Deeds.tsx'
import { NextToSpeak } from './NextToSpeak.tsx'
import { Places, type Place } from './Places.tsx'
import { useWide } from './useWide.ts'

/** A child's room, and a guest's: one thing at a time on a phone, side by side on a laptop. */
export function StudentRoom() {
  const { t } = useTranslation('room')
  const { user } = useSession()
  const [place, setPlace] = useState<Place>('notes')
  const deeds = useDeeds()
  const line = useLine()
  const wide = useWide()
  usePushToTalk()
  const room = useRoom((state) => state.room)
  const refused = useRoom((state) => state.returned !== undefined)
  const unread = useRoom((state) => unreadAfter(state.messages, state.lastSeen, state.me))
  const clocks = useClocks('places')
  const guest = user?.role === 'expert'
  const look = [
    'room sroom',
    room?.frozen || room?.readOnlyBecause ? 'frozen' : '',
    line === 'offline' ? 'offline' : '',
    refused ? 'refused' : '',
    guest ? 'guestroom' : '',
  ]

  return (
    <div className={look.filter(Boolean).join(' ')} data-view={place}>
      <header>
        <div className="rtop">
          {guest ? null : (
            <ButtonLink href="/" variant="quiet" icon dense aria-label={t('leaveRoom')}>
              <Icon of={ArrowLeft} turn />
            </ButtonLink>
          )}
          <div className="grow">
            <h1 className="cut">
              <bdi>{room?.title}</bdi>
            </h1>
            <ClockLine shores={clocks} />
          </div>
          {line === 'offline' ? (
            <Chip tone="wait" icon={CloudOff}>
              {t('top.offline')}
            </Chip>
          ) : (
            room && <RecordingChip roomId={room.id} />
          )}
        </div>
        <RoomBands deeds={deeds} />
        <Answers />
      </header>
      <main className="panes" id="main">
        {wide ? null : <LiveStrip onOpen={() => setPlace('watch')} />}
        <section className="pane p-watch" id="place-watch" aria-label={t('places.watch')}>
          <Stage
            deeds={deeds}
            large={wide && place === 'watch'}
            onLarge={wide ? (large) => setPlace(large ? 'watch' : 'notes') : undefined}
          />
          <div className="more">
            <People deeds={deeds} titled={false} />
            <NextToSpeak />
          </div>
        </section>
        <section className="pane p-notes" id="place-notes" aria-label={t('places.notes')}>
          <SharedText deeds={deeds} />
        </section>
        <section className="pane p-chat" id="place-chat" aria-label={t('places.chat')}>
          <div className="head">
            <h2 className="grow">{t('places.chat')}</h2>
          </div>
          <Chat deeds={deeds} shown={wide || place === 'chat'} />
        </section>
      </main>
      <footer className="bottom">
        <Places place={place} onPlace={setPlace} unread={unread} />
        <Deeds deeds={deeds} guest={guest} />
      </footer>
    </div>
  )
}
