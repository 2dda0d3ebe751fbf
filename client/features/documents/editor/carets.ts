import type { DecorationAttrs } from '@tiptap/pm/view'
import { initialsOf } from '../../../ui/marks.ts'
import type { Replica } from '../session/DocumentSession.ts'

/** Who a caret belongs to. The server sets it, whatever a client says of itself. */
export interface CaretPerson {
  id: string
  name: string
  schoolId: string | null
}

const fadeAfterMs = 3000

type ShoreOf = (schoolId: string | null) => number | undefined

/** A caret with the name beside the line, never over words. */
export function renderCaret(person: CaretPerson, shoreOf: ShoreOf): HTMLElement {
  const caret = document.createElement('span')
  caret.className = 'caret'
  caret.dataset['person'] = person.id
  // Somebody else's place is not a word of the text: it is for the eye, and a screen reader reads on undisturbed.
  caret.setAttribute('aria-hidden', 'true')
  const shore = shoreOf(person.schoolId ?? null)
  if (shore) caret.dataset['shore'] = String(shore)
  else caret.classList.add('guest')
  const name = document.createElement('b')
  const whole = document.createElement('span')
  whole.className = 'whole-name'
  whole.textContent = person.name ?? ''
  whole.dir = 'auto'
  name.dataset['initials'] = initialsOf(person.name ?? '')
  name.append(whole)
  caret.append(name)
  return caret
}

export function renderSelection(person: CaretPerson, shoreOf: ShoreOf): DecorationAttrs {
  const shore = shoreOf(person.schoolId ?? null)
  return { class: 'chosen', ...(shore ? { 'data-shore': String(shore) } : {}) }
}

/**
 * At the end of a line of thought the whole name stands behind the caret; in the midst of words it would cover them, so
 * the initials stand in the margin beside the line.
 */
export function placeNames(root: HTMLElement) {
  for (const caret of root.querySelectorAll<HTMLElement>('.caret')) {
    let next = caret.nextSibling
    while (next && !next.textContent?.trim()) next = next.nextSibling
    caret.classList.toggle('mid', next !== null)
  }
}

/** Lets names fade after three seconds without a keystroke, and come back with the next. Returns how to stop. */
export function fadeNames(replica: Replica, root: () => HTMLElement | undefined): () => void {
  const { awareness } = replica.provider
  const timers = new Map<string, ReturnType<typeof setTimeout>>()
  const mark = (personId: string, faded: boolean) => {
    const carets = root()?.querySelectorAll<HTMLElement>('.caret') ?? []
    for (const caret of carets)
      if (caret.dataset['person'] === personId) caret.classList.toggle('faded', faded)
  }
  const moved = ({ added, updated }: { added: number[]; updated: number[] }) => {
    for (const client of [...added, ...updated]) {
      const person = (awareness.getStates().get(client) as { user?: CaretPerson } | undefined)?.user
      if (!person?.id || client === replica.doc.clientID) continue
      clearTimeout(timers.get(person.id))
      mark(person.id, false)
      timers.set(
        person.id,
        setTimeout(() => mark(person.id, true), fadeAfterMs),
      )
    }
  }
  awareness.on('change', moved)
  return () => {
    awareness.off('change', moved)
    for (const timer of timers.values()) clearTimeout(timer)
  }
}
