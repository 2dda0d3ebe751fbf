import { Lock, SendHorizontal, X } from 'lucide-react'
import { useId, useRef, type FormEvent, type KeyboardEvent, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { Message } from '#shared/contracts/rooms.ts'
import { Icon } from '../../../ui/Icon.tsx'

export const mostCharacters = 2000
const countFrom = 1800

interface Props {
  text: string
  onText: (text: string) => void
  onSend: () => void
  replyTo: Message | undefined
  onNoReply: () => void
  /** Why nothing can be said now. */
  locked: string | undefined
  input: RefObject<HTMLTextAreaElement | null>
  placeholder: string
}

export function Composer({ text, onText, onSend, replyTo, onNoReply, locked, input, placeholder }: Props) {
  const { t } = useTranslation('room')
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  const left = mostCharacters - text.length

  function keys(event: KeyboardEvent) {
    // While a word is being composed (Chinese, accents on some keyboards) Enter belongs to the composing.
    if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault()
      form.current?.requestSubmit()
    }
    if (event.key === 'Escape' && replyTo) onNoReply()
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    if (text.trim() && left >= 0) onSend()
    input.current?.focus()
  }

  if (locked !== undefined) {
    return (
      <p className="locked-in">
        <Icon of={Lock} />
        <span>{locked}</span>
      </p>
    )
  }
  return (
    <form className="composer" onSubmit={submit} ref={form}>
      {replyTo ? (
        <p className="answering xs">
          <span className="grow cut">
            {t('chat.replyingTo', { name: replyTo.displayName })} <bdi className="dim">{replyTo.text}</bdi>
          </span>
          <button
            type="button"
            className="btn icon dense quiet"
            aria-label={t('chat.noReply')}
            onClick={onNoReply}
          >
            <Icon of={X} small />
          </button>
        </p>
      ) : null}
      <label className="vh" htmlFor={id}>
        {placeholder}
      </label>
      <textarea
        ref={input}
        id={id}
        className="in say grow"
        rows={1}
        dir="auto"
        placeholder={placeholder}
        value={text}
        aria-describedby={text.length >= countFrom ? `${id}-left` : undefined}
        aria-invalid={left < 0}
        onChange={(event) => onText(event.target.value)}
        onKeyDown={keys}
      />
      <button type="submit" className="btn icon ink" aria-label={t('chat.send')} title={t('chat.send')}>
        <Icon of={SendHorizontal} turn />
      </button>
      {text.length >= countFrom ? (
        <p
          id={`${id}-left`}
          className={left < 0 ? 'count xs num over' : 'count xs num dim'}
          aria-live="polite"
        >
          {left < 0 ? t('chat.tooLong', { count: -left }) : t('chat.left', { count: left })}
        </p>
      ) : null}
    </form>
  )
}
