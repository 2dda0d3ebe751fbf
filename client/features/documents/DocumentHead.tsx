import { FilePlus2 } from 'lucide-react'
import { useId, useState, type FormEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { EditorProps } from './types.ts'

type Props = Pick<EditorProps, 'document' | 'documents' | 'onChoose' | 'onAdd' | 'say'> & {
  children?: ReactNode
}

/** Title, the other texts of the room, and how it stands with saving. */
export function DocumentHead({ document, documents, onChoose, onAdd, say, children }: Props) {
  const { t } = useTranslation('documents')
  const [adding, setAdding] = useState(false)
  const texts = documents.filter(({ kind }) => kind === 'text')
  return (
    <>
      <div className="head">
        <h2 className="grow cut">
          <bdi>{document.title}</bdi>
        </h2>
        {children}
        {texts.length > 1 ? (
          <select
            className="pick"
            aria-label={t('choose')}
            value={document.id}
            onChange={(event) => {
              const chosen = texts.find(({ id }) => id === event.target.value)
              if (chosen) onChoose(chosen.id)
            }}
          >
            {texts.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        ) : null}
        {onAdd ? (
          <button
            type="button"
            className="btn quiet icon dense"
            aria-label={t('add.open')}
            title={t('add.open')}
            aria-expanded={adding}
            onClick={() => setAdding(!adding)}
          >
            <FilePlus2 className="i" aria-hidden />
          </button>
        ) : null}
      </div>
      {adding && onAdd ? (
        <AddDocument
          onAdd={onAdd}
          onDone={(title) => {
            setAdding(false)
            if (title) say(t('add.done', { title }))
          }}
        />
      ) : null}
    </>
  )
}

export function AddDocument({
  onAdd,
  onDone,
}: {
  onAdd: (title: string) => Promise<void>
  onDone: (title?: string) => void
}) {
  const { t } = useTranslation('documents')
  const id = useId()
  const [title, setTitle] = useState('')
  const [busy, setBusy] = useState(false)

  function add(event: FormEvent) {
    event.preventDefault()
    const wanted = title.trim()
    if (!wanted || busy) return
    setBusy(true)
    onAdd(wanted).then(
      () => onDone(wanted),
      () => setBusy(false),
    )
  }

  return (
    <form className="linkform" onSubmit={add} onKeyDown={(event) => event.key === 'Escape' && onDone()}>
      <label className="lab" htmlFor={id}>
        {t('add.label')}
      </label>
      <input
        id={id}
        className="in grow"
        dir="auto"
        maxLength={120}
        autoComplete="off"
        value={title}
        autoFocus
        onChange={(event) => setTitle(event.target.value)}
      />
      <button type="submit" className="btn dense ink" aria-disabled={busy}>
        {t('add.save')}
      </button>
      <button type="button" className="btn dense quiet" onClick={() => onDone()}>
        {t('add.cancel')}
      </button>
    </form>
  )
}
