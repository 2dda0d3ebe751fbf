import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { readOnlyReason } from '#shared/contracts/close-codes.ts'

/** The y-websocket wire (y-protocols: sync.js, awareness.js, auth.js), in both directions. */
export const messageKinds = { sync: 0, awareness: 1, auth: 2, queryAwareness: 3 } as const
const syncKinds = { step1: 0, step2: 1, update: 2 } as const
const permissionDenied = 0

export interface AwarenessState {
  client: number
  clock: number
  /** JSON; `null` means gone. */
  state: string
}

export type Frame =
  | { kind: 'step1'; stateVector: Uint8Array }
  | { kind: 'update'; update: Uint8Array }
  | { kind: 'awareness'; states: AwarenessState[] }
  | { kind: 'queryAwareness' }

const mostStates = 1000

/** Reads one frame. Throws on anything that is not one; an auth message from a client is none. */
export function readFrame(bytes: Uint8Array): Frame {
  const decoder = decoding.createDecoder(bytes)
  const kind = decoding.readVarUint(decoder)
  if (kind === messageKinds.sync) return readSync(decoder)
  if (kind === messageKinds.awareness)
    return { kind: 'awareness', states: readAwareness(decoding.readVarUint8Array(decoder)) }
  if (kind === messageKinds.queryAwareness) return { kind: 'queryAwareness' }
  throw new Error('unknown message')
}

function readSync(decoder: decoding.Decoder): Frame {
  const kind = decoding.readVarUint(decoder)
  const bytes = decoding.readVarUint8Array(decoder)
  if (kind === syncKinds.step1) return { kind: 'step1', stateVector: bytes }
  if (kind === syncKinds.step2 || kind === syncKinds.update) return { kind: 'update', update: bytes }
  throw new Error('unknown sync message')
}

function readAwareness(bytes: Uint8Array): AwarenessState[] {
  const decoder = decoding.createDecoder(bytes)
  const count = decoding.readVarUint(decoder)
  if (count > mostStates) throw new Error('too many awareness states')
  return Array.from({ length: count }, () => ({
    client: decoding.readVarUint(decoder),
    clock: decoding.readVarUint(decoder),
    state: decoding.readVarString(decoder),
  }))
}

function syncFrame(kind: number, bytes: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, messageKinds.sync)
  encoding.writeVarUint(encoder, kind)
  encoding.writeVarUint8Array(encoder, bytes)
  return encoding.toUint8Array(encoder)
}
export const step1Frame = (stateVector: Uint8Array): Uint8Array => syncFrame(syncKinds.step1, stateVector)
export const step2Frame = (update: Uint8Array): Uint8Array => syncFrame(syncKinds.step2, update)
export const updateFrame = (update: Uint8Array): Uint8Array => syncFrame(syncKinds.update, update)

export function awarenessFrame(states: readonly AwarenessState[]): Uint8Array {
  const inner = encoding.createEncoder()
  encoding.writeVarUint(inner, states.length)
  for (const { client, clock, state } of states) {
    encoding.writeVarUint(inner, client)
    encoding.writeVarUint(inner, clock)
    encoding.writeVarString(inner, state)
  }
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, messageKinds.awareness)
  encoding.writeVarUint8Array(encoder, encoding.toUint8Array(inner))
  return encoding.toUint8Array(encoder)
}

/** Says on the wire that what was sent does not count: auth message, permission denied. */
export const readOnlyFrame: Uint8Array = (() => {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, messageKinds.auth)
  encoding.writeVarUint(encoder, permissionDenied)
  encoding.writeVarString(encoder, readOnlyReason)
  return encoding.toUint8Array(encoder)
})()
