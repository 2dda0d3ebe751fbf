import express, { type ErrorRequestHandler, type Express, type RequestHandler, type Router } from 'express'
import helmet from 'helmet'
import { randomUUID } from 'node:crypto'
import { endpoints } from '#shared/contracts/index.ts'
import type { Endpoint } from '#shared/contracts/common.ts'
import type { Config } from '../config.ts'
import type { Log } from '../log.ts'
import type { Metrics } from '../metrics.ts'
import { Problem, renderDocument } from '../problem.ts'

interface Parts {
  config: Config
  log: Log
  metrics: Metrics
  /** The API, mounted at /api/v1. */
  api: Router
  /** Health, keys, metrics: at the root. */
  root: Router
  /** The client's files. */
  files: RequestHandler
  https: boolean
}

export function createHttpApp({ config, log, metrics, api, root, files, https }: Parts): Express {
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', config.TRUST_PROXY)
  app.set('query parser', 'simple')
  app.use(named(log, metrics))
  app.use(headers(https))
  app.use(root)
  app.use('/api/v1', (_request, response, next) => {
    response.set('Cache-Control', 'no-store')
    next()
  })
  app.use('/api/v1', api)
  app.use('/api', methodOrNothing)
  app.use(files)
  app.use(() => {
    throw new Problem('not_found')
  })
  app.use(problems(log))
  return app
}

/** A request id for the log and the answer; the log has the route, never the address or what was asked with. */
const named =
  (log: Log, metrics: Metrics): RequestHandler =>
  (request, response, next) => {
    const requestId = randomUUID()
    response.locals['requestId'] = requestId
    response.set('X-Request-Id', requestId)
    const started = performance.now()
    response.on('finish', () => {
      metrics.requests.inc({ status: `${Math.floor(response.statusCode / 100)}xx` })
      if (!request.originalUrl.startsWith('/api/')) return
      const route = typeof request.route?.path === 'string' ? request.route.path : undefined
      const ms = Math.round(performance.now() - started)
      log.debug({ requestId, method: request.method, route, status: response.statusCode, ms }, 'http call')
    })
    next()
  }

const headers = (https: boolean): RequestHandler[] => [
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        // WebAssembly alone, for the blurring of a picture on the device; `eval` stays shut.
        scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        mediaSrc: ["'self'", 'blob:'],
        connectSrc: ["'self'", 'ws:', 'wss:'],
        manifestSrc: ["'self'"],
        workerSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: https ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
    crossOriginEmbedderPolicy: false,
  }),
  (_request, response, next) => {
    response.set(
      'Permissions-Policy',
      'camera=(self), microphone=(self), display-capture=(self), geolocation=(), payment=(), usb=()',
    )
    next()
  },
]

const patterns = Object.values<Endpoint>(endpoints).map(({ method, path }) => ({
  method,
  path: new RegExp(`^/v1${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`),
}))

const methodOrNothing: RequestHandler = (request, response) => {
  const allowed = patterns.filter(({ path }) => path.test(request.path)).map(({ method }) => method)
  if (allowed.length === 0) throw new Problem('not_found')
  response.set('Allow', [...new Set(allowed)].join(', '))
  throw new Problem('request.method')
}

/** What body-parser and the URL decoder throw, as problems. */
function known(thrown: unknown): Problem | undefined {
  if (thrown instanceof Problem) return thrown
  if (typeof thrown !== 'object' || thrown === null) return undefined
  const { type, status } = thrown as { type?: unknown; status?: unknown }
  if (type === 'entity.too.large') return new Problem('request.too_large')
  if (thrown instanceof URIError) return new Problem('not_found')
  if (status === 415) return new Problem('request.media_type')
  if (typeof type === 'string' && status === 400) return new Problem('request.malformed')
  return undefined
}

const problems =
  (log: Log): ErrorRequestHandler =>
  (thrown, _request, response, _next) => {
    const problem = known(thrown) ?? new Problem('server.failed')
    if (problem.code === 'server.failed')
      log.error({ err: thrown, requestId: response.locals['requestId'] }, 'request failed')
    if (response.headersSent) {
      response.destroy()
      return
    }
    if (problem.retryAfterSeconds !== undefined)
      response.set('Retry-After', String(problem.retryAfterSeconds))
    if (problem.status === 401) response.set('WWW-Authenticate', 'Bearer')
    response
      .status(problem.status)
      .type('application/problem+json')
      .send(JSON.stringify(renderDocument(problem)))
  }
