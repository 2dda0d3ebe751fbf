import { Extension } from '@tiptap/core'
import { isChangeOrigin } from '@tiptap/extension-collaboration'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type * as Y from 'yjs'
import { textRoot, type Replica } from '../session/DocumentSession.ts'

/** What stands beside the words without being of them: cards of parked drafts, and hourglasses of unsent blocks. */
export interface Beside {
  /** Element of a card by draft, and the top-level block it stands under. */
  cards: readonly { id: string; element: HTMLElement; block: number }[]
  /** Top-level blocks with words that wait on this device. */
  waiting: readonly number[]
}

export const besideKey = new PluginKey<Placed>('beside')

interface Placed {
  beside: Beside
  /** The Yjs block a card was put under: places move when others write above. */
  anchors: ReadonlyMap<string, unknown>
  decorations: DecorationSet
}

const none: Beside = { cards: [], waiting: [] }

export function inPlace(replica: Replica): Extension {
  const blocks = () => (replica.doc.getXmlFragment(textRoot) as Y.XmlFragment).toArray() as unknown[]

  const place = (doc: Node, beside: Beside, anchors: Map<string, unknown>): DecorationSet => {
    const now = blocks()
    const ends: number[] = []
    const starts: number[] = []
    doc.forEach((node, offset) => {
      starts.push(offset)
      ends.push(offset + node.nodeSize)
    })
    const cards = beside.cards.map(({ id, element, block }) => {
      if (!anchors.has(id)) anchors.set(id, now[Math.min(block, now.length - 1)])
      const index = now.indexOf(anchors.get(id))
      const end = ends[index === -1 ? ends.length - 1 : index] ?? doc.content.size
      return Decoration.widget(end, element, {
        key: id,
        side: 1,
        ignoreSelection: true,
        stopEvent: () => true,
      })
    })
    const waiting = beside.waiting.flatMap((index) => {
      const [start, end] = [starts[index], ends[index]]
      return start === undefined || end === undefined
        ? []
        : [Decoration.node(start, end, { class: 'waiting-sync' })]
    })
    return DecorationSet.create(doc, [...cards, ...waiting])
  }

  return Extension.create({
    name: 'beside',
    addProseMirrorPlugins() {
      return [
        new Plugin<Placed>({
          key: besideKey,
          state: {
            init: (_config, state) => ({
              beside: none,
              anchors: new Map(),
              decorations: place(state.doc, none, new Map()),
            }),
            apply(tr, before) {
              const next = tr.getMeta(besideKey) as Beside | undefined
              if (!next && !tr.docChanged) return before
              // One's own typing reaches Yjs after this; until then places move with the text.
              if (!next && !isChangeOrigin(tr)) {
                return { ...before, decorations: before.decorations.map(tr.mapping, tr.doc) }
              }
              const beside = next ?? before.beside
              const known = new Set(beside.cards.map(({ id }) => id))
              const anchors = new Map([...before.anchors].filter(([id]) => known.has(id)))
              return { beside, anchors, decorations: place(tr.doc, beside, anchors) }
            },
          },
          props: {
            decorations: (state) => besideKey.getState(state)?.decorations,
          },
        }),
      ]
    },
  })
}
