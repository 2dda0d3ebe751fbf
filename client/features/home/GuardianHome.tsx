import { DoorClosed, Eye, Phone } from 'lucide-react'
import type { User } from '#shared/contracts/identity.ts'
import { useTranslation } from '../../app/i18n.ts'
import { Icon } from '../../ui/Icon.tsx'
import { MissingShore } from '../../ui/MissingShore.tsx'
import { Hello } from './Hello.tsx'

const facts = [
  [DoorClosed, 'rooms'],
  [Eye, 'consent'],
  [Phone, 'talk'],
] as const

/** For a child's family: nothing needs them here, and what happens with their child's words is said. */
export function GuardianHome({ user }: { user: User }) {
  const { t } = useTranslation('home')
  return (
    <>
      <Hello user={user} />
      <section className="empty" aria-labelledby="empty">
        <MissingShore />
        <h2 id="empty">{t('guardian.title')}</h2>
        <p className="dim">{t('guardian.text')}</p>
      </section>
      <ul className="list card narrow">
        {facts.map(([icon, key]) => (
          <li key={key}>
            <span className="ico care">
              <Icon of={icon} />
            </span>
            <div className="grow">
              <p className="firm">{t(`guardian.${key}.title`)}</p>
              <p className="sm dim">{t(`guardian.${key}.text`)}</p>
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}
