import type { Outgoing } from './state.ts'

/** Unsent words live as long as the tab, so that a reload does not lose them; where one has read to stays on the device. */
const outboxKey = (personId: string, roomId: string) => `causeway.outbox.${personId}.${roomId}`
const seenKey = (personId: string, roomId: string) => `causeway.seen.${personId}.${roomId}`

export function keptOutbox(personId: string, roomId: string): Outgoing[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(outboxKey(personId, roomId)) ?? '[]')
    return Array.isArray(kept) ? (kept as Outgoing[]) : []
  } catch {
    return []
  }
}

export function keepOutbox(personId: string, roomId: string, outbox: readonly Outgoing[]) {
  try {
    if (outbox.length === 0) sessionStorage.removeItem(outboxKey(personId, roomId))
    else sessionStorage.setItem(outboxKey(personId, roomId), JSON.stringify(outbox))
  } catch {
    // A device without room for it still sends; it only forgets on a reload.
  }
}

export function keptSeen(personId: string, roomId: string): string | undefined {
  try {
    return localStorage.getItem(seenKey(personId, roomId)) ?? undefined
  } catch {
    return undefined
  }
}

export function keepSeen(personId: string, roomId: string, messageId: string | undefined) {
  try {
    if (messageId) localStorage.setItem(seenKey(personId, roomId), messageId)
  } catch {
    // Then everything counts as seen next time.
  }
}
