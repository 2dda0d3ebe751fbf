import { LifeBuoy } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from '../../app/i18n.ts'
import { QuietPage } from '../../app/Shell.tsx'
import { useSession } from '../../app/session.ts'
import { useConnection } from '../../app/socket.ts'
import { firstName, useNames } from '../../app/useNames.ts'
import { Button } from '../../ui/Button.tsx'
import { Clocks } from '../../ui/Clocks.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { PersonMark } from '../../ui/PersonMark.tsx'
import { Scene } from '../../ui/Scene.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { DeviceCheck, Preview, useLocalMedia } from '../devices/index.ts'
import { CharterCard } from './CharterCard.tsx'
import { helplineOf } from './helplines.ts'
import { LeaveDialog } from './LeaveDialog.tsx'
import { SafetyDialog } from './SafetyDialog.tsx'
import { useLobbyShores } from './useLobbyShores.ts'

export interface LobbyViewProps {
  roomId: string
  /** `joining`: nobody has answered yet · `lobby`: waiting for a teacher. */
  phase: 'joining' | 'lobby'
  /** Set when somebody came back to the lobby because the room has no teacher. */
  because?: 'room.no_teacher' | undefined
  title?: string | undefined
  /** The teachers of the room, by name. */
  teachers?: readonly string[] | undefined
  onLeave: () => void
  /** Asks to come in anew. */
  onAgain: () => void
}

/** What somebody sees who is not in the room yet, or not any more. */
export function LobbyView({
  roomId,
  phase,
  because,
  title,
  teachers = [],
  onLeave,
  onAgain,
}: LobbyViewProps) {
  const { t } = useTranslation('lobby')
  const { user } = useSession()
  const connection = useConnection()
  const names = useNames(true)
  const facts = useLobbyShores(roomId)
  const [unsafe, setUnsafe] = useState(false)
  const [leaving, setLeaving] = useState(false)
  const guest = user?.role === 'expert'
  const called = teachers.map(firstName)
  const name = user?.displayName ?? ''

  const leave = (
    <Button variant="quiet" dense onClick={() => (guest ? setLeaving(true) : onLeave())}>
      {t('leave')}
    </Button>
  )
  const own = facts?.own
  const local = useLocalMedia()
  useEffect(() => local.setPerson({ name, shore: own?.shore }), [local, name, own?.shore])
  const shores = facts?.shores ?? []
  // A guest knows the schools and the teachers, in the same order, and not who belongs where.
  const shoreOf = (teacher: string, index: number) =>
    (shores.find((each) => each.teachers?.includes(teacher)) ?? shores[index])?.shore

  return (
    <QuietPage title={t('title', { room: title ?? '' })} end={leave}>
      <div className="stack gap-4">
        <div className="stack">
          {title && (
            <p className="dim sm">
              <bdi>{title}</bdi>
            </p>
          )}
          <h1>{t('hello', { name: firstName(name) })}</h1>
        </div>
        {phase === 'joining' || connection === 'offline' ? (
          <Waiting
            title={connection === 'offline' ? t('offline.title') : t('joining.title')}
            end={
              connection === 'offline' && (
                <Button dense onClick={onAgain}>
                  {t('offline.again')}
                </Button>
              )
            }
          >
            {connection === 'offline' ? t('offline.text') : t('joining.text')}
          </Waiting>
        ) : (
          <Waiting
            title={
              because === 'room.no_teacher'
                ? t('noTeacher.title')
                : called.length > 0
                  ? t('waiting.title', { teachers: names(called) })
                  : t('waiting.titleAny')
            }
            end={
              <span className="row marks">
                {teachers.slice(0, 3).map((teacher, index) => (
                  <PersonMark
                    key={teacher}
                    id={teacher}
                    name={teacher}
                    adult
                    shore={shoreOf(teacher, index)}
                  />
                ))}
              </span>
            }
          >
            {because === 'room.no_teacher' ? t('noTeacher.text') : t('waiting.text')}
          </Waiting>
        )}
        {shores.length > 0 && (
          <section className="card" aria-label={t('clocks.label')}>
            <Clocks
              shores={shores.map((each) => ({
                shore: each.shore,
                timeZone: each.timeZone,
                label: guest
                  ? each.school
                  : each === shores[0] && own
                    ? t('clocks.here', { school: each.school })
                    : t('clocks.there', { school: each.school }),
              }))}
            />
          </section>
        )}
        <div className="view own">
          <Preview
            place={
              <Scene shore={own?.shore ?? 5}>
                <PersonMark id={user?.id ?? 'me'} name={name} shore={own?.shore} guest={guest} size="xl" />
              </Scene>
            }
          />
          <span className="tag">
            <bdi>{own?.className ? `${name} · ${own.className}` : name}</bdi>
          </span>
        </div>
        <p className="sm dim">{t('mark')}</p>
        <DeviceCheck />
      </div>
      <div className="stack gap-4">
        <CharterCard roomId={roomId} facts={facts} />
        <p className="sm">
          <b>{t('seen.title')}</b> {guest ? t('seen.guest') : t('seen.student')}
        </p>
      </div>
      {guest ? (
        <LeaveDialog open={leaving} onClose={() => setLeaving(false)} />
      ) : (
        <div className="lobby-safe">
          <Button variant="stop" onClick={() => setUnsafe(true)}>
            <Icon of={LifeBuoy} />
            {t('safety.button')}
          </Button>
          <SafetyDialog
            roomId={roomId}
            open={unsafe}
            onClose={() => setUnsafe(false)}
            teachers={(own?.teachers ?? []).map(firstName)}
            helpline={helplineOf(own?.country)}
          />
        </div>
      )}
    </QuietPage>
  )
}
