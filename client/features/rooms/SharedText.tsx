import { useCallback, useMemo } from 'react'
import { useSession } from '../../app/session.ts'
import { useQuietLine } from '../../ui/QuietLine.tsx'
import { DocumentPane } from '../documents/index.ts'
import { classOf } from './store/selectors.ts'
import { useRoom, useRoomStore } from './store/useRoom.ts'
import type { Deeds } from './useDeeds.ts'
import { useReason } from './useReason.ts'

/** The shared texts, told what they need to know of the room. */
export function SharedText({ deeds }: { deeds: Deeds }) {
  const store = useRoomStore()
  const { say } = useQuietLine()
  const { user } = useSession()
  const documents = useRoom((state) => state.documents)
  const parked = useRoom((state) => state.parked)
  const staff = useRoom((state) => state.staff)
  const exchange = useRoom((state) => state.exchange)
  const joins = useRoom((state) => state.joins)
  const readingOnly = useReason('write')

  const person = useMemo(
    () => ({ id: user?.id ?? '', name: user?.displayName ?? '', schoolId: user?.schoolId ?? null }),
    [user],
  )
  const shoreOf = useCallback((schoolId: string | null) => classOf({ exchange }, schoolId)?.shore, [exchange])
  const sayIt = useCallback((text: string) => say(text), [say])
  const onForbidden = useCallback(() => void store.join(), [store])
  const onParkedKept = useCallback(
    (id: string) =>
      store.change((state) => ({ ...state, parked: state.parked.filter((words) => words.id !== id) })),
    [store],
  )

  return (
    <DocumentPane
      documents={documents}
      person={person}
      readingOnly={readingOnly}
      shoreOf={shoreOf}
      parked={parked}
      onParkedKept={onParkedKept}
      onForbidden={onForbidden}
      joins={joins}
      say={sayIt}
      onAdd={staff ? deeds.addDocument : undefined}
    />
  )
}
