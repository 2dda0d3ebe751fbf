import * as Y from 'yjs'
import type { ParticipantId } from '#shared/contracts/common.ts'
import type { HistoryItem } from '#shared/contracts/documents.ts'
import { msOf } from '#platform/clock.ts'
import type { LoggedUpdate, Origin } from './update-log.ts'

type Entry = Omit<HistoryItem, 'displayName'> & { seq: number }

/** Edits of one author with no longer pause between them are one entry. */
const sameSittingMs = 5 * 60_000

const kinds: Record<Origin['kind'], HistoryItem['kind']> = {
  participant: 'edit',
  moderation: 'moderation',
  revert: 'revert',
  engine: 'edit',
}
const authorOf = (origin: Origin): ParticipantId | null =>
  origin.kind === 'engine' ? null : origin.participantId

/** What came and went with an update, in characters and parts. */
function sizeOf(update: Uint8Array): { came: number; went: number } {
  const { structs, ds } = Y.decodeUpdate(update)
  let came = 0
  for (const struct of structs)
    if (struct instanceof Y.Item && struct.countable && !(struct.content instanceof Y.ContentDeleted))
      came += struct.length
  let went = 0
  for (const ranges of ds.clients.values()) for (const { len } of ranges) went += len
  return { came, went }
}

/** The log as a reader would tell it, newest first. What the engine did by itself belongs to the edit before it. */
export function historyOf(log: readonly LoggedUpdate[]): Entry[] {
  const entries: (Entry & { came: number; went: number })[] = []
  for (const { seq, at, origin, update } of log) {
    const { came, went } = sizeOf(update)
    const last = entries.at(-1)
    const goesOn =
      last !== undefined &&
      (origin.kind === 'engine' ||
        (last.kind === 'edit' &&
          kinds[origin.kind] === 'edit' &&
          last.authorId === authorOf(origin) &&
          msOf(at) - msOf(last.at) < sameSittingMs))
    if (goesOn) Object.assign(last, { seq, at, came: last.came + came, went: last.went + went })
    else
      entries.push({
        seq,
        id: `change_${seq}`,
        at,
        authorId: authorOf(origin),
        kind: kinds[origin.kind],
        summary: '',
        came,
        went,
      })
  }
  return entries
    .map(({ came, went, ...entry }) => ({
      ...entry,
      summary: [came && `+${came}`, went && `−${went}`].filter(Boolean).join(' ') || '0',
    }))
    .reverse()
}
