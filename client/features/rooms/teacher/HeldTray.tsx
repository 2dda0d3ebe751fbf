import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { HeldCard } from '../../moderation/index.ts'
import { classOf } from '../store/selectors.ts'
import { useRoom } from '../store/useRoom.ts'
import type { Deeds } from '../useDeeds.ts'

const shownAtOnce = 2

/** Held items, pinned over the log so that they cannot scroll away. The oldest needs you first. */
export function HeldTray({ deeds }: { deeds: Deeds }) {
  const { t } = useTranslation('room')
  const state = useRoom((room) => room)
  const waiting = state.held.filter((item) => item.state === 'held').reverse()
  if (waiting.length === 0) return null
  const more = waiting.length - shownAtOnce
  return (
    <section className="tray" aria-label={t('held.label')}>
      {waiting.slice(0, shownAtOnce).map((item) => (
        <HeldCard
          key={item.id}
          item={item}
          className={classOf(state, item.context.schoolId)?.name}
          onDecide={async (decision) => void (await deeds.decide(item, decision))}
        />
      ))}
      {more > 0 ? (
        <p className="xs">
          <Link href={`/rooms/${state.roomId}/desk`}>{t('held.more', { count: more })}</Link>
        </p>
      ) : null}
    </section>
  )
}
