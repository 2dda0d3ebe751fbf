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
  <div className={classes('state', tone !== 'ice' && tone)} role="status">
    <Icon of={icon} />
    <p>
      <b>{title}</b>
      {children}
    </p>
    {action}
  </div>
)
