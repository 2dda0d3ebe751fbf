/**
 * The two shores and the stones between. Closes quiet pages and the card of the next session. Decoration.
 * `own` puts the reader's shore at the start.
 */
export const Shoreline = ({ own = 1 }: { own?: number | undefined }) => (
  <div className={own % 2 === 0 ? 'shoreline turned' : 'shoreline'} aria-hidden="true">
    <svg viewBox="0 0 230 100">
      <path d="M0 100V52C22 22 52 6 78 24c24 18 30 44 60 52 34 8 62 10 92 24z" fill="var(--shore-1)" />
      <path d="M0 100V76c26-14 44-8 64 0s44 10 70 24z" fill="var(--shore-1-soft)" opacity=".35" />
    </svg>
    <span className="sea" />
    <svg viewBox="0 0 230 100">
      <path d="M230 100V14h-38v17h-38v17h-38v17H78v17H38v18z" fill="var(--shore-2)" />
      <path d="M230 100V66h-38v11h-38v12h-38v11z" fill="var(--shore-2-soft)" opacity=".35" />
    </svg>
  </div>
)
