import { useTranslation } from '../../app/i18n.ts'
import { Button } from '../../ui/Button.tsx'
import { PersonMark } from '../../ui/PersonMark.tsx'
import { demoPeople, type DemoPerson } from './demo.ts'

interface Props {
  chosen: string
  onChoose: (person: DemoPerson) => void
}

/** Fills in somebody of the demo world; signing in stays the visitor's own press. */
export function DemoChips({ chosen, onChoose }: Props) {
  const { t } = useTranslation('signIn')
  return (
    <section className="stack" aria-labelledby="demo">
      <h2 id="demo" className="lab">
        {t('demo.title')}
      </h2>
      <ul className="demo-people">
        {demoPeople.map((person) => (
          <li key={person.key}>
            <Button
              aria-pressed={chosen === person.identifier}
              wide
              className="demo-person"
              onClick={() => onChoose(person)}
            >
              <PersonMark
                id={person.key}
                name={person.name}
                shore={person.shore}
                adult={person.adult}
                size="s"
              />
              <span>
                <bdi>{person.name}</bdi>
                <span className="xs dim menu-hint">{t(`demo.${person.key}`)}</span>
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
