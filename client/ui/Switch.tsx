import type { ReactNode } from 'react'
import { Icon, type LucideIcon } from './Icon.tsx'
import { Lock } from 'lucide-react'

interface Props {
  on: boolean
  onChange: (on: boolean) => void
  icon?: LucideIcon | undefined
  children: ReactNode
  /** The state in a word, for the eye: *open*, *locked*. */
  word?: ReactNode
  /** Id of the sentence that says whose rule holds it. Then it is not pressed, only read. */
  heldBy?: string | undefined
}

/** One click acts at once. Off is hatched and carries a lock, and keeps its place. */
export const Switch = ({ on, onChange, icon, children, word, heldBy }: Props) => (
  <button
    type="button"
    role="switch"
    className="lock"
    aria-checked={on}
    aria-disabled={heldBy ? true : undefined}
    aria-describedby={heldBy}
    onClick={() => {
      if (!heldBy) onChange(!on)
    }}
  >
    {on ? icon && <Icon of={icon} /> : <Icon of={Lock} />}
    {children}
    {word && (
      <span className="st" aria-hidden="true">
        {word}
      </span>
    )}
  </button>
)
