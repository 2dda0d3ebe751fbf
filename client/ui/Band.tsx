import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import { Icon, type LucideIcon } from './Icon.tsx'

interface Props {
  /** `ice` paused · `off` no line · `go` back again · `lantern` next · `stop` ending */
  tone: 'ice' | 'off' | 'go' | 'lantern' | 'stop'
  icon: LucideIcon
  title: ReactNode
  children?: ReactNode
  action?: ReactNode
}

/** An alert for everyone on the page, under the header. It pushes the page, and covers nothing. */
export const Band = ({ tone, icon, title, children, action }: Props) => (
  <output className={classes('state', tone !== 'ice' && tone)}>
    <Icon of={icon} />
    <span>
      <b>{title}</b>
      {children}
    </span>
    {action}
  </output>
)
