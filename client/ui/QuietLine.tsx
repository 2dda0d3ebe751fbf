import { createContext, useCallback, useContext, useMemo, useRef, useState, type ReactNode } from 'react'
import { Icon } from './Icon.tsx'
import { Check } from 'lucide-react'

interface Line {
  text: string
  undo?: () => void
}

interface QuietLines {
  /** Says once what was done, aloud too, with a way back until the next deed. */
  say: (text: string, undo?: () => void) => void
  line: Line | undefined
  clear: () => void
}

const QuietContext = createContext<QuietLines | undefined>(undefined)

/** Holds the one polite live region of the page. Stands around everything. */
export function QuietLineProvider({ children }: { children: ReactNode }) {
  const [line, setLine] = useState<Line>()
  const [spoken, setSpoken] = useState('')
  const odd = useRef(false)
  const say = useCallback((text: string, undo?: () => void) => {
    // The same sentence twice is news twice: a trailing space makes it so for screen readers.
    odd.current = !odd.current
    setSpoken(odd.current ? text : `${text} `)
    setLine(undo ? { text, undo } : { text })
  }, [])
  const clear = useCallback(() => setLine(undefined), [])
  const value = useMemo(() => ({ say, line, clear }), [say, line, clear])
  return (
    <QuietContext value={value}>
      {children}
      <output className="vh" aria-live="polite">
        {spoken}
      </output>
    </QuietContext>
  )
}

export function useQuietLine(): QuietLines {
  const lines = useContext(QuietContext)
  if (!lines) throw new Error('useQuietLine stands outside of QuietLineProvider')
  return lines
}

/** Where the eye finds it: in the bar of a room, at the foot of a page. */
export function QuietLine({ undoLabel, children }: { undoLabel: string; children?: ReactNode }) {
  const { line, clear } = useQuietLine()
  if (!line) return <div className="quiet-line">{children}</div>
  const { undo } = line
  return (
    <div className="quiet-line">
      <Icon of={Check} small />
      <span>{line.text}</span>
      {undo && (
        <button
          type="button"
          onClick={() => {
            clear()
            undo()
          }}
        >
          {undoLabel}
        </button>
      )}
    </div>
  )
}
