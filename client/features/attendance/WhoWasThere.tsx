import { Download } from 'lucide-react'
import type { ExchangeClass } from '#shared/contracts/exchanges.ts'
import type { User } from '#shared/contracts/identity.ts'
import type { Room } from '#shared/contracts/rooms.ts'
import { useLocale, useTranslation } from '../../app/i18n.ts'
import { Button } from '../../ui/Button.tsx'
import { formatDuration, formatTime } from '../../ui/format.ts'
import { Icon } from '../../ui/Icon.tsx'
import { PersonMark } from '../../ui/PersonMark.tsx'
import { useNow } from '../../ui/useNow.ts'
import { Weave } from '../../ui/Weave.tsx'
import { attendanceCsv, saveText, wallTime } from './csv.ts'
import { bySchool, totalMs, type Attendee, type SchoolGroup } from './people.ts'

interface Props {
  room: Room
  people: readonly Attendee[]
  classes: readonly ExchangeClass[]
  user: User
}

/** Attendance by school; every time on both shores. */
export function WhoWasThere({ room, people, classes, user }: Props) {
  const { t } = useTranslation('attendance')
  const locale = useLocale()
  const groups = bySchool(people, classes, locale)

  const download = () => {
    const text = attendanceCsv(
      people,
      classes,
      {
        name: t('csv.name'),
        role: t('csv.role'),
        school: t('csv.school'),
        entered: (place) => t('csv.entered', { place }),
        left: (place) => t('csv.left', { place }),
        minutes: t('csv.minutes'),
        roleOf: (person) => t(`roles.${person.role}`),
      },
      Date.now(),
    )
    const day = wallTime(people[0]?.stays[0]?.fromMs ?? Date.now(), user.timeZone).slice(0, 10)
    const title = room.title.replaceAll(/[\\/:*?"<>|\s]+/g, ' ').trim()
    saveText(`${day} ${title}.csv`, text)
  }

  return (
    <section className="stack gap-3" aria-labelledby="there">
      <div className="row wrap">
        <h2 id="there" className="grow">
          {t('there.title')}
        </h2>
        {people.length > 0 && (
          <Button dense onClick={download}>
            <Icon of={Download} small />
            {t('there.download')}
          </Button>
        )}
      </div>
      {people.length === 0 ? (
        <p className="card dim">{t('there.nobody')}</p>
      ) : (
        <div className="cols even">
          {groups.map((group) => (
            <Group key={group.school?.id ?? 'guests'} group={group} classes={classes} />
          ))}
        </div>
      )}
    </section>
  )
}

function Group({ group, classes }: { group: SchoolGroup; classes: readonly ExchangeClass[] }) {
  const { t } = useTranslation('attendance')
  const locale = useLocale()
  const now = useNow()
  const { school, people } = group
  const name = school ? school.schoolName : t('there.guests')
  // The reader of a row wants the time at that person's own school first.
  const zones = school ? [school, ...classes.filter((each) => each.id !== school.id)] : classes
  const span = (stay: Attendee['stays'][number], zone: string) =>
    `${formatTime(stay.fromMs, zone, locale)}–${stay.toMs === undefined ? t('there.now') : formatTime(stay.toMs, zone, locale)}`

  return (
    <div className="card stack" data-shore={school?.shore}>
      {school && <Weave shore={school.shore} />}
      <h3 className="row">
        <bdi className="grow">{name}</bdi>
        <span className="sm dim">{t('there.count', { count: people.length })}</span>
      </h3>
      <section className="scroll-x" aria-label={t('there.tableOf', { school: name })} tabIndex={0}>
        <table className="there">
          <thead>
            <tr>
              <th scope="col">{t('csv.name')}</th>
              {zones.map((each) => (
                <th scope="col" key={each.id} data-shore={each.shore}>
                  {t('there.time', { place: each.schoolShortName })}
                </th>
              ))}
              <th scope="col">{t('there.total')}</th>
            </tr>
          </thead>
          <tbody>
            {people.map((person) => (
              <tr key={person.participantId}>
                <th scope="row">
                  <span className="row">
                    <PersonMark
                      id={person.participantId}
                      name={person.displayName}
                      shore={school?.shore}
                      adult={person.role !== 'student'}
                      guest={person.role === 'expert'}
                      size="s"
                    />
                    <span>
                      <bdi>{person.displayName}</bdi>
                      {person.role !== 'student' && (
                        <span className="xs dim menu-hint">{t(`roles.${person.role}`)}</span>
                      )}
                    </span>
                  </span>
                </th>
                {zones.map((each) => (
                  <td className="num" key={each.id}>
                    {person.stays.map((stay) => (
                      <span className="stay" key={stay.fromMs}>
                        {span(stay, each.timeZone)}
                      </span>
                    ))}
                  </td>
                ))}
                <td className="num">{formatDuration(0, totalMs(person, now), locale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  )
}
