import { CloudOff, Hourglass } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useProblem } from '../../../app/useProblem.ts'
import { Icon } from '../../../ui/Icon.tsx'
import type { Outgoing } from '../store/state.ts'

interface Props {
  words: Outgoing
  onAgain: () => void
  onLetGo: () => void
}

/** Words on their way. They stand at the end of the log, as what they are: not said yet. */
export function OutgoingRow({ words, onAgain, onLetGo }: Props) {
  const { t } = useTranslation('room')
  const problem = useProblem()
  const { waits } = words
  const refused = typeof waits === 'object' ? waits.refused : undefined
  return (
    <li className="msg outgoing">
      <Icon of={waits === 'offline' ? CloudOff : Hourglass} />
      <div className="saying">
        <p className="words">
          <bdi dir="auto">{words.text}</bdi>
        </p>
        <p className="xs dim">
          {refused
            ? problem(refused)
            : waits === 'offline'
              ? t('chat.waits')
              : waits === 'slow-down'
                ? t('chat.slowDown')
                : t('chat.onItsWay')}
        </p>
        {refused ? (
          <p className="row wrap">
            <button type="button" className="btn dense" onClick={onAgain}>
              {t('chat.again')}
            </button>
            <button type="button" className="btn dense quiet" onClick={onLetGo}>
              {t('chat.letGo')}
            </button>
          </p>
        ) : null}
      </div>
    </li>
  )
}
