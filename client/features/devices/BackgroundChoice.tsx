import { useId } from 'react'
import { useTranslation } from '../../app/i18n.ts'
import { Note } from '../../ui/Note.tsx'
import { useLocalMedia, useLocalState } from './useLocalMedia.tsx'

const covers = ['blur', 'behind'] as const

/** What the picture shows, of what this device can do. */
export function BackgroundChoice() {
  const { t } = useTranslation('devices')
  const local = useLocalMedia()
  const { background, backgrounds, uncovered } = useLocalState()
  const name = useId()
  return (
    <fieldset className="picks">
      <legend className="lab">{t('background.title')}</legend>
      {backgrounds.map((each) => (
        <label className="pick" key={each}>
          <input
            type="radio"
            name={name}
            checked={each === background}
            onChange={() => void local.setBackground(each)}
          />
          <span>{t(`background.${each}`)}</span>
        </label>
      ))}
      {uncovered && <Note tone="care" say={t('background.uncovered')} role="status" />}
      {covers.some((each) => each === background) && <p className="sm dim">{t('background.text')}</p>}
    </fieldset>
  )
}
