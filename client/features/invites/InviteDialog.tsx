import { useState } from 'react'
import { ApiProblem, call } from '../../app/api.ts'
import { formatShortDay, formatTime, useLocale, useTranslation } from '../../app/i18n.ts'
import { useSession } from '../../app/session.ts'
import { useProblem } from '../../app/useProblem.ts'
import { Button } from '../../ui/Button.tsx'
import { focusOnMount } from '../../ui/focus.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field, SelectField } from '../../ui/Field.tsx'
import { Note } from '../../ui/Note.tsx'
import { useNow } from '../../ui/useNow.ts'
import { expiryOf, validities, type Validity } from './expiry.ts'
import { InviteLink } from './InviteLink.tsx'
import { InviteList } from './InviteList.tsx'

interface Props {
  roomId: string
  onClose: () => void
}

export interface MadeInvite {
  url: string
  displayName: string
  expiresAt: string
}

/** A teacher invites an expert: who, until when, then a link that is shown once. */
export const InviteDialog = ({ open, ...rest }: Props & { open: boolean }) =>
  open ? <OpenDialog {...rest} /> : null

function OpenDialog({ roomId, onClose }: Props) {
  const { t } = useTranslation('join')
  const [made, setMade] = useState<MadeInvite>()
  return (
    <Dialog open onClose={onClose} roomy title={made ? t('dialog.madeTitle') : t('dialog.title')}>
      {made ? (
        <InviteLink invite={made} onMore={() => setMade(undefined)} onClose={onClose} />
      ) : (
        <>
          <InviteForm roomId={roomId} onMade={setMade} onClose={onClose} />
          <InviteList roomId={roomId} />
        </>
      )}
    </Dialog>
  )
}

interface FormProps {
  roomId: string
  onMade: (made: MadeInvite) => void
  onClose: () => void
}

function InviteForm({ roomId, onMade, onClose }: FormProps) {
  const { t } = useTranslation(['join', 'app'])
  const locale = useLocale()
  const zone = useSession().user?.timeZone ?? 'UTC'
  const words = useProblem()
  const [name, setName] = useState('')
  const [organisation, setOrganisation] = useState('')
  const [validity, setValidity] = useState<Validity>('day')
  const [problem, setProblem] = useState<ApiProblem>()
  const [busy, setBusy] = useState(false)
  const now = useNow()
  const until = expiryOf(validity, now)
  const wrongIn = (path: string) => problem?.fields.some((field) => field.path === path)

  const make = async () => {
    setBusy(true)
    setProblem(undefined)
    try {
      const { url } = await call<{ url: string }>('POST', `/rooms/${roomId}/invites`, {
        kind: 'expert',
        displayName: name.trim(),
        organisation: organisation.trim(),
        expiresAt: until,
      })
      onMade({ url, displayName: name.trim(), expiresAt: until })
    } catch (error) {
      setProblem(error instanceof ApiProblem ? error : new ApiProblem({ code: 'server.failed' }))
    } finally {
      setBusy(false)
    }
  }

  return (
    <form
      className="stack form"
      onSubmit={(event) => {
        event.preventDefault()
        void make()
      }}
    >
      <p className="dim sm">{t('dialog.about')}</p>
      <Field
        label={t('dialog.name')}
        value={name}
        onChange={(event) => setName(event.target.value)}
        maxLength={60}
        required
        autoComplete="off"
        ref={focusOnMount}
        error={
          problem?.code === 'name.not_allowed' || wrongIn('displayName')
            ? words('name.not_allowed')
            : undefined
        }
      />
      <Field
        label={t('dialog.organisation')}
        hint={t('dialog.organisationHint')}
        value={organisation}
        onChange={(event) => setOrganisation(event.target.value)}
        maxLength={120}
        required
        autoComplete="off"
      />
      <SelectField
        label={t('dialog.until')}
        hint={t('dialog.untilHint', {
          time: formatTime(until, zone, locale),
          day: formatShortDay(until, zone, locale),
        })}
        value={validity}
        onChange={(event) => setValidity(event.target.value as Validity)}
      >
        {validities.map((each) => (
          <option key={each} value={each}>
            {t(`dialog.validity.${each}`)}
          </option>
        ))}
      </SelectField>
      {problem && problem.code !== 'name.not_allowed' && (
        <Note tone="stop" role="alert">
          {words(problem)}
        </Note>
      )}
      <div className="row wrap">
        <Button type="submit" variant="ink" disabled={busy}>
          {t('dialog.make')}
        </Button>
        <Button variant="quiet" onClick={onClose}>
          {t('app:cancel')}
        </Button>
      </div>
    </form>
  )
}
