import type { ParticipantId, RoomId } from '#shared/contracts/common.ts'
import type { handEvents, RaisedHand } from '#shared/contracts/hands.ts'
import type { Clock } from '#platform/clock.ts'
import { Problem } from '#platform/problem.ts'
import type { Channels } from '#platform/realtime/gateway.ts'
import type { Actor, Handlers } from '../../identity/index.ts'
import { roomChannel, type Members } from '../members.ts'
import { isStaff } from '../store.ts'
import type { HandStore } from './store.ts'

interface Parts {
  store: HandStore
  members: Members
  channels: Channels
  clock: Clock
}

export function createHands({ store, members, channels, clock }: Parts) {
  async function announce(roomId: RoomId): Promise<RaisedHand[]> {
    const hands = await store.list(roomId)
    channels.push(roomChannel(roomId), 'hand:changed', { roomId, hands })
    members.changed(roomId)
    return hands
  }
  return {
    async raise(actor: Actor, roomId: RoomId): Promise<RaisedHand[]> {
      const me = await members.who(actor, roomId, 'hands') // room.not_found, room.not_admitted, room.hands_closed
      await store.add(roomId, { participantId: me.id, raisedAt: clock.now() })
      return announce(roomId)
    },
    /** One's own hand, or anyone's for a teacher. */
    async lower(actor: Actor, roomId: RoomId, participantId: ParticipantId): Promise<RaisedHand[]> {
      const me = await members.who(actor, roomId)
      if (me.id !== participantId && !isStaff(me.role)) throw new Problem('room.forbidden')
      if (me.id !== participantId) await members.other(roomId, participantId)
      await store.remove(roomId, participantId)
      return announce(roomId)
    },
    /** Somebody left: their hand goes with them. */
    async forget(roomId: RoomId, participantId: ParticipantId): Promise<void> {
      if (await store.remove(roomId, participantId)) await announce(roomId)
    },
    list: store.list,
    clear: store.clear,
  }
}
export type Hands = ReturnType<typeof createHands>

export const handHandlers = (hands: Hands): Handlers<typeof handEvents> => ({
  'hand:raise': async ({ roomId }, { actor }) => ({ hands: await hands.raise(actor, roomId) }),
  'hand:lower': async ({ roomId, participantId }, { actor }) => ({
    hands: await hands.lower(actor, roomId, participantId),
  }),
})
