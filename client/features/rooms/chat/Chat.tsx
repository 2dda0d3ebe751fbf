import { ArrowDown, MessageCircle } from 'lucide-react'
import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Message } from '#shared/contracts/rooms.ts'
import { useSession } from '../../../app/session.ts'
import { Icon } from '../../../ui/Icon.tsx'
import { classOf, meOf } from '../store/selectors.ts'
import { useRoom, useRoomStore } from '../store/useRoom.ts'
import type { Deeds } from '../useDeeds.ts'
import { useReason } from '../useReason.ts'
import { Composer } from './Composer.tsx'
import { continues, firstUnread } from './messages.ts'
import { MessageRow } from './MessageRow.tsx'
import { OutgoingRow } from './OutgoingRow.tsx'
import { ReturnedCard } from './ReturnedCard.tsx'
import { SpokenMessages } from './SpokenMessages.tsx'
import { useLogScroll } from './useLogScroll.ts'

interface Props {
  deeds: Deeds
  /** The chat is on screen: what stands at its end is then seen. */
  shown: boolean
  /** Pinned over the log: what is held, for teachers. */
  tray?: ReactNode
}

export function Chat({ deeds, shown, tray }: Props) {
  const { t } = useTranslation('room')
  const { user } = useSession()
  const store = useRoomStore()
  const state = useRoom((room) => room)
  const { messages, outbox, returned, staff, me, older, lastSeen } = state
  const [text, setText] = useState('')
  const [replyTo, setReplyTo] = useState<Message>()
  const [line, setLine] = useState(() => firstUnread(messages, lastSeen, me))
  const input = useRef<HTMLTextAreaElement>(null)
  const loading = useRef(false)
  const locked = useReason('chat')
  const last = messages.at(-1)

  const onTop = useCallback(() => {
    if (loading.current) return
    loading.current = true
    void store
      .olderMessages()
      .catch(() => undefined)
      .finally(() => (loading.current = false))
  }, [store])
  const { box, atEnd, toEnd } = useLogScroll(messages[0]?.id, last?.id, onTop)

  // The line "new messages" stands where one left, until one has been back and gone again.
  const lookingAt = shown && atEnd && document.visibilityState === 'visible'
  useEffect(() => {
    if (!lookingAt) setLine((now) => now ?? firstUnread(messages, lastSeen, me))
    else if (last) store.seen(last.id)
  }, [lookingAt, last, messages, lastSeen, me, store])

  const place = meOf(state)
  const timeZone = classOf(state, place?.schoolId)?.timeZone ?? user?.timeZone ?? 'UTC'
  const byId = new Map(messages.map((message) => [message.id as string, message]))

  function send() {
    store.say(text, replyTo ? { replyTo: replyTo.id } : {})
    setText('')
    setReplyTo(undefined)
    setLine(undefined)
    toEnd()
  }

  function takeBack(words: string) {
    setText((typed) => (typed.trim() ? `${words}\n${typed}` : words))
    store.change((before) => ({ ...before, returned: undefined }))
    input.current?.focus()
  }

  const onTakeOut = useCallback((message: Message) => void deeds.takeOut(message.id), [deeds])
  const onTell = useCallback((message: Message) => void deeds.tell('message', message.id), [deeds])
  const onReply = useCallback((message: Message) => {
    setReplyTo(message)
    input.current?.focus()
  }, [])

  return (
    <>
      {tray}
      <div
        className="scroll chatlog"
        tabIndex={0}
        role="log"
        aria-live="off"
        aria-label={t('chat.log')}
        ref={box}
      >
        {messages.length === 0 && outbox.length === 0 ? (
          <div className="empty small">
            <Icon of={MessageCircle} />
            <p>{t('chat.empty')}</p>
          </div>
        ) : null}
        <ol className="chat">
          {older && messages.length > 0 ? <li className="xs dim older">{t('chat.older')}</li> : null}
          {messages.map((message, index) => {
            const author = state.met[message.participantId]
            const mark = line === message.id
            return [
              mark ? (
                <li key={`line-${message.id}`} className="newline xs">
                  <span>{t('chat.new')}</span>
                </li>
              ) : null,
              <MessageRow
                key={message.id}
                message={message}
                author={author}
                shore={classOf(state, author?.schoolId)?.shore}
                mine={message.participantId === me}
                follows={!mark && continues(messages[index - 1], message)}
                repliesTo={message.replyTo ? byId.get(message.replyTo) : undefined}
                removed={state.removed.has(message.id)}
                verdict={state.verdicts[message.id]}
                timeZone={timeZone}
                staff={staff}
                onReply={locked === undefined ? onReply : undefined}
                onTakeOut={staff ? onTakeOut : undefined}
                onTell={staff || user?.role === 'expert' ? undefined : onTell}
              />,
            ]
          })}
          {outbox.map((words) => (
            <OutgoingRow
              key={words.key}
              words={words}
              onAgain={() => store.sendAgain(words.key)}
              onLetGo={() => store.letGo(words.key)}
            />
          ))}
          {returned ? (
            <li>
              <ReturnedCard
                returned={returned}
                onRewrite={() => takeBack(returned.text)}
                onSend={() => {
                  store.change((before) => ({ ...before, returned: undefined }))
                  store.say(returned.text, {
                    confirmed: true,
                    ...(returned.replyTo ? { replyTo: returned.replyTo } : {}),
                  })
                }}
                onLetGo={() => store.change((before) => ({ ...before, returned: undefined }))}
              />
            </li>
          ) : null}
        </ol>
      </div>
      {!atEnd ? (
        <button type="button" className="btn dense to-end" onClick={toEnd}>
          <Icon of={ArrowDown} small />
          {firstUnread(messages, lastSeen, me) ? t('chat.toNew') : t('chat.toEnd')}
        </button>
      ) : null}
      <Composer
        text={text}
        onText={setText}
        onSend={send}
        replyTo={replyTo}
        onNoReply={() => setReplyTo(undefined)}
        locked={locked}
        input={input}
        placeholder={t('chat.placeholder')}
      />
      <SpokenMessages messages={messages} me={me} />
    </>
  )
}
