import type { Exchange } from '#shared/contracts/exchanges.ts'
import type { User } from '#shared/contracts/identity.ts'
import type { Item } from '#shared/contracts/moderation.ts'
import type { Report, Room } from '#shared/contracts/rooms.ts'
import { callAll } from '../../app/api.ts'
import { useLoad } from '../../app/useLoad.ts'

export interface Home {
  rooms: Room[]
  exchanges: Exchange[]
}

export interface Needs {
  held: Item[]
  reports: Report[]
}

const nothing = () => []

/** Rooms and exchanges of whoever is here. A guardian has neither, and that is an answer too. */
export const useHome = (user: User) =>
  useLoad<Home>(
    user.id,
    async () => {
      if (user.role === 'guardian') return { rooms: [], exchanges: [] }
      const [rooms, exchanges] = await Promise.all([callAll<Room>('/rooms'), callAll<Exchange>('/exchanges')])
      return { rooms, exchanges }
    },
    { everyMs: 30_000 },
  )

/** What waits for an adult: held words, and children who have had no answer yet. Rooms that cannot be read are left out. */
export const useNeeds = (rooms: readonly Room[], user: User) =>
  useLoad<Needs>(
    `${user.id}|${rooms.map((room) => room.id).join()}`,
    async () => {
      const [held, ...reports] = await Promise.all([
        callAll<Item>('/moderation/items?state=held').catch(nothing),
        ...rooms.slice(0, 12).map((room) => callAll<Report>(`/rooms/${room.id}/reports`).catch(nothing)),
      ])
      return { held, reports: reports.flat().filter((report) => report.answeredAt === undefined) }
    },
    { everyMs: 20_000 },
  )
