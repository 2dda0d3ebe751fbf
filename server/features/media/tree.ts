import type { Consumer, Producer, WebRtcTransport } from 'mediasoup/types'
import type { ParticipantId, RoomId } from '#shared/contracts/common.ts'
import type { MediaSource } from '#shared/contracts/media.ts'

/** Whose it is: one socket of one participant in one room. */
export interface Owner {
  roomId: RoomId
  participantId: ParticipantId
  socketId: string
}

export type CloseReason = 'closed' | 'replaced' | 'left' | 'removed' | 'rule'
export type Hold = 'teacher' | 'rule'

export interface TransportData extends Owner {
  direction: 'send' | 'receive'
  /** Since when it carries nothing, in milliseconds since 1970: made and never connected, or lost. */
  idleSinceMs: number | undefined
  [key: string]: unknown
}

export interface ProducerData extends Owner {
  source: MediaSource
  /** Its owner has paused it, or must open it again after a teacher's hold. */
  selfPaused: boolean
  heldBy: Hold | undefined
  /** The room knows of it. */
  announced: boolean
  /** Said when it closes. */
  reason: CloseReason
  /** The highest layer its sender was told that anyone watches; null: nobody. */
  wanted: number | null | undefined
  watchers: Set<OwnedConsumer>
  /** It is being recorded: its picture is wanted even when nobody watches. */
  kept?: boolean
  [key: string]: unknown
}

export interface ConsumerData extends Owner {
  [key: string]: unknown
}

export type OwnedTransport = WebRtcTransport<TransportData>
export type OwnedProducer = Producer<ProducerData>
export type OwnedConsumer = Consumer<ConsumerData>

/** Everything that is open, in one map each. Only close events take out of them, whichever end began the closing. */
export class Tree {
  readonly transports = new Map<string, OwnedTransport>()
  readonly producers = new Map<string, OwnedProducer>()
  readonly consumers = new Map<string, OwnedConsumer>()

  addTransport(transport: OwnedTransport): void {
    this.transports.set(transport.id, transport)
    transport.observer.once('close', () => this.transports.delete(transport.id))
  }

  addProducer(producer: OwnedProducer, closed: () => void): void {
    this.producers.set(producer.id, producer)
    producer.observer.once('close', () => {
      this.producers.delete(producer.id)
      closed()
    })
  }

  addConsumer(consumer: OwnedConsumer, of: OwnedProducer, closed: () => void): void {
    this.consumers.set(consumer.id, consumer)
    of.appData.watchers.add(consumer)
    consumer.observer.once('close', () => {
      this.consumers.delete(consumer.id)
      of.appData.watchers.delete(consumer)
      closed()
    })
  }

  transportsOf(owner: Partial<Owner>): OwnedTransport[] {
    return [...this.transports.values()].filter((one) => isOf(one.appData, owner))
  }

  producersOf(owner: Partial<Owner>): OwnedProducer[] {
    return [...this.producers.values()].filter((one) => isOf(one.appData, owner))
  }
}

const isOf = (data: Owner, owner: Partial<Owner>): boolean =>
  (owner.roomId === undefined || data.roomId === owner.roomId) &&
  (owner.participantId === undefined || data.participantId === owner.participantId) &&
  (owner.socketId === undefined || data.socketId === owner.socketId)
