import type { Exchange, ExchangeClass } from '#shared/contracts/exchanges.ts'
import type { Room } from '#shared/contracts/rooms.ts'
import { call, callAll } from '../../app/api.ts'
import { useSession } from '../../app/session.ts'
import { useLoad } from '../../app/useLoad.ts'
import { keptLook } from '../invites/index.ts'

export interface LobbyShore {
  shore: number
  timeZone: string
  school: string
  /** Of a class that the server tells about; a guest knows schools only. */
  className?: string
  country: string
  /** Who teaches that class, for somebody of the exchange. */
  teachers?: readonly string[]
}

export interface LobbyFacts {
  /** Own shore first. */
  shores: LobbyShore[]
  charter: string[]
  own?: LobbyShore
  startsAt?: string
}

const shoreOf = (each: ExchangeClass): LobbyShore => ({
  shore: each.shore,
  timeZone: each.timeZone,
  school: each.schoolShortName,
  className: each.name,
  country: each.country,
  teachers: each.teachers,
})

/** The exchange of a room, with the reader's own class first. */
export function factsOf(exchange: Exchange, schoolId: string | null, startsAt?: string): LobbyFacts {
  const mine = exchange.classes.find((each) => each.schoolId === schoolId)
  const others = exchange.classes.filter((each) => each !== mine)
  return {
    shores: (mine ? [mine, ...others] : others).map(shoreOf),
    charter: exchange.charter,
    ...(mine ? { own: shoreOf(mine) } : {}),
    ...(startsAt ? { startsAt } : {}),
  }
}

function guestFacts(): LobbyFacts {
  const look = keptLook()
  return {
    shores: look?.schools.map(({ name, ...school }) => ({ ...school, school: name })) ?? [],
    charter: look?.charter ?? [],
    ...(look?.startsAt ? { startsAt: look.startsAt } : {}),
  }
}

/** Clocks and charter for somebody in the lobby: from the server for a student, from the invitation for a guest. */
export function useLobbyShores(roomId: string): LobbyFacts | undefined {
  const { user } = useSession()
  const guest = user?.role === 'expert'
  const loaded = useLoad(`${roomId}${user?.id ?? ''}`, async () => {
    if (guest) return guestFacts()
    const [room, exchanges] = await Promise.all([
      call<Room>('GET', `/rooms/${roomId}`),
      callAll<Exchange>('/exchanges'),
    ])
    const exchange = exchanges.find((each) => each.id === room.exchangeId)
    return exchange ? factsOf(exchange, user?.schoolId ?? null, room.startsAt) : { shores: [], charter: [] }
  })
  return loaded.data
}
