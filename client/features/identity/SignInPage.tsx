import { useState } from 'react'
import { useTranslation } from '../../app/i18n.ts'
import { QuietPage } from '../../app/Shell.tsx'
import { useSession } from '../../app/session.ts'
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
  const [identifier, setIdentifier] = useState('')
  const [secret, setSecret] = useState('')
  const demo = isDemo()

  return (
    <QuietPage title={t('title')} shores={false}>
      <div className="stack gap-6 middle">
        <h1 className="motto">{t('motto')}</h1>
        <TwoShores />
      </div>
      <div className="stack gap-4 middle">
        {ended && (
          <Note tone="ice" icon={DoorOpen} say={t(`ended.${ended}.title`)} role="status">
            <p>{t(`ended.${ended}.text`)}</p>
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
