import type { Document } from '#shared/contracts/documents.ts'
import type { Verdict } from '#shared/contracts/moderation.ts'
import type { CaretPerson } from './editor/carets.ts'

/** Words that moderation took out of a document, as the room heard it. */
export interface ParkedWords {
  id: string
  documentId: Document['id']
  verdict: Verdict
  text: string
}

/** What a document needs to know of the room it stands in. */
export interface EditorProps {
  document: Document
  /** The other documents of the room, to choose from, and how to choose. */
  documents: readonly Document[]
  onChoose: (documentId: Document['id']) => void
  person: CaretPerson
  /** Why this person may only read now, in their words; undefined while writing is open. */
  readingOnly: string | undefined
  shoreOf: (schoolId: string | null) => number | undefined
  /** Words taken out just now. They are kept by the document, and told so. */
  parked: readonly ParkedWords[]
  onParkedKept: (id: string) => void
  onForbidden: () => void
  /** Counts the joins of the room: after each the document may be fetched again at once. */
  joins: number
  /** Says a thing once, in the quiet line. */
  say: (text: string) => void
  /** For teachers: adds a document. */
  onAdd?: ((title: string) => Promise<void>) | undefined
}
