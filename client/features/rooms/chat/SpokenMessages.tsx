import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Message } from '#shared/contracts/rooms.ts'

const gatherMs = 1500

/** Says new messages of others politely: one by its words, many by their number, older ones not at all. */
export function SpokenMessages({ messages, me }: { messages: readonly Message[]; me: string | undefined }) {
  const { t } = useTranslation('room')
  const [spoken, setSpoken] = useState('')
  const newest = useRef(messages.at(-1)?.sentAt ?? '')
  const gathered = useRef<Message[]>([])
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)

  useEffect(() => {
    const arrived = messages.filter(
      ({ sentAt, participantId }) => sentAt > newest.current && participantId !== me,
    )
    newest.current = messages.at(-1)?.sentAt ?? newest.current
    if (arrived.length === 0) return
    gathered.current.push(...arrived)
    timer.current ??= setTimeout(() => {
      const all = gathered.current.splice(0)
      timer.current = undefined
      const [only] = all
      if (all.length === 1 && only) setSpoken(t('chat.said', { name: only.displayName, text: only.text }))
      else setSpoken(t('chat.saidMany', { count: all.length }))
    }, gatherMs)
  }, [messages, me, t])
  useEffect(() => () => clearTimeout(timer.current), [])

  return (
    <p className="vh" role="status" aria-live="polite">
      {spoken}
    </p>
  )
}
