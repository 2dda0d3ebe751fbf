import type { Exchange } from '#shared/contracts/exchanges.ts'
import type { User } from '#shared/contracts/identity.ts'
import { useTranslation } from '../../app/i18n.ts'
import { useNames } from '../../app/useNames.ts'
import { Chip } from '../../ui/Chip.tsx'
import { formatTime } from '../../ui/format.ts'
import { Causeway } from '../../ui/Weave.tsx'
import { useNow } from '../../ui/useNow.ts'
import { ownFirst } from './pick.ts'

interface Props {
  exchanges: readonly Exchange[]
  user: User
  /** The classes' sentences, folded; left out where they stand on the page by themselves. */
  charter?: boolean
}

/** Who works with whom: classes, teachers, the time there now, and the sentences they agreed on. */
export function ExchangeList({ exchanges, user, charter = true }: Props) {
  const { t, i18n } = useTranslation('home')
  const names = useNames()
  const now = useNow()
  if (exchanges.length === 0) return null
  return (
    <section className="stack" aria-labelledby="exchanges">
      <h2 id="exchanges">{t('exchanges.title', { count: exchanges.length })}</h2>
      {exchanges.map((exchange) => {
        const classes = ownFirst(exchange, user.schoolId)
        return (
          <article className="card stack gap-3" key={exchange.id}>
            <h3>
              <bdi>{exchange.title}</bdi>
            </h3>
            <Causeway shores={[classes[0]?.shore ?? 1, classes[1]?.shore ?? 2]} />
            <ul className="stack gap-3">
              {classes.map((each) => (
                <li key={each.id} className="stack tight">
                  <p className="row wrap">
                    <Chip shore={each.shore}>
                      <bdi>{each.name}</bdi>
                    </Chip>
                    <span className="firm sm">
                      <bdi>{each.schoolName}</bdi>
                    </span>
                  </p>
                  <p className="sm dim">
                    {t('exchanges.teachers', { names: names(each.teachers) })}
                    {' · '}
                    <span className="num">
                      {t(each.timeZone === user.timeZone ? 'exchanges.here' : 'exchanges.now', {
                        time: formatTime(now, each.timeZone, i18n.language),
                      })}
                    </span>
                  </p>
                </li>
              ))}
            </ul>
            {charter && exchange.charter.length > 0 && (
              <details>
                <summary className="firm sm">{t('exchanges.charter')}</summary>
                <ol className="charter sm">
                  {exchange.charter.map((sentence) => (
                    <li key={sentence}>
                      <bdi>{sentence}</bdi>
                    </li>
                  ))}
                </ol>
              </details>
            )}
          </article>
        )
      })}
    </section>
  )
}
