import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { Menu as AriaMenu, MenuItem, MenuTrigger, Separator } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import { lookOf, type Look } from './Button.tsx'
import { classes } from './classes.ts'
import { Icon, type LucideIcon } from './Icon.tsx'

export interface MenuEntry {
  id: string
  label: ReactNode
  /** For typing ahead, when the label is not plain text. */
  text?: string
  icon?: LucideIcon
  hint?: ReactNode
  /** The chosen one of several. */
  chosen?: boolean
  stop?: boolean
  lang?: string
  act: () => void
}

interface Props extends Look {
  /** The whole name of the button, where its words are not enough. */
  label?: string
  /** What stands on the button. */
  trigger: ReactNode
  /** Groups of entries; a line stands between two groups. */
  groups: readonly (readonly MenuEntry[])[]
  className?: string
}

export const Menu = ({ label, trigger, groups, className, ...look }: Props) => (
  <MenuTrigger>
    <Button className={classes(lookOf(look), className)} {...(label ? { 'aria-label': label } : {})}>
      {trigger}
    </Button>
    <Popover className="pop" placement="bottom end">
      <AriaMenu className="menu">
        {groups.flatMap((entries, index) => [
          ...(index > 0 ? [<Separator key={`line${index}`} className="menu-line" />] : []),
          ...entries.map((entry) => (
            <MenuItem
              key={entry.id}
              id={entry.id}
              className={classes('menu-item', entry.stop && 'stop')}
              onAction={entry.act}
              textValue={entry.text ?? (typeof entry.label === 'string' ? entry.label : entry.id)}
            >
              {entry.icon && <Icon of={entry.icon} />}
              <span className="grow" lang={entry.lang}>
                {entry.label}
                {entry.hint && <span className="xs dim menu-hint">{entry.hint}</span>}
              </span>
              {entry.chosen && <Icon of={Check} small />}
            </MenuItem>
          )),
        ])}
      </AriaMenu>
    </Popover>
  </MenuTrigger>
)
