import { Extension, mergeAttributes, type Extensions } from '@tiptap/core'
import { Collaboration } from '@tiptap/extension-collaboration'
import { CollaborationCaret } from '@tiptap/extension-collaboration-caret'
import { Placeholder } from '@tiptap/extension-placeholder'
import StarterKit from '@tiptap/starter-kit'
import { CodeBlock } from '@tiptap/extension-code-block'
import { Link } from '@tiptap/extension-link'
import { OrderedList } from '@tiptap/extension-list'
import { textRoot, type Replica } from '../session/DocumentSession.ts'
import { renderCaret, renderSelection, type CaretPerson } from './carets.ts'
import { inPlace } from './inPlace.ts'

/** Only where it leads is kept; how it opens is the page's matter. */
const PlainLink = Link.extend({
  addAttributes() {
    return {
      href: { default: null, parseHTML: (element: HTMLElement) => element.getAttribute('href') },
    }
  },
  renderHTML({ HTMLAttributes }) {
    const leads = typeof HTMLAttributes.href === 'string' && /^(https?:|mailto:)/i.test(HTMLAttributes.href)
    const href = leads ? {} : { href: '' }
    return [
      'a',
      mergeAttributes(HTMLAttributes, href, { rel: 'noopener noreferrer nofollow', target: '_blank' }),
      0,
    ]
  },
  addKeyboardShortcuts() {
    return {}
  },
})

const NumberedList = OrderedList.extend({
  addAttributes() {
    return {
      start: {
        default: 1,
        parseHTML: (element: HTMLElement) => Number(element.getAttribute('start') ?? 1) || 1,
      },
    }
  },
})

const PlainCodeBlock = CodeBlock.extend({
  addAttributes() {
    return {}
  },
})

interface Wishes {
  replica: Replica
  person: CaretPerson
  placeholder: string
  shoreOf: (schoolId: string | null) => number | undefined
  onLink: () => void
}

/** Exactly the nodes and marks that the server keeps, and nothing that writes by itself. */
export function documentExtensions({ replica, person, placeholder, shoreOf, onLink }: Wishes): Extensions {
  return [
    StarterKit.configure({
      undoRedo: false,
      trailingNode: false,
      link: false,
      orderedList: false,
      codeBlock: false,
      heading: { levels: [1, 2, 3] },
    }),
    PlainLink.configure({
      openOnClick: false,
      autolink: false,
      linkOnPaste: true,
      protocols: ['http', 'https', 'mailto'],
    }),
    NumberedList,
    PlainCodeBlock,
    Placeholder.configure({ placeholder, showOnlyWhenEditable: false }),
    Collaboration.configure({ document: replica.doc, field: textRoot }),
    CollaborationCaret.configure({
      provider: replica.provider,
      user: person,
      render: (user) => renderCaret(user as CaretPerson, shoreOf),
      selectionRender: (user) => renderSelection(user as CaretPerson, shoreOf),
    }),
    inPlace(replica),
    Extension.create({
      name: 'documentKeys',
      addKeyboardShortcuts() {
        return {
          // A card at the very end or beginning would stop the browser's own way there.
          'Mod-End': () => this.editor.commands.focus('end'),
          'Mod-Home': () => this.editor.commands.focus('start'),
          'Mod-k': () => {
            onLink()
            return true
          },
        }
      },
    }),
  ]
}
