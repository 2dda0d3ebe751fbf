import { useState } from 'react'
import { Redirect } from 'wouter'
import type { Locale } from '#shared/contracts/common.ts'
import { ApiProblem } from '../../app/api.ts'
import { localeNames, locales, setLocale, useLocale, useTranslation } from '../../app/i18n.ts'
import { QuietPage } from '../../app/Shell.tsx'
import { completeSetup } from '../../app/session.ts'
import { useProblem } from '../../app/useProblem.ts'
import { Button } from '../../ui/Button.tsx'
import { Field, SelectField } from '../../ui/Field.tsx'
import { MissingShore } from '../../ui/MissingShore.tsx'
import { Note } from '../../ui/Note.tsx'
import { takeSetupSecret } from './setup-secret.ts'
import { TwoShores } from './TwoShores.tsx'

const ownZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC'
const zones = () => {
  const known = Intl.supportedValuesOf('timeZone')
  return known.includes(ownZone()) ? known : [ownZone(), ...known]
}
const shortestPassword = 10

/** The one-time link of a new hub: the first district, and the person who leads it. */
export default function SetupPage() {
  const { t } = useTranslation('setup')
  const [secret] = useState(takeSetupSecret)
  const [done, setDone] = useState(false)
  if (done) return <Redirect to="/" replace />
  return (
    <QuietPage title={t('title')}>
      {secret === '' ? (
        <section className="empty whole-row">
          <MissingShore />
          <h1>{t('missing.title')}</h1>
          <p className="dim">{t('missing.text')}</p>
        </section>
      ) : (
        <>
          <div className="stack gap-4">
            <h1>{t('heading')}</h1>
            <p>{t('text')}</p>
            <TwoShores />
          </div>
          <SetupForm secret={secret} onDone={() => setDone(true)} />
        </>
      )}
    </QuietPage>
  )
}

function SetupForm({ secret, onDone }: { secret: string; onDone: () => void }) {
  const { t } = useTranslation('setup')
  const words = useProblem()
  const locale = useLocale()
  const [answers, setAnswers] = useState({
    districtName: '',
    timeZone: ownZone(),
    displayName: '',
    identifier: '',
    password: '',
  })
  const [problem, setProblem] = useState<ApiProblem>()
  const [busy, setBusy] = useState(false)
  const change = (part: keyof typeof answers) => (event: { target: { value: string } }) =>
    setAnswers({ ...answers, [part]: event.target.value })
  const wrongIn = (path: string) =>
    problem?.fields.some((field) => field.path === path) ? t('wrong') : undefined
  const tooShort = answers.password !== '' && answers.password.length < shortestPassword

  const finish = async () => {
    setBusy(true)
    setProblem(undefined)
    try {
      await completeSetup({ secret, locale, ...answers })
      onDone()
    } catch (error) {
      setProblem(error instanceof ApiProblem ? error : new ApiProblem({ code: 'server.failed' }))
      setBusy(false)
    }
  }

  return (
    <form
      className="card stack gap-4 roomy"
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy && !tooShort) void finish()
      }}
    >
      <h2>{t('district')}</h2>
      <Field
        label={t('districtName')}
        value={answers.districtName}
        onChange={change('districtName')}
        maxLength={120}
        required
        autoComplete="organization"
        error={wrongIn('districtName')}
      />
      <SelectField label={t('timeZone')} value={answers.timeZone} onChange={change('timeZone')}>
        {zones().map((zone) => (
          <option key={zone}>{zone}</option>
        ))}
      </SelectField>
      <SelectField
        label={t('language')}
        hint={t('languageHint')}
        value={locale}
        onChange={(event) => void setLocale(event.target.value as Locale)}
      >
        {locales.map((each) => (
          <option key={each} value={each} lang={each}>
            {localeNames[each]}
          </option>
        ))}
      </SelectField>
      <h2>{t('you')}</h2>
      <Field
        label={t('displayName')}
        value={answers.displayName}
        onChange={change('displayName')}
        maxLength={60}
        required
        autoComplete="name"
        error={wrongIn('displayName')}
      />
      <Field
        label={t('identifier')}
        value={answers.identifier}
        onChange={change('identifier')}
        maxLength={254}
        required
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        dir="ltr"
        error={wrongIn('identifier')}
      />
      <Field
        label={t('password')}
        hint={t('passwordHint')}
        type="password"
        value={answers.password}
        onChange={change('password')}
        required
        autoComplete="new-password"
        dir="ltr"
        error={tooShort ? t('passwordShort') : wrongIn('password')}
      />
      {problem && (
        <Note tone="stop" role="alert">
          {words(problem)}
        </Note>
      )}
      <Button type="submit" variant="lantern" big wide locked={busy}>
        {t('finish')}
      </Button>
    </form>
  )
}
