import { expect, test } from 'vitest'
import { Handshake } from '../support/media.ts'
import { itemsOf } from '../support/wire.ts'
import { openWorld } from '../support/world.ts'

test('L70 a teacher chooses what everyone sees, and it holds over a restart', async () => {
  await using world = await openWorld()
  const { rosa, amal } = await world.enter('rosa', 'amal')
  const { roomId } = world
  const stage = { view: 'gallery' as const, pinned: [amal.id] }
  expect(await amal.refused('stage:set', { roomId, stage })).toBe('room.forbidden')
  await rosa.ask('stage:set', { roomId, stage: { ...stage, pinned: [amal.id, amal.id] } })
  expect(await amal.hears('stage:changed')).toEqual({ roomId, stage })
  const stranger = { view: 'free' as const, pinned: ['participant_nobody' as typeof amal.id] }
  expect(await rosa.refused('stage:set', { roomId, stage: stranger })).toBe('participant.not_found')
  await world.restart()
  const { amal: again } = await world.enter('rosa', 'amal')
  expect(await again.ask('stage:look', { roomId })).toEqual({ stage, captioners: [] })
  const waiting = await world.signIn('camila')
  await waiting.join(roomId)
  expect(await waiting.refused('stage:look', { roomId })).toBe('room.not_admitted')
})

test('L71 the pointer is for teachers and whoever shares a screen that is seen', async () => {
  await using world = await openWorld({ media: true })
  const { rosa, amal } = await world.enter('rosa', 'amal')
  const { roomId } = world
  const point = { x: 0.25, y: 0.5 }
  expect(await amal.refused('stage:point', { roomId, point })).toBe('media.locked')
  await rosa.ask('stage:point', { roomId, point })
  expect(await amal.hears('stage:pointed')).toEqual({ roomId, participantId: rosa.id, point })
  await rosa.ask('room:permissions', { roomId, permissions: { screen: true } })
  await (await Handshake.of(amal)).produce('screen')
  await amal.ask('stage:point', { roomId, point: null })
  await rosa.hears('stage:pointed', (push) => push.participantId === amal.id && push.point === null)
  expect(await amal.refused('stage:point', { roomId, point: { x: 2, y: 0 } })).toBe('request.invalid')
})

test('L72 captions come from teachers and whom they name, judged like chat, and are not kept', async () => {
  await using world = await openWorld()
  const { rosa, amal, bjorn } = await world.enter('rosa', 'amal', 'bjorn')
  const { roomId } = world
  expect(await amal.refused('captions:write', { roomId, text: 'the ice clicks' })).toBe('room.forbidden')
  expect(await amal.refused('captions:captioner', { roomId, participantId: amal.id, captioner: true })).toBe(
    'room.forbidden',
  )
  await rosa.ask('captions:captioner', { roomId, participantId: amal.id, captioner: true })
  expect(await bjorn.hears('captions:captioners')).toEqual({ roomId, captioners: [amal.id] })
  expect(await amal.ask('captions:write', { roomId, text: 'the ice clicks' })).toEqual({ shown: true })
  expect((await bjorn.hears('captions:line')).caption).toMatchObject({
    participantId: amal.id,
    displayName: 'Amal',
    text: 'the ice clicks',
  })
  for (const word of ['nudge', 'hold', 'block', 'escalate'])
    expect(await amal.ask('captions:write', { roomId, text: `so causeway-test-${word} he says` })).toEqual({
      shown: false,
    })
  await bjorn.settled()
  expect(bjorn.heard('captions:line')).toHaveLength(1)
  expect(bjorn.frames.join('')).not.toContain('causeway-test')
  const items = itemsOf<{ text: string }>(await rosa.get(`/moderation/items?roomId=${roomId}`))
  expect(items.map(({ text }) => text).sort()).toEqual([
    'so causeway-test-block he says',
    'so causeway-test-hold he says',
  ])
  await rosa.ask('captions:captioner', { roomId, participantId: amal.id, captioner: false })
  expect(await amal.refused('captions:write', { roomId, text: 'more' })).toBe('room.forbidden')
  await rosa.ask('room:freeze', { roomId, frozen: true })
  expect(await rosa.ask('captions:write', { roomId, text: 'teachers go on' })).toEqual({ shown: true })
})

test('L73 the operator sees what is carried, and nobody in it', async () => {
  const METRICS_TOKEN = 'a-token-of-the-tests'
  await using world = await openWorld({ media: true, env: { METRICS_TOKEN } })
  const { rosa, amal } = await world.enter('rosa', 'amal')
  const student = await Handshake.of(amal)
  await (await Handshake.of(rosa)).consume(await student.produce('camera'))
  const answer = await fetch(`${world.url}/metrics`, {
    headers: { authorization: `Bearer ${METRICS_TOKEN}` },
  })
  const lines = (await answer.text()).split('\n').filter((line) => line.startsWith('causeway_media_'))
  expect(lines).toEqual(
    expect.arrayContaining([
      'causeway_media_workers 1',
      'causeway_media_transports 4',
      'causeway_media_producers{source="camera"} 1',
      'causeway_media_consumers{kind="video"} 1',
      'causeway_media_room_tracks{room="1",direction="in"} 1',
      'causeway_media_room_tracks{room="1",direction="out"} 1',
    ]),
  )
  expect(lines.join('\n')).not.toMatch(/participant_|room_[A-Za-z0-9]{20}|user_/)
  const ready = await fetch(`${world.url}/readyz`)
  expect(await ready.json()).toMatchObject({ parts: { media: 'ready' } })
})
