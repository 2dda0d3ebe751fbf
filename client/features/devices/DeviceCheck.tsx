import { useEffect, useState } from 'react'
import { useTranslation } from '../../app/i18n.ts'
import { Tick } from '../../ui/Field.tsx'
import { BackgroundChoice } from './BackgroundChoice.tsx'
import { SourceRow } from './SourceRow.tsx'
import { SpeakerRow } from './SpeakerRow.tsx'
import { sources, type Source } from './state.ts'
import { Toggle } from './Toggle.tsx'
import { useLocalMedia, useLocalState } from './useLocalMedia.tsx'

/**
 * Camera, microphone and sound, tried before going in. Nothing opens by itself and nothing is sent. What somebody does
 * not want to come in with is off when this goes.
 */
export function DeviceCheck() {
  const { t } = useTranslation('devices')
  const local = useLocalMedia()
  const { saver } = useLocalState()
  useEffect(
    () => () => {
      for (const source of sources) if (!local.wish[source]) local.close(source)
    },
    [local],
  )
  return (
    <section className="card devicecheck" aria-labelledby="device-check">
      <h2 id="device-check">{t('check.title')}</h2>
      <p className="sm dim">{t('check.text')}</p>
      <SourceRow source="camera">
        <BackgroundChoice />
        <Wish source="camera" />
      </SourceRow>
      <SourceRow source="microphone">
        <Wish source="microphone" />
      </SourceRow>
      <SpeakerRow />
      <Toggle
        on={saver}
        onChange={(on) => void local.setSaver(on)}
        label={t('saver.title')}
        hint={t('saver.text')}
      />
    </section>
  )
}

function Wish({ source }: { source: Source }) {
  const { t } = useTranslation('devices')
  const local = useLocalMedia()
  const [wanted, setWanted] = useState(local.wish[source])
  return (
    <Tick
      checked={wanted}
      onChange={(event) => {
        local.wish[source] = event.target.checked
        setWanted(event.target.checked)
      }}
    >
      {t(`${source}.wish`)}
      <br />
      <span className="sm dim">{t('wishText')}</span>
    </Tick>
  )
}
