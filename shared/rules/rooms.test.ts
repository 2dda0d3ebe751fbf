import { expect, test } from 'vitest'
import { deeds, defaultSwitches, mayInRoom, switchesOf, type MemberFacts, type RoomFacts } from './rooms.ts'

const room: RoomFacts = { open: true, frozen: false, unattended: false, switches: defaultSwitches }
const student: MemberFacts = { staff: false, admitted: true, overrides: {} }
const teacher: MemberFacts = { staff: true, admitted: true, overrides: {} }

test('R1 nobody in the lobby may do anything', () => {
  for (const deed of deeds)
    expect(mayInRoom({ ...student, admitted: false }, deed, room)).toEqual({
      allowed: false,
      because: 'room.not_admitted',
    })
})

test('R2 a frozen room binds students in every deed but the raised hand, and never a teacher', () => {
  for (const deed of deeds) {
    const may = mayInRoom({ ...student, overrides: { screen: true } }, deed, { ...room, frozen: true })
    expect(may.allowed).toBe(deed === 'hands')
    expect(mayInRoom(teacher, deed, { ...room, frozen: true }).allowed).toBe(true)
  }
})

test('R3 without a teacher the room is for reading', () => {
  expect(mayInRoom(student, 'chat', { ...room, unattended: true })).toEqual({
    allowed: false,
    because: 'room.no_teacher',
  })
})

test('R4 what is set for one person stands over what is set for all', () => {
  expect(mayInRoom({ ...student, overrides: { chat: false } }, 'chat', room).allowed).toBe(false)
  const closed = { ...room, switches: { ...defaultSwitches, chat: false } }
  expect(mayInRoom({ ...student, overrides: { chat: true } }, 'chat', closed).allowed).toBe(true)
  expect(switchesOf(closed, { ...student, overrides: { chat: true } }).chat).toBe(true)
})

test('a closed room answers with its own word, teachers included', () => {
  expect(mayInRoom(teacher, 'chat', { ...room, open: false })).toEqual({
    allowed: false,
    because: 'room.closed',
  })
})
