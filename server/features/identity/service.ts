import type { DistrictId, Locale, UserId } from '#shared/contracts/common.ts'
import type { User } from '#shared/contracts/identity.ts'
import type { Clock } from '#platform/clock.ts'
import type { Config } from '#platform/config.ts'
import type { Database } from '#platform/database/index.ts'
import { hashSecret, newSecret, type Ids } from '#platform/ids.ts'
import { createLimit, createTries } from '#platform/limits.ts'
import { Problem } from '#platform/problem.ts'
import type { Actor } from './actor.ts'
import { checkPassword, hashPassword } from './passwords.ts'
import { userOfActor, type Opened, type Sessions } from './sessions.ts'
import type { IdentityStore, PersonRow } from './store.ts'

interface Parts {
  store: IdentityStore
  sessions: Sessions
  database: Database
  clock: Clock
  ids: Ids
  config: Config
}

const signInWindowSeconds = 15 * 60
const setupName = 'setup'
/** Who may not be found takes as long as who may. */
const nobodysHash = hashPassword(newSecret())

interface NewHub {
  secret: string
  districtName: string
  timeZone: string
  locale: Locale
  displayName: string
  identifier: string
  password: string
}

export function createIdentityService({ store, sessions, database, clock, ids, config }: Parts) {
  const perIdentifier = createTries(config.SIGN_IN_FAILURES, signInWindowSeconds)
  const perAddress = createTries(config.SIGN_IN_FAILURES_ADDRESS, signInWindowSeconds)
  const setupGuesses = createLimit(20, 600)

  return {
    /**
     * Failures are counted by identifier *and* address, so that nobody can lock a child out from elsewhere.
     * @throws Problem `auth.invalid`, `rate.limited`
     */
    async signIn(given: { identifier: string; secret: string }, address: string): Promise<Opened> {
      const identifier = given.identifier.toLowerCase()
      const both = `${hashSecret(identifier)}@${address}`
      const person = await perIdentifier.run(both, () =>
        perAddress.run(address, () => checked(identifier, given.secret)),
      )
      return sessions.openForPerson(person)
    },

    async setLocale(actor: Actor, locale: Locale): Promise<User> {
      await store.setLocale(actor.userId, locale)
      return userOfActor({ ...actor, locale })
    },

    /** @throws Problem `auth.forbidden`, `person.not_found`, `person.self` */
    async setPersonState(actor: Actor, id: UserId, state: PersonRow['state']): Promise<void> {
      const person = await store.person(id)
      if (!person || person.district_id !== actor.districtId) throw new Problem('person.not_found')
      if (actor.role !== 'leader') throw new Problem('auth.forbidden')
      if (person.id === actor.userId) throw new Problem('person.self')
      await database.transaction(async () => {
        await store.setPersonState(id, state)
        if (state === 'suspended') await sessions.endForPerson(id, 'suspended')
      })
    },

    /** The secret of a new one-time setup link; undefined when the hub has people already. */
    async offerSetup(): Promise<string | undefined> {
      if (await store.anyone()) return undefined
      const secret = newSecret()
      await store.setHubSecret(setupName, hashSecret(secret))
      return secret
    },

    /** @throws Problem `setup.spent` */
    async completeSetup(given: NewHub, address: string): Promise<Opened> {
      await setupGuesses.take(address)
      const secretHash = await hashPassword(given.password)
      const person = await database.transaction(async () => {
        if (!(await store.takeHubSecret(setupName, hashSecret(given.secret))) || (await store.anyone()))
          return undefined
        return addFirstLeader(given, secretHash)
      })
      if (!person) throw new Problem('setup.spent')
      return sessions.openForPerson(person)
    },
  }

  async function checked(identifier: string, secret: string): Promise<PersonRow> {
    const person = await store.personByIdentifier(identifier)
    const right = await checkPassword(person?.secret_hash ?? (await nobodysHash), secret)
    if (!person || !right || person.state !== 'active') throw new Problem('auth.invalid')
    return person
  }

  async function addFirstLeader(given: NewHub, secretHash: string): Promise<PersonRow> {
    const now = clock.now()
    const districtId = ids.next('district') as DistrictId
    await store.addDistrict({
      id: districtId,
      name: given.districtName,
      country: '',
      locale: given.locale,
      time_zone: given.timeZone,
      created_at: now,
    })
    const person: PersonRow = {
      id: ids.next('user') as UserId,
      district_id: districtId,
      school_id: null,
      role: 'leader',
      identifier: given.identifier.toLowerCase(),
      secret_hash: secretHash,
      display_name: given.displayName,
      roster_name: given.displayName,
      locale: given.locale,
      time_zone: given.timeZone,
      birth_year: null,
      state: 'active',
      created_at: now,
    }
    await store.addPerson(person)
    await store.addDuty(person.id, 'safeguarding')
    return person
  }
}
export type IdentityService = ReturnType<typeof createIdentityService>
