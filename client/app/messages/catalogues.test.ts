import { readdirSync, readFileSync } from 'node:fs'
import { IntlMessageFormat } from 'intl-messageformat'
import { expect, test } from 'vitest'
import { problemCodes } from '#shared/contracts/problems.ts'

const locales = ['en', 'nb', 'es', 'ar'] as const
const here = new URL('.', import.meta.url)
const namespaces = readdirSync(new URL('en/', here)).map((file) => file.replace('.json', ''))

type Tree = { [key: string]: string | Tree }
const read = (locale: string, namespace: string) =>
  JSON.parse(readFileSync(new URL(`${locale}/${namespace}.json`, here), 'utf8')) as Tree

function flat(tree: Tree, before = ''): Map<string, string> {
  const found = new Map<string, string>()
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') found.set(before + key, value)
    else for (const [inner, text] of flat(value, `${before}${key}.`)) found.set(inner, text)
  }
  return found
}

/** The names that a sentence wants filled in. */
function wanted(elements: ReturnType<IntlMessageFormat['getAst']>): Set<string> {
  const names = new Set<string>()
  const visit = (nodes: unknown) => {
    if (!Array.isArray(nodes)) return
    for (const node of nodes as {
      type: number
      value?: string
      options?: Record<string, { value: unknown }>
    }[]) {
      if (node.type >= 1 && node.type <= 6 && node.value) names.add(node.value)
      for (const option of Object.values(node.options ?? {})) visit(option.value)
    }
  }
  visit(elements)
  return names
}

const ast = (text: string, locale: string) =>
  new IntlMessageFormat(text, locale, undefined, { ignoreTag: true }).getAst()

test('every language has the same namespaces', () => {
  for (const locale of locales)
    expect(readdirSync(new URL(`${locale}/`, here)).toSorted(), locale).toEqual(
      namespaces.map((name) => `${name}.json`).toSorted(),
    )
})

test.each(namespaces)('%s has the same keys in every language, and none is empty', (namespace) => {
  const english = flat(read('en', namespace))
  for (const locale of locales) {
    const mine = flat(read(locale, namespace))
    expect([...mine.keys()].toSorted(), locale).toEqual([...english.keys()].toSorted())
    for (const [key, text] of mine) expect(text.trim(), `${locale} ${key}`).not.toBe('')
  }
})

test.each(namespaces)(
  '%s can be read as ICU messages, and asks for nothing that English does not',
  (namespace) => {
    const english = flat(read('en', namespace))
    for (const locale of locales)
      for (const [key, text] of flat(read(locale, namespace))) {
        const allowed = wanted(ast(english.get(key) ?? '', 'en'))
        // Two values are always at hand where a deed is told: who did it, and whether that is the reader.
        for (const always of ['who', 'whom', 'me', 'count', 'name']) allowed.add(always)
        for (const name of wanted(ast(text, locale)))
          expect(allowed, `${locale} ${namespace} ${key}`).toContain(name)
      }
  },
)

test('Arabic plurals tell all six forms', () => {
  for (const namespace of namespaces)
    for (const [key, text] of flat(read('ar', namespace)))
      for (const [, forms] of text.matchAll(/, plural,((?:[^{}]|\{[^{}]*\})*)\}/g))
        for (const form of ['zero', 'one', 'two', 'few', 'many', 'other'])
          expect(forms, `${namespace} ${key}`).toContain(`${form} {`)
})

test('every problem of the wire has its words', () => {
  const known = flat(read('en', 'problems'))
  for (const code of [...problemCodes, 'offline']) expect([...known.keys()]).toContain(code.replace('.', '_'))
})

test('no exclamation marks, in any language', () => {
  for (const namespace of namespaces)
    for (const locale of locales)
      for (const [key, text] of flat(read(locale, namespace)))
        expect(text, `${locale} ${namespace} ${key}`).not.toMatch(/[!¡]/)
})
