import * as Y from 'yjs'
import { textRoot } from '#shared/contracts/documents.ts'
import type { Finding } from '#shared/contracts/moderation.ts'
import { blockElementOf, cut, neighbour, placeOf, readBlock, wordsBefore, type Block } from './blocks.ts'
import { allowedInText, markOf } from './schema.ts'

type Action = 'allow' | 'nudge' | 'hold' | 'block' | 'escalate'
export interface Judgement {
  action: Action
  findings: (Finding & { action: Action })[]
}
export type Judge = (text: string, before: readonly string[]) => Judgement

/** Words that were taken out, or (action `nudge`) that stand and could be said better. */
export interface Parked {
  action: Exclude<Action, 'allow'>
  text: string
  findings: Finding[]
  place: unknown
}

const stops = (action: Action): boolean => action === 'hold' || action === 'block' || action === 'escalate'
/** What is left after a cut is read again; a text that still will not pass by then goes whole. */
const mostCuts = 20
/** A paragraph has an end: what goes on after this many characters goes back to its writer. */
const longestBlock = 30_000

/**
 * Looks at everything a transaction brought in, still inside it: what the schema does not know is deleted, and the
 * whole text around each change is judged and what must not be seen is deleted, before anything is encoded for others.
 */
export function inspect(
  transaction: Y.Transaction,
  judge: Judge,
  isReleased: (words: string) => boolean,
): { parked: Parked[]; repaired: boolean } {
  let repaired = false
  const touched = new Set<Y.XmlElement | Y.XmlFragment>()
  const touch = (parent: unknown): void => {
    const element = parent instanceof Y.XmlText ? blockElementOf(parent) : undefined
    if (element) touched.add(element)
  }
  const parked: Parked[] = []

  for (const item of newItems(transaction)) {
    if (item.deleted) continue
    if (!allowedInText(item)) {
      erase(item, transaction)
      repaired = true
      continue
    }
    if (item.content instanceof Y.ContentFormat && linkIsStopped(item.content, judge)) {
      item.delete(transaction)
      repaired = true
    }
    touch(item.parent)
    // A line break that joins or parts words changes the block it stands in.
    if (
      item.parent instanceof Y.XmlElement &&
      item.content instanceof Y.ContentType &&
      item.content.type instanceof Y.XmlElement
    )
      touched.add(item.parent)
  }
  for (const parent of parentsOfDeleted(transaction)) {
    touch(parent)
    if (parent instanceof Y.XmlElement) touched.add(parent)
  }

  // What stands after a change may only now follow on from something.
  for (const element of [...touched]) {
    const after = neighbour(element, 'nextSibling')
    if (after) touched.add(after)
  }
  for (const element of touched) {
    if (element._item?.deleted) continue
    const found = judgeBlock(element, judge, isReleased)
    parked.push(...found.parked)
    repaired ||= found.cut
  }
  return { parked, repaired }
}

function judgeBlock(
  element: Y.XmlElement | Y.XmlFragment,
  judge: Judge,
  isReleased: (words: string) => boolean,
) {
  const parked: Parked[] = []
  const before = wordsBefore(element)
  for (let round = 0; ; round++) {
    const block = readBlock(element)
    if (block.text === '') return { parked, cut: round > 0 }
    if (block.text.length > longestBlock) {
      parked.push(parkedOf(block, [], longestBlock, block.text.length, 'block'))
      cut(block, longestBlock, block.text.length)
      continue
    }
    const { findings } = judge(block.text, before)
    const standing = findings.filter((one) => !isReleased(block.text.slice(one.start, one.end)))
    const stopped = standing
      .filter((one) => stops(one.action))
      .toSorted((left, right) => right.start - left.start)
    if (stopped.length === 0) {
      if (round === 0)
        parked.push(...standing.map((one) => parkedOf(block, [one], one.start, one.end, 'nudge')))
      return { parked, cut: round > 0 }
    }
    if (round === mostCuts) {
      parked.push(parkedOf(block, stopped, 0, block.text.length, strictest(stopped)))
      cut(block, 0, block.text.length)
      return { parked, cut: true }
    }
    for (const { start, end, findings: together } of stretches(stopped)) {
      parked.push(parkedOf(block, together, start, end, strictest(together)))
      cut(block, start, end)
    }
  }
}

type Found = Judgement['findings'][number]

/** Findings that overlap are one stretch, so that no word is cut or shown twice. Last first, so that offsets hold. */
function stretches(findings: readonly Found[]): { start: number; end: number; findings: Found[] }[] {
  const joined: { start: number; end: number; findings: Found[] }[] = []
  for (const one of findings) {
    const last = joined.at(-1)
    if (last && one.end > last.start) {
      last.start = Math.min(last.start, one.start)
      last.end = Math.max(last.end, one.end)
      last.findings.push(one)
    } else joined.push({ start: one.start, end: one.end, findings: [one] })
  }
  return joined
}

const order: readonly Action[] = ['allow', 'nudge', 'hold', 'block', 'escalate']
const strictest = (findings: readonly Found[]): Parked['action'] =>
  findings.reduce<Action>(
    (so, one) => (order.indexOf(one.action) > order.indexOf(so) ? one.action : so),
    'nudge',
  ) as Parked['action']

const parkedOf = (
  block: Block,
  findings: readonly Found[],
  start: number,
  end: number,
  action: Parked['action'],
): Parked => ({
  action,
  text: block.text.slice(start, end),
  place: placeOf(block, start),
  findings: findings.map(({ action: _action, ...one }) => ({
    ...one,
    start: Math.max(0, one.start - start),
    end: Math.min(end, one.end) - start,
  })),
})

/**
 * Deletes an item that may not be. A deleted item still carries the name of its root or key, and names can be words: such
 * an item becomes a bare gap. Whatever builds on a gap becomes one too, which is right here: it could not be allowed either.
 */
function erase(item: Y.Item, transaction: Y.Transaction): void {
  const parent = item.parent as Y.AbstractType<unknown>
  item.delete(transaction)
  if (item.parentSub === null && parent._item !== null) return
  if (item.parentSub === null && Y.findRootTypeKey(parent) === textRoot) return
  if (item.parentSub !== null && parent._map.get(item.parentSub) === item) parent._map.delete(item.parentSub)
  item.gc(transaction.doc.store, true)
}

function linkIsStopped(format: Y.ContentFormat, judge: Judge): boolean {
  const { name } = markOf(format)
  const href: unknown =
    name === 'link' && format.value ? (format.value as { href?: unknown }).href : undefined
  return typeof href === 'string' && stops(judge(href, []).action)
}

function* newItems(transaction: Y.Transaction): Generator<Y.Item> {
  const { store } = transaction.doc
  for (const [client, structs] of store.clients) {
    const from = transaction.beforeState.get(client) ?? 0
    if (Y.getState(store, client) === from) continue
    for (let index = Y.findIndexSS(structs, from); index < structs.length; index++) {
      const struct = structs[index]
      if (struct instanceof Y.Item && struct.id.clock >= from) yield struct
    }
  }
}

function parentsOfDeleted(transaction: Y.Transaction): Set<unknown> {
  const parents = new Set<unknown>()
  Y.iterateDeletedStructs(transaction, transaction.deleteSet, (struct) => {
    if (struct instanceof Y.Item && struct.parentSub === null) parents.add(struct.parent)
  })
  return parents
}
