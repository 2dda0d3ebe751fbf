import type { ExchangeId } from '#shared/contracts/common.ts'
import type { Actor } from '../identity/index.ts'
import type { ExchangeStore } from './store.ts'

/** What somebody is to an exchange: runs it, learns in it, only knows of it, or nothing. */
export type Relation = 'staff' | 'student' | 'observer'

export function createExchanges(store: ExchangeStore) {
  /** The exchanges that a person of any role may know of. Guardians know of none, guests of their room alone. */
  async function known(actor: Actor): Promise<ExchangeId[]> {
    if (actor.kind === 'guest') return []
    if (actor.role === 'leader' || actor.role === 'coordinator') return store.ofDistrict(actor.districtId)
    if (actor.role === 'teacher' || actor.role === 'student') return store.ofMember(actor.userId)
    return []
  }
  return {
    known,
    find: store.find,
    classesOf: store.classesOf,
    async relation(actor: Actor, id: ExchangeId): Promise<Relation | undefined> {
      if (!(await known(actor)).includes(id)) return undefined
      if (actor.role === 'teacher' || actor.role === 'leader') return 'staff'
      return actor.role === 'student' ? 'student' : 'observer'
    },
  }
}
export type Exchanges = ReturnType<typeof createExchanges>
