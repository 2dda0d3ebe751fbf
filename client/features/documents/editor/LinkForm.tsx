import type { Editor } from '@tiptap/core'
import { useEffect, useId, useRef, useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'

/** Accepts what a child types from a poster: without a scheme it is a web address. */
export function addressOf(typed: string): string | undefined {
  const text = typed.trim()
  const candidate = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`
  const url = URL.parse(candidate)
  if (!url || !['https:', 'http:', 'mailto:'].includes(url.protocol)) return undefined
  if (url.protocol !== 'mailto:' && !url.hostname.includes('.')) return undefined
  return url.href
}

/** One line under the tools; no dialog, so that the words stay in view. */
export function LinkForm({ editor, onDone }: { editor: Editor; onDone: () => void }) {
  const { t } = useTranslation('documents')
  const id = useId()
  const before = editor.getAttributes('link').href as string | undefined
  const [typed, setTyped] = useState(before ?? '')
  const [wrong, setWrong] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.focus(), [])

  function apply(event: FormEvent) {
    event.preventDefault()
    const href = addressOf(typed)
    if (!href) {
      setWrong(true)
      input.current?.focus()
      return
    }
    const chain = editor.chain().focus().extendMarkRange('link')
    if (editor.state.selection.empty && !before) {
      const left = editor.state.selection.$from.nodeBefore?.text ?? ' '
      chain
        .insertContent(/\s$/u.test(left) ? '' : ' ')
        .insertContent({ type: 'text', text: typed.trim(), marks: [{ type: 'link', attrs: { href } }] })
        .run()
    } else chain.setLink({ href }).run()
    onDone()
  }

  return (
    <form
      className="linkform"
      onSubmit={apply}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        editor.commands.focus()
        onDone()
      }}
    >
      <label className="lab" htmlFor={id}>
        {t('link.label')}
      </label>
      <input
        ref={input}
        className="in grow"
        id={id}
        dir="ltr"
        inputMode="url"
        autoComplete="off"
        value={typed}
        aria-invalid={wrong}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        onChange={(event) => setTyped(event.target.value)}
      />
      <button type="submit" className="btn dense ink">
        {t('link.apply')}
      </button>
      {before ? (
        <button
          type="button"
          className="btn dense quiet"
          onClick={() => {
            editor.chain().focus().extendMarkRange('link').unsetLink().run()
            onDone()
          }}
        >
          {t('link.remove')}
        </button>
      ) : null}
      {wrong ? (
        <p id={`${id}-wrong`} className="xs" role="alert">
          {t('link.wrong')}
        </p>
      ) : null}
    </form>
  )
}
