import * as Y from 'yjs'
import { textRoot } from '#shared/contracts/documents.ts'
import type { Instant, ParticipantId } from '#shared/contracts/common.ts'
import { newClientId } from '#platform/ids.ts'
import type { LoggedUpdate } from './update-log.ts'

export interface Revert {
  /** Brings the document from how it is to how it should be; undefined when there is nothing to take back. */
  update: Uint8Array | undefined
  /** The client id that the change is made under. */
  client: number
  /** Characters and parts of the author's that go, and of others' that come back. */
  insertions: number
  deletions: number
}

/**
 * Takes back what one author did since a time and keeps what everyone else did, inside it and after it. The log is
 * replayed with everything that was ever deleted still there, and Yjs' own undo takes back the author's transactions.
 * Costs as much as the document has updates.
 */
export function revertAuthor(
  log: readonly LoggedUpdate[],
  author: ParticipantId,
  since: Instant,
  ownerOf: (client: number) => ParticipantId | undefined,
): Revert {
  const doc = new Y.Doc({ gc: false })
  doc.clientID = newClientId()
  const root = doc.getXmlFragment(textRoot)
  const theirs = Symbol('the author, since then')
  const isTheirs = (item: Y.Item): boolean => ownerOf(item.id.client) === author

  const undo = new Y.UndoManager(root, {
    trackedOrigins: new Set([theirs]),
    captureTimeout: 0,
    deleteFilter: (item) => !holdsWordsOfOthers(item, isTheirs),
  })
  for (const { update, origin, at } of log) {
    const counts = origin.kind === 'participant' && origin.participantId === author && at >= since
    // UndoManager listens to local and remote transactions alike; the origin decides.
    Y.applyUpdate(doc, update, counts ? theirs : 'others')
    if (counts) undo.stopCapturing()
  }

  const before = Y.encodeStateVector(doc)
  const counted = { insertions: 0, deletions: 0 }
  const count = (transaction: Y.Transaction): void => {
    Y.iterateDeletedStructs(transaction, transaction.deleteSet, (struct) => {
      if (
        struct instanceof Y.Item &&
        struct.id.clock < (transaction.beforeState.get(struct.id.client) ?? 0) &&
        struct.countable
      )
        counted.insertions += struct.length
    })
    const from = transaction.beforeState.get(doc.clientID) ?? 0
    for (const struct of transaction.doc.store.clients.get(doc.clientID) ?? [])
      if (struct.id.clock >= from && struct instanceof Y.Item && struct.countable && !struct.deleted)
        counted.deletions += struct.length
  }
  doc.on('afterTransaction', count)
  while (undo.undoStack.length > 0) undo.undo()
  const done = counted.insertions + counted.deletions > 0
  const update = done ? Y.encodeStateAsUpdate(doc, before) : undefined
  const client = doc.clientID
  undo.destroy()
  doc.destroy()
  return { update, client, ...counted }
}

/** A paragraph that somebody else has written in stays, without its author's words. */
function holdsWordsOfOthers(item: Y.Item, isTheirs: (item: Y.Item) => boolean): boolean {
  if (!(item.content instanceof Y.ContentType)) return false
  const { type } = item.content
  for (let child = type._start; child !== null; child = child.right) {
    if (child.deleted) continue
    if (!isTheirs(child) && !(child.content instanceof Y.ContentFormat)) return true
    if (holdsWordsOfOthers(child, isTheirs)) return true
  }
  return false
}
