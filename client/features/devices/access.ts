/** How it stands with one's own camera or microphone. `insecure`: the page is neither https nor localhost. */
export type Access = 'off' | 'asking' | 'on' | Trouble

export const troubles = ['denied', 'missing', 'busy', 'failed', 'insecure'] as const
export type Trouble = (typeof troubles)[number]

/** What a browser says when it does not give a device, by the name of its error (W3C Media Capture and Streams §10.2). */
export function accessAfter(thrown: unknown): Access {
  const name = thrown instanceof Error ? thrown.name : ''
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied'
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'missing'
  if (name === 'NotReadableError' || name === 'AbortError') return 'busy'
  return 'failed'
}
