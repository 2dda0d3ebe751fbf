import { expect, test } from 'vitest'
import type { Item } from '#shared/contracts/moderation.ts'
import { mergeItems, nextAfter, onShelf } from './items.ts'

const item = (id: string, minute: number, state: Item['state'] = 'held', decidedBy?: string) =>
  ({
    id,
    state,
    createdAt: `2026-11-24T13:0${minute}:00.000Z`,
    context: { before: [], ...(decidedBy ? { decidedBy } : {}) },
  }) as unknown as Item
const ids = (items: readonly Item[]) => items.map(({ id }) => id)

test('what waits longest is first, what is done is newest first', () => {
  const all = [
    item('b', 2),
    item('a', 1),
    item('c', 3, 'removed', 'u'),
    item('d', 4, 'released', 'u'),
    item('e', 5, 'blocked'),
  ]
  expect(ids(onShelf(all, 'waiting'))).toEqual(['a', 'b'])
  expect(ids(onShelf(all, 'decided'))).toEqual(['d', 'c'])
  expect(ids(onShelf(all, 'stopped'))).toEqual(['e'])
})

test('a decision that arrives moves the item', () => {
  const after = mergeItems([item('a', 1)], [item('a', 1, 'released', 'u')])
  expect(ids(onShelf(after, 'waiting'))).toEqual([])
  expect(ids(onShelf(after, 'decided'))).toEqual(['a'])
})

test('after a decision the next one is looked at', () => {
  const all = [item('a', 1), item('b', 2), item('c', 3)]
  expect(nextAfter(all, 'b')).toBe('c')
  expect(nextAfter(all, 'c')).toBe('b')
  expect(nextAfter([item('a', 1)], 'a')).toBeUndefined()
})
