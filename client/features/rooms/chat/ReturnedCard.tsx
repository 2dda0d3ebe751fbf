import { useTranslation } from 'react-i18next'
import { CaredCard, NudgeCard, ParkedCard } from '../../moderation/index.ts'
import { useHelpline } from '../student/useHelpline.ts'
import type { Returned } from '../store/state.ts'

interface Props {
  returned: Returned
  onRewrite: () => void
  onSend: () => void
  onLetGo: () => void
}

/** What came back from the server unsent: a nudge may still go as it is, what was stopped stays in its writer's hands. */
export function ReturnedCard({ returned, onRewrite, onSend, onLetGo }: Props) {
  const { t } = useTranslation('room')
  const helpline = useHelpline()
  const { text, verdict } = returned
  if (verdict.action === 'nudge') {
    return <NudgeCard text={text} verdict={verdict} onRewrite={onRewrite} onSend={onSend} />
  }
  if (verdict.action === 'escalate') {
    return (
      <CaredCard findings={verdict.findings} onClose={onLetGo}>
        <p>{t('chat.cared')}</p>
        <p>{helpline}</p>
      </CaredCard>
    )
  }
  return (
    <ParkedCard
      text={text}
      findings={verdict.findings}
      why={t('chat.stopped')}
      first={{ label: t('chat.rewrite'), onPress: onRewrite }}
      letGo={{ label: t('chat.letGo'), onPress: onLetGo }}
    />
  )
}
