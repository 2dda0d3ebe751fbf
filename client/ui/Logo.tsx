import { Link } from 'wouter'

export const LogoDrawing = () => (
  <svg viewBox="0 0 38 24" aria-hidden="true">
    <path d="M0 22V9c3-5 7-6 10-1 3 5 2 10 7 14z" fill="var(--shore-1)" />
    <path d="M38 22V3h-5v5h-4v5h-4v5h-3v4z" fill="var(--shore-2)" />
    <g fill="var(--lantern-edge)">
      <ellipse cx="14.6" cy="22.3" rx="1.9" ry="1.4" />
      <ellipse cx="19.5" cy="21.6" rx="1.9" ry="1.4" />
      <ellipse cx="24.2" cy="22.3" rx="1.9" ry="1.4" />
    </g>
  </svg>
)

/** The mark with its name; the way home. */
export const Logo = ({ href = '/' }: { href?: string }) => (
  <Link className="logo" href={href}>
    <LogoDrawing />
    <span lang="en">Causeway</span>
  </Link>
)
