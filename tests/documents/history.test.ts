import { expect, test } from 'vitest'
import { openWorld } from '../support/world.ts'
import { notesOf, Writer } from '../support/writer.ts'

test('D50 history tells who wrote when, newest first, to whoever is admitted', async () => {
  await using world = await openWorld()
  const { rosa, amal, camila } = await world.enter('rosa', 'amal', 'camila')
  const notes = await notesOf(rosa, world.roomId)
  using one = await Writer.open(amal, notes)
  using two = await Writer.open(camila, notes)
  one.paragraph('by Amal')
  await two.sees((text) => text.includes('by Amal'))
  two.paragraph('by Camila')
  await one.sees((text) => text.includes('by Camila'))

  const { status, body } = await amal.get(`/documents/${notes}/history`)
  expect(status).toBe(200)
  const items = body['items'] as { displayName: string; kind: string; authorId: string; summary: string }[]
  expect(items.slice(0, 2).map((one) => [one.displayName, one.kind])).toEqual([
    ['Camila', 'edit'],
    ['Amal', 'edit'],
  ])
  expect(items[0]!.authorId).toBe(camila.id)
  expect(items[0]!.summary).toMatch(/^\+\d+/)
  const diego = await world.signIn('diego')
  expect((await diego.get(`/documents/${notes}/history`)).status).toBe(403)
  const parent = await world.signIn('parent')
  expect((await parent.get(`/documents/${notes}/history`)).status).toBe(404)
})

test('D51 one author’s work since a time is taken back; what others typed inside and after it stays', async () => {
  await using world = await openWorld()
  const { rosa, amal, camila } = await world.enter('rosa', 'amal', 'camila')
  const notes = await notesOf(rosa, world.roomId)
  using one = await Writer.open(amal, notes)
  using two = await Writer.open(camila, notes)
  const kept = one.paragraph('Kept from before.')
  await two.sees((text) => text.includes('Kept from before.'))
  world.clock.advance({ minutes: 10 })
  const since = world.clock.now()

  const text = one.paragraph('Amal wrote this whole line')
  await two.sees((all) => all.includes('whole line'))
  const theirs = two.root.get(two.root.length - 1) as unknown as {
    get: (index: number) => { insert: (index: number, words: string) => void }
  }
  theirs.get(0).insert(4, ' and Camila')
  two.paragraph('Camila after.')
  await one.sees((all) => all.includes('and Camila') && all.includes('Camila after.'))
  kept.insert(kept.length, ' Amal again.')
  text.insert(text.length, ' more')
  await two.sees((all) => all.includes('Amal again.') && all.includes(' more'))

  const preview = await rosa.post(`/documents/${notes}/revert`, { authorId: amal.id, since, preview: true })
  expect(preview.status).toBe(200)
  expect(preview.body['insertions']).toBeGreaterThan(20)
  await two.settled()
  expect(two.text).toContain('whole line')

  const done = await rosa.post(`/documents/${notes}/revert`, { authorId: amal.id, since })
  expect(done.body).toEqual(preview.body)
  await two.sees((all) => !all.includes('whole line') && !all.includes('Amal again'))
  expect(two.text).toContain(' and Camila')
  expect(two.text).toContain('Camila after.')
  expect(two.text).toContain('Kept from before.')
  await one.sees((all) => all === two.text)
  const { body } = await rosa.get(`/documents/${notes}/history`)
  expect((body['items'] as { kind: string }[])[0]!.kind).toBe('revert')
})

test('D52 what an author had deleted of others’ comes back with the taking back', async () => {
  await using world = await openWorld()
  const { rosa, amal, camila } = await world.enter('rosa', 'amal', 'camila')
  const notes = await notesOf(rosa, world.roomId)
  using one = await Writer.open(amal, notes)
  using two = await Writer.open(camila, notes)
  two.paragraph('Eleven kinds of lichen grow here.')
  await one.sees((all) => all.includes('grow here'))
  world.clock.advance({ minutes: 10 })
  const since = world.clock.now()
  const line = one.root.get(one.root.length - 1) as unknown as {
    get: (index: number) => { delete: (index: number, length: number) => void }
  }
  line.get(0).delete(0, 'Eleven kinds of '.length)
  await two.sees((all) => !all.includes('Eleven kinds'))
  const done = await rosa.post(`/documents/${notes}/revert`, { authorId: amal.id, since })
  expect(done.body['deletions']).toBeGreaterThan(0)
  await two.sees((all) => all.includes('Eleven kinds of lichen grow here.'))
})

test('D53 only teachers take back, only authors of the room, with a time that is one', async () => {
  await using world = await openWorld()
  const { rosa, amal } = await world.enter('rosa', 'amal')
  const notes = await notesOf(rosa, world.roomId)
  const since = world.clock.now()
  expect((await amal.post(`/documents/${notes}/revert`, { authorId: amal.id, since })).status).toBe(403)
  expect(
    (await rosa.post(`/documents/${notes}/revert`, { authorId: 'participant_none', since })).status,
  ).toBe(404)
  expect(
    (await rosa.post(`/documents/${notes}/revert`, { authorId: amal.id, since: 'yesterday' })).status,
  ).toBe(422)
  expect((await rosa.post(`/documents/${notes}/revert`, { authorId: amal.id, since })).body).toEqual({
    insertions: 0,
    deletions: 0,
  })
})
