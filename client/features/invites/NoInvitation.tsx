import type { ClientProblemCode } from '../../app/api.ts'
import { useTranslation } from '../../app/i18n.ts'
import { useProblem } from '../../app/useProblem.ts'
import { Button } from '../../ui/Button.tsx'
import { MissingShore } from '../../ui/MissingShore.tsx'

interface Props {
  problem: ClientProblemCode
  onAgain: () => void
}

const mayPass: readonly ClientProblemCode[] = ['offline', 'rate.limited', 'server.failed', 'server.closing']

/** The link is spent, over, withdrawn or cut short; or the line is away. */
export function NoInvitation({ problem, onAgain }: Props) {
  const { t } = useTranslation(['join', 'app'])
  const words = useProblem()
  const passes = mayPass.includes(problem)
  return (
    <section className="empty whole-row">
      <MissingShore />
      <h1>{passes ? t('none.passing') : t('none.title')}</h1>
      <p className="dim">{problem === 'rate.limited' ? t('none.limited') : words(problem)}</p>
      {passes ? (
        <Button variant="lantern" big onClick={onAgain}>
          {t('app:failed.again')}
        </Button>
      ) : (
        <p className="sm">{t('none.help')}</p>
      )}
    </section>
  )
}
