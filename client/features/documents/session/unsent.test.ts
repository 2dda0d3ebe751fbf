import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { seenBy, sentences, unsentBlocks } from './unsent.ts'

const root = 'content'

function paragraph(doc: Y.Doc, text: string, kind = 'paragraph') {
  const element = new Y.XmlElement(kind)
  const words = new Y.XmlText()
  element.insert(0, [words])
  doc.getXmlFragment(root).push([element])
  words.insert(0, text)
  return words
}

function twoReplicas() {
  const server = new Y.Doc()
  paragraph(server, 'What we saw')
  const mine = new Y.Doc()
  Y.applyUpdate(mine, Y.encodeStateAsUpdate(server))
  return { server, mine }
}

describe('words that the server does not have', () => {
  test('none, when both are equal', () => {
    const { server, mine } = twoReplicas()
    expect(unsentBlocks(mine, root, seenBy(server))).toEqual([])
  })
  test('a new paragraph, with its place', () => {
    const { server, mine } = twoReplicas()
    paragraph(mine, 'The moss was wet.')
    expect(unsentBlocks(mine, root, seenBy(server))).toEqual([{ index: 1, text: 'The moss was wet.' }])
  })
  test('only the new words of a sentence that was half sent', () => {
    const { server, mine } = twoReplicas()
    const words = paragraph(mine, 'The moss ')
    Y.applyUpdate(server, Y.encodeStateAsUpdate(mine))
    words.insert(9, 'was wet.')
    expect(unsentBlocks(mine, root, seenBy(server))).toEqual([{ index: 1, text: 'was wet.' }])
  })
  test('words in the middle of a known run', () => {
    const { server, mine } = twoReplicas()
    const known = mine.getXmlFragment(root).get(0) as Y.XmlElement
    ;(known.get(0) as Y.XmlText).insert(5, 'two classes ')
    expect(unsentBlocks(mine, root, seenBy(server))).toEqual([{ index: 0, text: 'two classes ' }])
  })
  test('each item of a list is its own line', () => {
    const { server, mine } = twoReplicas()
    const list = new Y.XmlElement('bulletList')
    mine.getXmlFragment(root).push([list])
    for (const text of ['moss', 'stones']) {
      const item = new Y.XmlElement('listItem')
      const line = new Y.XmlElement('paragraph')
      line.insert(0, [new Y.XmlText(text)])
      item.insert(0, [line])
      list.push([item])
    }
    expect(unsentBlocks(mine, root, seenBy(server))).toEqual([{ index: 1, text: 'moss\nstones' }])
  })
  test('what was written and taken back again is not kept', () => {
    const { server, mine } = twoReplicas()
    const words = paragraph(mine, 'oh')
    words.delete(0, 2)
    expect(unsentBlocks(mine, root, seenBy(server))).toEqual([])
  })
  test('what others wrote meanwhile is not mine', () => {
    const { server, mine } = twoReplicas()
    paragraph(server, 'From the other shore.')
    paragraph(mine, 'Mine.')
    expect(unsentBlocks(mine, root, seenBy(server)).map(({ text }) => text)).toEqual(['Mine.'])
  })
})

test('sentences are counted in every script', () => {
  expect(sentences('One. Two!')).toBe(2)
  expect(sentences('ما اسمك؟ أنا أمل')).toBe(2)
  expect(sentences('half a sentence')).toBe(1)
  expect(sentences('  ')).toBe(0)
})
