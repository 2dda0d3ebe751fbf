import type { ComponentProps, ReactNode } from 'react'
import { Link } from 'wouter'
import { classes } from './classes.ts'

/** `lantern` next (one a screen) · `ink` a decision of weight · `plain` do · `quiet` look · `stop` safety and End for all. */
export type Variant = 'lantern' | 'ink' | 'plain' | 'quiet' | 'stop'

export interface Look {
  variant?: Variant | undefined
  /** 36 px, for the teacher's strip and desk; 44 px on touch. */
  dense?: boolean | undefined
  big?: boolean | undefined
  wide?: boolean | undefined
  /** A square with an icon alone: give it an `aria-label`. */
  icon?: boolean | undefined
}

export const lookOf = ({ variant = 'plain', dense, big, wide, icon }: Look): string =>
  classes(
    'btn',
    variant !== 'plain' && variant,
    dense && 'dense',
    big && 'big',
    wide && 'wide',
    icon && 'icon',
  )

interface Props extends Look, ComponentProps<'button'> {
  /** Locked, but still reachable, so that the reason can be read: pass the id of the reason as `aria-describedby`. */
  locked?: boolean | undefined
  children: ReactNode
}

export function Button({
  variant,
  dense,
  big,
  wide,
  icon,
  locked,
  className,
  onClick,
  type,
  ...rest
}: Props) {
  return (
    <button
      {...rest}
      type={type ?? 'button'}
      className={classes(lookOf({ variant, dense, big, wide, icon }), className)}
      {...(locked ? { 'aria-disabled': true } : {})}
      onClick={(event) => {
        if (locked) event.preventDefault()
        else onClick?.(event)
      }}
    />
  )
}

interface LinkProps extends Look {
  href: string
  children: ReactNode
  className?: string
  'aria-label'?: string
  'aria-describedby'?: string
  onClick?: () => void
}

/** Goes somewhere in the app, and looks like a button. */
export const ButtonLink = ({ variant, dense, big, wide, icon, className, ...rest }: LinkProps) => (
  <Link {...rest} className={classes(lookOf({ variant, dense, big, wide, icon }), className)} />
)
