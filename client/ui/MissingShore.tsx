/** One shore, half the stones, and the other shore still to be drawn: what every empty page shows. Decoration. */
export const MissingShore = () => (
  <svg className="art" viewBox="0 0 460 170" aria-hidden="true">
    <path d="M0 150V84c28-38 62-54 92-30 28 22 34 54 66 76 10 6 22 12 34 20z" fill="var(--shore-1)" />
    <path d="M0 150v-30c26-18 46-16 68-2s44 18 76 32z" fill="var(--shore-1-soft)" opacity=".35" />
    <path d="M0 150h460" stroke="var(--line-firm)" strokeWidth="2" />
    <g fill="var(--ink-3)">
      <ellipse cx="206" cy="150" rx="13" ry="6" />
      <ellipse cx="234" cy="147" rx="9" ry="4.6" />
    </g>
    <g fill="var(--ground)" stroke="var(--line-firm)" strokeWidth="2" strokeDasharray="4 4">
      <ellipse cx="262" cy="150" rx="13" ry="6" />
      <ellipse cx="290" cy="147" rx="9" ry="4.6" />
    </g>
    <path
      d="M318 150v-22h26v-22h28V84h28V60h28V38h32"
      fill="none"
      stroke="var(--line-firm)"
      strokeWidth="2"
      strokeDasharray="4 5"
    />
  </svg>
)
