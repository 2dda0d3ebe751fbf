import type { Instant } from '#shared/contracts/common.ts'

export interface PageQuery {
  cursor?: string | undefined
  limit?: number | undefined
}

export const standardPage = 200

/**
 * Cuts a list that was read one longer than asked for into a page. The cursor is whatever `of` says of the last row
 * shown; the next page begins after it.
 */
export function cutPage<Row>(
  rows: Row[],
  limit: number,
  of: (row: Row) => string,
): { items: Row[]; nextCursor: string | null } {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, nextCursor: rows.length > limit && last ? of(last) : null }
}

/** A place in a list ordered by time and then id. */
export const timeCursor = (at: Instant, id: string): string => `${at}~${id}`

export function readTimeCursor(cursor: string | undefined): { at: Instant; id: string } | undefined {
  const [at, id] = (cursor ?? '').split('~')
  return at && id ? { at: at as Instant, id } : undefined
}
