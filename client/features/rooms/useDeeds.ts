import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Document } from '#shared/contracts/documents.ts'
import type { Decision, Item } from '#shared/contracts/moderation.ts'
import type { Participant, PermissionName, Room } from '#shared/contracts/rooms.ts'
import { call } from '../../app/api.ts'
import { request } from '../../app/socket.ts'
import { useProblem } from '../../app/useProblem.ts'
import { useQuietLine } from '../../ui/QuietLine.tsx'
import { moderationReducers } from './store/reducers.ts'
import { useRoomStore } from './store/useRoom.ts'

/** What people do in a room. Each says itself once in the quiet line, with a way back where there is one. */
export function useDeeds() {
  const store = useRoomStore()
  const { say } = useQuietLine()
  const { t } = useTranslation('room')
  const problem = useProblem()

  return useMemo(() => {
    const { roomId } = store.get()
    /** Runs a deed; a refusal is told in words, and never thrown further. */
    async function run(deed: () => Promise<unknown>, done?: () => void): Promise<boolean> {
      try {
        await deed()
        done?.()
        return true
      } catch (error) {
        say(problem(error))
        return false
      }
    }

    const setPermissions = (change: Partial<Record<PermissionName, boolean>>) =>
      request('room:permissions', { roomId, permissions: change })
    const setOverrides = (participantId: string, change: Partial<Record<PermissionName, boolean | null>>) =>
      request('participant:permissions', { roomId, participantId, permissions: change })

    const freeze = (frozen: boolean): Promise<boolean> =>
      run(
        () => request('room:freeze', { roomId, frozen }),
        () => say(frozen ? t('did.froze') : t('did.thawed'), () => void freeze(!frozen)),
      )
    const allow = (name: PermissionName, on: boolean): Promise<boolean> =>
      run(
        () => setPermissions({ [name]: on }),
        () =>
          say(
            t(on ? 'did.opened' : 'did.locked', { what: t(`switch.${name}`) }),
            () => void allow(name, !on),
          ),
      )

    return {
      run,
      freeze,
      allow,
      /** Over the room's switches, for one person; `null` goes back to what holds for all. */
      allowOne: (person: Participant, names: PermissionName[], to: boolean | null, said: string) => {
        const back = to === null ? false : null
        const set = (value: boolean | null) =>
          setOverrides(person.id, Object.fromEntries(names.map((name) => [name, value])))
        return run(
          () => set(to),
          () => say(said, () => void run(() => set(back))),
        )
      },
      mute: (person: Participant, muted: boolean): Promise<boolean> =>
        run(
          () => request('participant:mute', { roomId, participantId: person.id, muted }),
          () => say(t(muted ? 'did.muted' : 'did.unmuted', { name: person.displayName })),
        ),
      remove: (person: Participant) =>
        run(
          () => request('participant:remove', { roomId, participantId: person.id }),
          () => say(t('did.removed', { name: person.displayName })),
        ),
      admit: (person: Participant) =>
        run(
          () => request('lobby:admit', { roomId, participantId: person.id }),
          () => say(t('did.admitted', { name: person.displayName })),
        ),
      deny: (person: Participant) =>
        run(
          () => request('lobby:deny', { roomId, participantId: person.id }),
          () =>
            say(t('did.denied', { name: person.displayName }), () => {
              void run(() => request('lobby:admit', { roomId, participantId: person.id }))
            }),
        ),
      admitClass: (schoolId: string, name: string) =>
        run(async () => {
          const { admitted } = await request('lobby:admit-all', { roomId, schoolId })
          say(t('did.admittedClass', { count: admitted, name }))
        }),
      raise: () =>
        run(async () => {
          const { hands } = await request('hand:raise', { roomId })
          store.change((state) => ({ ...state, hands }))
        }),
      lower: (participantId: string, name?: string) =>
        run(async () => {
          const { hands } = await request('hand:lower', { roomId, participantId })
          store.change((state) => ({ ...state, hands }))
          if (name) say(t('did.lowered', { name }))
        }),
      takeOut: (messageId: string) =>
        run(
          () => request('chat:remove', { roomId, messageId }),
          () => say(t('did.tookOut')),
        ),
      decide: (item: Item, decision: Decision) =>
        run(async () => {
          const decided = await call<Item>('POST', `/moderation/items/${item.id}/decision`, { decision })
          store.change(
            (state) => moderationReducers['moderation:changed']?.(state, { roomId, item: decided }) ?? state,
          )
          say(t(`did.${decision}`, { name: item.context.displayName }))
        }),
      tell: (kind: 'message' | 'participant', id: string) =>
        run(
          () => request('report:send', { roomId, about: { kind, id } }),
          () => say(t('did.told')),
        ),
      setOpen: (state: Room['state']) =>
        run(async () => {
          const room = await call<Room>('POST', `/rooms/${roomId}/state`, { state })
          store.change((before) => ({ ...before, room }))
        }),
      addDocument: async (title: string) => {
        const added = await run(async () => {
          const document = await call<Document>('POST', `/rooms/${roomId}/documents`, { title, kind: 'text' })
          store.change((state) => ({
            ...state,
            documents: [...(state.documents ?? []).filter(({ id }) => id !== document.id), document],
          }))
        })
        if (!added) throw new Error('not added')
      },
    }
  }, [store, say, t, problem])
}

export type Deeds = ReturnType<typeof useDeeds>
