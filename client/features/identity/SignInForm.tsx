import { CloudOff, Eye, EyeOff } from 'lucide-react'
import { useRef, useState } from 'react'
import { ApiProblem } from '../../app/api.ts'
import { useTranslation } from '../../app/i18n.ts'
import { signIn } from '../../app/session.ts'
import { useProblem } from '../../app/useProblem.ts'
import { Button } from '../../ui/Button.tsx'
import { Field, FieldFrame } from '../../ui/Field.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Note } from '../../ui/Note.tsx'
import { useWait } from './useWait.ts'

interface Props {
  identifier: string
  secret: string
  onIdentifier: (text: string) => void
  onSecret: (text: string) => void
}

export function SignInForm({ identifier, secret, onIdentifier, onSecret }: Props) {
  const { t } = useTranslation('signIn')
  const words = useProblem()
  const [problem, setProblem] = useState<ApiProblem>()
  const [missing, setMissing] = useState(false)
  const [busy, setBusy] = useState(false)
  const [shown, setShown] = useState(false)
  const [wait, startWait] = useWait()
  const secretField = useRef<HTMLInputElement>(null)

  const enter = async () => {
    setProblem(undefined)
    setMissing(identifier.trim() === '' || secret === '')
    if (identifier.trim() === '' || secret === '') return
    setBusy(true)
    try {
      await signIn(identifier.trim(), secret)
    } catch (error) {
      const found = error instanceof ApiProblem ? error : new ApiProblem({ code: 'server.failed' })
      setProblem(found)
      if (found.code === 'rate.limited') startWait(found.retryAfterSeconds ?? 60)
      if (found.code === 'auth.invalid') secretField.current?.select()
      setBusy(false)
    }
  }

  const limited = problem?.code === 'rate.limited'
  return (
    <form
      className="card stack roomy gap-4"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy && wait === undefined) void enter()
      }}
    >
      <h2>{t('form.title')}</h2>
      <Field
        label={t('form.identifier')}
        value={identifier}
        onChange={(event) => onIdentifier(event.target.value)}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        dir="ltr"
        error={missing && identifier.trim() === '' ? t('form.identifierMissing') : undefined}
      />
      <FieldFrame
        label={t('form.secret')}
        error={missing && secret === '' ? t('form.secretMissing') : undefined}
      >
        {(parts) => (
          <div className="with-button">
            <input
              {...parts}
              ref={secretField}
              className="in"
              type={shown ? 'text' : 'password'}
              value={secret}
              dir="ltr"
              autoComplete="current-password"
              autoCapitalize="none"
              spellCheck={false}
              onChange={(event) => onSecret(event.target.value)}
            />
            <Button
              variant="quiet"
              icon
              aria-label={shown ? t('form.hide') : t('form.show')}
              aria-pressed={shown}
              onClick={() => setShown(!shown)}
            >
              <Icon of={shown ? EyeOff : Eye} />
            </Button>
          </div>
        )}
      </FieldFrame>
      {problem && (!limited || wait !== undefined) && (
        <Note
          tone={limited ? 'wait' : 'care'}
          {...(problem.code === 'offline' ? { icon: CloudOff } : {})}
          role="alert"
          say={limited ? t('form.limited') : undefined}
        >
          <p>{limited ? t('form.limitedText') : words(problem)}</p>
        </Note>
      )}
      {wait !== undefined && (
        <p className="sm dim num" role="timer">
          {t('form.wait', { minutes: Math.floor(wait / 60), seconds: wait % 60 })}
        </p>
      )}
      <Button type="submit" variant="lantern" big wide locked={wait !== undefined} aria-busy={busy}>
        {busy ? t('form.entering') : t('form.enter')}
      </Button>
      <p className="sm dim">{t('form.forgotten')}</p>
    </form>
  )
}
