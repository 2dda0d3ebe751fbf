import { MessageCircle, NotebookPen, Play, type LucideIcon } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../../ui/Icon.tsx'

export type Place = 'watch' | 'notes' | 'chat'

const places: { name: Place; icon: LucideIcon }[] = [
  { name: 'watch', icon: Play },
  { name: 'notes', icon: NotebookPen },
  { name: 'chat', icon: MessageCircle },
]

/** Where one is in the room. The order never changes, in any state. */
export function Places({
  place,
  onPlace,
  unread,
}: {
  place: Place
  onPlace: (place: Place) => void
  unread: number
}) {
  const { t } = useTranslation('room')
  return (
    <nav className="places" aria-label={t('places.label')}>
      {places.map(({ name, icon }) => (
        <button
          key={name}
          type="button"
          data-go={name}
          aria-current={place === name ? 'true' : undefined}
          aria-controls={`place-${name}`}
          onClick={() => onPlace(name)}
        >
          <Icon of={icon} />
          <span>{t(`places.${name}`)}</span>
          {name === 'chat' && unread > 0 && place !== 'chat' ? (
            <span className="n num">
              <span aria-hidden="true">{unread > 99 ? '99+' : t('places.number', { count: unread })}</span>
              <span className="vh">{t('places.unread', { count: unread })}</span>
            </span>
          ) : null}
        </button>
      ))}
    </nav>
  )
}
