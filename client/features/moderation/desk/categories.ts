import { useTranslation } from 'react-i18next'
import type { Finding } from '#shared/contracts/moderation.ts'
import type words from '../../../app/messages/en/moderation.json'

type Category = keyof (typeof words)['category']

/** What kind of thing the rules found, each once, in words; a rule of tomorrow has its own name. */
export function useCategories() {
  const { t, i18n } = useTranslation('moderation')
  return (findings: readonly Finding[]): string[] => [
    ...new Set(
      findings.map(({ category }) =>
        i18n.exists(`category.${category}`, { ns: 'moderation' })
          ? t(`category.${category as Category}`)
          : category,
      ),
    ),
  ]
}
