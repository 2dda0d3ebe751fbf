import type { AuditEntry } from '#shared/contracts/audit.ts'
import type { Exchange } from '#shared/contracts/exchanges.ts'
import type { Invite } from '#shared/contracts/invites.ts'
import type { Item } from '#shared/contracts/moderation.ts'
import type { Room, Visit } from '#shared/contracts/rooms.ts'
import { call, callAll } from '../../app/api.ts'
import { useLoad } from '../../app/useLoad.ts'
import { verifyTrail, type Verdict } from './verify.ts'

export interface After {
  room: Room
  exchange: Exchange | undefined
  visits: Visit[]
  items: Item[]
  invites: Invite[]
  trail: AuditEntry[]
  verdict: Verdict
}

/** All that is left of a session, for those who ran it. The trail is checked before it is shown. */
export const useAfter = (roomId: string) =>
  useLoad<After>(roomId, async () => {
    const [room, exchanges, visits, items, trail, invites] = await Promise.all([
      call<Room>('GET', `/rooms/${roomId}`),
      callAll<Exchange>('/exchanges'),
      callAll<Visit>(`/rooms/${roomId}/attendance`),
      callAll<Item>(`/moderation/items?roomId=${roomId}`),
      callAll<AuditEntry>(`/rooms/${roomId}/audit?limit=500`, 50_000),
      callAll<Invite>(`/rooms/${roomId}/invites`).catch(() => []),
    ])
    const exchange = exchanges.find((each) => each.id === room.exchangeId)
    return { room, exchange, visits, items, invites, trail, verdict: await verifyTrail(trail) }
  })
