import type { ReactNode } from 'react'

/** Three stones glow in turn: somebody will come, nothing needs pressing. */
export const Waiting = ({
  title,
  children,
  end,
}: {
  title: ReactNode
  children: ReactNode
  end?: ReactNode
}) => (
  <output className="waiting">
    <span className="pebbles" aria-hidden="true">
      <i />
      <i />
      <i />
    </span>
    <span className="grow">
      <b>{title}</b>
      <br />
      <span className="sm">{children}</span>
    </span>
    {end}
  </output>
)
