import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import type { DocumentId } from '#shared/contracts/common.ts'
import { itemsOf } from '../support/wire.ts'
import { openWorld, type World } from '../support/world.ts'
import { Writer } from '../support/writer.ts'

async function notesOf(world: World): Promise<DocumentId> {
  const rosa = await world.signIn('rosa')
  return itemsOf<{ id: DocumentId }>(await rosa.get(`/rooms/${world.roomId}/documents`))[0]!.id
}

/** Turns one bit of a stored update, as a failing disk would. */
function damage(world: World, sql: string): void {
  using database = new DatabaseSync(join(world.folder, 'documents.db'))
  const row = database.prepare(sql).get() as { document_id: string; seq: number; data: Uint8Array }
  const data = Buffer.from(row.data)
  data[data.length >> 1]! ^= 1
  database
    .prepare('UPDATE updates SET data = ? WHERE document_id = ? AND seq = ?')
    .run(data, row.document_id, row.seq)
  // As after a crash: no snapshot had been made yet.
  database.exec('DELETE FROM snapshots')
}

test('D41 a damaged end is cut off cleanly; what was whole before it is there, and the document goes on', async () => {
  await using world = await openWorld()
  const id = await notesOf(world)
  const { rosa } = await world.enter('rosa')
  const writer = await Writer.open(rosa, id)
  const first = writer.paragraph('what was whole')
  await writer.settled()
  writer.paragraph('what is damaged')
  await writer.settled()
  writer.paragraph('what came after it')
  await writer.settled()
  expect(first.toJSON()).toBe('what was whole')
  writer.leave()
  await world.app.stop()
  damage(world, "SELECT * FROM updates WHERE instr(data, 'what is damaged') > 0")
  await world.start()

  const { rosa: again } = await world.enter('rosa')
  const reader = await Writer.open(again, id)
  expect(reader.text).toContain('what was whole')
  expect(reader.text).not.toContain('damaged')
  expect(reader.text).not.toContain('what came after it')
  reader.paragraph('it goes on')
  await reader.settled()
  reader.leave()
  await world.restart()
  const { rosa: third } = await world.enter('rosa')
  const later = await Writer.open(third, id)
  expect(later.text).toContain('what was whole')
  expect(later.text).toContain('it goes on')
  using database = new DatabaseSync(join(world.folder, 'documents.db'))
  expect(database.prepare('SELECT count(*) AS kept FROM damaged').get()).toEqual({ kept: 2 })
})

test('D42 a damaged snapshot is made anew from the updates', async () => {
  await using world = await openWorld()
  const id = await notesOf(world)
  const { rosa } = await world.enter('rosa')
  const writer = await Writer.open(rosa, id)
  writer.paragraph('all of this is in the updates')
  await writer.settled()
  const before = writer.text
  writer.leave()
  await world.app.stop()
  {
    using database = new DatabaseSync(join(world.folder, 'documents.db'))
    database
      .prepare('INSERT OR REPLACE INTO snapshots (document_id, seq, data, sum) VALUES (?, 1, ?, 7)')
      .run(id, Buffer.from('this is no snapshot'))
  }
  await world.start()
  const { rosa: again } = await world.enter('rosa')
  expect((await Writer.open(again, id)).text).toBe(before)
})
