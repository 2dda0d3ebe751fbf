import { classes } from './classes.ts'
import { initialsOf, motifOf } from './marks.ts'

interface Props {
  /** Picks the landscape; any id that stays the same for the person. */
  id: string
  name: string
  /** The shore of the person's school in this exchange; left out for a guest. */
  shore?: number | undefined
  adult?: boolean | undefined
  guest?: boolean | undefined
  /** 32, 36, 48 or 112 px. */
  size?: 's' | 'm' | 'l' | 'xl' | undefined
}

/** Initials on a small landscape, cut to the shore's shape. Decoration: the name beside it is the accessible text. */
export const PersonMark = ({ id, name, shore, adult, guest, size = 'm' }: Props) => (
  <span
    className={classes(
      'mark',
      guest ? 'guest' : `m${motifOf(id)}`,
      adult && !guest && 'adult',
      size !== 'm' && size,
    )}
    data-shore={guest ? undefined : shore}
    data-i={initialsOf(name)}
    aria-hidden="true"
  />
)
