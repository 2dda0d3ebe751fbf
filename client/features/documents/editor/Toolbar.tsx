import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import {
  Bold,
  Heading1,
  Heading2,
  Heading3,
  Italic,
  Link as LinkIcon,
  List,
  ListOrdered,
  Quote,
  Redo2,
  Undo2,
  type LucideIcon,
} from 'lucide-react'
import { useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'

interface Tool {
  name:
    | 'bold'
    | 'italic'
    | 'heading1'
    | 'heading2'
    | 'heading3'
    | 'list'
    | 'numbers'
    | 'quote'
    | 'link'
    | 'undo'
    | 'redo'
  icon: LucideIcon
  keys?: string
  pressed?: (editor: Editor) => boolean
  use: (editor: Editor) => void
}

const tools = (onLink: () => void): Tool[] => [
  {
    name: 'bold',
    icon: Bold,
    keys: 'Control+B',
    pressed: (e) => e.isActive('bold'),
    use: (e) => e.chain().focus().toggleBold().run(),
  },
  {
    name: 'italic',
    icon: Italic,
    keys: 'Control+I',
    pressed: (e) => e.isActive('italic'),
    use: (e) => e.chain().focus().toggleItalic().run(),
  },
  ...([1, 2, 3] as const).map((level): Tool => ({
    name: `heading${level}`,
    icon: [Heading1, Heading2, Heading3][level - 1] ?? Heading1,
    keys: `Control+Alt+${level}`,
    pressed: (e) => e.isActive('heading', { level }),
    use: (e) => e.chain().focus().toggleHeading({ level }).run(),
  })),
  {
    name: 'list',
    icon: List,
    keys: 'Control+Shift+8',
    pressed: (e) => e.isActive('bulletList'),
    use: (e) => e.chain().focus().toggleBulletList().run(),
  },
  {
    name: 'numbers',
    icon: ListOrdered,
    keys: 'Control+Shift+7',
    pressed: (e) => e.isActive('orderedList'),
    use: (e) => e.chain().focus().toggleOrderedList().run(),
  },
  {
    name: 'quote',
    icon: Quote,
    keys: 'Control+Shift+B',
    pressed: (e) => e.isActive('blockquote'),
    use: (e) => e.chain().focus().toggleBlockquote().run(),
  },
  { name: 'link', icon: LinkIcon, keys: 'Control+K', pressed: (e) => e.isActive('link'), use: onLink },
  { name: 'undo', icon: Undo2, keys: 'Control+Z', use: (e) => e.chain().focus().undo().run() },
  { name: 'redo', icon: Redo2, keys: 'Control+Y', use: (e) => e.chain().focus().redo().run() },
]

/** One stop for the Tab key; arrows, Home and End move within (ARIA toolbar pattern). */
export function Toolbar({ editor, onLink }: { editor: Editor; onLink: () => void }) {
  const { t } = useTranslation('documents')
  const [at, setAt] = useState(0)
  const bar = useRef<HTMLDivElement>(null)
  const all = tools(onLink)
  const pressed = useEditorState({
    editor,
    selector: ({ editor: now }) => all.map((tool) => tool.pressed?.(now) ?? false),
  })

  function move(event: KeyboardEvent) {
    const forward = document.documentElement.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
    const back = document.documentElement.dir === 'rtl' ? 'ArrowRight' : 'ArrowLeft'
    const next =
      event.key === forward
        ? (at + 1) % all.length
        : event.key === back
          ? (at + all.length - 1) % all.length
          : event.key === 'Home'
            ? 0
            : event.key === 'End'
              ? all.length - 1
              : undefined
    if (next === undefined) return
    event.preventDefault()
    setAt(next)
    bar.current?.querySelectorAll('button')[next]?.focus()
  }

  return (
    <div className="tools" role="toolbar" aria-label={t('tools.label')} ref={bar} onKeyDown={move}>
      {all.map(({ name, icon: Icon, keys, pressed: can, use }, index) => (
        <button
          key={name}
          type="button"
          tabIndex={index === at ? 0 : -1}
          aria-label={t(`tools.${name}`)}
          title={t(`tools.${name}`)}
          {...(keys ? { 'aria-keyshortcuts': keys } : {})}
          {...(can ? { 'aria-pressed': pressed?.[index] ?? false } : {})}
          onFocus={() => setAt(index)}
          // The caret stays in the text when a tool is pressed with the mouse.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => use(editor)}
        >
          <Icon className={name === 'undo' || name === 'redo' ? 'i turn' : 'i'} aria-hidden />
        </button>
      ))}
    </div>
  )
}
