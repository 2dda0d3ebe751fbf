import { Hourglass } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Decision, Item } from '#shared/contracts/moderation.ts'
import { Explanations } from './Explanations.tsx'
import { Underlined } from './Underlined.tsx'

interface Props {
  item: Item
  className?: string | undefined
  /** Answers when the server has taken the decision; a refusal is said by the caller. */
  onDecide: (decision: Decision) => Promise<void>
}

/** A held item as a teacher meets it in the room: who, the words, whose rule, and the decisions. */
export function HeldCard({ item, className, onDecide }: Props) {
  const { t } = useTranslation('moderation')
  const [busy, setBusy] = useState(false)
  const { displayName, documentTitle } = item.context

  function decide(decision: Decision) {
    if (busy) return
    setBusy(true)
    void onDecide(decision).finally(() => setBusy(false))
  }

  const where =
    item.surface === 'document'
      ? t('where.document', { title: documentTitle ?? '' })
      : t(`where.${item.surface}`)
  return (
    <div className="note held" role="group" aria-label={t('held.label', { name: displayName })}>
      <Hourglass className="i" aria-hidden />
      <div className="grow">
        <p>
          <span className="say">{item.state === 'blocked' ? t('held.stopped') : t('held.title')}</span> ·{' '}
          <bdi>{displayName}</bdi>
          {className ? (
            <>
              , <bdi>{className}</bdi>
            </>
          ) : null}{' '}
          · {where}
        </p>
        <p className="quote">
          <Underlined text={item.text} findings={item.findings} />
        </p>
        <div className="xs dim">
          <Explanations findings={item.findings} />
        </div>
        <div className="acts">
          <button type="button" className="btn dense" aria-disabled={busy} onClick={() => decide('release')}>
            {t('decide.release')}
          </button>
          <button type="button" className="btn dense" aria-disabled={busy} onClick={() => decide('remove')}>
            {t('decide.remove')}
          </button>
          <button
            type="button"
            className="btn dense quiet"
            aria-disabled={busy}
            onClick={() => decide('escalate')}
          >
            {t('decide.escalate')}
          </button>
        </div>
      </div>
    </div>
  )
}
