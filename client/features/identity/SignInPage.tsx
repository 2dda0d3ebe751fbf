import { useState } from 'react'
import { useTranslation } from '../../app/i18n.ts'
import { QuietPage } from '../../app/Shell.tsx'
import { useSession } from '../../app/session.ts'
import { Button } from '../../ui/Button.tsx'
import { Note } from '../../ui/Note.tsx'
import { DoorOpen } from 'lucide-react'
import { DemoChips } from './DemoChips.tsx'
import { demoSecret, isDemo } from './demo.ts'
import { SignInForm } from './SignInForm.tsx'
import { TwoShores } from './TwoShores.tsx'

/** The front door. Guests come by their own link, families by what the school sends them. */
export function SignInPage() {
  const { t } = useTranslation('signIn')
  const { ended } = useSession()
  const [stays, setStays] = useState(false)
  const [identifier, setIdentifier] = useState('')
  const [secret, setSecret] = useState('')
  const demo = isDemo()

  if (ended === 'guest' && !stays)
    return (
      <QuietPage title={t('ended.guest.title')}>
        <section className="empty whole-row">
          <TwoShores />
          <h1>{t('ended.guest.title')}</h1>
          <p className="dim">{t('ended.guest.text')}</p>
          <Button variant="quiet" onClick={() => setStays(true)}>
            {t('ended.guest.account')}
          </Button>
        </section>
      </QuietPage>
    )

  return (
    <QuietPage title={t('title')} shores={false}>
      <div className="stack gap-6 middle">
        <h1 className="motto">{t('motto')}</h1>
        <TwoShores />
      </div>
      <div className="stack gap-4 middle">
        {ended === 'person' && (
          <Note tone="ice" icon={DoorOpen} say={t('ended.person.title')}>
            <p>{t('ended.person.text')}</p>
          </Note>
        )}
        <SignInForm
          identifier={identifier}
          secret={secret}
          onIdentifier={setIdentifier}
          onSecret={setSecret}
        />
        {demo && (
          <DemoChips
            chosen={identifier}
            onChoose={(person) => {
              setIdentifier(person.identifier)
              setSecret(demoSecret)
            }}
          />
        )}
        <p className="sm dim">{t('others')}</p>
      </div>
    </QuietPage>
  )
}
