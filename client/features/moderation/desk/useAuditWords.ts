import { useTranslation } from 'react-i18next'
import type { AuditEntry } from '#shared/contracts/audit.ts'
import type words from '../../../app/messages/en/moderation.json'

type Deed = keyof (typeof words)['audit']

/** An entry of the trail as a sentence. Entries hold ids and codes, never names: a name is there when this room knows it. */
export function useAuditWords(nameOf: (actorId: string) => string | undefined) {
  const { t, i18n } = useTranslation('moderation')
  return (entry: AuditEntry): string => {
    const key = entry.action.replaceAll('.', '_').replaceAll('-', '_')
    const name = nameOf(entry.actorId)
    const who = name ? `\u2068${name}\u2069` : entry.actorId === 'hub' ? 'Causeway' : t('audit.someone')
    const subject = nameOf(entry.subject)
    const values = { who, whom: subject ? `\u2068${subject}\u2069` : t('audit.someone') }
    if (i18n.exists(`audit.${key}`, { ns: 'moderation' })) return t(`audit.${key as Deed}`, values)
    return t('audit.other', { ...values, action: entry.action })
  }
}
