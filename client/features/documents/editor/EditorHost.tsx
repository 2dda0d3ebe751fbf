import { useEffect, useState, useSyncExternalStore } from 'react'
import { DocumentSession } from '../session/DocumentSession.ts'
import type { EditorProps } from '../types.ts'
import { DocumentHead } from '../DocumentHead.tsx'
import { Opening } from '../Opening.tsx'
import { EditorSurface } from './EditorSurface.tsx'
import { LineChip } from './LineChip.tsx'

/** The lazy part: Tiptap, Yjs and the wire. One session a document; the surface is built anew for each replica. */
export default function EditorHost(props: EditorProps) {
  const { document, person, onForbidden } = props
  const [session, setSession] = useState<DocumentSession>()

  useEffect(() => {
    const made = new DocumentSession({ documentId: document.id, personId: person.id, onForbidden })
    setSession(made)
    return () => {
      made.stop()
      setSession(undefined)
    }
    // One session for one person and document: `onForbidden` belongs to the room's store and lives as long as this.
  }, [document.id, person.id, onForbidden])

  if (!session) {
    return (
      <>
        <DocumentHead {...props} />
        <Opening title={document.title} />
      </>
    )
  }
  return <Open {...props} session={session} />
}

function Open({ session, ...props }: EditorProps & { session: DocumentSession }) {
  const state = useSyncExternalStore(session.subscribe, session.get)
  const { document, parked, onParkedKept, say } = props

  useEffect(() => {
    for (const words of parked) {
      if (words.documentId !== document.id) continue
      session.park(words)
      onParkedKept(words.id)
    }
  }, [parked, document.id, session, onParkedKept])

  useEffect(() => session.comeBack(), [session, props.joins])

  return (
    <>
      <DocumentHead {...props}>
        <LineChip state={state} readingOnly={props.readingOnly !== undefined} say={say} />
      </DocumentHead>
      {state.ready ? (
        <EditorSurface key={state.turn} {...props} session={session} state={state} />
      ) : (
        <Opening title={document.title} away={state.line === 'away' ? session.comeBack : undefined} />
      )}
    </>
  )
}
