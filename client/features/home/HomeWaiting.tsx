import type { User } from '#shared/contracts/identity.ts'
import { useTranslation } from '../../app/i18n.ts'
import type { Loaded } from '../../app/useLoad.ts'
import { useProblem } from '../../app/useProblem.ts'
import { Button } from '../../ui/Button.tsx'
import { MissingShore } from '../../ui/MissingShore.tsx'
import { Hello } from './Hello.tsx'

/** The real layout, still, with words after a second; or why there is nothing, and a way to try again. */
export function HomeWaiting({ user, home }: { user: User; home: Loaded<unknown> & { again: () => void } }) {
  const { t } = useTranslation(['home', 'app'])
  const words = useProblem()
  if (home.state === 'failed')
    return (
      <>
        <Hello user={user} />
        <section className="empty" role="alert">
          <MissingShore />
          <h2>{t('app:failed.title')}</h2>
          <p className="dim">{words(home.problem)}</p>
          <Button variant="lantern" big onClick={home.again}>
            {t('app:failed.again')}
          </Button>
        </section>
      </>
    )
  return (
    <>
      <Hello user={user} />
      <output className="vh">{t('loading')}</output>
      <div className="still tall" />
      <div className="cols">
        <div className="still tall" />
        <div className="still tall" />
      </div>
    </>
  )
}
