import { expect, test } from 'vitest'
import { Handshake } from '../support/media.ts'
import type { Person } from '../support/person.ts'
import { openWorld, type World } from '../support/world.ts'

const withMedia = () => openWorld({ media: true })
const paused =
  (id: string, value: boolean, by: string) => (push: { producerId: string; paused: boolean; by: string }) =>
    push.producerId === id && push.paused === value && push.by === by

async function listed(person: Person, producerId: string) {
  const { producers } = await person.ask('media:producers', { roomId: person.roomId })
  return producers.find((one) => one.producerId === producerId)
}

async function guestOnStage(world: World, rosa: Person): Promise<Person> {
  const guest = await world.invite(rosa)
  await guest.join(world.roomId)
  await rosa.ask('lobby:admit', { roomId: world.roomId, participantId: guest.id })
  await guest.hears('room:admitted')
  return guest
}

test('L1 what one sends, the others are told of and can receive', async () => {
  await using world = await withMedia()
  const { rosa, amal } = await world.enter('rosa', 'amal')
  const [teacher, student] = [await Handshake.of(rosa), await Handshake.of(amal)]
  const producerId = await student.produce('camera')
  expect((await rosa.hears('media:producer')).producer).toEqual({
    producerId,
    participantId: amal.id,
    kind: 'video',
    source: 'camera',
    paused: false,
  })
  const consumerId = await teacher.consume(producerId)
  await rosa.ask('media:resume', { consumerId })
  await rosa.ask('media:layers', { consumerId, spatialLayer: 1 })
  await amal.hears('media:wanted', (push) => push.spatialLayer === 1)
  await rosa.ask('media:pause', { consumerId })
  await amal.hears('media:wanted', (push) => push.spatialLayer === null)
  await amal.ask('media:close', { producerId })
  expect(await rosa.hears('media:closed')).toMatchObject({ producerId, reason: 'closed' })
  expect(await rosa.refused('media:resume', { consumerId })).toBe('media.not_found')
})

test('L2 whoever waits in the lobby gets no capabilities, transport, list or track', async () => {
  await using world = await withMedia()
  const { rosa } = await world.enter('rosa')
  const teacher = await Handshake.of(rosa)
  const producerId = await teacher.produce('camera')
  const amal = await world.signIn('amal')
  await amal.join(world.roomId)
  const { roomId } = world
  expect(await amal.refused('media:capabilities', { roomId })).toBe('room.not_admitted')
  expect(await amal.refused('media:transport', { roomId, direction: 'receive' })).toBe('room.not_admitted')
  expect(await amal.refused('media:producers', { roomId })).toBe('room.not_admitted')
  const { rtpCapabilities, receiveId } = teacher
  expect(await amal.refused('media:consume', { transportId: receiveId, producerId, rtpCapabilities })).toBe(
    'media.not_found',
  )
  await amal.settled()
  expect(amal.pushes.filter(({ name }) => /^media:(producer|speaker|paused)$/.test(name))).toEqual([])
})

test('L3 nobody reaches through somebody else’s transport, track or consumer', async () => {
  await using world = await withMedia()
  const { rosa, amal, bjorn } = await world.enter('rosa', 'amal', 'bjorn')
  const [teacher, student, thief] = [
    await Handshake.of(rosa),
    await Handshake.of(amal),
    await Handshake.of(bjorn),
  ]
  const producerId = await student.produce('microphone')
  const consumerId = await teacher.consume(producerId)
  const { rtpCapabilities } = thief
  for (const refusal of [
    bjorn.refused('media:produce', { ...thief.offer('camera'), transportId: student.sendId }),
    bjorn.refused('media:connect', { transportId: student.sendId, dtlsParameters: {} }),
    bjorn.refused('media:restart-ice', { transportId: student.sendId }),
    bjorn.refused('media:consume', { transportId: teacher.receiveId, producerId, rtpCapabilities }),
    bjorn.refused('media:mute', { producerId, paused: true }),
    bjorn.refused('media:close', { producerId }),
    bjorn.refused('media:close', { transportId: student.sendId }),
    bjorn.refused('media:resume', { consumerId }),
    bjorn.refused('media:close', { consumerId }),
  ])
    expect(await refusal).toBe('media.not_found')
  expect(await listed(rosa, producerId)).toMatchObject({ paused: false })
})

test('L3 a second socket of the same person has transports of its own', async () => {
  await using world = await withMedia()
  const { amal } = await world.enter('rosa', 'amal')
  const student = await Handshake.of(amal)
  const tab = await world.signIn('amal')
  expect((await tab.join(world.roomId)).state).toBe('admitted')
  expect(await tab.refused('media:produce', student.offer('camera'))).toBe('media.not_found')
})

test('L4 what is locked for the class is refused to students, not to teachers or the expert', async () => {
  await using world = await withMedia()
  const { rosa, amal } = await world.enter('rosa', 'amal')
  const guest = await guestOnStage(world, rosa)
  const permissions = { microphone: false, camera: false, screen: false }
  await rosa.ask('room:permissions', { roomId: world.roomId, permissions })
  const [teacher, student, expert] = [
    await Handshake.of(rosa),
    await Handshake.of(amal),
    await Handshake.of(guest),
  ]
  for (const source of ['microphone', 'camera', 'screen'] as const) {
    expect(await amal.refused('media:produce', student.offer(source))).toBe('media.locked')
    await teacher.produce(source)
    await expert.produce(source)
  }
})

test('L4 a lock shuts what runs, a held track cannot be opened by its owner, and no one else opens it later', async () => {
  await using world = await withMedia()
  const { rosa, amal } = await world.enter('rosa', 'amal')
  const student = await Handshake.of(amal)
  const producerId = await student.produce('microphone')
  await rosa.ask('room:permissions', { roomId: world.roomId, permissions: { microphone: false } })
  await amal.hears('media:paused', paused(producerId, true, 'teacher'))
  expect(await amal.refused('media:mute', { producerId, paused: false })).toBe('media.locked')
  expect(await listed(rosa, producerId)).toMatchObject({ paused: true, pausedBy: 'teacher' })
  // Not only in our books: the worker itself lets nothing through.
  expect(await world.app.media.tree.producers.get(producerId)!.dump()).toMatchObject({ paused: true })
  await rosa.ask('room:permissions', { roomId: world.roomId, permissions: { microphone: true } })
  await amal.hears('media:paused', paused(producerId, true, 'self'))
  expect(await listed(rosa, producerId)).toMatchObject({ paused: true, pausedBy: 'self' })
  await amal.ask('media:mute', { producerId, paused: false })
  await rosa.hears('media:paused', paused(producerId, false, 'self'))
  expect(await listed(rosa, producerId)).toMatchObject({ paused: false })
})

test('L5 a mute of one person holds over closing the track, a new socket and a new handshake', async () => {
  await using world = await withMedia()
  const { rosa, amal } = await world.enter('rosa', 'amal')
  const student = await Handshake.of(amal)
  const producerId = await student.produce('microphone')
  await rosa.ask('participant:mute', { roomId: world.roomId, participantId: amal.id, muted: true })
  await amal.hears('media:paused', paused(producerId, true, 'teacher'))
  await amal.ask('media:close', { producerId })
  expect(await amal.refused('media:produce', student.offer('microphone'))).toBe('media.locked')
  await student.produce('camera')
  const tab = await world.signIn('amal')
  await tab.join(world.roomId)
  const again = await Handshake.of(tab)
  expect(await tab.refused('media:produce', again.offer('microphone'))).toBe('media.locked')
  await rosa.ask('participant:mute', { roomId: world.roomId, participantId: amal.id, muted: false })
  await again.produce('microphone')
})

test('L5 a mute reaches the expert too', async () => {
  await using world = await withMedia()
  const { rosa } = await world.enter('rosa')
  const guest = await guestOnStage(world, rosa)
  const producerId = await (await Handshake.of(guest)).produce('microphone')
  await rosa.ask('participant:mute', { roomId: world.roomId, participantId: guest.id, muted: true })
  await guest.hears('media:paused', paused(producerId, true, 'teacher'))
  expect(await guest.refused('media:mute', { producerId, paused: false })).toBe('media.locked')
})

test('L6 a frozen room is quiet for everyone but its teachers', async () => {
  await using world = await withMedia()
  const { rosa, amal } = await world.enter('rosa', 'amal')
  const guest = await guestOnStage(world, rosa)
  const [teacher, student, expert] = [
    await Handshake.of(rosa),
    await Handshake.of(amal),
    await Handshake.of(guest),
  ]
  const [ofTeacher, ofStudent, ofExpert] = [
    await teacher.produce('microphone'),
    await student.produce('microphone'),
    await expert.produce('camera'),
  ]
  await rosa.ask('room:freeze', { roomId: world.roomId, frozen: true })
  await amal.hears('media:paused', paused(ofStudent, true, 'teacher'))
  await amal.hears('media:paused', paused(ofExpert, true, 'teacher'))
  expect(await amal.refused('media:produce', student.offer('camera'))).toBe('room.frozen')
  expect(await listed(amal, ofTeacher)).toMatchObject({ paused: false })
})

test('L7 removal ends all tracks and transports at once', async () => {
  await using world = await withMedia()
  const { rosa, amal } = await world.enter('rosa', 'amal')
  const [teacher, student] = [await Handshake.of(rosa), await Handshake.of(amal)]
  const producerId = await student.produce('camera')
  await student.consume(await teacher.produce('camera'))
  await rosa.ask('participant:remove', { roomId: world.roomId, participantId: amal.id })
  expect(await rosa.hears('media:closed')).toMatchObject({ producerId, reason: 'removed' })
  expect(world.app.media.tree.transportsOf({ participantId: amal.id })).toEqual([])
  expect(await amal.refused('media:produce', student.offer('camera'))).toBe('media.not_found')
  expect(await amal.refused('media:transport', { roomId: world.roomId, direction: 'send' })).toBe(
    'room.not_admitted',
  )
})

test('L7 leaving, a lost connection and a closed room end them too', async () => {
  await using world = await withMedia()
  const { rosa, amal, bjorn, camila } = await world.enter('rosa', 'amal', 'bjorn', 'camila')
  const ids = new Map<Person, string>()
  for (const one of [amal, bjorn, camila]) ids.set(one, await (await Handshake.of(one)).produce('camera'))
  await amal.ask('room:leave', { roomId: world.roomId })
  await rosa.hears('media:closed', (push) => push.producerId === ids.get(amal))
  bjorn.disconnect()
  await rosa.hears('media:closed', (push) => push.producerId === ids.get(bjorn))
  await rosa.post(`/rooms/${world.roomId}/state`, { state: 'closed' })
  await rosa.hears('media:closed', (push) => push.producerId === ids.get(camila))
})

test('L8 without a teacher students and the expert are neither seen nor heard; when one is back, it goes on by itself', async () => {
  await using world = await withMedia()
  const { rosa, amal } = await world.enter('rosa', 'amal')
  const guest = await guestOnStage(world, rosa)
  const [student, expert] = [await Handshake.of(amal), await Handshake.of(guest)]
  const [ofStudent, ofExpert] = [await student.produce('microphone'), await expert.produce('camera')]
  await rosa.ask('room:leave', { roomId: world.roomId })
  await amal.hears('media:paused', paused(ofStudent, true, 'rule'))
  await amal.hears('media:paused', paused(ofExpert, true, 'rule'))
  expect(await guest.refused('media:produce', expert.offer('microphone'))).toBe('room.no_teacher')
  expect(await amal.refused('media:produce', student.offer('camera'))).toBe('room.no_teacher')
  expect(await guest.refused('media:mute', { producerId: ofExpert, paused: false })).toBe('room.no_teacher')
  await rosa.join(world.roomId)
  await amal.hears('media:paused', paused(ofStudent, false, 'self'))
  await amal.hears('media:paused', paused(ofExpert, false, 'self'))
})

test('L8 after the grace time the expert’s tracks are closed', async () => {
  await using world = await withMedia()
  const { rosa, amal } = await world.enter('rosa', 'amal')
  const guest = await guestOnStage(world, rosa)
  const expert = await Handshake.of(guest)
  const producerId = await expert.produce('camera')
  await rosa.ask('room:leave', { roomId: world.roomId })
  await amal.hears('media:paused', paused(producerId, true, 'rule'))
  world.clock.advance({ seconds: 61 })
  await world.jobs.runDue()
  await amal.hears('media:closed', (push) => push.producerId === producerId)
  expect(await guest.refused('media:transport', { roomId: world.roomId, direction: 'send' })).toBe(
    'room.not_admitted',
  )
})

test('L9 a teacher asks to switch on; only the one who is asked can', async () => {
  await using world = await withMedia()
  const { rosa, amal, bjorn } = await world.enter('rosa', 'amal', 'bjorn')
  const ask = { roomId: world.roomId, participantId: amal.id, source: 'microphone' } as const
  expect(await bjorn.refused('media:ask', ask)).toBe('room.forbidden')
  await rosa.ask('media:ask', ask)
  expect(await amal.hears('media:asked')).toEqual({
    roomId: world.roomId,
    source: 'microphone',
    by: rosa.user.displayName,
  })
  await bjorn.settled()
  expect(bjorn.heard('media:asked')).toEqual([])
})

test('L10 one camera and one microphone a person: a newer one takes the place of the older', async () => {
  await using world = await withMedia()
  const { rosa, amal } = await world.enter('rosa', 'amal')
  const student = await Handshake.of(amal)
  const first = await student.produce('camera')
  const second = await student.produce('camera')
  expect(await rosa.hears('media:closed')).toMatchObject({ producerId: first, reason: 'replaced' })
  const { producers } = await rosa.ask('media:producers', { roomId: world.roomId })
  expect(producers.map((one) => one.producerId)).toEqual([second])
})

test('L11 what is not right is answered, and harms nobody', async () => {
  await using world = await withMedia()
  const { rosa, amal } = await world.enter('rosa', 'amal')
  const [teacher, student] = [await Handshake.of(rosa), await Handshake.of(amal)]
  const { roomId } = world
  const offer = student.offer('camera')
  for (const [input, code] of [
    [{ ...offer, rtpParameters: { codecs: 'none' } }, 'media.invalid'],
    [{ ...offer, source: 'microphone' as const }, 'media.invalid'],
    [{ ...offer, transportId: student.receiveId }, 'media.invalid'],
    [{ ...offer, transportId: 'nothing' }, 'media.not_found'],
  ] as const)
    expect(await amal.refused('media:produce', input)).toBe(code)
  expect(
    await amal.refused('media:connect', { transportId: student.sendId, dtlsParameters: { role: 'x' } }),
  ).toBe('media.invalid')
  expect(await amal.refused('media:close', {})).toBe('media.not_found')
  const producerId = await student.produce('camera')
  const { receiveId: transportId } = teacher
  expect(
    await rosa.refused('media:consume', { transportId, producerId, rtpCapabilities: { codecs: [] } }),
  ).toBe('media.incompatible')
  expect(
    await rosa.refused('media:consume', { transportId, producerId, rtpCapabilities: { codecs: 7 } }),
  ).toMatch(/^media\./)
  for (let count = 0; count < 4; count++) await amal.ask('media:transport', { roomId, direction: 'receive' })
  expect(await amal.refused('media:transport', { roomId, direction: 'receive' })).toBe('media.too_many')
  await teacher.consume(producerId)
})

test('L12 the hub without video says so, and all else works', async () => {
  await using world = await openWorld()
  const { rosa, amal } = await world.enter('rosa', 'amal')
  expect(await amal.ask('media:status', {})).toEqual({ available: false, state: 'off' })
  expect(await amal.refused('media:capabilities', { roomId: world.roomId })).toBe('media.unavailable')
  expect(await amal.refused('media:close', { producerId: 'any' })).toBe('media.unavailable')
  await rosa.say('hello')
  await amal.hears('chat:message')
})

test('L13 whatever an offer holds, the worker obeys afterwards', async () => {
  await using world = await withMedia()
  const { rosa, amal, bjorn } = await world.enter('rosa', 'amal', 'bjorn')
  const [student, other] = [await Handshake.of(amal), await Handshake.of(bjorn)]
  const producerId = await student.produce('microphone')
  const offer = other.offer('camera')
  const hostile = [
    { ssrc: 1, maxBitrate: 1.5 },
    { ssrc: 1, maxBitrate: null },
    { ssrc: 1.5 },
    { ssrc: -1 },
    { ssrc: 1, codecPayloadType: { toString: 1, valueOf: 1 } },
    { ssrc: '1' },
    { rid: 7 },
    { ssrc: 1, rtx: { ssrc: {} } },
    { ssrc: 1, scalabilityMode: { toString: 1 } },
  ]
  for (const encoding of hostile) {
    await bjorn.raw('media:produce', {
      ...offer,
      rtpParameters: { ...offer.rtpParameters, encodings: [encoding] },
    })
    await other.again().catch(() => undefined)
  }
  await rosa.ask('participant:mute', { roomId: world.roomId, participantId: amal.id, muted: true })
  await amal.hears('media:paused', paused(producerId, true, 'teacher'))
  expect(await world.app.media.tree.producers.get(producerId)!.dump()).toMatchObject({ paused: true })
  await rosa.ask('participant:remove', { roomId: world.roomId, participantId: bjorn.id })
  expect(world.app.media.tree.transportsOf({ participantId: bjorn.id })).toEqual([])
})

test('L13 a worker that cannot be told anything is ended, and the room begins anew with its locks', async () => {
  await using world = await withMedia()
  const { rosa, amal } = await world.enter('rosa', 'amal')
  const student = await Handshake.of(amal)
  const producerId = await student.produce('microphone')
  const producer = world.app.media.tree.producers.get(producerId)!
  // As if mediasoup had left a message to the worker half-built.
  producer.pause = () => Promise.reject(new Error('FlatBuffers: object serialization must not be nested.'))
  await rosa.ask('participant:mute', { roomId: world.roomId, participantId: amal.id, muted: true })
  await amal.hears('media:restart')
  await student.again()
  expect(await amal.refused('media:produce', student.offer('microphone'))).toBe('media.locked')
})

test('L14 the sound of a shared screen is no way around a locked microphone', async () => {
  await using world = await withMedia()
  const { rosa, amal } = await world.enter('rosa', 'amal')
  const student = await Handshake.of(amal)
  await rosa.ask('room:permissions', { roomId: world.roomId, permissions: { screen: true } })
  const sound = { ...student.offer('microphone'), source: 'screen' as const }
  const { producerId } = await amal.ask('media:produce', sound)
  await rosa.ask('participant:mute', { roomId: world.roomId, participantId: amal.id, muted: true })
  await amal.hears('media:paused', paused(producerId, true, 'teacher'))
  expect(await amal.refused('media:produce', sound)).toBe('media.locked')
  await student.produce('screen')
})

test('L15 a picture that calls itself a sound is refused', async () => {
  await using world = await withMedia()
  const { amal } = await world.enter('rosa', 'amal')
  const student = await Handshake.of(amal)
  const { rtpParameters } = student.offer('camera')
  expect(await amal.refused('media:produce', { ...student.offer('microphone'), rtpParameters })).toBe(
    'media.invalid',
  )
})
