import { useState, type ReactNode } from 'react'
import { ApiProblem } from '../../app/api.ts'
import { useLocale, useTranslation } from '../../app/i18n.ts'
import { acceptInvite } from '../../app/session.ts'
import { useProblem } from '../../app/useProblem.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/Field.tsx'
import { Note } from '../../ui/Note.tsx'
import { PersonMark } from '../../ui/PersonMark.tsx'
import { Scene } from '../../ui/Scene.tsx'
import type { InviteLook } from './kept.ts'
import { ownZone } from './places.ts'

interface Props {
  look: InviteLook
  secret: string
  stepper: ReactNode
  onBack: () => void
  onDone: (roomId: string) => void
}

/** The second screen: how the children see the guest. */
export function NameStep({ look, secret, stepper, onBack, onDone }: Props) {
  const { t } = useTranslation(['join', 'app'])
  const locale = useLocale()
  const words = useProblem()
  const [name, setName] = useState(look.displayName)
  const [organisation, setOrganisation] = useState(look.organisation)
  const [problem, setProblem] = useState<ApiProblem>()
  const [busy, setBusy] = useState(false)
  const wrongIn = (path: string) => problem?.fields.some((field) => field.path === path)
  const nameIsWrong = problem?.code === 'name.not_allowed' && !wrongIn('organisation')

  const accept = async () => {
    setBusy(true)
    setProblem(undefined)
    try {
      onDone(
        await acceptInvite({
          secret,
          displayName: name.trim(),
          organisation: organisation.trim(),
          locale,
          timeZone: ownZone(),
        }),
      )
    } catch (error) {
      setProblem(error instanceof ApiProblem ? error : new ApiProblem({ code: 'server.failed' }))
      setBusy(false)
    }
  }

  return (
    <>
      <div className="stack gap-4">
        {stepper}
        <h1>{t('name.heading')}</h1>
        <Scene shore={5}>
          <PersonMark id="guest" name={name === '' ? '?' : name} guest size="xl" />
          <span className="tag">
            <bdi>{name === '' ? '…' : name}</bdi>
          </span>
        </Scene>
        <p className="dim sm">{t('name.mark')}</p>
      </div>
      <form
        className="card stack gap-4 roomy"
        onSubmit={(event) => {
          event.preventDefault()
          void accept()
        }}
      >
        <Field
          label={t('name.name')}
          value={name}
          onChange={(event) => setName(event.target.value)}
          autoComplete="name"
          maxLength={60}
          required
          error={nameIsWrong ? words(problem) : undefined}
        />
        <Field
          label={t('name.work')}
          hint={t('name.workHint')}
          value={organisation}
          onChange={(event) => setOrganisation(event.target.value)}
          maxLength={120}
          required
          error={wrongIn('organisation') ? words('text.not_allowed') : undefined}
        />
        {problem && problem.code !== 'name.not_allowed' && (
          <Note tone="stop" role="alert">
            {words(problem)}
          </Note>
        )}
        <p className="sm">
          <b>{t('name.keepTitle')}</b> {t('name.keep')}
        </p>
        <Button type="submit" variant="lantern" big wide disabled={busy}>
          {t('name.go')}
        </Button>
        <div className="row wrap">
          <Button variant="quiet" onClick={onBack}>
            {t('app:back')}
          </Button>
        </div>
        <p className="sm dim">{t('name.then')}</p>
      </form>
    </>
  )
}
