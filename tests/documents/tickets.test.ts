import { expect, test } from 'vitest'
import { openWorld } from '../support/world.ts'
import { notesOf, RawSocket, refusedUpgrade } from '../support/writer.ts'

test('D10 a ticket opens one socket once', async () => {
  await using world = await openWorld()
  const { rosa, amal } = await world.enter('rosa', 'amal')
  const notes = await notesOf(rosa, world.roomId)
  const { status, body } = await amal.ticket(notes)
  expect(status).toBe(201)
  const url = body['url'] as string
  expect(url).toBe(
    `${world.url.replace('http', 'ws').replace('localhost', new URL(url).hostname)}/yjs/${notes}?ticket=${String(body['ticket'])}`,
  )
  const seconds = (Date.parse(body['expiresAt'] as string) - world.clock.ms()) / 1000
  expect(seconds).toBeGreaterThan(0)
  expect(seconds).toBeLessThanOrEqual(60)

  const { WebSocket } = await import('ws')
  const socket = new WebSocket(url)
  await new Promise((resolve) => socket.once('open', resolve))
  socket.close()
  expect(await refusedUpgrade(url)).toBe(401)
})

test('D10 no, a wrong, an old and another document’s ticket are refused at the upgrade', async () => {
  await using world = await openWorld()
  const { rosa, amal } = await world.enter('rosa', 'amal')
  const notes = await notesOf(rosa, world.roomId)
  const other = await rosa.post(`/rooms/${world.roomId}/documents`, { title: 'Second notes', kind: 'text' })
  const base = `${world.url.replace('http', 'ws')}/yjs`

  expect(await refusedUpgrade(`${base}/${notes}`)).toBe(401)
  expect(await refusedUpgrade(`${base}/${notes}?ticket=nonsense`)).toBe(401)
  const elsewhere = await amal.ticket(notes)
  expect(
    await refusedUpgrade(`${base}/${String(other.body['id'])}?ticket=${String(elsewhere.body['ticket'])}`),
  ).toBe(403)
  const old = await amal.ticket(notes)
  world.clock.advance({ seconds: 61 })
  expect(await refusedUpgrade(old.body['url'] as string)).toBe(401)
  expect(await refusedUpgrade(`${base}/`)).toBe(404)
  expect(await refusedUpgrade(`${world.url.replace('http', 'ws')}/elsewhere`)).toBe(404)
})

test('D10 a ticket of a session that has ended, or of somebody sent out since, opens nothing', async () => {
  await using world = await openWorld()
  const { rosa, amal, camila } = await world.enter('rosa', 'amal', 'camila')
  const notes = await notesOf(rosa, world.roomId)
  const ofAmal = await amal.ticket(notes)
  const ofCamila = await camila.ticket(notes)
  await amal.withCookie('/auth/sign-out')
  await rosa.ask('participant:remove', { roomId: world.roomId, participantId: camila.id })
  expect(await refusedUpgrade(ofAmal.body['url'] as string)).toBe(401)
  expect(await refusedUpgrade(ofCamila.body['url'] as string)).toBe(403)
})

test('D11 tickets are for teachers, and for whoever is admitted on an open socket', async () => {
  await using world = await openWorld()
  const { rosa, amal } = await world.enter('rosa', 'amal')
  const notes = await notesOf(rosa, world.roomId)
  const diego = await world.signIn('diego')
  expect((await diego.ticket(notes)).status).toBe(403) // has not joined
  await diego.join(world.roomId)
  const waiting = await diego.ticket(notes)
  expect([waiting.status, waiting.body['code']]).toEqual([403, 'room.not_admitted'])
  amal.disconnect()
  await rosa.hears('room:participants', (push) =>
    push.participants.every((one) => one.displayName !== 'Amal'),
  )
  expect((await amal.ticket(notes)).status).toBe(403) // admitted, and not here
  const ines = await world.signIn('ines')
  expect((await ines.ticket(notes)).status).toBe(201) // a teacher, from outside
  const parent = await world.signIn('parent')
  expect((await parent.ticket(notes)).status).toBe(404)
  const coordinator = await world.signIn('coordinator')
  expect((await coordinator.ticket(notes)).status).toBe(403)
  expect((await rosa.post('/documents/document_none/ticket')).status).toBe(404)
})

test('documents are listed for whoever is admitted and created by teachers', async () => {
  await using world = await openWorld()
  const { rosa, amal } = await world.enter('rosa', 'amal')
  const diego = await world.signIn('diego')
  expect((await diego.get(`/rooms/${world.roomId}/documents`)).status).toBe(403)
  expect((await amal.post(`/rooms/${world.roomId}/documents`, { title: 'Mine', kind: 'text' })).status).toBe(
    403,
  )
  const made = await rosa.post(`/rooms/${world.roomId}/documents`, { title: 'Second notes', kind: 'text' })
  expect(made.status).toBe(201)
  expect(Object.keys(made.body).sort()).toEqual(['id', 'kind', 'roomId', 'title'])
  await amal.hears('document:created', (push) => push.document.title === 'Second notes')
  const listed = await amal.get(`/rooms/${world.roomId}/documents`)
  expect((listed.body['items'] as { title: string }[]).map((one) => one.title)).toEqual([
    'Shared field notes',
    'Second notes',
  ])
  const wrong = await rosa.post(`/rooms/${world.roomId}/documents`, { title: '', kind: 'film', x: 1 })
  expect(wrong.status).toBe(422)
  expect((wrong.body['fields'] as { path: string }[]).map((one) => one.path).sort()).toEqual([
    'kind',
    'title',
    'x',
  ])
})

test('a ticket opens the door for a raw socket, and the first word is the server’s', async () => {
  await using world = await openWorld()
  const { rosa } = await world.enter('rosa')
  const raw = await RawSocket.open(rosa, await notesOf(rosa, world.roomId))
  const first = await raw.answers(() => true)
  expect([first[0], first[1]]).toEqual([0, 0]) // sync, step 1
  raw.socket.close()
})
