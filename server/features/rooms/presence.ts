import type { ParticipantId, RoomId } from '#shared/contracts/common.ts'
import type { Actor } from '../identity/index.ts'

export interface Place {
  roomId: RoomId
  participantId: ParticipantId
  actor: Actor
}

/** Which sockets stand for whom, in which room. A person with two tabs is there once. */
export class Presence {
  readonly #placesBySocket = new Map<string, Map<RoomId, Place>>()
  readonly #socketsByParticipant = new Map<ParticipantId, Set<string>>()
  readonly #participantsByRoom = new Map<RoomId, Set<ParticipantId>>()

  enter(socketId: string, place: Place): void {
    const places = this.#placesBySocket.get(socketId) ?? new Map<RoomId, Place>()
    places.set(place.roomId, place)
    this.#placesBySocket.set(socketId, places)
    add(this.#socketsByParticipant, place.participantId, socketId)
    add(this.#participantsByRoom, place.roomId, place.participantId)
  }

  /** @returns the place that was left, and whether nobody stands there any more */
  leave(socketId: string, roomId: RoomId): { place: Place; gone: boolean } | undefined {
    const places = this.#placesBySocket.get(socketId)
    const place = places?.get(roomId)
    if (!places || !place) return undefined
    places.delete(roomId)
    if (places.size === 0) this.#placesBySocket.delete(socketId)
    remove(this.#socketsByParticipant, place.participantId, socketId)
    const gone = !this.#socketsByParticipant.has(place.participantId)
    if (gone) remove(this.#participantsByRoom, roomId, place.participantId)
    return { place, gone }
  }

  roomsOf(socketId: string): RoomId[] {
    return [...(this.#placesBySocket.get(socketId)?.keys() ?? [])]
  }

  placeOf(socketId: string, roomId: RoomId): Place | undefined {
    return this.#placesBySocket.get(socketId)?.get(roomId)
  }

  socketsOf(participantId: ParticipantId): string[] {
    return [...(this.#socketsByParticipant.get(participantId) ?? [])]
  }

  isHere(participantId: ParticipantId): boolean {
    return this.#socketsByParticipant.has(participantId)
  }

  in(roomId: RoomId): ParticipantId[] {
    return [...(this.#participantsByRoom.get(roomId) ?? [])]
  }

  rooms(): RoomId[] {
    return [...this.#participantsByRoom.keys()]
  }

  everyone(): ParticipantId[] {
    return [...this.#socketsByParticipant.keys()]
  }
}

function add<Key, Value>(map: Map<Key, Set<Value>>, key: Key, value: Value): void {
  const values = map.get(key) ?? new Set()
  values.add(value)
  map.set(key, values)
}

function remove<Key, Value>(map: Map<Key, Set<Value>>, key: Key, value: Value): void {
  const values = map.get(key)
  values?.delete(value)
  if (values?.size === 0) map.delete(key)
}
