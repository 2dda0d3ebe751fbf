import { Archive, PencilLine } from 'lucide-react'
import { useId, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Finding } from '#shared/contracts/moderation.ts'
import { Explanations } from './Explanations.tsx'
import { Underlined } from './Underlined.tsx'

interface Props {
  text: string
  findings: readonly Finding[]
  /** Why it stayed, where no rule found anything; else what goes under the rules' own words. */
  why: string
  /** The way on; the first is the lantern. */
  first?: { label: string; onPress: () => void }
  letGo: { label: string; onPress: () => void }
  children?: ReactNode
}

/** Words that stayed in their writer's hands, in place. Nobody else sees the card, nobody is to blame. */
export function ParkedCard({ text, findings, why, first, letGo, children }: Props) {
  const { t } = useTranslation('moderation')
  const title = useId()
  return (
    <div className="parked" role="group" aria-labelledby={title} contentEditable={false}>
      <p className="ph" id={title}>
        <Archive className="i s" aria-hidden />
        {t('parked.title')}
      </p>
      <div className="pb">
        <p className="words">
          <Underlined text={text} findings={findings} />
        </p>
        <div className="sm">
          <Explanations findings={findings} most={2} />
          <p>{why}</p>
        </div>
        {children}
        <div className="row wrap">
          {first ? (
            <button type="button" className="btn dense lantern" onClick={first.onPress}>
              <PencilLine className="i s" aria-hidden />
              {first.label}
            </button>
          ) : null}
          <button type="button" className="btn dense quiet" onClick={letGo.onPress}>
            {letGo.label}
          </button>
        </div>
      </div>
    </div>
  )
}
