import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import { Icon, type LucideIcon } from './Icon.tsx'

interface Props {
  tone?: 'go' | 'stop' | 'wait' | 'ice' | 'care' | 'lantern' | undefined
  icon?: LucideIcon | undefined
  /** The shore of a school; the chip then takes its hue. */
  shore?: number | undefined
  children: ReactNode
}

/** States a fact; is not pressed. Two beside a title at most. */
export const Chip = ({ tone, icon, shore, children }: Props) => (
  <span className={classes('chip', tone, shore !== undefined && 'school')} data-shore={shore}>
    {icon && <Icon of={icon} />}
    {children}
  </span>
)
