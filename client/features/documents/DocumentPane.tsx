import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Document } from '#shared/contracts/documents.ts'
import { AddDocument, DocumentHead } from './DocumentHead.tsx'
import { Opening } from './Opening.tsx'
import type { EditorProps } from './types.ts'

const EditorHost = lazy(() => import('./editor/EditorHost.tsx'))

type Props = Omit<EditorProps, 'document' | 'documents' | 'onChoose'> & {
  documents: readonly Document[] | undefined
}

/** The shared texts of a room: one is open, the others are a choice away. The editor comes when the first is there. */
export function DocumentPane({ documents, ...props }: Props) {
  const { t } = useTranslation('documents')
  const [chosen, setChosen] = useState<string>()
  const [adding, setAdding] = useState(false)
  const texts = documents?.filter(({ kind }) => kind === 'text')
  const open = texts?.find(({ id }) => id === chosen) ?? texts?.[0]

  if (!texts) return <Opening title={t('notes')} />
  if (!open) {
    return (
      <>
        <div className="head">
          <h2 className="grow">{t('notes')}</h2>
        </div>
        <div className="scroll">
          <div className="empty">
            <p>{props.onAdd ? t('none.teacher') : t('none.student')}</p>
            {props.onAdd && !adding ? (
              <button type="button" className="btn" onClick={() => setAdding(true)}>
                {t('add.open')}
              </button>
            ) : null}
          </div>
          {adding && props.onAdd ? <AddDocument onAdd={props.onAdd} onDone={() => setAdding(false)} /> : null}
        </div>
      </>
    )
  }
  const editor: EditorProps = { ...props, document: open, documents: texts, onChoose: setChosen }
  return (
    <Suspense
      fallback={
        <>
          <DocumentHead {...editor} />
          <Opening title={open.title} />
        </>
      }
    >
      <EditorHost key={open.id} {...editor} />
    </Suspense>
  )
}
