import { Flag, Hourglass, Reply, Trash2 } from 'lucide-react'
import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Verdict } from '#shared/contracts/moderation.ts'
import type { Message, Participant } from '#shared/contracts/rooms.ts'
import { formatTime, useLocale } from '../../../app/i18n.ts'
import { Icon } from '../../../ui/Icon.tsx'
import { PersonMark } from '../../../ui/PersonMark.tsx'
import { Explanations } from '../../moderation/index.ts'

interface Props {
  message: Message
  author: Pick<Participant, 'role' | 'id'> | undefined
  shore: number | undefined
  mine: boolean
  follows: boolean
  repliesTo: Message | undefined
  removed: boolean
  verdict: Verdict | undefined
  timeZone: string
  staff: boolean
  onReply?: ((message: Message) => void) | undefined
  onTakeOut?: ((message: Message) => void) | undefined
  onTell?: ((message: Message) => void) | undefined
}

/** One message. Each carries its own direction; web addresses stay plain words. */
export const MessageRow = memo(function MessageRow(props: Props) {
  const { message, author, shore, follows, repliesTo, removed, verdict, timeZone, mine } = props
  const { t } = useTranslation('room')
  const locale = useLocale()
  const [open, setOpen] = useState(false)
  const time = formatTime(message.sentAt, timeZone, locale)
  const guest = author?.role === 'expert'
  const adult = author !== undefined && author.role !== 'student'

  return (
    <li
      className={['msg', follows ? 'follows' : '', open ? 'open' : ''].filter(Boolean).join(' ')}
      data-shore={shore}
      data-message={message.id}
      // A mouse hovers and a keyboard focuses; a finger taps the message to see what it can do.
      onPointerUp={({ pointerType }) => pointerType === 'touch' && setOpen(!open)}
    >
      {follows ? null : (
        <>
          <PersonMark
            id={message.participantId}
            name={message.displayName}
            shore={shore}
            adult={adult}
            guest={guest}
          />
          <div className="from">
            <b>
              <bdi>{message.displayName}</bdi>
            </b>
            <time dateTime={message.sentAt}>{time}</time>
          </div>
        </>
      )}
      <div className="saying">
        {follows ? (
          <span className="vh">
            {message.displayName}, {time}
          </span>
        ) : null}
        {repliesTo ? (
          <p className="answers">
            <span className="vh">{t('chat.inReplyTo')} </span>
            <b>
              <bdi>{repliesTo.displayName}</bdi>
            </b>{' '}
            <bdi>{repliesTo.text}</bdi>
          </p>
        ) : null}
        {removed ? (
          <p className="gone">{t('chat.takenOut')}</p>
        ) : (
          <p className="words">
            <bdi dir="auto">{message.text}</bdi>
          </p>
        )}
        {message.state === 'held' && !removed ? (
          <div className="note held">
            <Icon of={Hourglass} />
            <div className="grow">
              <p className="say">{t('chat.held')}</p>
              {verdict ? <Explanations findings={verdict.findings} most={2} /> : null}
              <p>{t('chat.heldWhy')}</p>
            </div>
          </div>
        ) : null}
        {removed || message.state === 'held' ? null : <Actions {...props} mine={mine} />}
      </div>
    </li>
  )
})

function Actions({ message, onReply, onTakeOut, onTell, mine }: Props) {
  const { t } = useTranslation('room')
  const name = message.displayName
  return (
    <div className="msg-acts">
      {onReply ? (
        <button
          type="button"
          className="btn icon dense quiet"
          aria-label={t('chat.reply', { name })}
          title={t('chat.reply', { name })}
          onClick={() => onReply(message)}
        >
          <Icon of={Reply} small turn />
        </button>
      ) : null}
      {onTakeOut ? (
        <button
          type="button"
          className="btn icon dense quiet"
          aria-label={t('chat.takeOut', { name })}
          title={t('chat.takeOut', { name })}
          onClick={() => onTakeOut(message)}
        >
          <Icon of={Trash2} small />
        </button>
      ) : null}
      {onTell && !mine ? (
        <button
          type="button"
          className="btn icon dense quiet"
          aria-label={t('chat.tell', { name })}
          title={t('chat.tell', { name })}
          onClick={() => onTell(message)}
        >
          <Icon of={Flag} small />
        </button>
      ) : null}
    </div>
  )
}
