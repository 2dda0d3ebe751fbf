import {
  acceptInvite,
  createInvite,
  listInvites,
  lookAtInvite,
  withdrawInvite,
} from '#shared/contracts/invites.ts'
import { listExchanges } from '#shared/contracts/exchanges.ts'
import {
  answerReport,
  createRoom,
  getRoom,
  listAttendance,
  listMessages,
  listReports,
  listRooms,
  setRoomState,
} from '#shared/contracts/rooms.ts'
import type { Exchange } from '#shared/contracts/exchanges.ts'
import type { Actor, RefreshCookie, Serve } from '../identity/index.ts'
import type { Exchanges } from '../exchanges/index.ts'
import type { Chat } from './chat/service.ts'
import type { Invites } from './invites/service.ts'
import type { Reports } from './reports/index.ts'
import type { Rooms } from './service.ts'
import type { RoomStore } from './store.ts'

interface Parts {
  serve: Serve
  rooms: Rooms
  chat: Chat
  invites: Invites
  reports: Reports
  cookie: RefreshCookie
  exchanges: Exchanges
  store: RoomStore
}

export function roomRoutes({ serve, rooms, chat, invites, reports, cookie, exchanges, store }: Parts): void {
  serve(listRooms, ({ actor, query }) => rooms.list(actor, query))
  serve(getRoom, ({ actor, params }) => rooms.get(actor, params.roomId))
  serve(createRoom, ({ actor, body }) => rooms.create(actor, body))
  serve(setRoomState, ({ actor, params, body }) => rooms.setState(actor, params.roomId, body.state))
  serve(listMessages, ({ actor, params, query }) =>
    chat.older(actor, params.roomId, query.before, query.limit),
  )
  serve(listAttendance, ({ actor, params, query }) => rooms.attendance(actor, params.roomId, query))
  serve(listReports, ({ actor, params, query }) => reports.page(actor, params.roomId, query))
  serve(answerReport, ({ actor, params, body }) =>
    reports.answer(actor, params.roomId, params.reportId, body.answer),
  )

  serve(createInvite, ({ actor, params, body }) => invites.create(actor, params.roomId, body))
  serve(listInvites, ({ actor, params, query }) => invites.list(actor, params.roomId, query))
  serve(withdrawInvite, ({ actor, params }) => invites.withdraw(actor, params.inviteId))
  serve(lookAtInvite, ({ body, address }) => invites.look(body.secret, address))
  serve(acceptInvite, async ({ body, address, response }) => {
    const opened = await invites.accept(body, address)
    return { ...cookie.give(response, opened), roomId: opened.roomId }
  })

  serve(listExchanges, async ({ actor }) => {
    const ids = actor.guestRoomId ? await guestsExchange(actor) : await exchanges.known(actor)
    const found = await Promise.all(ids.map((id) => exchanges.find(id)))
    return { items: found.filter((one): one is Exchange => one !== undefined), nextCursor: null }
  })

  /** A guest knows the two schools once a teacher has let them in. */
  async function guestsExchange(actor: Actor) {
    const roomId = actor.guestRoomId!
    const me = await store.memberOfUser(roomId, actor.userId)
    const room = me?.standing === 'admitted' ? await store.find(roomId) : undefined
    return room ? [room.exchange_id] : []
  }
}
