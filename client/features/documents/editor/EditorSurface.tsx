import type { Editor } from '@tiptap/core'
import { isChangeOrigin } from '@tiptap/extension-collaboration'
import type { Transaction } from '@tiptap/pm/state'
import { EditorContent, useEditor } from '@tiptap/react'
import { Lock } from 'lucide-react'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { localeNow } from '../../../app/i18n.ts'
import { ParkedDrafts } from '../parked/ParkedDrafts.tsx'
import { textRoot, type DocumentSession, type SessionState } from '../session/DocumentSession.ts'
import { unsentBlocks } from '../session/unsent.ts'
import type { EditorProps } from '../types.ts'
import { fadeNames, placeNames } from './carets.ts'
import { documentExtensions } from './extensions.ts'
import { besideKey, type Beside } from './inPlace.ts'
import { LinkForm } from './LinkForm.tsx'
import { Toolbar } from './Toolbar.tsx'
import { countWords } from './words.ts'

const pauseMs = 250

interface Props extends EditorProps {
  session: DocumentSession
  state: SessionState
}

/** The page itself: tools, words, what stands beside them, and why it may be for reading only. */
export function EditorSurface({
  session,
  state,
  document: shared,
  person,
  readingOnly,
  shoreOf,
  say,
}: Props) {
  const { t } = useTranslation('documents')
  const [linking, setLinking] = useState(false)
  const { replica } = state
  const mayWrite = readingOnly === undefined && state.line !== 'closed'

  const editor = useEditor(
    {
      extensions: documentExtensions({
        replica,
        person,
        placeholder: t('placeholder'),
        shoreOf,
        onLink: () => setLinking(true),
      }),
      editable: mayWrite,
      injectCSS: false,
      enableContentCheck: false,
      editorProps: {
        attributes: {
          class: 'doc',
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': t('textOf', { title: shared.title }),
          dir: 'auto',
          spellcheck: 'true',
        },
      },
    },
    [replica],
  )

  useEffect(() => {
    if (editor.isEditable !== mayWrite) editor.setEditable(mayWrite, false)
    editor.view.dom.setAttribute('aria-readonly', String(!mayWrite))
  }, [editor, mayWrite])

  useEffect(() => {
    const written = ({ transaction }: { transaction: Transaction }) => {
      if (!isChangeOrigin(transaction)) session.lastBlock = editor.state.selection.$head.index(0)
    }
    editor.on('update', written)
    return () => void editor.off('update', written)
  }, [editor, session])

  useEffect(() => {
    const place = () => placeNames(editor.view.dom)
    place()
    editor.on('transaction', place)
    return () => void editor.off('transaction', place)
  }, [editor])
  useEffect(() => fadeNames(replica, () => editor.view.dom), [replica, editor])
  const cards = useBeside(editor, session, state, say)

  return (
    <>
      {mayWrite ? <Toolbar editor={editor} onLink={() => setLinking(true)} /> : null}
      {linking && mayWrite ? <LinkForm editor={editor} onDone={() => setLinking(false)} /> : null}
      <div className="scroll">
        <EditorContent editor={editor} />
        <ParkedDrafts
          cards={cards}
          drafts={session.drafts}
          mayWrite={mayWrite}
          say={say}
          onPutBack={(draft, text) => putBack(editor, draft.id, text)}
        />
      </div>
      {readingOnly === undefined ? <WordCount editor={editor} /> : null}
      {readingOnly === undefined ? null : (
        <p className="locked-in">
          <Lock className="i" aria-hidden />
          <span>{readingOnly}</span>
        </p>
      )}
    </>
  )
}

/** Keeps the cards of parked drafts and the hourglasses where they belong in the text. */
function useBeside(
  editor: Editor,
  session: DocumentSession,
  state: SessionState,
  say: (text: string) => void,
): ReadonlyMap<string, HTMLElement> {
  const { t } = useTranslation('documents')
  const [absent] = useState(() => new Set<string>())
  const drafts = useSyncExternalStore(session.drafts.subscribe, session.drafts.get)
  const [elements] = useState(() => new Map<string, HTMLElement>())
  for (const { id } of drafts) {
    if (elements.has(id)) continue
    const element = document.createElement('div')
    element.contentEditable = 'false'
    element.className = 'in-place'
    elements.set(id, element)
  }

  useEffect(() => {
    const { since, replica, line } = state
    const show = () => {
      if (editor.isDestroyed) return
      const waiting =
        since && line === 'away' ? unsentBlocks(replica.doc, textRoot, since).map(({ index }) => index) : []
      settle(editor, session, absent, () => say(t('parked.isThrough')))
      const cards = drafts.map(({ id, block }) => ({ id, block, element: elements.get(id) as HTMLElement }))
      const now = besideKey.getState(editor.state)?.beside
      if (sameBeside(now, cards, waiting)) return
      const next: Beside = { cards, waiting }
      editor.view.dispatch(editor.state.tr.setMeta(besideKey, next).setMeta('addToHistory', false))
    }
    // After each step of the editor: it is built anew when its view comes up, and Yjs hears of one's typing after it.
    // It waits for a pause in the typing, so that no step of ours comes between a key and its letter.
    let timer: ReturnType<typeof setTimeout> | undefined
    const later = () => {
      clearTimeout(timer)
      timer = setTimeout(show, pauseMs)
    }
    timer = setTimeout(show, 0)
    editor.on('create', later)
    editor.on('transaction', later)
    return () => {
      clearTimeout(timer)
      editor.off('create', later)
      editor.off('transaction', later)
    }
  }, [editor, session, drafts, state, elements, absent, say, t])

  return elements
}

/**
 * A teacher let held words through: they stand in the text again, so their card goes. The push about a hold may come
 * before the words leave the text, so they must have been away once.
 */
function settle(editor: Editor, session: DocumentSession, absent: Set<string>, onThrough: () => void) {
  const words = editor.state.doc.textBetween(0, editor.state.doc.content.size, '\n')
  for (const { id, text, why } of session.drafts.get()) {
    if (typeof why !== 'object' || why.verdict.action !== 'hold') continue
    if (!words.includes(text.trim())) absent.add(id)
    else if (absent.has(id)) {
      session.drafts.letGo(id)
      onThrough()
    }
  }
}

const sameBeside = (now: Beside | undefined, cards: Beside['cards'], waiting: readonly number[]) =>
  now !== undefined &&
  now.cards.map(({ id }) => id).join() === cards.map(({ id }) => id).join() &&
  now.waiting.join() === waiting.join()

/** Puts words back under the block where their card stands, as paragraphs of their own. */
function putBack(editor: Editor, draftId: string, text: string) {
  const placed = besideKey.getState(editor.state)
  const widget = placed?.decorations.find(undefined, undefined, (spec) => spec['key'] === draftId)[0]
  const at = widget?.from ?? editor.state.doc.content.size
  const content = text
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line }] }))
  editor.chain().insertContentAt(at, content).focus().run()
}

function WordCount({ editor }: { editor: Editor }) {
  const { t } = useTranslation('documents')
  const [words, setWords] = useState(0)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const count = () =>
      setWords(countWords(editor.state.doc.textBetween(0, editor.state.doc.content.size, '\n'), localeNow()))
    const soon = () => {
      clearTimeout(timer)
      timer = setTimeout(count, 600)
    }
    count()
    editor.on('update', soon)
    return () => {
      clearTimeout(timer)
      editor.off('update', soon)
    }
  }, [editor])
  return <p className="wordcount xs dim num">{t('words', { count: words })}</p>
}
