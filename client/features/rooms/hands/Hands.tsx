import { Hand, X } from 'lucide-react'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../../ui/Icon.tsx'
import { PersonMark } from '../../../ui/PersonMark.tsx'
import { Switch } from '../../../ui/Switch.tsx'
import { useNow } from '../../../ui/useNow.ts'
import { classOf } from '../store/selectors.ts'
import { useRoom } from '../store/useRoom.ts'
import type { Deeds } from '../useDeeds.ts'

/** Hands in the order they went up. Taking one down is thanks, or a turn that is over. */
export function Hands({ deeds }: { deeds: Deeds }) {
  const { t } = useTranslation('room')
  const id = useId()
  const now = useNow()
  const state = useRoom((room) => room)
  const { hands, participants, room } = state
  return (
    <section className="pane" aria-labelledby={id}>
      <div className="head">
        <h2 className="grow" id={id}>
          {t('hands.title')}
        </h2>
        {hands.length > 0 ? (
          <span className="chip lantern num">
            <Icon of={Hand} />
            {t('hands.count', { count: hands.length })}
          </span>
        ) : null}
        {room ? (
          <Switch
            on={room.permissions.hands}
            icon={Hand}
            word={room.permissions.hands ? undefined : t('strip.locked')}
            onChange={(on) => void deeds.allow('hands', on)}
          >
            {t('hands.take')}
          </Switch>
        ) : null}
      </div>
      {hands.length === 0 ? (
        <p className="sm dim none">{t('hands.none')}</p>
      ) : (
        <ol className="hands scroll">
          {hands.map(({ participantId, raisedAt }, index) => {
            const person = participants.find(({ id: each }) => each === participantId)
            if (!person) return null
            const minutes = Math.max(0, Math.floor((now - Date.parse(raisedAt)) / 60_000))
            return (
              <li key={participantId}>
                <span className="num dim">{t('hands.place', { place: index + 1 })}</span>
                <PersonMark
                  id={person.id}
                  name={person.displayName}
                  shore={classOf(state, person.schoolId)?.shore}
                  guest={person.role === 'expert'}
                  size="s"
                />
                <span className="cut">
                  <bdi className="firm">{person.displayName}</bdi>{' '}
                  <span className="dim num">
                    {minutes === 0 ? t('hands.justNow') : t('hands.minutes', { count: minutes })}
                  </span>
                </span>
                <button
                  type="button"
                  className="btn icon dense quiet"
                  aria-label={t('hands.lower', { name: person.displayName })}
                  title={t('hands.lower', { name: person.displayName })}
                  onClick={() => void deeds.lower(participantId, person.displayName)}
                >
                  <Icon of={X} small />
                </button>
              </li>
            )
          })}
        </ol>
      )}
    </section>
  )
}
