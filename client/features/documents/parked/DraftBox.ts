import type { Verdict } from '#shared/contracts/moderation.ts'

/** Words in their writer's hands alone. They stay on this device until they are put back or let go. */
export interface Draft {
  id: string
  text: string
  /** `paused`: the document was for reading when they came. `rebuilt`: the page had to be fetched anew. Else moderation's verdict. */
  why: 'paused' | 'rebuilt' | { verdict: Verdict }
  /** Place among the top-level blocks where they stood. */
  block: number
}

const storageKey = (personId: string, documentId: string) => `causeway.drafts.${personId}.${documentId}`

/** The drafts of one person in one document. */
export class DraftBox {
  #drafts: readonly Draft[]
  #listeners = new Set<() => void>()
  /** Drafts that came while this page was looked at, and were not shown yet. */
  readonly fresh = new Set<string>()
  readonly #key: string

  constructor(personId: string, documentId: string) {
    this.#key = storageKey(personId, documentId)
    this.#drafts = read(this.#key)
  }

  readonly get = () => this.#drafts
  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** The same words for the same reason are one draft: a push may come twice. */
  add(draft: Omit<Draft, 'id'>) {
    const twin = this.#drafts.some(
      (known) => known.text === draft.text && typeof known.why === typeof draft.why,
    )
    if (twin) return
    const id = crypto.randomUUID()
    this.fresh.add(id)
    this.#set([...this.#drafts, { ...draft, id }])
  }

  readonly letGo = (id: string) => this.#set(this.#drafts.filter((draft) => draft.id !== id))

  #set(drafts: readonly Draft[]) {
    this.#drafts = drafts
    try {
      if (drafts.length === 0) localStorage.removeItem(this.#key)
      else localStorage.setItem(this.#key, JSON.stringify(drafts))
    } catch {
      // Without room on the device the draft still lives as long as the page.
    }
    for (const listener of this.#listeners) listener()
  }
}

function read(key: string): Draft[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return Array.isArray(kept) ? (kept as Draft[]) : []
  } catch {
    return []
  }
}
