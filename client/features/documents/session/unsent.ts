import * as Y from 'yjs'

/** What a replica has seen: the next clock of each client id. */
export type Seen = ReadonlyMap<number, number>

export const seenBy = (doc: Y.Doc): Seen => Y.decodeStateVector(Y.encodeStateVector(doc))

/** The words of one block that a replica with `seen` does not have, in reading order. */
function unseenIn(node: Y.XmlElement | Y.XmlText | Y.XmlHook | Y.XmlFragment, seen: Seen): string[] {
  if (node instanceof Y.XmlText) {
    let words = ''
    for (let item = node._start; item; item = item.right) {
      if (item.deleted || !(item.content instanceof Y.ContentString)) continue
      const known = Math.max(0, (seen.get(item.id.client) ?? 0) - item.id.clock)
      words += item.content.str.slice(known)
    }
    return words ? [words] : []
  }
  if (node instanceof Y.XmlFragment) {
    const inner = node.toArray().map((child) => unseenIn(child, seen))
    // A paragraph is one line; what holds blocks (a list, a quote) has one line a block.
    const inline = node.toArray().every((child) => child instanceof Y.XmlText || isBreak(child))
    return inline ? [inner.flat().join('')].filter(Boolean) : inner.flat()
  }
  return []
}

const isBreak = (node: unknown) => node instanceof Y.XmlElement && node.nodeName === 'hardBreak'

export interface UnsentBlock {
  /** Place of the block among the top-level blocks. */
  index: number
  text: string
}

/** The words a replica does not have yet, by top-level block. What was only deleted does not show: it comes back by itself. */
export function unsentBlocks(doc: Y.Doc, root: string, seen: Seen): UnsentBlock[] {
  return doc
    .getXmlFragment(root)
    .toArray()
    .map((block, index) => ({ index, text: unseenIn(block, seen).join('\n') }))
    .filter(({ text }) => text.trim().length > 0)
}

/** Sentences, roughly: for telling a child how many of hers went in. At least one where there are words. */
export function sentences(text: string): number {
  const parts = text.split(/[.!?؟…。\n]+/u).filter((part) => /[\p{L}\p{N}]/u.test(part))
  return parts.length
}
