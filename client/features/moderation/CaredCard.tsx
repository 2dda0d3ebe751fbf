import { HeartHandshake } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Finding } from '#shared/contracts/moderation.ts'
import { Note } from '../../ui/Note.tsx'
import { Explanations } from './Explanations.tsx'

interface Props {
  findings: readonly Finding[]
  onClose: () => void
  children: ReactNode
}

/** A worry about a child is thanked for, never parked: an adult has it, and says so. */
export function CaredCard({ findings, onClose, children }: Props) {
  const { t } = useTranslation('moderation')
  return (
    <Note
      tone="care"
      icon={HeartHandshake}
      say={t('cared.title')}
      acts={
        <button type="button" className="btn dense" onClick={onClose}>
          {t('cared.close')}
        </button>
      }
    >
      <Explanations findings={findings} />
      {children}
    </Note>
  )
}
