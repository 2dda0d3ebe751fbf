import { expect, test } from 'vitest'
import type { AuditEntry } from '#shared/contracts/audit.ts'
import words from '../../app/messages/en/attendance.json' with { type: 'json' }
import { isTold, storyKey, switched, tell, toldDeeds, type Sources } from './story.ts'

const entry = (more: Partial<AuditEntry>) =>
  ({
    seq: 1,
    actorId: 'user_ines',
    action: 'participant.admitted',
    subject: 'p_amal',
    detail: {},
    ...more,
  }) as AuditEntry
const sources = {
  meId: 'user_rosa',
  people: [{ participantId: 'p_amal', displayName: 'Amal', role: 'student', schoolId: 's', stays: [] }],
  items: [{ id: 'item_1', context: { displayName: 'Camila' } }],
  invites: [{ id: 'invite_1', displayName: 'Dr. Maina' }],
} as unknown as Sources

test('the reader is told as themselves, a colleague of unknown name as a colleague', () => {
  expect(tell(entry({ actorId: 'user_rosa' }), sources)).toEqual({ me: true, hub: false, whom: 'Amal' })
  expect(tell(entry({}), sources)).toEqual({ me: false, hub: false, whom: 'Amal' })
  expect(tell(entry({ actorId: 'hub' }), sources).hub).toBe(true)
})

test('ids of people, held words and invitations become names', () => {
  expect(tell(entry({ subject: 'item_1', actorId: 'p_amal' }), sources)).toMatchObject({
    who: 'Amal',
    whom: 'Camila',
  })
  expect(tell(entry({ subject: 'invite_1' }), sources).whom).toBe('Dr. Maina')
  expect(tell(entry({ subject: 'p_gone' }), sources).whom).toBeUndefined()
})

test('switches are told by what they opened and what they locked', () => {
  expect(switched(entry({ detail: { chat: false, write: true, draw: true } }))).toEqual({
    on: ['write', 'draw'],
    off: ['chat'],
  })
})

test('every deed of the trail has its sentence, and an unknown one is known to have none', () => {
  for (const deed of toldDeeds) expect(words.story.deed).toHaveProperty(storyKey(deed))
  expect(isTold('room.exploded')).toBe(false)
})
