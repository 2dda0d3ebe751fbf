import { useEffect, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Room } from '#shared/contracts/rooms.ts'
import { useSession } from '../../app/session.ts'
import { usePageTitle } from '../../app/usePageTitle.ts'
import { LocalMediaProvider, useLocalMedia } from '../devices/index.ts'
import { LobbyView } from '../lobby/index.ts'
import '../../ui/styles/room.css'
import '../../ui/styles/stage.css'
import { GonePage } from './GonePage.tsx'
import { JoiningPage } from './JoiningPage.tsx'
import { MediaProvider } from './media/useMedia.tsx'
import { classOf, isStaff, meOf } from './store/selectors.ts'
import { RoomStore } from './store/RoomStore.ts'
import { isRoom, type RoomState } from './store/state.ts'
import { RoomContext } from './store/useRoom.ts'
import { StudentRoom } from './student/StudentRoom.tsx'
import { TeacherRoom } from './teacher/TeacherRoom.tsx'

/** A room from the door to the way out: joining, its lobby, the room itself, and gone. */
export default function RoomPage({ params }: { params: { roomId: string } }) {
  const { user } = useSession()
  const [store, setStore] = useState<RoomStore>()
  const personId = user?.id
  const staff = user !== undefined && isStaff(user)

  useEffect(() => {
    if (!personId) return
    const made = new RoomStore(params.roomId as Room['id'], { id: personId, staff })
    setStore(made)
    made.start()
    return () => {
      setStore(undefined)
      void made.leave()
    }
  }, [params.roomId, personId, staff])

  if (!store) return <JoiningPage />
  return (
    <RoomContext value={store}>
      <LocalMediaProvider>
        <MediaProvider>
          <Phases store={store} />
        </MediaProvider>
      </LocalMediaProvider>
    </RoomContext>
  )
}

function Phases({ store }: { store: RoomStore }) {
  const { t } = useTranslation('room')
  const [, go] = useLocation()
  const state = useSyncExternalStore(store.subscribe, store.get)
  const { phase, roomId, lobby, gone, staff } = state
  const title = state.room?.title ?? lobby?.room.title
  usePageTitle(title ?? t('joining'))
  usePlace(state)

  if (phase === 'gone' && gone) {
    return <GonePage reason={gone} roomId={roomId} title={title} staff={staff} onAgain={store.again} />
  }
  if (phase === 'lobby' && lobby) {
    const teachers = isRoom(lobby.room) ? [] : lobby.room.teachers
    return (
      <LobbyView
        roomId={roomId}
        phase="lobby"
        because={state.backInLobby ? 'room.no_teacher' : undefined}
        title={lobby.room.title}
        teachers={teachers}
        onLeave={() => go('/')}
        onAgain={store.again}
      />
    )
  }
  if (phase === 'in' && state.room) return staff ? <TeacherRoom /> : <StudentRoom />
  return <JoiningPage />
}

/** Whose place stands in for the picture of their camera, where somebody wants that. */
function usePlace(state: RoomState) {
  const local = useLocalMedia()
  const { user } = useSession()
  const name = user?.displayName ?? ''
  const shore = classOf(state, meOf(state)?.schoolId)?.shore
  const inside = state.phase === 'in'
  useEffect(() => {
    if (inside) local.setPerson({ name, shore })
  }, [local, inside, name, shore])
}
