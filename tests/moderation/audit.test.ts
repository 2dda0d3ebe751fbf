import canonicalize from 'canonicalize'
import { createHash } from 'node:crypto'
import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { AuditEntry } from '#shared/contracts/audit.ts'
import type { Person } from '../support/person.ts'
import { Process } from '../support/hub.ts'
import { addStrangers, again, itemsOf, said } from '../support/wire.ts'
import { openWorld, type World } from '../support/world.ts'

const trailOf = async (person: Person, roomId: string): Promise<AuditEntry[]> =>
  itemsOf<AuditEntry>(await person.get(`/rooms/${roomId}/audit`))

/** As anybody outside would verify it: RFC 8785, SHA-256, from 64 zeros. */
function verify(entries: AuditEntry[]): void {
  let prevHash = '0'.repeat(64)
  for (const [index, { hash, ...entry }] of entries.entries()) {
    expect(entry.seq).toBe(index + 1)
    expect(entry.prevHash).toBe(prevHash)
    expect(hash).toBe(
      createHash('sha256')
        .update(entry.prevHash + canonicalize(entry))
        .digest('hex'),
    )
    prevHash = hash
  }
}

/** A lesson in which everything that is written down happens once. */
async function lesson(world: World) {
  const { rosa, amal } = await world.enter('rosa', 'amal')
  const { roomId } = world
  const camila = await world.signIn('camila')
  await camila.join(roomId)
  await rosa.ask('lobby:deny', { roomId, participantId: camila.id })
  await rosa.ask('room:permissions', { roomId, permissions: { draw: false } })
  await rosa.ask('participant:permissions', { roomId, participantId: amal.id, permissions: { chat: true } })
  await rosa.ask('participant:mute', { roomId, participantId: amal.id, muted: true })
  await rosa.ask('room:freeze', { roomId, frozen: true })
  await rosa.ask('room:freeze', { roomId, frozen: false })
  await amal.say('causeway-test-hold xylophone')
  const { item } = await rosa.hears('chat:held')
  await rosa.post(`/moderation/items/${item.id}/decision`, { decision: 'release', note: 'xylophone' })
  await amal.say('causeway-test-block xylophone')
  const { message } = await amal.say('xylophone')
  await rosa.ask('chat:remove', { roomId, messageId: message!.id })
  const expert = await world.invite(rosa, 'Xylophone Maina')
  await expert.join(roomId)
  const expiresAt = new Date(world.clock.ms() + 60_000).toISOString()
  const about = { kind: 'expert', displayName: 'Somebody', organisation: 'Somewhere', expiresAt }
  const { body } = await rosa.post(`/rooms/${roomId}/invites`, about)
  await rosa.call('DELETE', `/invites/${body['id'] as string}`)
  await rosa.ask('participant:remove', { roomId, participantId: amal.id })
  await rosa.post(`/rooms/${roomId}/state`, { state: 'closed' })
  return { rosa, amal, camila, item }
}

test('A3 the trail that a teacher reads verifies from its first entry, and still after a restart', async () => {
  await using world = await openWorld()
  const { rosa } = await lesson(world)
  const entries = await trailOf(rosa, world.roomId)
  expect(entries.length).toBeGreaterThan(12)
  verify(entries)
  await world.restart()
  expect(await trailOf(again(world, rosa), world.roomId)).toEqual(entries)
})

test('A4 every deed of a teacher is in the trail, once, with who did it and to whom', async () => {
  await using world = await openWorld()
  const { rosa, amal, camila, item } = await lesson(world)
  const entries = await trailOf(rosa, world.roomId)
  const of = (action: string) => entries.filter((entry) => entry.action === action)
  const expected: [string, string | undefined][] = [
    ['participant.admitted', amal.id],
    ['participant.denied', camila.id],
    ['room.permissions', world.roomId],
    ['participant.permissions', amal.id],
    ['participant.muted', amal.id],
    ['room.frozen', world.roomId],
    ['room.unfrozen', world.roomId],
    ['moderation.released', item.id],
    ['message.removed', undefined],
    ['invite.withdrawn', undefined],
    ['participant.removed', amal.id],
    ['room.closed', world.roomId],
  ]
  for (const [action, subject] of expected) {
    expect(of(action), action).toMatchObject([{ actorId: rosa.user.id, ...(subject && { subject }) }])
  }
  expect(of('invite.created')).toHaveLength(2)
  expect(of('invite.accepted')).toHaveLength(1)
  expect(of('moderation.held')).toMatchObject([{ actorId: amal.id, subject: item.id }])
  expect(of('moderation.blocked')).toHaveLength(1)
})

test('A4 what was refused or changes nothing leaves no entry', async () => {
  await using world = await openWorld()
  const { rosa, amal } = await world.enter('rosa', 'amal')
  const { roomId } = world
  const before = await trailOf(rosa, roomId)
  await amal.refused('room:freeze', { roomId, frozen: true })
  await rosa.ask('room:freeze', { roomId, frozen: false })
  await rosa.ask('lobby:admit', { roomId, participantId: amal.id })
  await rosa.raw('room:freeze', { roomId, frozen: 'yes' })
  expect(await trailOf(rosa, roomId)).toEqual(before)
})

test('A5 entries carry ids and codes, never a name or a word that somebody wrote', async () => {
  await using world = await openWorld()
  const { rosa } = await lesson(world)
  expect(JSON.stringify(await trailOf(rosa, world.roomId))).not.toMatch(
    /xylophone|Rosa|Amal|Camila|Maina|Somebody|Somewhere|@/i,
  )
})

test('A6 the trail is for the teachers of the room and their leaders', async () => {
  await using world = await openWorld()
  const far = await addStrangers(world)
  const { rosa, ines, fjordLeader, andesLeader, amal } = await world.enter(
    'rosa',
    'ines',
    'fjordLeader',
    'andesLeader',
    'amal',
  )
  for (const one of [rosa, ines, fjordLeader, andesLeader])
    expect((await trailOf(one, world.roomId)).length).toBeGreaterThan(0)
  const path = `/rooms/${world.roomId}/audit`
  for (const one of [amal, await world.signIn('coordinator'), await world.invite(rosa)])
    expect(said(await one.get(path))).toBe('403 room.forbidden')
  for (const one of [await world.signIn('parent'), far.teacher, far.leader])
    expect(said(await one.get(path))).toBe('404 room.not_found')
})

test('A6 each room has a chain of its own, from its first entry', async () => {
  await using world = await openWorld()
  const { rosa } = await world.enter('rosa', 'amal')
  const exchangeId = (rosa.joined!.room as { exchangeId: string }).exchangeId
  const made = await rosa.post('/rooms', { title: 'Another', exchangeId })
  const entries = await trailOf(rosa, made.body['id'] as string)
  expect(entries).toMatchObject([
    { seq: 1, action: 'room.created', actorId: rosa.user.id, prevHash: '0'.repeat(64) },
  ])
  verify(entries)
})

test('A7 a long trail comes in pages that join without a gap', async () => {
  await using world = await openWorld()
  const { rosa } = await lesson(world)
  const entries: AuditEntry[] = []
  let cursor: unknown = null
  do {
    const page = await rosa.get(
      `/rooms/${world.roomId}/audit?limit=5${cursor ? `&cursor=${cursor as string}` : ''}`,
    )
    expect(itemsOf(page).length).toBeLessThanOrEqual(5)
    entries.push(...itemsOf<AuditEntry>(page))
    cursor = page.body['nextCursor']
  } while (cursor)
  verify(entries)
  expect(entries).toEqual(await trailOf(rosa, world.roomId))
})

test('A7 deeds at the same moment stand one after the other', async () => {
  await using world = await openWorld()
  const { rosa, ines, amal } = await world.enter('rosa', 'ines', 'amal')
  const about = { roomId: world.roomId, participantId: amal.id }
  await Promise.all(
    [rosa, ines].flatMap((one) =>
      Array.from({ length: 10 }, (_, turn) =>
        one.ask('participant:mute', { ...about, muted: turn % 2 === 0 }),
      ),
    ),
  )
  const entries = await trailOf(rosa, world.roomId)
  verify(entries)
  expect(entries.filter(({ action }) => /muted$/.test(action))).toHaveLength(20)
})

async function check(world: World): Promise<{ code: number | null; said: string }> {
  await using script = new Process('infra/scripts/audit-verify.ts', { CAUSEWAY_DATA_DIR: world.folder })
  const code = await script.ended
  return { code, said: script.stdout + script.stderr }
}

test('A8 the command verifies the trail of a running hub, and finds the row that somebody changed', async () => {
  await using world = await openWorld()
  await lesson(world)
  expect(await check(world)).toMatchObject({ code: 0 })
  const database = new DatabaseSync(join(world.folder, 'causeway.db'))
  database
    .prepare('update audit_entries set actor_id = ? where scope = ? and seq = 3')
    .run('user_other', world.roomId)
  database.close()
  const after = await check(world)
  expect(after.code).toBe(1)
  expect(after.said).toContain(`${world.roomId}: broken at entry 3`)
})

test('A8 the command finds a trail whose end was cut off', async () => {
  await using world = await openWorld()
  await lesson(world)
  const database = new DatabaseSync(join(world.folder, 'causeway.db'))
  database.prepare('delete from audit_entries where scope = ? and seq > 4').run(world.roomId)
  database.close()
  expect((await check(world)).code).toBe(1)
})
