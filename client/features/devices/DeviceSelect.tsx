import { useState } from 'react'
import { useTranslation } from '../../app/i18n.ts'
import { SelectField } from '../../ui/Field.tsx'
import { listOf, type DeviceKind } from './state.ts'
import { useLocalMedia, useLocalState } from './useLocalMedia.tsx'

/** Which of several; not there while there is nothing to choose. */
export function DeviceSelect({ kind }: { kind: DeviceKind }) {
  const { t } = useTranslation('devices')
  const local = useLocalMedia()
  const state = useLocalState()
  const [stays, setStays] = useState(false)
  const list = state[listOf[kind]]
  const replaced = kind === 'speaker' ? undefined : state.replaced[kind]
  const hint = stays ? t('stays') : replaced ? t('replaced', { name: replaced }) : undefined
  if (list.length < 2) return hint ? <p className="sm dim">{hint}</p> : null
  const running = kind === 'speaker' ? undefined : local.track(kind)?.getSettings().deviceId
  const value = [state.chosen[kind], running].find((id) => list.some((one) => one.id === id)) ?? ''
  return (
    <SelectField
      label={t(`${kind}.choose`)}
      hint={hint}
      value={value}
      onChange={(event) => {
        const id = event.target.value
        if (id) void local.choose(kind, id).then((taken) => setStays(!taken))
      }}
    >
      {value === '' && <option value="">{t('usual')}</option>}
      {list.map(({ id, label }) => (
        <option key={id} value={id}>
          {label}
        </option>
      ))}
    </SelectField>
  )
}
