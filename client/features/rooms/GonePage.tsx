import { useTranslation } from 'react-i18next'
import { QuietPage } from '../../app/Shell.tsx'
import { useSession } from '../../app/session.ts'
import { Button, ButtonLink } from '../../ui/Button.tsx'
import type { GoneReason } from './store/state.ts'

interface Props {
  reason: GoneReason
  roomId: string
  title: string | undefined
  staff: boolean
  onAgain: () => void
}

const mayAskAgain: readonly GoneReason[] = ['room.denied', 'room.closed', 'room.no_teacher', 'server.failed']

/** Why somebody is not in the room, without blame, and the way on. */
export function GonePage({ reason, roomId, title, staff, onAgain }: Props) {
  const { t } = useTranslation('room')
  const { user } = useSession()
  const guest = user?.role === 'expert'
  const key = reason.replace(/^.*\./, '') as
    'removed' | 'denied' | 'closed' | 'no_teacher' | 'not_found' | 'forbidden' | 'failed'
  return (
    <QuietPage title={t(`gone.${key}.title`)}>
      <div className="stack gone-page">
        {title ? (
          <p className="dim">
            <bdi>{title}</bdi>
          </p>
        ) : null}
        <h1>{t(`gone.${key}.title`)}</h1>
        <p>{guest ? t(`gone.${key}.guest`) : t(`gone.${key}.text`)}</p>
        <div className="row wrap">
          {guest ? null : (
            <ButtonLink href="/" variant="lantern">
              {t('gone.home')}
            </ButtonLink>
          )}
          {staff && reason === 'room.closed' ? (
            <ButtonLink href={`/rooms/${roomId}/after`}>{t('gone.after')}</ButtonLink>
          ) : null}
          {mayAskAgain.includes(reason) ? <Button onClick={onAgain}>{t('gone.again')}</Button> : null}
        </div>
      </div>
    </QuietPage>
  )
}
