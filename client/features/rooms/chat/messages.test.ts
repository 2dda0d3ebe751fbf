import { describe, expect, test } from 'vitest'
import type { Message } from '#shared/contracts/rooms.ts'
import { continues, firstUnread, mergeMessages, rejoinMessages, unreadAfter } from './messages.ts'

const message = (id: string, second: number, more: Partial<Message> = {}) =>
  ({
    id,
    roomId: 'room_1',
    participantId: 'p_amal',
    displayName: 'Amal',
    text: id,
    sentAt: new Date(Date.UTC(2026, 10, 24, 13, 0, second)).toISOString(),
    ...more,
  }) as Message

const ids = (messages: readonly Message[]) => messages.map(({ id }) => id)

describe('the order of the chat', () => {
  test('a message that comes twice stands once', () => {
    const one = message('m1', 1)
    expect(ids(mergeMessages([one], [one, message('m2', 2)]))).toEqual(['m1', 'm2'])
  })
  test('a late one takes its place by the time it was sent', () => {
    expect(ids(mergeMessages([message('m1', 1), message('m3', 3)], [message('m2', 2)]))).toEqual([
      'm1',
      'm2',
      'm3',
    ])
  })
  test('at the same time the id decides, whichever came first', () => {
    const both = [message('m2', 1), message('m1', 1)]
    expect(ids(mergeMessages([], both))).toEqual(['m1', 'm2'])
  })
  test('a released message takes the place of its held copy', () => {
    const held = message('m1', 1, { state: 'held' })
    expect(mergeMessages([held], [message('m1', 1)])[0]).not.toHaveProperty('state')
  })
})

describe('joining anew', () => {
  test('older pages stay, and what vanished from the last page goes', () => {
    const known = [message('m1', 1), message('m2', 2), message('m3', 3)]
    expect(ids(rejoinMessages(known, [message('m2', 2), message('m4', 4)]))).toEqual(['m1', 'm2', 'm4'])
  })
  test('an empty room is empty', () => {
    expect(rejoinMessages([message('m1', 1)], [])).toEqual([])
  })
})

describe('unread', () => {
  const log = [
    message('m1', 1),
    message('m2', 2, { participantId: 'p_rosa' as Message['participantId'] }),
    message('m3', 3),
  ]
  test("one's own words are never unread", () => {
    expect(unreadAfter(log, 'm1', 'p_amal')).toBe(1)
    expect(firstUnread(log, 'm1', 'p_amal')).toBe('m2')
  })
  test('when nothing was ever seen, all of the others count and no line stands', () => {
    expect(unreadAfter(log, undefined, 'p_amal')).toBe(1)
    expect(firstUnread(log, undefined, 'p_amal')).toBeUndefined()
  })
})

test('the name is said again after five minutes, for a reply, and for another person', () => {
  expect(continues(message('m1', 1), message('m2', 30))).toBe(true)
  expect(continues(message('m1', 1), message('m2', 60 * 6))).toBe(false)
  expect(continues(message('m1', 1), message('m2', 2, { replyTo: 'm1' as Message['id'] }))).toBe(false)
  expect(continues(undefined, message('m2', 2))).toBe(false)
})
