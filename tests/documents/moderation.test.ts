import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { openWorld, type World } from '../support/world.ts'
import { notesOf, Writer } from '../support/writer.ts'

async function twoWriters(world: World) {
  const people = await world.enter('rosa', 'amal', 'camila')
  const notes = await notesOf(people.rosa, world.roomId)
  const one = await Writer.open(people.amal, notes)
  const two = await Writer.open(people.camila, notes)
  return { ...people, notes, one, two, end: () => [one, two].forEach((writer) => writer.end()) }
}

test('D20 held words reach nobody else, leave their author’s screen, and come with the reason to the author alone', async () => {
  await using world = await openWorld()
  const { rosa, amal, camila, notes, one, two, end } = await twoWriters(world)
  one.paragraph('before causeway-test-hold after')
  await two.sees((text) => text.includes('after'))
  await one.sees((text) => !text.includes('causeway-test-hold'))

  const parked = await amal.hears('document:parked')
  expect([parked.action, parked.text, parked.documentId]).toEqual(['hold', 'causeway-test-hold', notes])
  expect(parked.findings[0]!.explanation.length).toBeGreaterThan(10)
  const { item } = await rosa.hears('chat:held')
  expect([item.surface, item.state, item.text, item.context.displayName]).toEqual([
    'document',
    'held',
    'causeway-test-hold',
    'Amal',
  ])
  await two.settled()
  await camila.settled()
  expect(two.heard).not.toContain('causeway-test-hold')
  expect(camila.frames.join('')).not.toContain('causeway-test-hold')
  expect(one.text).toBe(two.text)
  end()
})

test('D21 words typed letter by letter, split over updates: nobody else ever has the whole', async () => {
  await using world = await openWorld()
  const { one, two, end } = await twoWriters(world)
  const text = one.paragraph('')
  for (const letter of 'my number is +47 912 34 567 ok') text.insert(text.length, letter)
  await two.sees((all) => all.includes('ok'))
  await two.settled()
  expect(two.text).not.toMatch(/912|567/)
  expect(two.heard).not.toContain('912 34 567')
  await one.sees((all) => all === two.text)
  end()
})

test('D22 a word that a deletion completes is taken out as well', async () => {
  await using world = await openWorld()
  const { one, two, end } = await twoWriters(world)
  const text = one.paragraph('causeway-test-XXhold')
  await two.sees((all) => all.includes('XXhold'))
  text.delete('causeway-test-'.length, 2)
  await one.sees((all) => !all.includes('causeway-test-'))
  await two.sees((all) => !all.includes('causeway-test-'))
  end()
})

test('D23 what the schema does not know is taken out: other roots, nodes, attributes, marks, embeds, subdocuments', async () => {
  await using world = await openWorld()
  const { one, two, end } = await twoWriters(world)
  const secret = 'smuggled-words'
  one.doc.getMap('elsewhere').set('note', secret)
  one.doc.getText(secret).insert(0, secret)
  const bad = new Y.XmlElement(secret)
  one.root.insert(one.root.length, [bad])
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.setAttribute('data-note', secret)
  paragraph.setAttribute(secret, 'x')
  const text = new Y.XmlText('plain')
  paragraph.insert(0, [text])
  one.root.insert(one.root.length, [paragraph])
  text.format(0, 2, { comment: secret })
  text.format(0, 2, { bold: { note: secret } })
  text.format(0, 2, { link: { href: 'https://en.wikipedia.org/wiki/Fjord', title: secret } })
  text.insertEmbed(5, { image: secret })
  text.setAttribute('note', secret as never)
  const heading = new Y.XmlElement('heading')
  heading.setAttribute('level', secret)
  heading.insert(0, [new Y.XmlText('the end')])
  one.root.insert(one.root.length, [heading])
  await two.sees((all) => all.includes('the end'))
  await one.settled()
  await two.settled()
  expect(two.heard).not.toContain(secret)
  expect(two.root.toString()).toContain('plain')
  const fresh = new Y.Doc()
  Y.applyUpdate(fresh, Y.encodeStateAsUpdate(two.doc))
  expect(Buffer.from(Y.encodeStateAsUpdate(fresh)).toString('utf8')).not.toContain(secret)
  end()
})

test('D24 what the schema knows stays: headings, lists, quotes, marks and links to trusted hosts', async () => {
  await using world = await openWorld()
  const { one, two, end } = await twoWriters(world)
  const list = new Y.XmlElement('bulletList')
  const item = new Y.XmlElement('listItem')
  const paragraph = new Y.XmlElement('paragraph')
  const text = new Y.XmlText('read about fjords')
  paragraph.insert(0, [text])
  item.insert(0, [paragraph])
  list.insert(0, [item])
  one.root.insert(one.root.length, [list])
  text.format(0, 4, { bold: {} })
  text.format(5, 5, {
    link: {
      href: 'https://en.wikipedia.org/wiki/Fjord',
      target: '_blank',
      rel: 'noopener noreferrer nofollow',
      class: null,
    },
  })
  const ordered = new Y.XmlElement('orderedList')
  ordered.setAttribute('start', 3 as never)
  one.root.insert(one.root.length, [ordered])
  await one.settled()
  await two.settled()
  expect(two.root.toString()).toBe(one.root.toString())
  expect(two.root.toString()).toContain('wikipedia')
  expect(two.root.toString()).toContain('start="3"')
  end()
})

test('D25 a released sentence comes back where it stood, in its author’s name, and may stand', async () => {
  await using world = await openWorld()
  const { rosa, one, two, notes, end } = await twoWriters(world)
  const text = one.paragraph('we say causeway-test-hold here')
  const { item } = await rosa.hears('chat:held')
  const decided = await rosa.post(`/moderation/items/${item.id}/decision`, { decision: 'release' })
  expect([decided.status, decided.body['state']]).toEqual([200, 'released'])
  await two.sees((all) => all.includes('we say causeway-test-hold here'))
  await one.sees((all) => all === two.text)
  text.insert(text.length, ', and more')
  await two.sees((all) => all.includes('here, and more'))
  expect(two.text).toContain('causeway-test-hold')

  const taken = await rosa.post(`/moderation/items/${item.id}/decision`, { decision: 'remove' })
  expect(taken.body['state']).toBe('removed')
  await two.sees((all) => !all.includes('causeway-test-hold'))
  expect(notes).toBeTruthy()
  end()
})

test('D26 a nudge leaves the words and tells their author once', async () => {
  await using world = await openWorld()
  const { amal, one, two, end } = await twoWriters(world)
  const text = one.paragraph('causeway-test-nudge here')
  await two.sees((all) => all.includes('causeway-test-nudge here'))
  const parked = await amal.hears('document:parked')
  expect(parked.action).toBe('nudge')
  text.insert(text.length, ' and on')
  await two.sees((all) => all.includes('and on'))
  await amal.settled()
  expect(amal.heard('document:parked')).toHaveLength(1)
  end()
})

test('D27 nothing that was stopped is kept in what a late joiner gets', async () => {
  await using world = await openWorld()
  const { rosa, one, notes, end } = await twoWriters(world)
  one.paragraph('then causeway-test-block came')
  await one.sees((all) => !all.includes('causeway-test-block'))
  using late = await Writer.open(rosa, notes)
  expect(late.text).toContain('then')
  expect(late.heard).not.toContain('causeway-test-block')
  end()
})

test('D28 what goes on from one block into the next is read together, in whatever order it was written', async () => {
  await using world = await openWorld()
  const { one, two, end } = await twoWriters(world)
  one.paragraph('34 567')
  await two.sees((all) => all.includes('34 567'))
  const above = new Y.XmlElement('paragraph')
  above.insert(0, [new Y.XmlText('call +47 912')])
  one.root.insert(one.root.length - 1, [above])
  await one.sees((all) => !all.includes('34 567') || !all.includes('+47 912'))

  const list = new Y.XmlElement('bulletList')
  for (const words of ['ring +47 913', '44 568']) {
    const item = new Y.XmlElement('listItem')
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [new Y.XmlText(words)])
    item.insert(0, [paragraph])
    list.insert(list.length, [item])
  }
  one.root.insert(one.root.length, [list])
  await one.settled()
  await two.settled()
  expect(two.root.toString().includes('+47 913') && two.root.toString().includes('44 568')).toBe(false)
  end()
})
