import type { ReactNode } from 'react'

/** Words for a screen reader, where the eye has the picture. */
export const VisuallyHidden = ({ children }: { children: ReactNode }) => (
  <span className="vh">{children}</span>
)
