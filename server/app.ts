import { createServer, type Server as HttpServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import type { RoomId } from '#shared/contracts/common.ts'
import { Events } from '#platform/bus/events.ts'
import { later, type Clock } from '#platform/clock.ts'
import { BadSetting, type Config } from '#platform/config.ts'
import type { Database } from '#platform/database/index.ts'
import { openSqlite } from '#platform/database/sqlite.ts'
import { createHttpApp } from '#platform/http/app.ts'
import { clientFiles } from '#platform/http/files.ts'
import { createServe } from '#platform/http/serve.ts'
import type { Ids } from '#platform/ids.ts'
import { Jobs } from '#platform/jobs/index.ts'
import { createLimit } from '#platform/limits.ts'
import type { Log } from '#platform/log.ts'
import { createMetrics } from '#platform/metrics.ts'
import { eventsPage, openApi } from '#platform/openapi.ts'
import { Problem } from '#platform/problem.ts'
import { Gateway, sessionChannel } from '#platform/realtime/gateway.ts'
import { loadDemo } from './demo/index.ts'
import {
  createDocuments,
  createDocumentStore,
  documentRoutes,
  DocumentSockets,
  Engine,
  UpdateLog,
} from './features/documents/index.ts'
import { createExchanges, createExchangeStore } from './features/exchanges/index.ts'
import {
  createCookie,
  createIdentityService,
  createIdentityStore,
  createSessions,
  identityRoutes,
  Keys,
  type Actor,
  type IdentityEvents,
} from './features/identity/index.ts'
import { createMediaFeature, type MediaEngine } from './features/media/index.ts'
import {
  createAudit,
  createItemStore,
  createModeration,
  moderationRoutes,
  personChannel,
} from './features/moderation/index.ts'
import {
  chatHandlers,
  createAccess,
  createAttendance,
  createChat,
  createHands,
  createHandStore,
  createInvites,
  createInviteStore,
  createLive,
  createMembers,
  createMessageStore,
  createReports,
  createRooms,
  createRoomStore,
  handHandlers,
  Presence,
  roomHandlers,
  roomRoutes,
} from './features/rooms/index.ts'

interface Parts {
  config: Config
  clock: Clock
  ids: Ids
  log: Log
  /** The folder of the built client. */
  clientFolder: string
  demo: boolean
}

export interface App {
  url: string
  database: Database
  jobs: Jobs
  /** What carries sound and picture, for those who measure it. */
  media: MediaEngine
  /** The secret of the one-time setup link, when there is nobody yet. */
  setupSecret: string | undefined
  stop(): Promise<void>
}

/** Set in a hub whose people are the demo's, so that its sign-in page can offer them. */
const demoMark = 'demo'
const heartbeatMs = 10_000
const mediaEventsFactor = 8
const housekeepingJob = 'hub.housekeeping'
const keyRotationJob = 'hub.key-rotation'

/** Builds everything: platform, then features, then their doors; and starts it. */
export async function startApp({ config, clock, ids, log, clientFolder, demo }: Parts): Promise<App> {
  const https = config.PUBLIC_URL?.startsWith('https:') ?? false
  const metrics = createMetrics()
  const database = await openSqlite(config.path('causeway.db'))
  const jobs = new Jobs({ database, clock, ids, log })
  const http = createServer({ requestTimeout: 30_000, headersTimeout: 10_000 })
  const identityEvents = new Events<IdentityEvents>()

  // Identity
  const identityStore = createIdentityStore(database)
  const keys = new Keys({ store: identityStore, config, clock, ids })
  const sessions = createSessions({
    store: identityStore,
    database,
    keys,
    clock,
    ids,
    config,
    events: identityEvents,
  })
  const identity = createIdentityService({ store: identityStore, sessions, database, clock, ids, config })
  const cookie = createCookie(config, https)
  await keys.load()
  await sessions.load()

  // The socket door: what it lets in is told to rooms and documents further down.
  const events = createLimit(config.EVENTS_PER_SECOND, 1)
  // Whoever comes into a lesson of sixty receives all its tracks within a moment.
  const mediaEvents = createLimit(config.EVENTS_PER_SECOND * mediaEventsFactor, 1)
  const presence = new Presence()
  const gateway = new Gateway<Actor>({
    http,
    config,
    clock,
    log,
    metrics,
    identify: async (token, locale) => {
      const found = await sessions.identify(token)
      return isLocale(locale) ? { ...found, actor: { ...found.actor, locale } } : found
    },
    channelsOf: ({ actor }) => [personChannel(actor.userId)],
    limit: async (actor, event) => {
      const ofMedia = event.startsWith('media:')
      await (ofMedia ? mediaEvents : events).take(actor.userId)
      // Before what was sent is even read: a hub without video has one answer to all of it.
      if (ofMedia && event !== 'media:status') media.status.mustBeReady()
    },
    onGone: (socketId) => {
      live.disconnected(socketId).catch((thrown: unknown) => log.error({ err: thrown }, 'leaving failed'))
    },
  })

  // Exchanges, rooms, moderation
  const exchanges = createExchanges(createExchangeStore(database))
  const roomStore = createRoomStore(database)
  const access = createAccess(roomStore, exchanges)
  const audit = createAudit({ database, clock })
  const moderation = createModeration({
    store: createItemStore(database),
    identity: identityStore,
    audit,
    database,
    jobs,
    clock,
    ids,
    metrics,
    channels: gateway,
    rooms: { mustRun: async (actor, id) => void (await access.mustRun(actor, id)), runBy: access.runBy },
  })
  const handStore = createHandStore(database)
  const members = createMembers({
    log,
    store: roomStore,
    hands: handStore,
    access,
    presence,
    channels: gateway,
  })
  const hands = createHands({ store: handStore, members, channels: gateway, clock })
  const attendance = createAttendance({ database, clock, ids })
  const chat = createChat({
    store: createMessageStore(database),
    rooms: roomStore,
    members,
    access,
    moderation,
    audit,
    database,
    channels: gateway,
    clock,
    ids,
    config,
  })
  const roomParts = {
    store: roomStore,
    access,
    exchanges,
    members,
    presence,
    attendance,
    hands,
    chat,
    channels: gateway,
    jobs,
    clock,
    ids,
    config,
  }
  const live = createLive(roomParts)
  const invites = createInvites({
    store: createInviteStore(database),
    rooms: roomStore,
    access,
    exchanges,
    sessions,
    moderation,
    audit,
    database,
    clock,
    ids,
    config,
    publicUrl: () => publicUrl(),
  })
  const endGuests = (roomId: RoomId, reason: string): Promise<void> => invites.endForRoom(roomId, reason)
  const rooms = createRooms({ ...roomParts, live, database, audit, moderation, endGuests })
  const reports = createReports({
    rooms: roomStore,
    access,
    moderation,
    audit,
    database,
    channels: gateway,
    clock,
    ids,
  })

  // Documents
  const updateLog = new UpdateLog(config.path('documents.db'), {
    strict: config.DOCUMENT_SYNC === 'strict',
    log,
  })
  const documents = createDocuments({
    store: createDocumentStore(database),
    updateLog,
    rooms: roomStore,
    access,
    exchanges,
    presence,
    live,
    sessions,
    moderation,
    audit,
    database,
    channels: gateway,
    clock,
    ids,
    config,
    socketUrl: (host) =>
      (config.PUBLIC_URL ?? (host ? `http://${host}` : publicUrl())).replace(/^http/, 'ws'),
  })
  const engine = new Engine({
    log: updateLog,
    clock,
    errors: log,
    metrics,
    moderation,
    onParked: (connection, parked) => {
      documents
        .park(connection, parked)
        .catch((thrown: unknown) => log.error({ err: thrown }, 'parking failed'))
    },
  })
  const documentSockets = new DocumentSockets({ http, engine, documents, config, log })

  // Live sound and picture
  const media = createMediaFeature({
    config,
    clock,
    log,
    metrics,
    database,
    channels: gateway,
    rooms: roomStore,
    members,
    access,
    presence,
    live,
    moderation,
    audit,
    exchanges,
    jobs,
    ids,
  })

  // Who must know of what
  moderation.applyWith('chat', chat.apply)
  moderation.applyWith('document', documents.applyWith(engine))
  live.whenRightsChange((roomId) => documentSockets.follow(roomId))
  live.whenLeft((participantId) => documentSockets.leave(participantId))
  identityEvents.on('session.ended', ({ sessionId, reason }) => {
    gateway.push(sessionChannel(sessionId), 'auth:ended', { reason })
    gateway.close(sessionChannel(sessionId))
    documentSockets.endSession(sessionId)
  })

  // The demo world, or the first leader
  if (demo && !(await identityStore.anyone())) await identityStore.setHubSecret(demoMark, 'loaded')
  if (demo)
    await loadDemo({
      database,
      identityStore,
      exchangeStore: createExchangeStore(database),
      roomStore,
      documentStore: createDocumentStore(database),
      updateLog,
      clock,
      ids,
    })
  const hasDemo = (await identityStore.hubSecret(demoMark)) !== undefined
  const setupSecret = demo ? undefined : await identity.offerSetup()

  // Doors
  const api = express.Router()
  const root = express.Router()
  const requests = createLimit(config.REQUESTS_PER_SECOND, 1)
  const serve = createServe<Actor>({
    router: api,
    bodyBytes: config.BODY_BYTES,
    authenticate: async (token) => (await sessions.identify(token)).actor,
    limit: (actor) => requests.take(actor.sessionId),
  })
  identityRoutes({ serve, root, service: identity, sessions, keys, cookie })
  moderationRoutes(serve, moderation, audit, {
    mustRun: async (actor, id) => void (await access.mustRun(actor, id)),
    runBy: access.runBy,
  })
  roomRoutes({ serve, rooms, chat, invites, reports, cookie, exchanges, store: roomStore })
  documentRoutes(serve, documents, engine)
  media.routes(serve)
  api.get('/openapi.json', (_request, response) => void response.json(openApi()))
  api.get('/events.md', (_request, response) => void response.type('text/markdown').send(eventsPage()))
  root.get('/healthz', (_request, response) => void response.json({ status: 'ok' }))
  root.get('/readyz', async (_request, response) => {
    await database.queries.selectFrom('jobs').select('id').limit(1).execute()
    updateLog.check()
    response.json({
      status: 'ready',
      parts: { database: 'ready', documents: 'ready', media: media.status.now.state },
    })
  })
  root.get('/metrics', async (request, response) => {
    if (!config.METRICS_TOKEN) throw new Problem('not_found')
    if (request.headers.authorization !== `Bearer ${config.METRICS_TOKEN}`) throw new Problem('auth.required')
    response.type(metrics.registry.contentType).send(await metrics.registry.metrics())
  })
  gateway.handle({
    ...roomHandlers(rooms, live, reports),
    ...chatHandlers(chat),
    ...handHandlers(hands),
    ...media.handlers,
    'auth:renew': async (
      { token }: { token: string },
      { socketId, actor }: { socketId: string; actor: Actor },
    ) => {
      const found = await sessions.identify(token)
      gateway.renew(socketId, { ...found, actor: { ...found.actor, locale: actor.locale } })
      return { expiresAt: new Date(found.expiresAtMs).toISOString() }
    },
  })
  http.on(
    'request',
    createHttpApp({
      config,
      log,
      metrics,
      api,
      root,
      files: clientFiles(clientFolder, { demo: hasDemo }),
      https,
    }),
  )

  // Housekeeping
  jobs.handle(housekeepingJob, async () => {
    await identityStore.forgetSessions(later(clock.now(), -86_400))
    await createDocumentStore(database).dropTickets(clock.now())
    await jobs.schedule(housekeepingJob, 'hub', later(clock.now(), 3600))
  })
  jobs.handle(keyRotationJob, async () => {
    await keys.rotate()
    await jobs.schedule(keyRotationJob, 'hub', later(clock.now(), config.KEY_ROTATION_DAYS * 86_400))
  })
  await jobs.schedule(housekeepingJob, 'hub', later(clock.now(), 60))
  await jobs.scheduleOnce(keyRotationJob, 'hub', later(clock.now(), config.KEY_ROTATION_DAYS * 86_400))

  await live.resume()
  await listen(http, config)
  jobs.start()
  await media.start()
  const heartbeat = setInterval(() => {
    live.heartbeat().catch((thrown: unknown) => log.error({ err: thrown }, 'heartbeat failed'))
  }, heartbeatMs)

  function publicUrl(): string {
    if (config.PUBLIC_URL) return config.PUBLIC_URL
    const { port } = http.address() as AddressInfo
    const host =
      config.HOST === '127.0.0.1' || config.HOST === '0.0.0.0' || config.HOST === '::'
        ? 'localhost'
        : config.HOST
    return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
  }

  return {
    url: publicUrl(),
    database,
    jobs,
    media: media.engine,
    setupSecret,
    async stop() {
      clearInterval(heartbeat)
      http.close()
      await gateway.stop()
      await documentSockets.stop()
      await media.stop()
      members.stop()
      await jobs.stop()
      await live.heartbeat()
      http.closeAllConnections()
      updateLog.close()
      await database.close()
    },
  }
}

const isLocale = (value: unknown): value is Actor['locale'] =>
  typeof value === 'string' && ['en', 'nb', 'es', 'ar'].includes(value)

function listen(http: HttpServer, config: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    http.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE')
        reject(new BadSetting(`PORT: ${config.PORT} is already in use; choose another port`))
      else if (error.code === 'EACCES')
        reject(new BadSetting(`PORT: ${config.PORT} may not be used by this user; choose one from 1024 up`))
      else if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
        reject(new BadSetting(`HOST: ${config.HOST} is not an address of this machine`))
      else reject(error)
    })
    http.listen(config.PORT, config.HOST, resolve)
  })
}
