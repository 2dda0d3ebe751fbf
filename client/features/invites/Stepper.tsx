import { Check } from 'lucide-react'
import { useTranslation } from '../../app/i18n.ts'
import { formatTag } from '../../ui/format.ts'
import { Icon } from '../../ui/Icon.tsx'

export function Stepper({ step }: { step: 1 | 2 }) {
  const { t, i18n } = useTranslation('join')
  const digit = new Intl.NumberFormat(formatTag(i18n.language))
  return (
    <ol className="stepper" aria-label={t('steps.label')}>
      <li className={step === 2 ? 'done' : undefined} aria-current={step === 1 ? 'step' : undefined}>
        <span className="d">{step === 2 ? <Icon of={Check} small /> : digit.format(1)}</span>
        {t('steps.conduct')}
      </li>
      <li aria-current={step === 2 ? 'step' : undefined}>
        <span className="d">{digit.format(2)}</span>
        {t('steps.name')}
      </li>
    </ol>
  )
}
