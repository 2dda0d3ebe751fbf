import { Check, Copy } from 'lucide-react'
import { useState } from 'react'
import { formatShortDay, formatTime, useLocale, useTranslation } from '../../app/i18n.ts'
import { useSession } from '../../app/session.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { focusOnMount } from '../../ui/focus.ts'
import { Icon } from '../../ui/Icon.tsx'
import type { MadeInvite } from './InviteDialog.tsx'

interface Props {
  invite: MadeInvite
  onMore: () => void
  onClose: () => void
}

/** The link, once. Only its hash is kept, so nobody can show it again. */
export function InviteLink({ invite, onMore, onClose }: Props) {
  const { t } = useTranslation(['join', 'app'])
  const locale = useLocale()
  const zone = useSession().user?.timeZone ?? 'UTC'
  const [copied, setCopied] = useState(false)

  const copy = async (field: HTMLInputElement | null) => {
    field?.select()
    try {
      await navigator.clipboard.writeText(invite.url)
    } catch {
      // Without a clipboard the link stands there, selected.
      return
    }
    setCopied(true)
  }

  return (
    <>
      <p>
        {t('dialog.madeText', {
          name: invite.displayName,
          time: formatTime(invite.expiresAt, zone, locale),
          day: formatShortDay(invite.expiresAt, zone, locale),
        })}
      </p>
      <Field
        label={t('dialog.link')}
        value={invite.url}
        readOnly
        dir="ltr"
        onFocus={(event) => event.currentTarget.select()}
      />
      <p className="sm dim">{t('dialog.once')}</p>
      <div className="row wrap">
        <Button
          variant="ink"
          ref={focusOnMount}
          onClick={(event) =>
            void copy(event.currentTarget.closest('section')?.querySelector('input') ?? null)
          }
        >
          <Icon of={copied ? Check : Copy} />
          {copied ? t('dialog.copied') : t('dialog.copy')}
        </Button>
        <Button variant="plain" onClick={onMore}>
          {t('dialog.more')}
        </Button>
        <Button variant="quiet" onClick={onClose}>
          {t('app:close')}
        </Button>
      </div>
      <output className="vh">{copied ? t('dialog.copied') : ''}</output>
    </>
  )
}
