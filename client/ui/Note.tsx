import { Archive, HandHeart, Hourglass, Info, LifeBuoy } from 'lucide-react'
import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import { Icon, type LucideIcon } from './Icon.tsx'

/** `care` a nudge, help · `wait` held, not yet sent · `ice` frozen, locked, parked · `stop` danger, endings · `lantern` next. */
export type Tone = 'care' | 'wait' | 'ice' | 'stop' | 'lantern'

const icons: Record<Tone, LucideIcon> = {
  care: HandHeart,
  wait: Hourglass,
  ice: Archive,
  stop: LifeBuoy,
  lantern: Info,
}
const names: Record<Tone, string> = {
  care: 'care',
  wait: 'held',
  ice: 'ice',
  stop: 'stop',
  lantern: 'lantern',
}

interface Props {
  tone: Tone
  icon?: LucideIcon | undefined
  /** The first words, in the state's own ink. */
  say?: ReactNode
  children?: ReactNode
  /** Buttons at the end. */
  acts?: ReactNode
  /** `alert` only for what cannot wait; `status` for an answer to what somebody just did. */
  role?: 'alert' | 'status' | undefined
  id?: string | undefined
  className?: string | undefined
}

export const Note = ({ tone, icon, say, children, acts, role, id, className }: Props) => (
  <div className={classes('note', names[tone], className)} role={role} id={id}>
    <Icon of={icon ?? icons[tone]} />
    <div className="grow">
      {say && <p className="say">{say}</p>}
      {children}
      {acts && <div className="acts">{acts}</div>}
    </div>
  </div>
)
