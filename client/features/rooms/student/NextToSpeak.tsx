import { useTranslation } from 'react-i18next'
import { useRoom } from '../store/useRoom.ts'

/** Who speaks next, and which place one has, so that waiting has an end. */
export function NextToSpeak() {
  const { t } = useTranslation('room')
  const names = useRoom((state) =>
    state.hands.map(
      ({ participantId }) => state.participants.find(({ id }) => id === participantId)?.displayName ?? '',
    ),
  )
  const mine = useRoom((state) => state.hands.findIndex(({ participantId }) => participantId === state.me))
  const [first, second] = names
  if (!first) return <p className="sm next-up">{t('next.none')}</p>
  const who = second ? t('next.two', { first, second }) : t('next.one', { first })
  const place =
    mine === -1 ? t('next.wouldBe', { place: names.length + 1 }) : t('next.yours', { place: mine + 1 })
  return (
    <p className="sm next-up">
      {who} {place}
    </p>
  )
}
