import { HeartHandshake } from 'lucide-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Verdict } from '#shared/contracts/moderation.ts'
import { Explanations } from './Explanations.tsx'
import { Underlined } from './Underlined.tsx'

interface Props {
  text: string
  verdict: Verdict
  onRewrite: () => void
  onSend: () => void
}

/** Before something is sent: the writer alone sees it, and decides. */
export function NudgeCard({ text, verdict, onRewrite, onSend }: Props) {
  const { t } = useTranslation('moderation')
  const title = useId()
  return (
    <div className="note" role="group" aria-labelledby={title}>
      <HeartHandshake className="i" aria-hidden />
      <div className="grow">
        <p className="say" id={title}>
          {t('nudge.title')}
        </p>
        <p className="quote">
          <Underlined text={text} findings={verdict.findings} />
        </p>
        <Explanations findings={verdict.findings} most={2} />
        <div className="acts">
          <button type="button" className="btn dense lantern" onClick={onRewrite}>
            {t('nudge.rewrite')}
          </button>
          <button type="button" className="btn dense quiet" onClick={onSend}>
            {t('nudge.send')}
          </button>
        </div>
      </div>
    </div>
  )
}
