import { useTranslation } from '../../app/i18n.ts'
import { QuietPage } from '../../app/Shell.tsx'
import { Button } from '../../ui/Button.tsx'
import { MissingShore } from '../../ui/MissingShore.tsx'

const kinds = {
  'room.denied': 'denied',
  'room.removed': 'removed',
  'room.closed': 'closed',
  'room.no_teacher': 'noTeacher',
} as const

interface Props {
  because: string
  guest: boolean
  onAgain: () => void
  onLeave: () => void
}

const kindOf = (because: string) => (because in kinds ? kinds[because as keyof typeof kinds] : 'missing')

/** Sent away, closed, or nothing there: why, without blame, and the way on. */
export function AwayPage({ because, guest, onAgain, onLeave }: Props) {
  const { t } = useTranslation('lobby')
  const kind = kindOf(because)
  const mayAsk = kind === 'denied' || kind === 'closed' || kind === 'noTeacher'
  const farewell = guest && kind === 'closed'
  return (
    <QuietPage title={farewell ? t('away.farewell.title') : t(`away.${kind}.title`)}>
      <section className="empty whole-row" role="status">
        <MissingShore />
        <h1>{farewell ? t('away.farewell.title') : t(`away.${kind}.title`)}</h1>
        <p className="dim">{farewell ? t('away.farewell.text') : t(`away.${kind}.text`)}</p>
        <div className="row wrap centred">
          {mayAsk && !farewell && (
            <Button variant="lantern" big onClick={onAgain}>
              {t('away.again')}
            </Button>
          )}
          {!guest && (
            <Button big={mayAsk} onClick={onLeave}>
              {t('away.home')}
            </Button>
          )}
        </div>
      </section>
    </QuietPage>
  )
}
