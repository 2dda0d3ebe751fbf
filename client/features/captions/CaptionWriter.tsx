import { SendHorizontal } from 'lucide-react'
import { useId, useState, type FormEvent } from 'react'
import type { Room } from '#shared/contracts/rooms.ts'
import { useTranslation } from '../../app/i18n.ts'
import { request } from '../../app/socket.ts'
import { useProblem } from '../../app/useProblem.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'

/** What the contract of `captions:write` takes. */
const charactersAtMost = 200

/** For whoever types what is said: Enter shows it to all. Words that could not be shown stay in the writer's hands. */
export function CaptionWriter({ roomId }: { roomId: Room['id'] }) {
  const { t } = useTranslation('devices')
  const words = useProblem()
  const [text, setText] = useState('')
  const [note, setNote] = useState<string>()
  const id = useId()

  async function send(event: FormEvent) {
    event.preventDefault()
    const line = text.trim()
    if (!line) return
    // The next words are typed while these are on their way.
    setText('')
    const putBack = (why: string) => {
      setText((now) => (now === '' ? text : now))
      setNote(why)
    }
    try {
      const { shown } = await request('captions:write', { roomId, text: line })
      if (shown) setNote(undefined)
      else putBack(t('captions.notShown'))
    } catch (error) {
      putBack(words(error))
    }
  }

  return (
    <form className="caption-writer" onSubmit={(event) => void send(event)}>
      <label className="vh" htmlFor={id}>
        {t('captions.write')}
      </label>
      <input
        id={id}
        className="in"
        value={text}
        maxLength={charactersAtMost}
        placeholder={t('captions.write')}
        autoComplete="off"
        dir="auto"
        aria-describedby={note ? `${id}n` : undefined}
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="submit" icon variant="ink" aria-label={t('captions.send')}>
        <Icon of={SendHorizontal} turn />
      </Button>
      <p className="xs" role="status" id={`${id}n`}>
        {note}
      </p>
    </form>
  )
}
