import { ArrowRight, CircleDot, MessageCircle, UserRound, Users } from 'lucide-react'
import { useId, useState, type ReactNode } from 'react'
import { formatShortDay, formatTime, Trans, useLocale, useTranslation } from '../../app/i18n.ts'
import { useNames } from '../../app/useNames.ts'
import { Button } from '../../ui/Button.tsx'
import { Clocks } from '../../ui/Clocks.tsx'
import { Tick } from '../../ui/Field.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { useNow } from '../../ui/useNow.ts'
import type { InviteLook } from './kept.ts'
import { countryName, ownZone, placeOf } from './places.ts'

const rules = [
  [Users, 'alone'],
  [MessageCircle, 'open'],
  [UserRound, 'names'],
  [CircleDot, 'trace'],
] as const

interface Props {
  look: InviteLook
  name: string
  stepper: ReactNode
  onNext: () => void
}

/** The first screen: who asks, when, and what both schools ask of a guest. */
export function ConductStep({ look, name, stepper, onNext }: Props) {
  const { t } = useTranslation('join')
  const locale = useLocale()
  const names = useNames()
  const [agreed, setAgreed] = useState(false)
  const [asked, setAsked] = useState(false)
  const hint = useId()
  const now = useNow()
  const zone = ownZone()
  const moment = look.startsAt !== undefined && Date.parse(look.startsAt) > now ? look.startsAt : undefined
  return (
    <>
      <div className="stack gap-4">
        {stepper}
        <h1>{t('conduct.heading', { name, classes: look.schools.length })}</h1>
        <p>
          <Trans
            ns="join"
            i18nKey="conduct.invited"
            values={{ teachers: names(look.teachers), room: look.roomTitle, count: look.teachers.length }}
            components={{ b: <b /> }}
          />
        </p>
        <div className="card stack gap-3">
          <Clocks
            {...(moment ? { at: moment } : {})}
            shores={look.schools.map((school) => ({
              shore: school.shore,
              timeZone: school.timeZone,
              label: t('conduct.place', {
                school: school.name,
                country: countryName(school.country, locale),
              }),
            }))}
          />
          <p className="sm">
            {moment
              ? t('conduct.yourTime', {
                  place: placeOf(zone),
                  day: formatShortDay(moment, zone, locale),
                  time: formatTime(moment, zone, locale),
                })
              : t('conduct.now')}{' '}
            {t('conduct.link', {
              day: formatShortDay(look.expiresAt, zone, locale),
              time: formatTime(look.expiresAt, zone, locale),
            })}
          </p>
        </div>
      </div>
      <form
        className="card stack gap-3 roomy"
        onSubmit={(event) => {
          event.preventDefault()
          if (agreed) onNext()
          else setAsked(true)
        }}
      >
        <h2>{t('conduct.ask')}</h2>
        <ul className="stack sm">
          {rules.map(([icon, key]) => (
            <li className="row top-aligned" key={key}>
              <Icon of={icon} />
              <span>{t(`conduct.rules.${key}`)}</span>
            </li>
          ))}
        </ul>
        {look.charter.length > 0 && (
          <details>
            <summary className="firm sm">{t('conduct.charter')}</summary>
            <ol className="charter sm">
              {look.charter.map((sentence) => (
                <li key={sentence}>
                  <bdi>{sentence}</bdi>
                </li>
              ))}
            </ol>
          </details>
        )}
        <Tick
          checked={agreed}
          onChange={(event) => setAgreed(event.target.checked)}
          aria-describedby={asked && !agreed ? hint : undefined}
        >
          <span className="firm">{t('conduct.agree')}</span>
        </Tick>
        {asked && !agreed && (
          <p className="sm wrong" id={hint} role="alert">
            {t('conduct.agreeFirst')}
          </p>
        )}
        <Button type="submit" variant="lantern" big wide>
          {t('conduct.next')}
          <Icon of={ArrowRight} turn />
        </Button>
        <p className="sm dim">{t('conduct.questions', { teachers: names(look.teachers) })}</p>
      </form>
    </>
  )
}
