import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Instant, RoomId } from '#shared/contracts/common.ts'
import type { Clock } from '#platform/clock.ts'
import { readConfig } from '#platform/config.ts'
import { randomIds } from '#platform/ids.ts'
import { createLog } from '#platform/log.ts'
import { startApp, type App } from '../../server/app.ts'
import { Person } from './person.ts'

export const demoPassword = 'causeway-demo'

/** The people of the demo world by first name. */
export const accounts = {
  rosa: 'rosa.lind@fjord.example',
  ines: 'ines.rojas@andes.example',
  amal: 'amal@fjord.example',
  bjorn: 'bjorn@fjord.example',
  camila: 'camila@andes.example',
  diego: 'diego@andes.example',
  fjordLeader: 'admin@fjord.example',
  andesLeader: 'admin@andes.example',
  coordinator: 'coordinator@fjord.example',
  parent: 'parent.amal@fjord.example',
} as const
export type Name = keyof typeof accounts

/** A clock that goes on by itself and jumps when told. */
class MovableClock implements Clock {
  #aheadMs = 0
  advance({
    seconds = 0,
    minutes = 0,
    days = 0,
  }: {
    seconds?: number
    minutes?: number
    days?: number
  }): void {
    this.#aheadMs += ((days * 24 * 60 + minutes) * 60 + seconds) * 1000
  }
  ms(): number {
    return Date.now() + this.#aheadMs
  }
  now(): Instant {
    return new Date(this.ms()).toISOString() as Instant
  }
}

export interface WorldOptions {
  env?: Record<string, string>
  demo?: boolean
  /** With the real worker; without, the hub has no live video. */
  media?: boolean
}

/** A whole hub with the demo world on a free port, and people to act in it. */
export class World {
  readonly clock = new MovableClock()
  readonly people: Person[] = []
  readonly #folder: string
  readonly #options: WorldOptions
  app!: App
  roomId!: RoomId

  constructor(options: WorldOptions) {
    this.#options = options
    this.#folder = mkdtempSync(join(tmpdir(), 'causeway-test-'))
  }

  get url(): string {
    return this.app.url
  }
  get jobs(): App['jobs'] {
    return this.app.jobs
  }
  get folder(): string {
    return this.#folder
  }

  async start(): Promise<void> {
    const config = readConfig({
      PORT: '0',
      NODE_ENV: 'test',
      LOG_LEVEL: 'silent',
      MEDIA: this.#options.media ? '1' : '0',
      MEDIA_PORT: '0',
      MEDIA_WORKERS: '1',
      ...(process.env['MEDIA_WORKER_PROGRAM'] && {
        MEDIA_WORKER_PROGRAM: process.env['MEDIA_WORKER_PROGRAM'],
      }),
      CAUSEWAY_DATA_DIR: this.#folder,
      EVENTS_PER_SECOND: '1000',
      REQUESTS_PER_SECOND: '1000',
      ...this.#options.env,
    })
    this.app = await startApp({
      config,
      clock: this.clock,
      ids: randomIds,
      log: createLog(config.LOG_LEVEL),
      clientFolder: join(import.meta.dirname, '../../client/dist'),
      demo: this.#options.demo ?? true,
    })
    if (this.#options.media) await this.app.media.workers.take()
  }

  /** Stops the hub and starts it again on the same data. */
  async restart(): Promise<void> {
    await this.app.stop()
    await this.start()
  }

  async signIn(name: Name): Promise<Person> {
    const person = await Person.signIn(this.url, accounts[name], demoPassword)
    this.people.push(person)
    return person
  }

  guest(token: string, roomId: RoomId): Person {
    const person = new Person(this.url, token)
    person.roomId = roomId
    this.people.push(person)
    return person
  }

  /** Signs people in, brings them into the demo room, and has a teacher admit whoever has to wait. */
  async enter<Names extends Name[]>(...names: Names): Promise<Record<Names[number], Person>> {
    const found: Partial<Record<Name, Person>> = {}
    for (const name of names) {
      const person = await this.signIn(name)
      found[name] = person
      const joined = await person.join(this.roomId)
      if (joined.state === 'admitted') continue
      const teacher = Object.values(found).find((one) => one.user.role === 'teacher')
      if (!teacher) throw new Error('nobody is here to admit anyone: name a teacher first')
      await teacher.ask('lobby:admit', { roomId: this.roomId, participantId: person.id })
      await person.hears('room:admitted')
    }
    return found as Record<Names[number], Person>
  }

  /** An expert who has accepted an invite from `teacher` and waits. */
  async invite(teacher: Person, displayName = 'Dr. Wanjiru Maina'): Promise<Person> {
    const expiresAt = new Date(this.clock.ms() + 3_600_000).toISOString()
    const invite = await teacher.post(`/rooms/${this.roomId}/invites`, {
      kind: 'expert',
      displayName,
      organisation: 'Glaciers of Mount Kenya',
      expiresAt,
    })
    const secret = new URL(invite.body.url as string).hash.slice(1)
    const accepted = await teacher.anonymous('POST', '/invites/accept', {
      secret,
      displayName,
      organisation: 'Glaciers of Mount Kenya',
      agreesToConduct: true,
    })
    const guest = this.guest(accepted.body.accessToken as string, this.roomId)
    guest.user = accepted.body.user as Person['user']
    return guest
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const person of this.people) person.close()
    await this.app.stop()
    rmSync(this.#folder, { recursive: true, force: true })
  }
}

export async function openWorld(options: WorldOptions = {}): Promise<World> {
  const world = new World(options)
  await world.start()
  if (options.demo === false) return world
  const rosa = await Person.signIn(world.url, accounts.rosa, demoPassword)
  const rooms = await rosa.get('/rooms')
  world.roomId = (rooms.body.items as { id: RoomId }[])[0]!.id
  return world
}
