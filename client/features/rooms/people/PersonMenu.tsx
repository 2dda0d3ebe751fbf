import { Fragment, useState, type ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { Header } from 'react-aria-components/Header'
import { Menu, MenuItem, MenuSection, MenuTrigger, Separator } from 'react-aria-components/Menu'
import { Popover } from 'react-aria-components/Popover'
import type { Participant } from '#shared/contracts/rooms.ts'
import { Icon } from '../../../ui/Icon.tsx'
import type { Deeds } from '../useDeeds.ts'
import { RemoveDialog } from './RemoveDialog.tsx'
import { usePersonEntries } from './usePersonEntries.ts'

interface Props {
  person: Participant
  deeds: Deeds
  className: string
  label: string
  children: ReactNode
  /** Where there is nothing to do, nothing stands. */
  orNothing?: boolean
}

/** What can be done about one person: by staff about children and guests, by a child about anybody. */
export function PersonMenu({ person, deeds, className, label, children, orNothing }: Props) {
  const [removing, setRemoving] = useState(false)
  const groups = usePersonEntries(person, deeds, () => setRemoving(true))
  if (groups.length === 0) {
    if (orNothing) return null
    return (
      <span className={className} role="img" aria-label={label} title={label}>
        {children}
      </span>
    )
  }
  return (
    <>
      <MenuTrigger>
        <Button className={className} aria-label={label}>
          {children}
        </Button>
        <Popover className="pop" placement="bottom start">
          <Menu className="menu" aria-label={person.displayName}>
            {groups.map((entries, index) => (
              <Fragment key={entries[0]?.id}>
                {index > 0 ? <Separator className="menu-line" /> : null}
                <MenuSection {...(index > 0 && { 'aria-label': person.displayName })}>
                  {index === 0 ? (
                    <Header className="menu-head">
                      <bdi>{person.displayName}</bdi>
                    </Header>
                  ) : null}
                  {entries.map(({ id, label: text, icon, stop, act }) => (
                    <MenuItem
                      key={id}
                      id={id}
                      className={stop ? 'menu-item stop' : 'menu-item'}
                      textValue={text}
                      onAction={act}
                    >
                      <Icon of={icon} />
                      <span className="grow">{text}</span>
                    </MenuItem>
                  ))}
                </MenuSection>
              </Fragment>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
      {removing ? <RemoveDialog person={person} deeds={deeds} onClose={() => setRemoving(false)} /> : null}
    </>
  )
}
