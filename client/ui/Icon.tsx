import type { LucideIcon } from 'lucide-react'

export type { LucideIcon } from 'lucide-react'

interface Props {
  of: LucideIcon
  /** 16 px, in chips and beside small text. */
  small?: boolean
  /** Arrows and *send* turn with the writing direction; hands, clocks and maps do not. */
  turn?: boolean
}

/** Decoration beside words. An icon that stands alone gets its name from the button around it. */
export const Icon = ({ of: Drawing, small, turn }: Props) => (
  <Drawing className={`i${small ? ' s' : ''}${turn ? ' turn' : ''}`} aria-hidden="true" focusable="false" />
)
