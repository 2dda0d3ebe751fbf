import type { DtlsParameters, RtpCapabilities, RtpParameters } from 'mediasoup/types'
import type { ParticipantId, RoomId } from '#shared/contracts/common.ts'
import type { IceServer, MediaSource, PausedBy, Producer } from '#shared/contracts/media.ts'
import { mayBeLive, type May, type MediaDeed } from '#shared/rules/rooms.ts'
import type { Clock } from '#platform/clock.ts'
import type { Config } from '#platform/config.ts'
import type { Log } from '#platform/log.ts'
import { Problem } from '#platform/problem.ts'
import type { Channels } from '#platform/realtime/gateway.ts'
import type { Actor } from '../identity/index.ts'
import {
  factsOf,
  isStaff,
  memberFacts,
  participantChannel,
  roomChannel,
  type Access,
  type Member,
  type Members,
  type Presence,
  type RoomRow,
  type RoomStore,
} from '../rooms/index.ts'
import type { Engine } from './engine.ts'
import type { MediaStatusKeeper } from './status.ts'
import type { OwnedConsumer, OwnedProducer, OwnedTransport, Owner } from './tree.ts'
import { iceServersFor } from './turn.ts'

interface Parts {
  engine: Engine
  status: MediaStatusKeeper
  rooms: RoomStore
  members: Members
  access: Access
  presence: Presence
  channels: Channels
  clock: Clock
  config: Config
  log: Log
  /** Somebody sends something new. */
  onProduced: (roomId: RoomId) => Promise<void>
}

export interface Caller {
  actor: Actor
  socketId: string
}

interface Track {
  source: MediaSource
  kind: 'audio' | 'video'
}
const trackOf = ({ appData: { source }, kind }: OwnedProducer): Track => ({ source, kind })

/**
 * Who may be heard and seen. Every way in asks the rules of the room; what is open already is looked at again whenever
 * a fact behind them changes, and shut on the server, whatever a client does.
 */
export function createMedia({
  engine,
  status,
  rooms,
  members,
  access,
  presence,
  channels,
  clock,
  config,
  log,
  onProduced,
}: Parts) {
  const { tree } = engine
  const following = new Map<RoomId, Promise<void>>()

  /** The caller, admitted and here with this very socket. @throws Problem */
  async function here({ actor, socketId }: Caller, roomId: RoomId): Promise<Member & { room: RoomRow }> {
    const me = await members.who(actor, roomId)
    if (!presence.placeOf(socketId, roomId)) throw new Problem('room.not_admitted')
    status.mustBeReady()
    return me
  }

  /** The sound of a shared screen is a screen and a microphone: one must not be a way around the other. */
  function mayNow(member: Member, { source, kind }: Track, room: RoomRow, teacherHere: boolean): May {
    const deeds: MediaDeed[] = source === 'screen' && kind === 'audio' ? ['screen', 'microphone'] : [source]
    const answers = deeds.map((deed) => mayBeLive(memberFacts(member), deed, factsOf(room), { teacherHere }))
    return answers.find(({ allowed }) => !allowed) ?? { allowed: true }
  }

  async function mustBeLive(me: Member & { room: RoomRow }, track: Track): Promise<void> {
    const may = mayNow(me, track, me.room, await members.staffIsHere(me.roomId))
    if (!may.allowed) throw new Problem(may.because)
  }

  /** One's own, on this very socket; anything else is not there. @throws Problem `media.not_found` */
  async function mine<Thing extends { closed: boolean; appData: Owner }>(
    things: Map<string, Thing>,
    id: string,
    caller: Caller,
  ): Promise<{ thing: Thing; me: Member & { room: RoomRow } }> {
    const thing = things.get(id)
    if (!thing || thing.closed || thing.appData.socketId !== caller.socketId)
      throw new Problem(status.ready ? 'media.not_found' : 'media.unavailable')
    return { thing, me: await here(caller, thing.appData.roomId) }
  }

  const iceServers = (holder: ParticipantId): IceServer[] => iceServersFor(holder, config, clock)

  /** Shuts or frees what the rules say, and tells the room what changed. */
  async function judge(producer: OwnedProducer, may: May): Promise<void> {
    const { appData } = producer
    const hold = may.allowed ? undefined : may.because === 'room.no_teacher' ? 'rule' : 'teacher'
    if (hold === appData.heldBy) return
    appData.heldBy = hold
    // Nobody's microphone or camera is opened by somebody else: after a teacher's hold its owner opens it again.
    if (hold === 'teacher') appData.selfPaused = true
    await engine.settle(producer)
    tellPaused(producer)
  }

  function tellPaused(producer: OwnedProducer): void {
    if (producer.closed || !producer.appData.announced) return
    const { roomId } = producer.appData
    channels.push(roomChannel(roomId), 'media:paused', {
      roomId,
      producerId: producer.id,
      paused: producer.paused,
      by: pausedBy(producer) ?? 'self',
    })
  }

  /** Looks again at everyone who has anything open in a room. */
  async function follow(roomId: RoomId): Promise<void> {
    if (tree.transportsOf({ roomId }).length === 0) return
    const room = await rooms.find(roomId)
    const found = await rooms.membersById(presence.in(roomId))
    const teacherHere = found.some((one) => isStaff(one.role) && one.standing === 'admitted')
    const byId = new Map(found.map((one) => [one.id, one]))
    for (const transport of tree.transportsOf({ roomId })) {
      const { participantId } = transport.appData
      if (byId.get(participantId)?.standing !== 'admitted' || room?.state !== 'open')
        engine.closeAll({ roomId, participantId }, 'removed')
    }
    await Promise.all(
      tree.producersOf({ roomId }).map(async (producer) => {
        const member = byId.get(producer.appData.participantId)
        if (member && room) await judge(producer, mayNow(member, trackOf(producer), room, teacherHere))
      }),
    )
  }

  /** One at a time for each room, so that the last word is the newest. */
  function inTurn<Result>(roomId: RoomId, run: () => Promise<Result>): Promise<Result> {
    const next = (following.get(roomId) ?? Promise.resolve()).then(run)
    const settled = next.then(
      () => undefined,
      () => undefined,
    )
    following.set(roomId, settled)
    void settled.then(() => {
      if (following.get(roomId) === settled) following.delete(roomId)
    })
    return next
  }

  /** Whatever cannot be looked at is shut: an error must not leave a child on the air. */
  async function followOrHold(roomId: RoomId): Promise<void> {
    try {
      await follow(roomId)
    } catch (thrown) {
      log.error({ err: thrown, roomId }, 'following the rights failed; everything in the room is held')
      for (const producer of tree.producersOf({ roomId }))
        await judge(producer, { allowed: false, because: 'room.no_teacher' }).catch(() => undefined)
    }
  }
  const followInTurn = (roomId: RoomId): Promise<void> => inTurn(roomId, () => followOrHold(roomId))

  return {
    async capabilities(caller: Caller, roomId: RoomId) {
      const me = await here(caller, roomId)
      return { rtpCapabilities: await engine.capabilities(roomId), iceServers: iceServers(me.id) }
    },

    async openTransport(caller: Caller, roomId: RoomId, direction: 'send' | 'receive') {
      const me = await here(caller, roomId)
      const owner: Owner = { roomId, participantId: me.id, socketId: caller.socketId }
      const transport = await engine.openTransport(owner, direction)
      if (!presence.placeOf(caller.socketId, roomId)) {
        transport.close()
        throw new Problem('room.not_admitted')
      }
      return {
        transportId: transport.id,
        iceParameters: transport.iceParameters,
        iceCandidates: transport.iceCandidates,
        dtlsParameters: transport.dtlsParameters,
        iceServers: iceServers(me.id),
      }
    },

    async connect(caller: Caller, transportId: string, dtlsParameters: DtlsParameters): Promise<void> {
      const { thing } = await mine(tree.transports, transportId, caller)
      await engine.connect(thing, dtlsParameters)
    },

    async restartIce(caller: Caller, transportId: string) {
      const { thing } = await mine(tree.transports, transportId, caller)
      return engine.restartIce(thing)
    },

    async produce(
      caller: Caller,
      transportId: string,
      {
        kind,
        source,
        rtpParameters,
      }: { kind: 'audio' | 'video'; source: MediaSource; rtpParameters: RtpParameters },
    ): Promise<string> {
      const { thing: transport, me } = await mine<OwnedTransport>(tree.transports, transportId, caller)
      if (transport.appData.direction !== 'send' || (source !== 'screen' && kind !== kindOf[source]))
        throw new Problem('media.invalid')
      await mustBeLive(me, { source, kind })
      const producer = await engine.produce(transport, source, kind, rtpParameters)
      await followInTurn(me.roomId)
      if (producer.closed) throw new Problem('media.not_found')
      producer.appData.announced = true
      channels.push(roomChannel(me.roomId), 'media:producer', {
        roomId: me.roomId,
        producer: shown(producer),
      })
      void onProduced(me.roomId)
      return producer.id
    },

    async producers(caller: Caller, roomId: RoomId): Promise<Producer[]> {
      await here(caller, roomId)
      return tree.producersOf({ roomId }).map(shown)
    },

    async consume(caller: Caller, transportId: string, producerId: string, rtpCapabilities: RtpCapabilities) {
      const { thing: transport, me } = await mine<OwnedTransport>(tree.transports, transportId, caller)
      const producer = tree.producers.get(producerId)
      if (!producer || producer.appData.roomId !== me.roomId) throw new Problem('media.not_found')
      if (transport.appData.direction !== 'receive') throw new Problem('media.invalid')
      const consumer = await engine.consume(transport, producer, rtpCapabilities)
      return {
        consumerId: consumer.id,
        producerId,
        kind: consumer.kind,
        source: producer.appData.source,
        rtpParameters: consumer.rtpParameters,
      }
    },

    async resume(caller: Caller, consumerId: string): Promise<void> {
      await engine.resume((await mine<OwnedConsumer>(tree.consumers, consumerId, caller)).thing)
    },

    async pause(caller: Caller, consumerId: string): Promise<void> {
      await engine.pause((await mine<OwnedConsumer>(tree.consumers, consumerId, caller)).thing)
    },

    async layers(caller: Caller, consumerId: string, spatial: number, temporal?: number): Promise<void> {
      const { thing } = await mine<OwnedConsumer>(tree.consumers, consumerId, caller)
      await engine.setLayers(thing, spatial, temporal)
    },

    /** @throws Problem with whatever holds it, when it is to be opened and may not be */
    async mute(caller: Caller, producerId: string, paused: boolean): Promise<void> {
      const { thing: producer, me } = await mine<OwnedProducer>(tree.producers, producerId, caller)
      // In its turn: a lock that comes at this moment is before it or after it, and never in between.
      await inTurn(me.roomId, async () => {
        if (!paused) {
          const { me: now } = await mine<OwnedProducer>(tree.producers, producerId, caller)
          await mustBeLive(now, trackOf(producer))
        }
        if (producer.appData.selfPaused === paused) return
        producer.appData.selfPaused = paused
        await engine.settle(producer)
        tellPaused(producer)
      })
    },

    async close(
      caller: Caller,
      ids: {
        producerId?: string | undefined
        consumerId?: string | undefined
        transportId?: string | undefined
      },
    ): Promise<void> {
      if (!ids.producerId && !ids.consumerId && !ids.transportId) throw new Problem('media.not_found')
      if (ids.producerId)
        engine.close((await mine<OwnedProducer>(tree.producers, ids.producerId, caller)).thing, 'closed')
      if (ids.consumerId) (await mine<OwnedConsumer>(tree.consumers, ids.consumerId, caller)).thing.close()
      if (ids.transportId)
        (await mine<OwnedTransport>(tree.transports, ids.transportId, caller)).thing.close()
    },

    /** A teacher asks; only the one who is asked can open it. */
    async ask({ actor }: Caller, roomId: RoomId, id: ParticipantId, source: 'camera' | 'microphone') {
      await access.mustRun(actor, roomId)
      const [me, other] = [await members.who(actor, roomId), await members.other(roomId, id)]
      if (other.standing !== 'admitted' || !presence.isHere(other.id))
        throw new Problem('participant.not_found')
      channels.push(participantChannel(other.id), 'media:asked', { roomId, source, by: me.displayName })
    },

    follow: followInTurn,

    /** One socket is not in a room any more. */
    out(socketId: string, roomId: RoomId, reason: 'left' | 'removed' | 'rule'): void {
      engine.closeAll({ socketId, roomId }, reason)
    },

    /** Somebody is out of a room, with all their sockets. */
    left(participantId: ParticipantId): void {
      engine.closeAll({ participantId }, 'removed')
    },
  }
}
export type Media = ReturnType<typeof createMedia>

const kindOf = { camera: 'video', microphone: 'audio' } as const

const pausedBy = ({ appData, paused }: OwnedProducer): PausedBy | undefined =>
  paused ? (appData.heldBy ?? 'self') : undefined

export const shown = (producer: OwnedProducer): Producer => {
  const by = pausedBy(producer)
  return {
    producerId: producer.id,
    participantId: producer.appData.participantId,
    kind: producer.kind,
    source: producer.appData.source,
    paused: producer.paused,
    ...(by && { pausedBy: by }),
  }
}
