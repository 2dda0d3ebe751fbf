import { useEffect, useId, useRef, useState, useSyncExternalStore } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { Verdict } from '#shared/contracts/moderation.ts'
import { call } from '../../../app/api.ts'
import { CaredCard, Explanations, ParkedCard } from '../../moderation/index.ts'
import type { Draft, DraftBox } from './DraftBox.ts'

/** The text makes room for a card in a pause of the typing. */
const lookEveryMs = 200

interface Props {
  drafts: DraftBox
  /** Where in the text each card stands. */
  cards: ReadonlyMap<string, HTMLElement>
  mayWrite: boolean
  onPutBack: (draft: Draft, text: string) => void
  say: (text: string) => void
}

export function ParkedDrafts({ drafts, cards, ...rest }: Props) {
  const list = useSyncExternalStore(drafts.subscribe, drafts.get)
  return list.map((draft) => {
    const element = cards.get(draft.id)
    return element
      ? createPortal(<Parked draft={draft} drafts={drafts} element={element} {...rest} />, element, draft.id)
      : null
  })
}

/** Paused words may go back as they are; words that a rule found are said another way, and tried before they go. */
function Parked({
  draft,
  drafts,
  element,
  mayWrite,
  onPutBack,
  say,
}: Omit<Props, 'cards'> & { draft: Draft; element: HTMLElement }) {
  const { t } = useTranslation('documents')
  const [rewriting, setRewriting] = useState(false)
  const verdict = typeof draft.why === 'object' ? draft.why.verdict : undefined
  useShown(draft, drafts, element, () => say(t('parked.said')))
  const stands = verdict?.action === 'nudge'
  const waits = verdict?.action === 'hold'

  if (verdict?.action === 'escalate') {
    return (
      <CaredCard findings={verdict.findings} onClose={() => drafts.letGo(draft.id)}>
        <p>{t('parked.cared')}</p>
      </CaredCard>
    )
  }

  const why =
    draft.why === 'paused'
      ? t('parked.paused')
      : draft.why === 'rebuilt'
        ? t('parked.rebuilt')
        : stands
          ? t('parked.stands')
          : waits
            ? t('parked.waits')
            : t('parked.stopped')

  const first =
    !mayWrite || stands || rewriting
      ? undefined
      : verdict
        ? { label: t('parked.rewrite'), onPress: () => setRewriting(true) }
        : {
            label: t('parked.putBack'),
            onPress: () => {
              drafts.letGo(draft.id)
              onPutBack(draft, draft.text)
              say(t('parked.isBack'))
            },
          }

  return (
    <ParkedCard
      text={draft.text}
      findings={verdict?.findings ?? []}
      why={why}
      {...(first ? { first } : {})}
      letGo={{
        label: stands ? t('parked.understood') : t('parked.letGo'),
        onPress: () => drafts.letGo(draft.id),
      }}
    >
      {rewriting && mayWrite ? (
        <Rewrite
          draft={draft}
          onDone={(text) => {
            drafts.letGo(draft.id)
            onPutBack(draft, text)
            say(t('parked.isIn'))
          }}
        />
      ) : null}
      {verdict ? null : (
        <p>
          <button
            type="button"
            className="btn dense"
            onClick={() => {
              void navigator.clipboard?.writeText(draft.text).then(() => say(t('parked.copied')))
            }}
          >
            {t('parked.copy')}
          </button>
        </p>
      )}
    </ParkedCard>
  )
}

/** A new card is said once, and comes into view as soon as the text has made room for it. Focus stays where it is. */
function useShown(draft: Draft, drafts: DraftBox, element: HTMLElement, tell: () => void) {
  const { id } = draft
  const told = useRef(tell)
  useEffect(() => {
    if (!drafts.fresh.delete(id)) return
    told.current()
    const timer = setInterval(() => {
      if (!element.isConnected) return
      clearInterval(timer)
      element.scrollIntoView({ block: 'nearest' })
    }, lookEveryMs)
    return () => clearInterval(timer)
  }, [drafts, id, element])
}

function Rewrite({ draft, onDone }: { draft: Draft; onDone: (text: string) => void }) {
  const { t } = useTranslation('documents')
  const id = useId()
  const [text, setText] = useState(draft.text)
  const [verdict, setVerdict] = useState<Verdict>()
  const [busy, setBusy] = useState(false)

  async function put() {
    if (busy || !text.trim()) return
    setBusy(true)
    try {
      const answer = await call<Verdict>('POST', '/moderation/preview', { text, surface: 'document' })
      if (answer.action === 'allow' || answer.action === 'nudge') onDone(text)
      else setVerdict(answer)
    } catch {
      // Without an answer the words go in as typed: the server judges them there as well.
      onDone(text)
    } finally {
      setBusy(false)
    }
  }

  return (
    <div className="stack">
      <label className="lab" htmlFor={id}>
        {t('parked.another')}
      </label>
      <textarea
        id={id}
        className="in"
        rows={3}
        dir="auto"
        value={text}
        autoFocus
        onChange={(event) => {
          setText(event.target.value)
          setVerdict(undefined)
        }}
      />
      {verdict ? (
        <div className="note" role="alert">
          <div className="grow">
            <Explanations findings={verdict.findings} />
          </div>
        </div>
      ) : null}
      <p>
        <button type="button" className="btn dense lantern" aria-disabled={busy} onClick={() => void put()}>
          {t('parked.putIn')}
        </button>
      </p>
    </div>
  )
}
