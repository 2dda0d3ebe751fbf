import { ButtonLink } from '../ui/Button.tsx'
import { MissingShore } from '../ui/MissingShore.tsx'
import { useTranslation } from './i18n.ts'
import { Shell } from './Shell.tsx'

export function NotFoundPage() {
  const { t } = useTranslation('app')
  return (
    <Shell title={t('notFound.title')}>
      <section className="empty">
        <MissingShore />
        <h1>{t('notFound.title')}</h1>
        <p className="dim">{t('notFound.text')}</p>
        <ButtonLink href="/" variant="lantern" big>
          {t('notFound.home')}
        </ButtonLink>
      </section>
    </Shell>
  )
}
