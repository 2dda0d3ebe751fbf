import { Download, Trash2 } from 'lucide-react'
import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DistrictRules, Recording, RecordingState } from '#shared/contracts/recordings.ts'
import type { Room } from '#shared/contracts/rooms.ts'
import { call } from '../../app/api.ts'
import { formatDay, formatDuration, formatTime, useLocale } from '../../app/i18n.ts'
import { useSession } from '../../app/session.ts'
import { request } from '../../app/socket.ts'
import { useProblem } from '../../app/useProblem.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { saveRecording } from './save.ts'

interface Props {
  roomId: Room['id']
  recording: RecordingState & { again: () => void }
  onClose: () => void
}

/** Agreeing, beginning and ending; for leaders the rule of their district; for teachers what has been recorded. */
export function RecordingDialog({ roomId, recording, onClose }: Props) {
  const { t } = useTranslation('recording')
  const { user } = useSession()
  const words = useProblem()
  const [problem, setProblem] = useState<string>()
  const staff = user?.role === 'teacher' || user?.role === 'leader'
  const { state, agreed, again } = recording
  const tell = useCallback((error: unknown) => setProblem(words(error)), [words])

  async function run(deed: () => Promise<unknown>) {
    setProblem(undefined)
    try {
      await deed()
      again()
    } catch (error) {
      tell(error)
    }
  }

  return (
    <Dialog
      open
      roomy
      onClose={onClose}
      title={t('title')}
      actions={
        <Button variant="ink" onClick={onClose}>
          {t('done')}
        </Button>
      }
    >
      <div className="stack gap-3">
        <p>{t('what')}</p>
        <label className="check">
          <input
            type="checkbox"
            checked={agreed}
            onChange={(event) => {
              const wish = event.target.checked
              void run(() => request('recording:agree', { roomId, agreed: wish }))
            }}
          />
          <span>{t('agree')}</span>
        </label>
        {staff ? (
          <div className="row wrap">
            {state === 'off' ? (
              <Button onClick={() => void run(() => request('recording:start', { roomId }))}>
                {t('start')}
              </Button>
            ) : (
              <Button variant="stop" onClick={() => void run(() => request('recording:stop', { roomId }))}>
                {t('stop')}
              </Button>
            )}
            {state === 'paused' ? <span className="sm dim">{t('pausedBecause')}</span> : null}
          </div>
        ) : null}
        {problem ? (
          <p className="note care sm" role="alert">
            {problem}
          </p>
        ) : null}
        {user?.role === 'leader' ? <Rule onProblem={tell} /> : null}
        {staff ? <List roomId={roomId} state={state} onProblem={tell} /> : null}
      </div>
    </Dialog>
  )
}

function Rule({ onProblem }: { onProblem: (error: unknown) => void }) {
  const { t } = useTranslation('recording')
  const [rules, setRules] = useState<DistrictRules>()
  useEffect(() => {
    call<DistrictRules>('GET', '/districts/rules').then(setRules, onProblem)
  }, [onProblem])
  if (!rules) return null
  return (
    <label className="check">
      <input
        type="checkbox"
        checked={rules.recording}
        onChange={(event) =>
          void call<DistrictRules>('POST', '/districts/rules', { recording: event.target.checked }).then(
            setRules,
            onProblem,
          )
        }
      />
      <span>
        {t('rule')}
        <span className="xs dim menu-hint">{t('ruleHint')}</span>
      </span>
    </label>
  )
}

interface ListProps {
  roomId: Room['id']
  state: RecordingState['state']
  onProblem: (error: unknown) => void
}

function List({ roomId, state, onProblem }: ListProps) {
  const { t } = useTranslation('recording')
  const { user } = useSession()
  const locale = useLocale()
  const [items, setItems] = useState<Recording[]>([])
  const zone = user?.timeZone ?? 'UTC'

  const load = useCallback(
    () =>
      call<{ items: Recording[] }>('GET', `/rooms/${roomId}/recordings`)
        .then((page) => setItems(page.items))
        .catch(() => undefined),
    [roomId],
  )
  useEffect(() => void load(), [load, state])
  const preparing = items.some((one) => one.state === 'preparing')
  useEffect(() => {
    if (!preparing) return
    const timer = setInterval(() => void load(), 3000)
    return () => clearInterval(timer)
  }, [preparing, load])

  if (items.length === 0) return <p className="sm dim">{t('none')}</p>
  return (
    <ul className="recordings">
      {items.map((one) => (
        <li key={one.id} className="row wrap">
          <span className="grow">
            <b>
              {formatDay(one.startedAt, zone, locale)}, {formatTime(one.startedAt, zone, locale)}
            </b>
            <span className="sm dim menu-hint">
              {one.state === 'ready' && one.seconds !== undefined
                ? t('ready', {
                    length: formatDuration(0, one.seconds * 1000, locale),
                    day: formatDay(one.deleteAt, zone, locale),
                  })
                : t(`state.${one.state}`)}
            </span>
          </span>
          {one.state === 'ready' ? (
            <Button dense onClick={() => void saveRecording(roomId, one.id).catch(onProblem)}>
              <Icon of={Download} small />
              {t('download')}
            </Button>
          ) : null}
          {one.state === 'recording' ? null : (
            <Button
              dense
              variant="stop"
              onClick={() =>
                void call('DELETE', `/rooms/${roomId}/recordings/${one.id}`).then(load, onProblem)
              }
            >
              <Icon of={Trash2} small />
              {t('delete')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}
