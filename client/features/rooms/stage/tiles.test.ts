import { describe, expect, test } from 'vitest'
import type { Producer } from '#shared/contracts/media.ts'
import type { Participant } from '#shared/contracts/rooms.ts'
import { emptyMedia, type MediaState } from '../media/state.ts'
import { columnsFor, layoutOf, pageOf, peopleOnStage } from './tiles.ts'

const person = (id: string, role: Participant['role'] = 'student', more: Partial<Participant> = {}) =>
  ({ id, role, displayName: id, schoolId: 's', state: 'admitted', ...more }) as Participant
const track = (participantId: string, source: Producer['source'], paused = false) =>
  ({
    producerId: `${participantId}-${source}`,
    participantId,
    source,
    kind: source === 'microphone' ? 'audio' : 'video',
    paused,
  }) as Producer
const stage = (...pinned: string[]) => ({ view: 'free' as const, pinned }) as MediaState['stage']

const everyone = [
  person('amal'),
  person('bjorn'),
  person('rosa', 'teacher'),
  person('maina', 'expert', { schoolId: null }),
  person('me'),
]
const people = (media: Partial<MediaState> = {}, participants = everyone) =>
  peopleOnStage({ participants, me: 'me', media: { ...emptyMedia, ...media } })
const names = (list: readonly { person: Participant }[]) => list.map(({ person: { id } }) => id)

describe('the order', () => {
  test('the expert first, then adults, then children; oneself last among equals', () => {
    expect(names(people())).toEqual(['maina', 'rosa', 'amal', 'bjorn', 'me'])
  })
  test('whom a teacher brought goes before all, in the order they were brought', () => {
    expect(names(people({ stage: stage('bjorn', 'amal') })).slice(0, 3)).toEqual(['bjorn', 'amal', 'maina'])
  })
  test('pictures go before places, and open microphones before closed ones', () => {
    const producers = [track('amal', 'microphone'), track('bjorn', 'camera')]
    expect(names(people({ producers }))).toEqual(['maina', 'bjorn', 'amal', 'rosa', 'me'])
  })
  test('speaking moves nobody', () => {
    expect(names(people({ spoke: ['bjorn'], speaking: ['bjorn'] }))).toEqual(names(people()))
  })
  test('who waits in the lobby has no place, and a resting picture is a place', () => {
    const seen = people({ producers: [track('amal', 'camera', true)] }, [
      person('amal'),
      person('diego', 'student', { state: 'lobby' }),
    ])
    expect(names(seen)).toEqual(['amal'])
    expect(seen[0]?.camera).toBeUndefined()
  })
})

describe('who stands large', () => {
  const main = (media: Partial<MediaState>, screen = false) => {
    const all = { ...emptyMedia, ...media }
    return names(layoutOf(people(media), all, screen).main)
  }
  test('who spoke last, as long as they may be heard', () => {
    const open = [track('amal', 'microphone'), track('bjorn', 'microphone')]
    expect(main({ producers: open, spoke: ['bjorn', 'amal'] })).toEqual(['bjorn'])
    expect(main({ producers: open.slice(0, 1), spoke: ['bjorn', 'amal'] })).toEqual(['amal'])
  })
  test('before anybody spoke the expert, and without one a picture', () => {
    expect(main({})).toEqual(['maina'])
    const none = everyone.filter(({ role }) => role !== 'expert')
    const media = { ...emptyMedia, producers: [track('bjorn', 'camera')] }
    expect(names(layoutOf(people(media, none), media, false).main)).toEqual(['bjorn'])
  })
  test('never oneself while anybody else is there, however much one speaks', () => {
    expect(main({ producers: [track('me', 'microphone')], spoke: ['me'] })).toEqual(['maina'])
    const alone = people({}, [person('me')])
    expect(names(layoutOf(alone, { spoke: [] }, false).main)).toEqual(['me'])
  })
  test('all whom a teacher brought', () => {
    expect(main({ stage: stage('amal', 'bjorn'), spoke: ['rosa'] })).toEqual(['amal', 'bjorn'])
  })
  test('nobody beside a shared screen; those who may be heard stand under it', () => {
    const media = { ...emptyMedia, producers: [track('amal', 'microphone'), track('rosa', 'camera')] }
    const { main: large, rest } = layoutOf(people(media), media, true)
    expect([names(large), names(rest)]).toEqual([[], ['rosa', 'amal']])
  })
})

test('pages end where the people end', () => {
  const all = Array.from({ length: 35 }, (_, index) => index)
  expect(pageOf(all, 0, 16)).toMatchObject({ at: 0, pages: 3 })
  expect(pageOf(all, 9, 16)).toMatchObject({ at: 2, items: [32, 33, 34] })
  expect(pageOf([], 3, 16)).toEqual({ items: [], at: 0, pages: 1 })
})

test('so many beside one another', () => {
  expect([1, 2, 4, 5, 9, 10, 16].map(columnsFor)).toEqual([1, 2, 2, 3, 3, 4, 4])
})
