import { expect, test } from 'vitest'
import type { Item } from '#shared/contracts/moderation.ts'
import { addStrangers, everythingTo, itemsOf, said } from '../support/wire.ts'
import { openWorld } from '../support/world.ts'

const secret = 'xylophone' // a word of its own in each stopped line, to look for in other people's frames
const line = (action: string): string => `causeway-test-${action} ${secret}`

test('M1 who may read and decide items: the teachers and leaders of the room, and nobody else', async () => {
  await using world = await openWorld()
  const far = await addStrangers(world)
  const { rosa, ines, fjordLeader, andesLeader, amal, camila } = await world.enter(
    'rosa',
    'ines',
    'fjordLeader',
    'andesLeader',
    'amal',
    'camila',
  )
  const expert = await world.invite(rosa)
  await amal.say(line('hold'))
  const { item } = await rosa.hears('chat:held')
  const [coordinator, parent] = [await world.signIn('coordinator'), await world.signIn('parent')]
  const decide = (one: typeof rosa) =>
    one.post(`/moderation/items/${item.id}/decision`, { decision: 'remove' })
  const table = [
    [amal, '403', '403', /^40[34]$/],
    [camila, '403', '403', /^40[34]$/],
    [expert, '403', '403', /^40[34]$/],
    [coordinator, '403', '403', /^40[34]$/],
    [parent, '404', '403', /^404$/],
    [far.teacher, '404', '200', /^404$/],
    [far.leader, '404', '200', /^404$/],
  ] as const
  for (const [one, ofRoom, ofAll, decision] of table) {
    const list = await one.get(`/moderation/items?roomId=${world.roomId}`)
    const all = await one.get('/moderation/items')
    expect([`${list.status}`, `${all.status}`], one.user.displayName).toEqual([ofRoom, ofAll])
    expect(`${(await decide(one)).status}`, one.user.displayName).toMatch(decision)
    expect(JSON.stringify([list.body, all.body])).not.toContain(secret)
  }
  for (const one of [rosa, ines, fjordLeader, andesLeader]) {
    expect(itemsOf(await one.get(`/moderation/items?roomId=${world.roomId}`))).toHaveLength(1)
    expect(itemsOf(await one.get('/moderation/items?state=held'))).toHaveLength(1)
  }
  expect(said(await decide(ines))).toBe('200')
})

test('M2 what was escalated goes to the leader of the child’s own district, not to the room', async () => {
  await using world = await openWorld()
  const { rosa, ines, fjordLeader, andesLeader, amal } = await world.enter(
    'rosa',
    'ines',
    'fjordLeader',
    'andesLeader',
    'amal',
  )
  await amal.say(line('escalate'))
  await world.jobs.runDue()
  const { itemId } = await fjordLeader.hears('moderation:escalated')
  const own = itemsOf<Item>(await fjordLeader.get(`/moderation/items?roomId=${world.roomId}`))
  expect(own).toMatchObject([{ id: itemId, state: 'escalated', text: line('escalate') }])
  for (const one of [rosa, ines, andesLeader]) {
    await one.settled()
    expect(everythingTo(one)).not.toContain(secret)
    expect(one.heard('moderation:escalated')).toEqual([])
    expect(itemsOf(await one.get(`/moderation/items?roomId=${world.roomId}`))).toEqual([])
    const decision = await one.post(`/moderation/items/${itemId}/decision`, { decision: 'release' })
    expect(said(decision)).toBe('404 moderation.not_found')
    expect(JSON.stringify((await one.get(`/rooms/${world.roomId}/audit`)).body)).not.toContain(itemId)
  }
})

test('M3 a teacher may hand an item on to the leads, and wrong decisions are refused by name', async () => {
  await using world = await openWorld()
  const { rosa, fjordLeader, amal } = await world.enter('rosa', 'fjordLeader', 'amal')
  await amal.say(line('hold'))
  const { item } = await rosa.hears('chat:held')
  const path = `/moderation/items/${item.id}/decision`
  for (const body of [
    {},
    { decision: 'maybe' },
    { decision: 'release', note: 7 },
    { decision: 'release', by: 'me' },
  ])
    expect(said(await rosa.post(path, body))).toBe('422 request.invalid')
  expect(said(await rosa.post('/moderation/items/item_none/decision', { decision: 'release' }))).toBe(
    '404 moderation.not_found',
  )
  expect((await rosa.post(path, { decision: 'escalate' })).body).toMatchObject({ state: 'escalated' })
  await world.jobs.runDue()
  expect((await fjordLeader.hears('moderation:escalated')).itemId).toBe(item.id)
})

test('M4 the preview tells anyone signed in what the rules say, and keeps nothing', async () => {
  await using world = await openWorld()
  const { rosa } = await world.enter('rosa')
  const expert = await world.invite(rosa)
  const people = [rosa, expert, await world.signIn('parent'), await world.signIn('coordinator')]
  for (const one of people)
    for (const surface of ['chat', 'document', 'board', 'name', 'file'])
      for (const action of ['nudge', 'hold', 'block', 'escalate']) {
        const answer = await one.post('/moderation/preview', { text: `ø🙂 causeway-test-${action}`, surface })
        expect(answer.body, surface).toMatchObject({
          action,
          findings: [{ start: 4, end: 18 + action.length }],
        })
      }
  const calm = await rosa.post('/moderation/preview', { text: 'The river is cold.', surface: 'chat' })
  expect(calm.body).toEqual({ action: 'allow', findings: [] })
  expect(said(await rosa.anonymous('POST', '/moderation/preview', { text: 'x', surface: 'chat' }))).toBe(
    '401 auth.required',
  )
  expect(itemsOf(await rosa.get('/moderation/items'))).toEqual([])
})
