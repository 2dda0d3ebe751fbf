import type {
  ClientEvents,
  DistrictId,
  Locale,
  Role,
  RoomId,
  SchoolId,
  SessionId,
  UserId,
} from '#shared/contracts/common.ts'
import type { Serve as ServeFor } from '#platform/http/serve.ts'
import type { Handlers as HandlersFor } from '#platform/realtime/bind.ts'

/** Who asks, with session and tenant. */
export interface Actor {
  kind: 'person' | 'guest'
  userId: UserId
  sessionId: SessionId
  districtId: DistrictId
  schoolId: SchoolId | null
  role: Role
  displayName: string
  locale: Locale
  timeZone: string
  birthYear: number | undefined
  /** The one room of a guest. */
  guestRoomId: RoomId | undefined
}

export type Serve = ServeFor<Actor>
export type Handlers<Events extends ClientEvents> = HandlersFor<Events, Actor>
