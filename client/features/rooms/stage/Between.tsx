/** Two shores at dusk and the stones between: where somebody of neither shore stands. Decoration. */
export const Between = () => (
  <svg className="between" viewBox="0 0 640 200" preserveAspectRatio="xMidYMax slice" aria-hidden="true">
    <rect width="640" height="200" fill="var(--ice-soft)" />
    <circle cx="500" cy="62" r="26" fill="var(--lantern)" />
    <path d="M0 200V92c60-54 120-60 176-18 44 34 66 62 118 78 40 12 72 14 92 22v26z" fill="var(--shore-1)" />
    <path d="M640 200V84h-66v22h-62v22h-60v20h-54v18h-46v34z" fill="var(--shore-2)" />
    <path d="M0 176h640v24H0z" fill="var(--ice-hatch)" />
    <g fill="var(--lantern-edge)">
      <ellipse cx="250" cy="182" rx="15" ry="5" />
      <ellipse cx="292" cy="179" rx="12" ry="4.4" />
      <ellipse cx="334" cy="183" rx="15" ry="5" />
      <ellipse cx="374" cy="179" rx="10" ry="4" />
    </g>
  </svg>
)
