import { Check, Hourglass, Lock } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SessionState } from '../session/DocumentSession.ts'

interface Props {
  state: SessionState
  readingOnly: boolean
  say: (text: string) => void
}

/** Saved, on its way, kept here, or for reading. What came back after a break is said once. */
export function LineChip({ state, readingOnly, say }: Props) {
  const { t } = useTranslation('documents')
  const { line, unsaved, broughtBack } = state
  const said = useRef<number | undefined>(undefined)

  useEffect(() => {
    if (broughtBack && said.current !== broughtBack) say(t('chip.broughtBack', { count: broughtBack }))
    said.current = broughtBack
  }, [broughtBack, say, t])

  const slow = useSlow(unsaved && line === 'connected')
  if (line === 'away' || line === 'opening') {
    return unsaved || line === 'away' ? (
      <span className="chip wait">
        <Hourglass className="i" aria-hidden />
        {t('chip.keptHere')}
      </span>
    ) : null
  }
  if (readingOnly || line === 'closed') {
    return (
      <span className="chip ice">
        <Lock className="i" aria-hidden />
        {t('chip.readingOnly')}
      </span>
    )
  }
  if (slow) {
    return (
      <span className="chip wait">
        <Hourglass className="i" aria-hidden />
        {t('chip.saving')}
      </span>
    )
  }
  return (
    <span className="chip go">
      <Check className="i" aria-hidden />
      {t('chip.saved')}
    </span>
  )
}

/** True once something has lasted three seconds: a chip that blinks at each keystroke says nothing. */
function useSlow(busy: boolean): boolean {
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    if (!busy) return
    const timer = setTimeout(() => setSlow(true), 3000)
    return () => {
      clearTimeout(timer)
      setSlow(false)
    }
  }, [busy])
  return busy && slow
}
