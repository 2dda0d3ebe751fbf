import { createEncoder, toUint8Array, writeVarUint } from 'lib0/encoding'
import { writeSyncStep1 } from 'y-protocols/sync'
import { messageQueryAwareness, messageSync, WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'

const syncTimeoutMs = 8000

/** One replica with its wire. A session lives through several: a refused one gives way to a clean one. */
export interface Replica {
  doc: Y.Doc
  provider: WebsocketProvider
}

/** The stock provider, which connects only when it is told to: its own reconnecting would spend one ticket twice. */
export function openReplica(documentId: string): Replica {
  const doc = new Y.Doc()
  const scheme = location.protocol === 'https:' ? 'wss' : 'ws'
  const provider = new WebsocketProvider(`${scheme}://${location.host}/yjs`, documentId, doc, {
    connect: false,
    disableBc: true,
    shouldReconnect: () => false,
  })
  provider.on('connection-close', () => {
    provider.shouldConnect = false
  })
  return { doc, provider }
}

/** Fulfilled when the server's state is here. @throws when it does not come in time, or the line breaks first */
export function synced(provider: WebsocketProvider): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the server did not answer in time')), syncTimeoutMs)
    provider.on('sync', (state) => {
      if (!state) return
      clearTimeout(timer)
      resolve()
    })
    provider.on('connection-close', () => {
      clearTimeout(timer)
      reject(new Error('the line broke'))
    })
  })
}

export const isOpen = ({ provider }: Replica) =>
  provider.wsconnected && provider.ws?.readyState === WebSocket.OPEN

/** Asks for what this replica lacks (`y-protocols/sync.js`, step 1). */
export function askForState(replica: Replica) {
  if (!isOpen(replica)) return
  const encoder = createEncoder()
  writeVarUint(encoder, messageSync)
  writeSyncStep1(encoder, replica.doc)
  replica.provider.ws?.send(toUint8Array(encoder))
}

/** The stock provider takes thirty seconds without a message for a lost line; in a quiet document we ask for one. */
export function askWhoIsHere(replica: Replica) {
  if (!isOpen(replica)) return
  const encoder = createEncoder()
  writeVarUint(encoder, messageQueryAwareness)
  replica.provider.ws?.send(toUint8Array(encoder))
}
