import { Users } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Popover } from 'react-aria-components/Popover'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../../ui/Icon.tsx'
import { PersonMark } from '../../../ui/PersonMark.tsx'
import { classOf } from '../store/selectors.ts'
import { useRoom } from '../store/useRoom.ts'
import type { Deeds } from '../useDeeds.ts'

/** Who waits, one by one: children by class, guests by name. */
export function DoorMenu({ deeds }: { deeds: Deeds }) {
  const { t } = useTranslation('room')
  const state = useRoom((room) => room)
  const { waiting } = state
  if (waiting.length === 0) return null
  return (
    <DialogTrigger>
      <AriaButton className="btn dense">
        <Icon of={Users} />
        {t('door.open', { count: waiting.length })}
      </AriaButton>
      <Popover className="pop door" placement="bottom end">
        <Dialog className="door-body">
          <Heading slot="title" level={2}>
            {t('door.title')}
          </Heading>
          <ul className="door-list">
            {waiting.map((person) => {
              const school = classOf(state, person.schoolId)
              const name = person.displayName
              return (
                <li key={person.id} data-shore={school?.shore}>
                  <PersonMark
                    id={person.id}
                    name={name}
                    shore={school?.shore}
                    adult={person.role !== 'student'}
                    guest={person.role === 'expert'}
                    size="s"
                  />
                  <span className="grow sm">
                    <bdi className="firm">{name}</bdi>
                    <br />
                    <span className="dim">
                      <bdi>{school?.name ?? t(`role.${person.role}`)}</bdi>
                    </span>
                  </span>
                  <button
                    type="button"
                    className="btn dense"
                    aria-label={t('door.letInName', { name })}
                    onClick={() => void deeds.admit(person)}
                  >
                    {t('door.letIn')}
                  </button>
                  <button
                    type="button"
                    className="btn dense quiet"
                    aria-label={t('door.notNowName', { name })}
                    onClick={() => void deeds.deny(person)}
                  >
                    {t('door.notNow')}
                  </button>
                </li>
              )
            })}
          </ul>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
