import { describe, expect, test } from 'vitest'
import type { Producer } from '#shared/contracts/media.ts'
import { attend, layerFor, voicesOf, widest, type Attention } from './attention.ts'

const track = (producerId: string, source: Producer['source'], more: Partial<Producer> = {}) =>
  ({
    producerId,
    participantId: producerId.split('-')[0],
    kind: source === 'microphone' ? 'audio' : 'video',
    source,
    paused: false,
    ...more,
  }) as Producer

const big = { width: 900, main: true }
const small = { width: 200, main: false }
const attention: Attention = {
  mode: 'full',
  me: 'me',
  hidden: false,
  looks: new Map([
    ['amal-cam', small],
    ['rosa-cam', big],
    ['rosa-screen', big],
  ]),
  wanted: [],
  spoke: [],
}
const room = [
  track('me-mic', 'microphone'),
  track('me-cam', 'camera'),
  track('amal-mic', 'microphone'),
  track('amal-cam', 'camera'),
  track('rosa-mic', 'microphone'),
  track('rosa-cam', 'camera'),
  track('rosa-screen', 'screen'),
  track('diego-cam', 'camera'),
]
const taken = (change: Partial<Attention> = {}, producers = room) =>
  Object.fromEntries(attend(producers, { ...attention, ...change }))

test('the layer follows the width on the screen', () => {
  expect([100, 240, 241, 500, 501, 2000].map(layerFor)).toEqual([0, 0, 1, 1, 2, 2])
})

test('of several tiles of one picture the widest decides', () => {
  expect(widest([])).toBeUndefined()
  expect(widest([small, big])).toEqual(big)
})

describe('what is taken', () => {
  test('every voice, the pictures on the screen, and nothing of one’s own', () => {
    expect(taken()).toEqual({
      'amal-mic': {},
      'amal-cam': { layer: 0 },
      'rosa-mic': {},
      'rosa-cam': { layer: 2 },
      'rosa-screen': { layer: 2 },
      'diego-cam': undefined,
    })
  })
  test('nothing of a track that rests', () => {
    expect(taken({}, [track('amal-mic', 'microphone', { paused: true })])).toEqual({ 'amal-mic': undefined })
  })
  test('no picture while the page is in the background, and all the sound', () => {
    const { 'rosa-cam': picture, 'rosa-mic': sound } = taken({ hidden: true })
    expect([picture, sound]).toEqual([undefined, {}])
  })
  test('on a slower line smaller pictures, then the main one alone', () => {
    expect(taken({ mode: 'lower' })).toMatchObject({
      'amal-cam': { layer: 0 },
      'rosa-cam': { layer: 1 },
      'rosa-screen': { layer: 1 },
    })
    const speaker = taken({ mode: 'speaker' })
    expect(speaker['amal-cam']).toBeUndefined()
    expect(speaker).toMatchObject({ 'rosa-cam': { layer: 0 }, 'rosa-screen': { layer: 1 } })
  })
  test('in a gallery the one picture is that of who spoke last', () => {
    const looks = new Map(['amal-cam', 'rosa-cam'].map((id) => [id, small] as const))
    const one = taken({ mode: 'speaker', looks, spoke: ['me', 'rosa'] })
    expect([one['amal-cam'], one['rosa-cam']]).toEqual([undefined, { layer: 0 }])
    expect(taken({ mode: 'speaker', looks })['amal-cam']).toEqual({ layer: 0 })
  })
  test('sound alone has no picture but one that was asked for', () => {
    const sound = taken({ mode: 'sound', wanted: ['amal-cam'] })
    expect(sound).toMatchObject({ 'amal-cam': { layer: 0 }, 'amal-mic': {}, 'rosa-mic': {} })
    expect([sound['rosa-cam'], sound['rosa-screen']]).toEqual([undefined, undefined])
  })
})

describe('voices where there is room for few', () => {
  const many = ['a', 'b', 'c', 'd'].map((who) => track(`${who}-mic`, 'microphone'))
  test('who spoke last comes first', () => {
    expect([...voicesOf(many, { ...attention, spoke: ['d', 'b', 'a'] })]).toEqual(['d-mic', 'b-mic'])
  })
  test('nobody has spoken yet: who opened first', () => {
    expect([...voicesOf(many, attention)]).toEqual(['a-mic', 'b-mic'])
  })
  test('a film takes the place of one voice', () => {
    const film = track('e-film', 'screen', { kind: 'audio' })
    expect([...voicesOf([...many, film], { ...attention, spoke: ['c'] })]).toEqual(['e-film', 'c-mic'])
  })
})
