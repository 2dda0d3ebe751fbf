import type { SessionId, UserId } from '#shared/contracts/common.ts'
import type { SignedIn, User } from '#shared/contracts/identity.ts'
import { instantOf, later, msOf, type Clock } from '#platform/clock.ts'
import type { Config } from '#platform/config.ts'
import type { Database } from '#platform/database/index.ts'
import type { Events } from '#platform/bus/events.ts'
import { hashSecret, newSecret, successorOf, type Ids } from '#platform/ids.ts'
import { Problem } from '#platform/problem.ts'
import type { Actor } from './actor.ts'
import type { Keys } from './keys.ts'
import type { GuestRow, IdentityStore, PersonRow, SessionRow } from './store.ts'

export interface IdentityEvents {
  /** A session ended: its tokens are refused from now on, its sockets must go. */
  'session.ended': { sessionId: SessionId; reason: string }
}

interface Parts {
  store: IdentityStore
  database: Database
  keys: Keys
  clock: Clock
  ids: Ids
  config: Config
  events: Events<IdentityEvents>
}

/** An answer that got lost on the way may be asked for again for this long. */
const lostAnswerSeconds = 10
const refreshKeyName = 'refresh-key'

export interface Opened {
  signedIn: SignedIn
  refreshToken: string
}

export const userOfActor = (actor: Actor): User => ({
  id: actor.userId,
  displayName: actor.displayName,
  role: actor.role,
  schoolId: actor.schoolId,
  districtId: actor.districtId,
  locale: actor.locale,
  timeZone: actor.timeZone,
})

const actorOfPerson = (person: PersonRow, sessionId: SessionId): Actor => ({
  kind: 'person',
  userId: person.id,
  sessionId,
  districtId: person.district_id,
  schoolId: person.school_id,
  role: person.role,
  displayName: person.display_name,
  locale: person.locale,
  timeZone: person.time_zone,
  birthYear: person.birth_year ?? undefined,
  guestRoomId: undefined,
})

const actorOfGuest = (guest: GuestRow, sessionId: SessionId): Actor => ({
  kind: 'guest',
  userId: guest.id,
  sessionId,
  districtId: guest.district_id,
  schoolId: null,
  role: 'expert',
  displayName: guest.display_name,
  locale: guest.locale,
  timeZone: guest.time_zone,
  birthYear: undefined,
  guestRoomId: guest.room_id,
})

export function createSessions({ store, database, keys, clock, ids, config, events }: Parts) {
  let refreshKey = ''

  async function actorOf(session: SessionRow): Promise<Actor | undefined> {
    if (session.ended_at || session.expires_at <= clock.now()) return undefined
    if (session.person_id) {
      const person = await store.person(session.person_id)
      return person?.state === 'active' ? actorOfPerson(person, session.id) : undefined
    }
    const guest = session.guest_id ? await store.guest(session.guest_id) : undefined
    return guest && !guest.ended_at ? actorOfGuest(guest, session.id) : undefined
  }

  function access(actor: Actor): SignedIn {
    const { token, expiresAtMs } = keys.sign({
      sub: actor.userId,
      sid: actor.sessionId,
      tid: actor.districtId,
      role: actor.role,
    })
    return { accessToken: token, expiresAt: instantOf(expiresAtMs), user: userOfActor(actor) }
  }

  async function open(owner: { person: PersonRow } | { guest: GuestRow }): Promise<Opened> {
    const now = clock.now()
    const refreshToken = newSecret()
    const id = ids.next('session') as SessionId
    const person = 'person' in owner ? owner.person : undefined
    const guest = 'guest' in owner ? owner.guest : undefined
    await database.transaction(async () => {
      await store.addSession({
        id,
        person_id: person?.id ?? null,
        guest_id: guest?.id ?? null,
        district_id: (person ?? guest)!.district_id,
        created_at: now,
        expires_at: later(now, config.SESSION_HOURS * 3600),
        ended_at: null,
        end_reason: null,
      })
      await store.addRefresh({
        hash: hashSecret(refreshToken),
        session_id: id,
        created_at: now,
        used_at: null,
      })
    })
    const actor = person ? actorOfPerson(person, id) : actorOfGuest(guest!, id)
    return { signedIn: access(actor), refreshToken }
  }

  async function end(where: Parameters<IdentityStore['endSessions']>[0], reason: string): Promise<void> {
    const ended = await store.endSessions(where, clock.now(), reason)
    database.afterCommit(() => {
      for (const sessionId of ended) events.emit('session.ended', { sessionId, reason })
    })
  }

  return {
    async load(): Promise<void> {
      refreshKey = (await store.hubSecret(refreshKeyName)) ?? ''
      if (refreshKey === '') await store.setHubSecret(refreshKeyName, (refreshKey = newSecret()))
    },

    openForPerson: (person: PersonRow) => open({ person }),
    openForGuest: (guest: GuestRow) => open({ guest }),

    /**
     * Who a token speaks for. The session and the person are read each time, so a right that was taken away is gone at once.
     * @throws Problem `auth.token_invalid`, `auth.session_ended`
     */
    async identify(token: string): Promise<{ actor: Actor; sessionId: SessionId; expiresAtMs: number }> {
      const { claims, expiresAtMs } = keys.verify(token)
      const session = await store.session(claims.sid)
      const actor = session && (await actorOf(session))
      if (!actor) throw new Problem('auth.session_ended')
      return { actor, sessionId: actor.sessionId, expiresAtMs }
    },

    /**
     * Rotates a refresh token. Its successor is computed, not stored, so that a second asking within 10 s gets the very
     * same one; after that the token can only have been stolen, and the whole session ends.
     * @throws Problem `auth.session_ended`
     */
    async refresh(token: string | undefined): Promise<Opened & { actor: Actor }> {
      const known = token ? await store.refresh(hashSecret(token)) : undefined
      const session = known && (await store.session(known.session_id))
      const actor = session && (await actorOf(session))
      if (!token || !known || !actor) throw new Problem('auth.session_ended')
      const now = clock.now()
      if (known.used_at && msOf(now) - msOf(known.used_at) > lostAnswerSeconds * 1000) {
        await end({ id: known.session_id }, 'refresh token used twice')
        throw new Problem('auth.session_ended')
      }
      const next = successorOf(token, refreshKey)
      await database.transaction(async () => {
        if (!known.used_at) await store.useRefresh(known.hash, now)
        await store.addRefresh({
          hash: hashSecret(next),
          session_id: known.session_id,
          created_at: now,
          used_at: null,
        })
      })
      return { signedIn: access(actor), refreshToken: next, actor }
    },

    async isOpen(id: SessionId): Promise<boolean> {
      const session = await store.session(id)
      return session !== undefined && (await actorOf(session)) !== undefined
    },

    async signOut(token: string | undefined): Promise<void> {
      const known = token ? await store.refresh(hashSecret(token)) : undefined
      if (known) await end({ id: known.session_id }, 'signed out')
    },
    async endForPerson(personId: UserId, reason: string): Promise<void> {
      await end({ personId }, reason)
    },
    async endForGuest(guestId: UserId, reason: string): Promise<void> {
      await end({ guestId }, reason)
    },
  }
}
export type Sessions = ReturnType<typeof createSessions>
