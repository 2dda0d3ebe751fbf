import type { MediaSource } from '#shared/contracts/media.ts'
import { mayBeLive, type May } from '#shared/rules/rooms.ts'
import { teachersHere } from '../store/selectors.ts'
import type { RoomState } from '../store/state.ts'
import type { MayNow } from './OwnTrack.ts'

/** Asks the rule that the server asks, about this person. */
export function mayBeLiveNow(state: RoomState, source: MediaSource): May {
  const { room, staff, phase, permissions } = state
  if (!room) return { allowed: false, because: 'room.not_admitted' }
  const facts = {
    open: room.state === 'open',
    frozen: room.frozen,
    unattended: room.readOnlyBecause !== undefined,
    switches: permissions,
  }
  const teacherHere = teachersHere(state).length > 0
  return mayBeLive({ staff, admitted: phase === 'in', overrides: {} }, source, facts, { teacherHere })
}

/** Only the rule that a teacher is there gives back by itself what it took. */
export function mayNow(state: RoomState, source: MediaSource): MayNow {
  const may = mayBeLiveNow(state, source)
  if (may.allowed) return 'yes'
  return may.because === 'room.no_teacher' ? 'waits' : 'no'
}

/** Phones cannot. */
export const canShareScreen = (): boolean =>
  typeof navigator !== 'undefined' && typeof navigator.mediaDevices?.getDisplayMedia === 'function'
