/** The two shores with the sun between them. Decoration. */
export const TwoShores = () => (
  <svg className="two-shores" viewBox="0 0 520 240" preserveAspectRatio="xMidYMax slice" aria-hidden="true">
    <rect width="520" height="240" fill="var(--ice-soft)" />
    <circle cx="276" cy="96" r="36" fill="var(--lantern)" />
    <path d="M0 206V118c34-52 76-78 112-46 30 27 40 78 84 104 12 7 24 18 40 30z" fill="var(--shore-1)" />
    <path d="M0 206v-40c30-22 52-26 78-8s52 26 92 48z" fill="var(--shore-1-soft)" opacity=".35" />
    <path d="M520 206V58h-32v24h-32v24h-32v25h-32v25h-32v25h-26v25z" fill="var(--shore-2)" />
    <path d="M520 206v-54h-32v17h-32v18h-32v19z" fill="var(--shore-2-soft)" opacity=".35" />
    <rect y="204" width="520" height="36" fill="var(--ice-hatch)" />
    <path
      d="M20 222q20-5 40 0t40 0M400 226q20-5 40 0t40 0M150 231q14-4 28 0t28 0"
      fill="none"
      stroke="var(--ice-line)"
      strokeWidth="2"
      strokeLinecap="round"
      opacity=".7"
    />
    <g fill="var(--ink-3)">
      <ellipse cx="222" cy="206" rx="13" ry="6" />
      <ellipse cx="250" cy="203" rx="9" ry="4.6" />
      <ellipse cx="277" cy="206" rx="13" ry="6" />
      <ellipse cx="303" cy="203" rx="7" ry="4" />
      <ellipse cx="327" cy="206" rx="12" ry="5.6" />
    </g>
  </svg>
)
