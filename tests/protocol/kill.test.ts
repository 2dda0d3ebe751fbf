import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { DocumentId, RoomId } from '#shared/contracts/common.ts'
import { freePort, newFolder, startHub, type Process } from '../support/hub.ts'
import { Person } from '../support/person.ts'
import { accounts, demoPassword } from '../support/world.ts'
import { notesOf, Writer } from '../support/writer.ts'

const rounds = 20

/** Kills the hub under two who type and talk; whatever others saw until then has to be there after the start. */
async function killUnderTyping(hub: Process, seed: number, restart: () => Process): Promise<Process> {
  const url = await hub.ready()
  const [rosa, amal, camila] = await Promise.all(
    (['rosa', 'amal', 'camila'] as const).map((name) => Person.signIn(url, accounts[name], demoPassword)),
  )
  const { body } = await rosa!.get('/rooms')
  const roomId = (body['items'] as { id: RoomId }[])[0]!.id
  await rosa!.join(roomId)
  for (const child of [amal!, camila!]) {
    if ((await child.join(roomId)).state === 'lobby') {
      await rosa!.ask('lobby:admit', { roomId, participantId: child.id })
      await child.hears('room:admitted')
    }
  }
  const notes: DocumentId = await notesOf(rosa!, roomId)
  using writer = await Writer.open(amal!, notes)
  using reader = await Writer.open(camila!, notes)

  const text = writer.paragraph(`round ${seed} `)
  const acknowledged: string[] = []
  const killAt = 40 + ((seed * 7919) % 160)
  for (let step = 0; step < killAt; step++) {
    for (let letter = 0; letter < 5; letter++) text.insert(text.length, 'abcdefghij '[(step + letter) % 11]!)
    void amal!
      .say(`line ${seed} ${step} of many`)
      .then(({ message }) => message && acknowledged.push(message.id))
      .catch(() => undefined)
    await new Promise((resolve) => setImmediate(resolve))
  }
  await reader.sees((all) => all.includes(`round ${seed} abc`))
  await rosa!.hears('chat:message')
  await hub[Symbol.asyncDispose]()
  const seen = reader.text
  const heard = rosa!.heard('chat:message').map((push) => push.message.id)
  writer.leave()
  reader.leave()
  for (const person of [rosa!, amal!, camila!]) person.close()

  const next = restart()
  const again = await Person.signIn(await next.ready(), accounts.rosa, demoPassword)
  const joined = await again.join(roomId)
  using late = await Writer.open(again, notes)
  expect(late.text.startsWith(seen), `seed ${seed}: what was seen is there`).toBe(true)
  const stored = new Set<string>(joined.messages.map((one) => one.id))
  const older = await again.get(`/rooms/${roomId}/messages?limit=200`)
  for (const one of older.body['items'] as { id: string }[]) stored.add(one.id)
  for (const id of [...acknowledged, ...heard])
    expect(stored.has(id), `seed ${seed}: message ${id}`).toBe(true)
  expect(heard.length).toBeGreaterThan(0)
  expect(Y.encodeStateVector(late.doc).length).toBeGreaterThan(1)
  again.close()
  return next
}

test(`D40 C9 a killed process loses no message that was acknowledged and no word that anyone else had seen, ${rounds} times`, async () => {
  using data = newFolder()
  const env = {
    PORT: String(await freePort()),
    CHAT_LINES: '100000',
    EVENTS_PER_SECOND: '100000',
    REQUESTS_PER_SECOND: '1000',
  }
  const start = (): Process => startHub(data.folder, env)
  let hub = start()
  try {
    for (let seed = 1; seed <= rounds; seed++) hub = await killUnderTyping(hub, seed, start)
  } finally {
    await hub[Symbol.asyncDispose]()
  }
}, 180_000)
