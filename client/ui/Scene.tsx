import type { ReactNode } from 'react'

const hills = (
  <>
    <path d="M0 280V150c60-60 110-74 160-30s80 60 130 56 70-60 130-56 100 40 140 64v96z" opacity=".35" />
    <path d="M0 280v-70c80-30 130-24 200-6s130 14 190-6 120-12 170 4v78z" opacity=".45" />
  </>
)
const terraces = (
  <>
    <path d="M0 280V196h44v-26h44v-26h48v-28h52v-26h70v26h48v28h52v26h48v26h50v28h104V280z" opacity=".35" />
    <path d="M0 280v-52h80v-20h90v-18h120v18h90v20h90v-16h90v68z" opacity=".45" />
  </>
)

interface Props {
  shore: number
  children?: ReactNode
}

/** The land of one shore, with somebody's mark in it: a place, not an absence. Odd shores are curved, even ones stepped. */
export const Scene = ({ shore, children }: Props) => (
  <div className="view" data-shore={shore}>
    <span className="band" aria-hidden="true">
      <svg viewBox="0 0 560 280" preserveAspectRatio="xMidYMax slice">
        <circle cx="440" cy="70" r="30" fill="var(--lantern)" opacity=".75" />
        <g fill="var(--shore-line)">{shore % 2 === 1 ? hills : terraces}</g>
        <path
          d="M0 246q35-8 70 0t70 0 70 0 70 0 70 0 70 0 70 0 70 0V280H0z"
          fill="var(--shore)"
          opacity=".55"
        />
      </svg>
    </span>
    {children}
  </div>
)
