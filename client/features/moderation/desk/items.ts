import type { Item } from '#shared/contracts/moderation.ts'

export type Shelf = 'waiting' | 'stopped' | 'decided'

/** Where an item lies: waiting for a decision, stopped by a rule alone, or decided by somebody. */
export function shelfOf({ state, context }: Pick<Item, 'state' | 'context'>): Shelf {
  if (state === 'held') return 'waiting'
  return context.decidedBy === undefined ? 'stopped' : 'decided'
}

const oldestFirst = (a: Item, b: Item) =>
  a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : a.id < b.id ? -1 : 1

/** What arrived takes the place of what was known of the same item. */
export function mergeItems(known: readonly Item[], arrived: readonly Item[]): Item[] {
  const byId = new Map(known.map((item) => [item.id as string, item]))
  for (const item of arrived) byId.set(item.id, item)
  return [...byId.values()]
}

/** What waits longest is first; what is done with is newest first. */
export function onShelf(items: readonly Item[], shelf: Shelf): Item[] {
  const lying = items.filter((item) => shelfOf(item) === shelf).sort(oldestFirst)
  return shelf === 'waiting' ? lying : lying.reverse()
}

/** Who is looked at after a decision: the next, else the one before, so that the hand need not move. */
export function nextAfter(items: readonly Item[], id: string): Item['id'] | undefined {
  const at = items.findIndex((item) => item.id === id)
  if (at === -1) return items[0]?.id
  return (items[at + 1] ?? items[at - 1])?.id
}
