/** Why a Yjs socket was closed (RFC 6455; 4000 and up are ours). */
export const closeCodes = {
  /** The hub is stopping: come back with a new ticket. */
  restarting: 1012,
  /** A frame was larger than the limit. */
  tooLarge: 1009,
  /** This receiver fell too far behind: come back and catch up. */
  tooSlow: 1013,
  /** A frame could not be read. */
  malformed: 4400,
  /** The right to be here ended, or the frame used somebody else's client id. */
  forbidden: 4403,
  /** The document could not be stored: nothing was lost that others had seen. */
  storage: 4503,
} as const

/** The reason of an auth message (type 2, permission denied). */
export const readOnlyReason = 'document.read_only'
