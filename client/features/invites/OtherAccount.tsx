import { useState } from 'react'
import type { User } from '#shared/contracts/identity.ts'
import { useTranslation } from '../../app/i18n.ts'
import { signOut } from '../../app/session.ts'
import { Button, ButtonLink } from '../../ui/Button.tsx'

/** Somebody with an account opened a guest's link: taking it up here would end their own session. */
export function OtherAccount({ user, guest }: { user: User; guest: string }) {
  const { t } = useTranslation('join')
  const [busy, setBusy] = useState(false)
  return (
    <section className="card stack gap-4 roomy whole-row">
      <h1>{t('other.title', { guest })}</h1>
      <p>{t('other.text', { name: user.displayName, guest })}</p>
      <div className="row wrap">
        <ButtonLink href="/" variant="lantern">
          {t('other.home')}
        </ButtonLink>
        <Button
          disabled={busy}
          onClick={() => {
            setBusy(true)
            void signOut()
          }}
        >
          {t('other.signOut')}
        </Button>
      </div>
    </section>
  )
}
