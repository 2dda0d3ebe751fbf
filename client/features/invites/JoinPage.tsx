import { useState } from 'react'
import { Redirect } from 'wouter'
import { useTranslation } from '../../app/i18n.ts'
import { QuietPage } from '../../app/Shell.tsx'
import { useSession } from '../../app/session.ts'
import { Opening } from '../../app/Opening.tsx'
import { ApiProblem } from '../../app/api.ts'
import { send } from '../../app/http.ts'
import { useLoad } from '../../app/useLoad.ts'
import { firstName } from '../../app/useNames.ts'
import { forgetSecret, keepLook, takeSecret, type InviteLook } from './kept.ts'
import { ConductStep } from './ConductStep.tsx'
import { NameStep } from './NameStep.tsx'
import { NoInvitation } from './NoInvitation.tsx'
import { OtherAccount } from './OtherAccount.tsx'
import { Stepper } from './Stepper.tsx'

async function look(secret: string | undefined): Promise<InviteLook> {
  if (secret === undefined) throw new ApiProblem({ code: 'invite.invalid' })
  const answer = await send<InviteLook>({ method: 'POST', path: '/invites/look', body: { secret } })
  keepLook(answer)
  return answer
}

/** What a visiting expert opens: two short screens of conduct and name, then the lobby. No account. */
export default function JoinPage() {
  const { t } = useTranslation('join')
  const { status, user, roomId } = useSession()
  const [secret] = useState(takeSecret)
  const [step, setStep] = useState<1 | 2>(1)
  const [admittedTo, setAdmittedTo] = useState<string>()
  const invite = useLoad(secret ?? '', () => look(secret))

  if (admittedTo) return <Redirect to={`/rooms/${admittedTo}`} replace />
  if (status === 'loading' || (invite.state === 'loading' && secret)) return <Opening />
  if (user?.role === 'expert' && roomId) return <Redirect to={`/rooms/${roomId}`} replace />
  if (invite.data === undefined)
    return (
      <QuietPage title={t('title')}>
        <NoInvitation
          problem={invite.state === 'failed' ? invite.problem : 'invite.invalid'}
          onAgain={() => void invite.again()}
        />
      </QuietPage>
    )
  if (user)
    return (
      <QuietPage title={t('title')}>
        <OtherAccount user={user} guest={invite.data.displayName} />
      </QuietPage>
    )

  const name = firstName(invite.data.displayName)
  return (
    <QuietPage title={t('title')}>
      {step === 1 ? (
        <ConductStep
          look={invite.data}
          name={name}
          stepper={<Stepper step={1} />}
          onNext={() => setStep(2)}
        />
      ) : (
        <NameStep
          look={invite.data}
          secret={secret ?? ''}
          stepper={<Stepper step={2} />}
          onBack={() => setStep(1)}
          onDone={(room) => {
            forgetSecret()
            setAdmittedTo(room)
          }}
        />
      )}
    </QuietPage>
  )
}
