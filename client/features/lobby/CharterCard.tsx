import { useState } from 'react'
import { useTranslation } from '../../app/i18n.ts'
import { useNames } from '../../app/useNames.ts'
import { Tick } from '../../ui/Field.tsx'
import { Causeway } from '../../ui/Weave.tsx'
import type { LobbyFacts } from './useLobbyShores.ts'

const key = (roomId: string) => `causeway:keeps-charter:${roomId}:${new Date().toDateString()}`

function kept(roomId: string): boolean {
  try {
    return sessionStorage.getItem(key(roomId)) !== null
  } catch {
    return false
  }
}

function keep(roomId: string, yes: boolean) {
  try {
    if (yes) sessionStorage.setItem(key(roomId), '1')
    else sessionStorage.removeItem(key(roomId))
  } catch {
    // It is a promise to oneself; nothing hangs on its being kept here.
  }
}

/** The classes' own sentences, and the promise for today. */
export function CharterCard({ roomId, facts }: { roomId: string; facts: LobbyFacts | undefined }) {
  const { t } = useTranslation('lobby')
  const names = useNames()
  const [promised, setPromised] = useState(() => kept(roomId))
  if (facts && facts.charter.length === 0) return null
  const classNames = facts?.shores.flatMap((each) => (each.className ? [each.className] : [])) ?? []
  const [first, second] = facts?.shores ?? []
  return (
    <section className="stack gap-4" aria-labelledby="charter">
      <div>
        <h2 id="charter">{t('charter.title')}</h2>
        {classNames.length > 1 && <p className="sm dim">{t('charter.by', { classes: names(classNames) })}</p>}
      </div>
      <Causeway shores={[first?.shore ?? 1, second?.shore ?? 2]} />
      {facts ? (
        <ol className="charter">
          {facts.charter.map((sentence) => (
            <li key={sentence}>
              <bdi>{sentence}</bdi>
            </li>
          ))}
        </ol>
      ) : (
        <div className="still tall" />
      )}
      <Tick
        card
        checked={promised}
        onChange={(event) => {
          setPromised(event.target.checked)
          keep(roomId, event.target.checked)
        }}
      >
        <b>{t('charter.promise')}</b>
        <br />
        <span className="sm dim">{t('charter.reminder')}</span>
      </Tick>
    </section>
  )
}
