import { Check } from 'lucide-react'
import { useTranslation } from '../../app/i18n.ts'
import { Icon } from '../../ui/Icon.tsx'

export function Stepper({ step }: { step: 1 | 2 }) {
  const { t, i18n } = useTranslation('join')
  const two = new Intl.NumberFormat(i18n.language).format(2)
  const one = new Intl.NumberFormat(i18n.language).format(1)
  return (
    <ol className="stepper" aria-label={t('steps.label')}>
      <li className={step === 2 ? 'done' : undefined} aria-current={step === 1 ? 'step' : undefined}>
        <span className="d">{step === 2 ? <Icon of={Check} small /> : one}</span>
        {t('steps.conduct')}
      </li>
      <li aria-current={step === 2 ? 'step' : undefined}>
        <span className="d">{two}</span>
        {t('steps.name')}
      </li>
    </ol>
  )
}
