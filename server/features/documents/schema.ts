import * as Y from 'yjs'
import { textRoot } from '#shared/contracts/documents.ts'

/** What a text document may be made of. Everything else is taken out as it enters. */
type Check = (value: unknown) => boolean

const wholeFrom =
  (min: number, max: number): Check =>
  (value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max
const nothing: Check = (value) => value === null || value === undefined
const either =
  (...checks: Check[]): Check =>
  (value) =>
    checks.some((check) => check(value))
const oneOf =
  (...values: string[]): Check =>
  (value) =>
    values.includes(value as string)

const nodes: Record<string, Record<string, Check>> = {
  paragraph: {},
  heading: { level: wholeFrom(1, 3) },
  bulletList: {},
  orderedList: { start: wholeFrom(0, 1_000_000), type: nothing },
  listItem: {},
  blockquote: {},
  codeBlock: { language: nothing },
  hardBreak: {},
  horizontalRule: {},
}

const plain: Check = (value) =>
  nothing(value) || value === true || (typeof value === 'object' && Object.keys(value as object).length === 0)

const linkParts: Record<string, Check> = {
  href: (value) => typeof value === 'string' && value.length <= 2000 && /^https?:\/\/[^\s]+$/i.test(value),
  target: either(nothing, oneOf('_blank')),
  rel: either(
    nothing,
    oneOf('noopener noreferrer nofollow', 'noopener noreferrer', 'noreferrer', 'noopener'),
  ),
  class: nothing,
  title: nothing,
}
const link: Check = (value) =>
  nothing(value) ||
  (typeof value === 'object' &&
    Object.entries(value as object).every(
      ([name, part]) => Object.hasOwn(linkParts, name) && linkParts[name]!(part),
    ))

const marks: Record<string, Check> = {
  bold: plain,
  italic: plain,
  underline: plain,
  strike: plain,
  code: plain,
  link,
}
/** Overlapping marks of one kind carry a hash of 8 base64 characters (y-tiptap `utils.ts`). */
const markKey = /^([a-z]+)(?:--[\w+/=]{8})?$/i

export function markOf(format: Y.ContentFormat): { name: string; allowed: boolean } {
  const name = markKey.exec(format.key)?.[1] ?? ''
  return { name, allowed: Object.hasOwn(marks, name) && marks[name]!(format.value) }
}

const attributeValue = (content: unknown): unknown =>
  content instanceof Y.ContentAny && content.arr.length === 1 ? content.arr[0] : Symbol('none')

/** Whether an item may stand where it stands. Looks at the item itself; its children are items of their own. */
export function allowedInText(item: Y.Item): boolean {
  const parent = item.parent as Y.AbstractType<unknown>
  const { content } = item
  if (rootName(parent) !== textRoot) return false
  if (item.parentSub !== null) {
    if (!(parent instanceof Y.XmlElement)) return false
    const checks = nodes[parent.nodeName]
    return (
      checks !== undefined &&
      Object.hasOwn(checks, item.parentSub) &&
      checks[item.parentSub]!(attributeValue(content))
    )
  }
  if (parent instanceof Y.XmlText) {
    if (content instanceof Y.ContentString) return true
    return content instanceof Y.ContentFormat && markOf(content).allowed
  }
  if (!(content instanceof Y.ContentType) || !(parent instanceof Y.XmlFragment)) return false
  const { type } = content
  if (type instanceof Y.XmlText) return true
  return type instanceof Y.XmlElement && !(type instanceof Y.XmlHook) && Object.hasOwn(nodes, type.nodeName)
}

function rootName(type: Y.AbstractType<unknown>): string | undefined {
  let root = type
  while (root._item) root = root._item.parent as Y.AbstractType<unknown>
  return root.doc ? Y.findRootTypeKey(root) : undefined
}
