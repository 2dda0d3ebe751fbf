import { useCallback, useEffect, useMemo, useState } from 'react'
import type { AuditEntry } from '#shared/contracts/audit.ts'
import type { Exchange } from '#shared/contracts/exchanges.ts'
import type { Decision, Item } from '#shared/contracts/moderation.ts'
import type { Joined, Participant, Report, Room } from '#shared/contracts/rooms.ts'
import { ApiProblem, call, callAll, type ClientProblemCode } from '../../../app/api.ts'
import { sessionNow } from '../../../app/session.ts'
import { on, onReconnect, request } from '../../../app/socket.ts'
import { mergeItems } from './items.ts'

export interface Desk {
  status: 'loading' | 'ready' | { problem: ClientProblemCode }
  room: Room | undefined
  items: readonly Item[]
  reports: readonly Report[]
  people: readonly Participant[]
  exchange: Exchange | undefined
}

const empty: Desk = {
  status: 'loading',
  room: undefined,
  items: [],
  reports: [],
  people: [],
  exchange: undefined,
}

/** All that the desk shows of one room, live. Throws nothing: what cannot be had is told by `status`. */
export function useDesk(roomId: Room['id']) {
  const [desk, setDesk] = useState<Desk>(empty)
  const change = useCallback((next: (desk: Desk) => Desk) => setDesk(next), [])

  const load = useCallback(async () => {
    try {
      const joined: Joined = await request('room:join', { roomId })
      const [items, reports, exchanges] = await Promise.all([
        callAll<Item>(`/moderation/items?roomId=${roomId}`),
        callAll<Report>(`/rooms/${roomId}/reports`),
        callAll<Exchange>('/exchanges'),
      ])
      const room = 'exchangeId' in joined.room ? joined.room : undefined
      change(() => ({
        status: 'ready',
        room,
        items,
        reports,
        people: joined.participants,
        exchange: exchanges.find(({ id }) => id === room?.exchangeId),
      }))
    } catch (error) {
      const problem = error instanceof ApiProblem ? error.code : 'server.failed'
      // What is on the screen stays while the line is away.
      change((before) => (before.status === 'ready' ? before : { ...before, status: { problem } }))
    }
  }, [roomId, change])

  useEffect(() => {
    const about = (push: { roomId: string }) => push.roomId === roomId
    const take = (push: { roomId: string; item: Item }) => {
      if (about(push)) change((before) => ({ ...before, items: mergeItems(before.items, [push.item]) }))
    }
    const ends = [
      on('chat:held', take),
      on('moderation:changed', take),
      on('room:participants', (push) => {
        if (about(push)) change((before) => ({ ...before, people: push.participants }))
      }),
      on('report:received', (push) => {
        if (!about(push)) return
        change((before) => ({
          ...before,
          reports: [push.report, ...before.reports.filter(({ id }) => id !== push.report.id)],
        }))
      }),
      onReconnect(() => void load()),
    ]
    void load()
    return () => {
      for (const end of ends) end()
      if (sessionNow().status === 'in') void request('room:leave', { roomId }).catch(() => undefined)
    }
  }, [roomId, load, change])

  const deeds = useMemo(
    () => ({
      decide: async (item: Item, decision: Decision) => {
        const decided = await call<Item>('POST', `/moderation/items/${item.id}/decision`, { decision })
        change((before) => ({ ...before, items: mergeItems(before.items, [decided]) }))
      },
      answer: async (report: Report, answer: string) => {
        const answered = await call<Report>('POST', `/rooms/${roomId}/reports/${report.id}/answer`, {
          answer,
        })
        change((before) => ({
          ...before,
          reports: before.reports.map((known) => (known.id === answered.id ? answered : known)),
        }))
      },
      audit: () => callAll<AuditEntry>(`/rooms/${roomId}/audit`),
    }),
    [roomId, change],
  )
  return { desk, load, ...deeds }
}
