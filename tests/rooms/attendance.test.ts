import { expect, test } from 'vitest'
import type { Visit } from '#shared/contracts/rooms.ts'
import type { Person } from '../support/person.ts'
import { again, itemsOf, said } from '../support/wire.ts'
import { openWorld } from '../support/world.ts'

const visitsOf = async (teacher: Person, roomId: string, displayName: string): Promise<Visit[]> =>
  itemsOf<Visit>(await teacher.get(`/rooms/${roomId}/attendance`)).filter(
    (one) => one.displayName === displayName,
  )
const seconds = ({ enteredAt, leftAt }: Visit): number =>
  Math.round((Date.parse(leftAt!) - Date.parse(enteredAt)) / 1000)

test('R30 attendance tells who was in, of which school and role, from when to when', async () => {
  await using world = await openWorld()
  const { rosa, amal } = await world.enter('rosa', 'amal')
  world.clock.advance({ minutes: 10 })
  await amal.ask('room:leave', { roomId: world.roomId })
  const [visit, ...more] = await visitsOf(rosa, world.roomId, 'Amal')
  expect(more).toEqual([])
  expect(visit).toEqual({
    participantId: amal.id,
    displayName: 'Amal',
    role: 'student',
    schoolId: amal.user.schoolId,
    enteredAt: expect.stringMatching(/Z$/),
    leftAt: expect.stringMatching(/Z$/),
  })
  expect(seconds(visit!)).toBeGreaterThanOrEqual(600)
  expect(seconds(visit!)).toBeLessThan(610)
  expect((await visitsOf(rosa, world.roomId, 'Rosa Lind'))[0]).not.toHaveProperty('leftAt')
})

test('R30 waiting in the lobby is not attendance', async () => {
  await using world = await openWorld()
  const { rosa } = await world.enter('rosa')
  const amal = await world.signIn('amal')
  await amal.join(world.roomId)
  expect(await visitsOf(rosa, world.roomId, 'Amal')).toEqual([])
})

test('R31 a break of less than a minute is one visit, a longer one is two', async () => {
  await using world = await openWorld()
  const { rosa, amal } = await world.enter('rosa', 'amal')
  amal.disconnect()
  await rosa.hears('room:participants', (push) => push.participants.length === 1)
  world.clock.advance({ seconds: 50 })
  await amal.join(world.roomId)
  expect(await visitsOf(rosa, world.roomId, 'Amal')).toHaveLength(1)
  expect((await visitsOf(rosa, world.roomId, 'Amal'))[0]).not.toHaveProperty('leftAt')
  await amal.ask('room:leave', { roomId: world.roomId })
  world.clock.advance({ seconds: 70 })
  await amal.join(world.roomId)
  expect(await visitsOf(rosa, world.roomId, 'Amal')).toHaveLength(2)
})

test('R31 a restart does not break a visit', async () => {
  await using world = await openWorld()
  const { rosa, amal } = await world.enter('rosa', 'amal')
  await world.restart()
  await again(world, amal).join(world.roomId)
  const visits = await visitsOf(again(world, rosa), world.roomId, 'Amal')
  expect(visits).toHaveLength(1)
  expect(visits[0]).not.toHaveProperty('leftAt')
})

test('R32 attendance outlives the session: everyone’s visit ends when the room closes, and stays readable', async () => {
  await using world = await openWorld()
  const { rosa, amal } = await world.enter('rosa', 'amal')
  world.clock.advance({ minutes: 5 })
  await rosa.post(`/rooms/${world.roomId}/state`, { state: 'closed' })
  await amal.hears('room:removed')
  await world.restart()
  const visits = itemsOf<Visit>(await again(world, rosa).get(`/rooms/${world.roomId}/attendance`))
  expect(visits.map((one) => one.displayName).sort()).toEqual(['Amal', 'Rosa Lind'])
  for (const visit of visits) expect(seconds(visit)).toBeGreaterThanOrEqual(300)
})

test('R32 a guest who is gone is still in the attendance, as an expert of no school', async () => {
  await using world = await openWorld()
  const { rosa } = await world.enter('rosa')
  const expert = await world.invite(rosa)
  await expert.join(world.roomId)
  await rosa.ask('lobby:admit', { roomId: world.roomId, participantId: expert.id })
  await expert.hears('room:admitted')
  const closed = expert.closes()
  await rosa.post(`/rooms/${world.roomId}/state`, { state: 'closed' })
  await closed
  const [visit] = await visitsOf(rosa, world.roomId, 'Dr. Wanjiru Maina')
  expect(visit).toMatchObject({ role: 'expert', schoolId: null, leftAt: expect.any(String) })
})

test('R32 attendance comes in pages', async () => {
  await using world = await openWorld()
  const { rosa } = await world.enter('rosa', 'amal', 'bjorn')
  const first = await rosa.get(`/rooms/${world.roomId}/attendance?limit=2`)
  const cursor = encodeURIComponent(first.body['nextCursor'] as string)
  const second = await rosa.get(`/rooms/${world.roomId}/attendance?limit=2&cursor=${cursor}`)
  const names = [...itemsOf<Visit>(first), ...itemsOf<Visit>(second)].map((one) => one.displayName)
  expect(names).toEqual(['Rosa Lind', 'Amal', 'Bjørn'])
  expect(second.body['nextCursor']).toBeNull()
})

test('R32 attendance is for staff: students and guests are refused though they were there', async () => {
  await using world = await openWorld()
  const { rosa, amal } = await world.enter('rosa', 'amal')
  const expert = await world.invite(rosa)
  for (const one of [amal, expert])
    expect(said(await one.get(`/rooms/${world.roomId}/attendance`))).toBe('403 room.forbidden')
})
