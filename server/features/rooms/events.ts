import type { roomEvents } from '#shared/contracts/rooms.ts'
import type { Handlers } from '../identity/index.ts'
import type { Live } from './live.ts'
import type { Reports } from './reports/index.ts'
import type { Rooms } from './service.ts'

export const roomHandlers = (rooms: Rooms, live: Live, reports: Reports): Handlers<typeof roomEvents> => ({
  'room:join': ({ roomId }, { actor, socketId }) => live.join(actor, roomId, socketId),
  'room:leave': ({ roomId }, { actor, socketId }) => done(live.leave(actor, roomId, socketId)),
  'lobby:admit': ({ roomId, participantId }, { actor }) => done(rooms.admit(actor, roomId, participantId)),
  'lobby:admit-all': async ({ roomId, schoolId }, { actor }) => ({
    admitted: await rooms.admitAll(actor, roomId, schoolId),
  }),
  'lobby:deny': ({ roomId, participantId }, { actor }) => done(rooms.deny(actor, roomId, participantId)),
  'room:freeze': ({ roomId, frozen }, { actor }) => done(rooms.freeze(actor, roomId, frozen)),
  'room:permissions': ({ roomId, permissions }, { actor }) =>
    done(rooms.setPermissions(actor, roomId, permissions)),
  'participant:permissions': ({ roomId, participantId, permissions }, { actor }) =>
    done(rooms.setOverrides(actor, roomId, participantId, permissions)),
  'participant:mute': ({ roomId, participantId, muted }, { actor }) =>
    done(rooms.mute(actor, roomId, participantId, muted)),
  'participant:remove': ({ roomId, participantId }, { actor }) =>
    done(rooms.remove(actor, roomId, participantId)),
  'report:send': async ({ roomId, about, note }, { actor }) => ({
    reportId: await reports.send(actor, roomId, about, note),
  }),
})

const done = async (deed: Promise<void>): Promise<Record<string, never>> => {
  await deed
  return {}
}
