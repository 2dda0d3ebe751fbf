import * as Y from 'yjs'

/** One run of a block: a Y.XmlText, and where its text stands in the block's. */
interface Run {
  text: Y.XmlText
  start: number
  end: number
}

/** A paragraph, heading or other element that holds text directly, read as one text. */
export interface Block {
  element: Y.XmlElement | Y.XmlFragment
  text: string
  runs: Run[]
}

/** The block that a text belongs to: the element it stands in. */
export const blockElementOf = (text: Y.XmlText): Y.XmlElement | Y.XmlFragment | undefined => {
  const parent = text.parent
  return parent instanceof Y.XmlElement || parent instanceof Y.XmlFragment ? parent : undefined
}

/** The plain words of a text without its formatting: only what counts as content, as Yjs counts it. */
export function wordsOf(text: Y.XmlText): string {
  let words = ''
  for (let item = text._start; item !== null; item = item.right)
    if (!item.deleted && item.content instanceof Y.ContentString) words += item.content.str
  return words
}

export function readBlock(element: Y.XmlElement | Y.XmlFragment): Block {
  let text = ''
  const runs: Run[] = []
  for (const child of element.toArray()) {
    if (child instanceof Y.XmlText) {
      const words = wordsOf(child)
      runs.push({ text: child, start: text.length, end: text.length + words.length })
      text += words
    } else if (child instanceof Y.XmlElement && child.nodeName === 'hardBreak') text += '\n'
  }
  return { element, text, runs }
}

/** The block before or after one in reading order, through lists and quotes. */
export function neighbour(
  element: Y.XmlElement | Y.XmlFragment,
  side: 'prevSibling' | 'nextSibling',
): Y.XmlElement | undefined {
  for (let node: unknown = element; node instanceof Y.XmlElement; node = node.parent) {
    for (let next = node[side]; next instanceof Y.XmlElement; next = next[side]) {
      const block = edgeOf(next, side)
      if (block) return block
    }
  }
  return undefined
}

/** The block of an element that lies nearest when one comes from that side. */
function edgeOf(element: Y.XmlElement, side: 'prevSibling' | 'nextSibling'): Y.XmlElement | undefined {
  const children = element.toArray()
  if (children.some((child) => child instanceof Y.XmlText)) return element
  for (const child of side === 'prevSibling' ? children.toReversed() : children) {
    const block = child instanceof Y.XmlElement ? edgeOf(child, side) : undefined
    if (block) return block
  }
  return undefined
}

/** The words of the block just before, for what goes on from one paragraph into the next. */
export function wordsBefore(element: Y.XmlElement | Y.XmlFragment): string[] {
  const before = neighbour(element, 'prevSibling')
  return before ? [readBlock(before).text] : []
}

/** Takes a stretch out of a block, run by run. */
export function cut(block: Block, start: number, end: number): void {
  for (const run of block.runs) {
    const from = Math.max(start, run.start)
    const to = Math.min(end, run.end)
    if (from < to) run.text.delete(from - run.start, to - from)
  }
}

/** Where a stretch begins, in a way that survives what happens around it. */
export function placeOf(block: Block, start: number): unknown {
  const run = block.runs.find((one) => start >= one.start && start < one.end) ?? block.runs.at(-1)
  return run
    ? Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(run.text, start - run.start, -1))
    : undefined
}

/** All blocks of a document, in reading order. */
export function* blocksIn(root: Y.XmlFragment): Generator<Block> {
  const children = root.toArray()
  if (children.some((child) => child instanceof Y.XmlText)) yield readBlock(root)
  for (const child of children) if (child instanceof Y.XmlElement) yield* blocksIn(child)
}
