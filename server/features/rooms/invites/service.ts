import type { Instant, InviteId, Locale, RoomId, UserId } from '#shared/contracts/common.ts'
import type { Invite } from '#shared/contracts/invites.ts'
import { later, type Clock } from '#platform/clock.ts'
import type { Config } from '#platform/config.ts'
import type { Database } from '#platform/database/index.ts'
import { hashSecret, newSecret, type Ids } from '#platform/ids.ts'
import { createTries } from '#platform/limits.ts'
import type { PageQuery } from '#platform/pages.ts'
import { Problem } from '#platform/problem.ts'
import type { Exchanges } from '../../exchanges/index.ts'
import type { Actor, GuestRow, Opened, Sessions } from '../../identity/index.ts'
import type { Audit, Moderation } from '../../moderation/index.ts'
import type { Access } from '../access.ts'
import type { RoomStore } from '../store.ts'
import type { InviteRow, InviteStore } from './store.ts'

interface Parts {
  store: InviteStore
  rooms: RoomStore
  access: Access
  exchanges: Exchanges
  sessions: Sessions
  moderation: Moderation
  audit: Audit
  database: Database
  clock: Clock
  ids: Ids
  config: Config
  /** Where links lead. */
  publicUrl: () => string
}

interface Acceptance {
  secret: string
  displayName: string
  organisation: string
  locale?: Locale | undefined
  timeZone?: string | undefined
}

const longestDays = 30
const guessWindowSeconds = 600

export function createInvites({
  store,
  rooms,
  access,
  exchanges,
  sessions,
  moderation,
  audit,
  database,
  clock,
  ids,
  config,
  publicUrl,
}: Parts) {
  const guesses = createTries(config.INVITE_GUESSES, guessWindowSeconds)

  /**
   * The invite that a secret opens. Every wrong one counts as a guess.
   * @throws Problem `invite.invalid`, `rate.limited`
   */
  async function open(secret: string, address: string): Promise<InviteRow> {
    return guesses.run(address, async () => {
      const invite = await store.bySecret(hashSecret(secret))
      if (!invite || stateOf(invite) !== 'waiting') throw new Problem('invite.invalid')
      return invite
    })
  }

  function stateOf(invite: InviteRow): Invite['state'] {
    if (invite.withdrawn_at) return 'withdrawn'
    if (invite.accepted_at) return 'accepted'
    return invite.expires_at <= clock.now() ? 'expired' : 'waiting'
  }

  async function endSessions(guests: readonly UserId[], reason: string): Promise<void> {
    for (const guest of guests) await sessions.endForGuest(guest, reason)
  }

  return {
    async create(
      actor: Actor,
      roomId: RoomId,
      given: { displayName: string; organisation: string; expiresAt: Instant },
    ) {
      const room = await access.mustRun(actor, roomId)
      const now = clock.now()
      if (given.expiresAt <= now || given.expiresAt > later(now, longestDays * 86_400))
        throw new Problem('invite.expiry', undefined, {
          fields: [
            {
              path: 'expiresAt',
              code: 'range',
              message: 'An invite ends in the future, and within 30 days.',
            },
          ],
        })
      moderation.mustBeShowable(actor, 'name', 'displayName', given.displayName)
      moderation.mustBeShowable(actor, 'document', 'organisation', given.organisation)
      const secret = newSecret()
      const id = ids.next('invite') as InviteId
      await database.transaction(async () => {
        await store.add({
          id,
          room_id: room.id,
          district_id: actor.districtId,
          secret_hash: hashSecret(secret),
          display_name: given.displayName,
          organisation: given.organisation,
          created_by: actor.userId,
          created_at: now,
          expires_at: given.expiresAt,
          accepted_at: null,
          withdrawn_at: null,
        })
        await audit.append(roomId, {
          actorId: actor.userId,
          action: 'invite.created',
          subject: id,
          detail: { expiresAt: given.expiresAt },
        })
      })
      return { id, url: `${publicUrl()}/join#${secret}` }
    },

    async list(actor: Actor, roomId: RoomId, page: PageQuery) {
      await access.mustRun(actor, roomId)
      const { items, nextCursor } = await store.page(roomId, page)
      return {
        nextCursor,
        items: items.map((row) => ({
          id: row.id,
          displayName: row.display_name,
          organisation: row.organisation,
          expiresAt: row.expires_at,
          state: stateOf(row),
        })),
      }
    },

    async look(secret: string, address: string) {
      const invite = await open(secret, address)
      const room = (await rooms.find(invite.room_id))!
      const exchange = (await exchanges.find(room.exchange_id))!
      return {
        displayName: invite.display_name,
        organisation: invite.organisation,
        expiresAt: invite.expires_at,
        roomTitle: room.title,
        ...(room.starts_at && { startsAt: room.starts_at }),
        teachers: [...new Set(exchange.classes.flatMap((one) => one.teachers))],
        schools: exchange.classes.map(({ schoolName, country, timeZone, shore }) => ({
          name: schoolName,
          country,
          timeZone,
          shore,
        })),
        charter: exchange.charter,
      }
    },

    /** Spent by success alone: a name that could not be shown leaves the invite as it was. */
    async accept(given: Acceptance, address: string): Promise<Opened & { roomId: RoomId }> {
      const invite = await open(given.secret, address)
      const locale = given.locale ?? 'en'
      moderation.mustBeShowable({ locale }, 'name', 'displayName', given.displayName)
      moderation.mustBeShowable({ locale }, 'document', 'organisation', given.organisation)
      const now = clock.now()
      const guest: GuestRow = {
        id: ids.next('guest') as UserId,
        invite_id: invite.id,
        room_id: invite.room_id,
        district_id: invite.district_id,
        display_name: given.displayName,
        organisation: given.organisation,
        locale,
        time_zone: given.timeZone ?? 'UTC',
        created_at: now,
        ended_at: null,
      }
      return database.transaction(async () => {
        if (!(await store.spend(invite.id, now))) throw new Problem('invite.invalid')
        await store.addGuest(guest)
        await audit.append(invite.room_id, {
          actorId: guest.id,
          action: 'invite.accepted',
          subject: invite.id,
          detail: { agreedToConduct: true },
        })
        return { ...(await sessions.openForGuest(guest)), roomId: invite.room_id }
      })
    },

    async withdraw(actor: Actor, id: InviteId): Promise<void> {
      const invite = await store.find(id)
      if (!invite) throw new Problem('invite.not_found')
      await access.mustRun(actor, invite.room_id).catch((thrown: unknown) => {
        throw thrown instanceof Problem && thrown.code === 'room.not_found'
          ? new Problem('invite.not_found')
          : thrown
      })
      await database.transaction(async () => {
        await store.withdraw(id, clock.now())
        await endSessions(await store.endGuests({ inviteId: id }, clock.now()), 'invite withdrawn')
        await audit.append(invite.room_id, { actorId: actor.userId, action: 'invite.withdrawn', subject: id })
      })
    },

    /** The room closes: its guests are gone, its open invites too. */
    async endForRoom(roomId: RoomId, reason: string): Promise<void> {
      await database.transaction(async () => {
        await store.withdrawOpen(roomId, clock.now())
        await endSessions(await store.endGuests({ roomId }, clock.now()), reason)
      })
    },
  }
}
export type Invites = ReturnType<typeof createInvites>
