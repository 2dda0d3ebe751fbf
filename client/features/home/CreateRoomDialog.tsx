import { useState } from 'react'
import type { Exchange } from '#shared/contracts/exchanges.ts'
import type { User } from '#shared/contracts/identity.ts'
import { call } from '../../app/api.ts'
import { useTranslation } from '../../app/i18n.ts'
import { codeOf, useProblem } from '../../app/useProblem.ts'
import { Button } from '../../ui/Button.tsx'
import { Clocks } from '../../ui/Clocks.tsx'
import { focusOnMount } from '../../ui/focus.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { Field, SelectField } from '../../ui/Field.tsx'
import { dayKey } from '../../ui/format.ts'
import { Note } from '../../ui/Note.tsx'
import { useQuietLine } from '../../ui/QuietLine.tsx'
import { ownFirst } from './pick.ts'
import { momentIn } from './zoned.ts'

interface Props {
  onClose: () => void
  onMade: () => void
  exchanges: readonly Exchange[]
  user: User
}

/** A new room: what it is called, for which exchange, and now or at a time that is shown on both shores. */
export const CreateRoomDialog = ({ open, ...rest }: Props & { open: boolean }) =>
  open ? <OpenDialog {...rest} /> : null

function OpenDialog({ onClose, onMade, exchanges, user }: Props) {
  const { t } = useTranslation(['home', 'app'])
  const words = useProblem()
  const { say } = useQuietLine()
  const [title, setTitle] = useState('')
  const [exchangeId, setExchangeId] = useState<string>()
  const [later, setLater] = useState(false)
  const [day, setDay] = useState(() => dayKey(Date.now() + 86_400_000, user.timeZone))
  const [time, setTime] = useState('10:00')
  const [problem, setProblem] = useState<unknown>()
  const [busy, setBusy] = useState(false)

  const exchange = exchanges.find((each) => each.id === exchangeId) ?? exchanges[0]
  const moment = later ? momentIn(user.timeZone, day, time) : undefined

  const make = async () => {
    if (!exchange) return
    setBusy(true)
    setProblem(undefined)
    try {
      await call('POST', '/rooms', {
        title: title.trim(),
        exchangeId: exchange.id,
        ...(moment ? { startsAt: moment.toISOString() } : {}),
      })
      say(t('create.done', { room: title.trim() }))
      onMade()
    } catch (error) {
      setProblem(error)
    } finally {
      setBusy(false)
    }
  }
  const titleIsWrong = problem !== undefined && codeOf(problem) === 'text.not_allowed'

  return (
    <Dialog open onClose={onClose} roomy title={t('create.title')}>
      <form
        className="stack form"
        onSubmit={(event) => {
          event.preventDefault()
          void make()
        }}
      >
        <Field
          label={t('create.name')}
          hint={t('create.nameHint')}
          value={title}
          maxLength={120}
          required
          ref={focusOnMount}
          autoComplete="off"
          error={titleIsWrong ? words(problem) : undefined}
          onChange={(event) => setTitle(event.target.value)}
        />
        {exchanges.length > 1 && (
          <SelectField
            label={t('create.exchange')}
            value={exchange?.id ?? ''}
            onChange={(event) => setExchangeId(event.target.value)}
          >
            {exchanges.map((each) => (
              <option key={each.id} value={each.id}>
                {each.title}
              </option>
            ))}
          </SelectField>
        )}
        <fieldset className="stack">
          <legend className="lab">{t('create.when')}</legend>
          <label className="tick">
            <input type="radio" name="when" checked={!later} onChange={() => setLater(false)} />
            <span>{t('create.now')}</span>
          </label>
          <label className="tick">
            <input type="radio" name="when" checked={later} onChange={() => setLater(true)} />
            <span>{t('create.later')}</span>
          </label>
          {later && (
            <div className="beside">
              <Field
                type="date"
                label={t('create.day')}
                value={day}
                required
                onChange={(event) => setDay(event.target.value)}
              />
              <Field
                type="time"
                label={t('create.time')}
                value={time}
                required
                onChange={(event) => setTime(event.target.value)}
              />
            </div>
          )}
        </fieldset>
        {moment && exchange && (
          <Clocks
            at={moment}
            shores={ownFirst(exchange, user.schoolId).map((each) => ({
              shore: each.shore,
              timeZone: each.timeZone,
              label: t('next.class', { class: each.name, school: each.schoolShortName }),
            }))}
          />
        )}
        {problem !== undefined && !titleIsWrong && (
          <Note tone="stop" role="alert">
            {words(problem)}
          </Note>
        )}
        <div className="row wrap">
          <Button type="submit" variant="ink" disabled={busy}>
            {later ? t('create.makeLater') : t('create.make')}
          </Button>
          <Button variant="quiet" onClick={onClose}>
            {t('app:cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
