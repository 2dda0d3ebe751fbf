import type { ReactNode } from 'react'
import { landBox, landOf, sun, water } from './land.ts'

interface Props {
  shore: number
  children?: ReactNode
}

/** The land of one shore, with somebody's mark in it: a place, not an absence. */
export const Scene = ({ shore, children }: Props) => (
  <div className="view" data-shore={shore}>
    <span className="band" aria-hidden="true">
      <svg viewBox={`0 0 ${landBox.width} ${landBox.height}`} preserveAspectRatio="xMidYMax slice">
        <circle cx={sun.x} cy={sun.y} r={sun.radius} fill="var(--lantern)" opacity={sun.opacity} />
        <g fill="var(--shore-line)">
          {landOf(shore).map(({ path, opacity }) => (
            <path key={path} d={path} opacity={opacity} />
          ))}
        </g>
        <path d={water.path} fill="var(--shore)" opacity={water.opacity} />
      </svg>
    </span>
    {children}
  </div>
)
