import type { ExchangeId, RoomId } from '#shared/contracts/common.ts'
import { Problem } from '#platform/problem.ts'
import type { Exchanges } from '../exchanges/index.ts'
import type { Actor } from '../identity/index.ts'
import type { RoomRow, RoomStore } from './store.ts'

export type RoomRelation = 'staff' | 'student' | 'observer' | 'guest'

/** Who may know of a room, and as what. What somebody may not know of is not there. */
export function createAccess(store: RoomStore, exchanges: Exchanges) {
  async function relation(actor: Actor, room: RoomRow): Promise<RoomRelation | undefined> {
    if (actor.kind === 'guest') return actor.guestRoomId === room.id ? 'guest' : undefined
    return exchanges.relation(actor, room.exchange_id)
  }

  /** @throws Problem `room.not_found` */
  async function see(actor: Actor, id: RoomId): Promise<{ room: RoomRow; relation: RoomRelation }> {
    const room = await store.find(id)
    const found = room && (await relation(actor, room))
    if (!room || !found) throw new Problem('room.not_found')
    return { room, relation: found }
  }

  return {
    see,
    /** @throws Problem `room.not_found`, `room.forbidden` */
    async mustRun(actor: Actor, id: RoomId): Promise<RoomRow> {
      const { room, relation } = await see(actor, id)
      if (relation !== 'staff') throw new Problem('room.forbidden')
      return room
    },
    async runBy(actor: Actor): Promise<RoomId[]> {
      if (actor.role !== 'teacher' && actor.role !== 'leader') return []
      return store.idsOf(await exchanges.known(actor))
    },
    /** @throws Problem `exchange.not_found`, `auth.forbidden` */
    async mustRunExchange(actor: Actor, id: ExchangeId): Promise<void> {
      const found = await exchanges.relation(actor, id)
      if (!found) throw new Problem('exchange.not_found')
      if (found !== 'staff') throw new Problem('auth.forbidden')
    },
  }
}
export type Access = ReturnType<typeof createAccess>
