import { useState } from 'react'
import type { Invite } from '#shared/contracts/invites.ts'
import { call, callAll } from '../../app/api.ts'
import { formatShortDay, formatTime, useLocale, useTranslation } from '../../app/i18n.ts'
import { useSession } from '../../app/session.ts'
import { useLoad } from '../../app/useLoad.ts'
import { useProblem } from '../../app/useProblem.ts'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Note } from '../../ui/Note.tsx'
import { PersonMark } from '../../ui/PersonMark.tsx'
import { useQuietLine } from '../../ui/QuietLine.tsx'

const tones = { waiting: 'wait', accepted: 'go', withdrawn: undefined, expired: undefined } as const

/** Who is invited, who came, and the way to take an invitation back. */
export function InviteList({ roomId }: { roomId: string }) {
  const { t } = useTranslation('join')
  const locale = useLocale()
  const zone = useSession().user?.timeZone ?? 'UTC'
  const words = useProblem()
  const { say } = useQuietLine()
  const [problem, setProblem] = useState<unknown>()
  const invites = useLoad(roomId, () => callAll<Invite>(`/rooms/${roomId}/invites`))
  const shown =
    invites.data?.filter((invite) => invite.state === 'waiting' || invite.state === 'accepted') ?? []
  if (shown.length === 0) return null

  const withdraw = async (invite: Invite) => {
    setProblem(undefined)
    try {
      await call('DELETE', `/invites/${invite.id}`)
      say(t('list.withdrawn', { name: invite.displayName }))
      await invites.again()
    } catch (error) {
      setProblem(error)
    }
  }

  return (
    <section className="stack" aria-labelledby="invited">
      <h3 id="invited">{t('list.title')}</h3>
      {problem !== undefined && (
        <Note tone="stop" role="alert">
          {words(problem)}
        </Note>
      )}
      <ul className="list">
        {shown.map((invite) => (
          <li key={invite.id}>
            <PersonMark id={invite.id} name={invite.displayName} guest size="s" />
            <div className="grow">
              <p className="firm sm">
                <bdi>{invite.displayName}</bdi>
              </p>
              <p className="xs dim">
                <bdi>{invite.organisation}</bdi>
                {invite.state === 'waiting' &&
                  ` · ${t('list.until', {
                    time: formatTime(invite.expiresAt, zone, locale),
                    day: formatShortDay(invite.expiresAt, zone, locale),
                  })}`}
              </p>
            </div>
            <Chip tone={tones[invite.state]}>{t(`list.state.${invite.state}`)}</Chip>
            <Button dense onClick={() => void withdraw(invite)}>
              {invite.state === 'accepted' ? t('list.end') : t('list.withdraw')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
