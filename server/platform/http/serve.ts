import express, { type Request, type Response, type Router } from 'express'
import type { z } from 'zod'
import type { Endpoint } from '#shared/contracts/common.ts'
import { parse } from '../parse.ts'
import { Problem } from '../problem.ts'

export type Parsed<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined

export interface Call<Kind extends Endpoint, Actor> {
  params: Parsed<Kind['params']>
  query: Parsed<Kind['query']>
  body: Parsed<Kind['body']>
  /** Undefined only where the endpoint's `auth` is `none` or `cookie`. */
  actor: Kind['auth'] extends 'bearer' ? Actor : undefined
  address: string
  request: Request
  response: Response
}

export type Handler<Kind extends Endpoint, Actor> = (
  call: Call<Kind, Actor>,
) => Promise<Kind extends { response: z.ZodType } ? z.input<Kind['response']> : void>

/** Puts one endpoint of the contract behind its door. */
export type Serve<Actor> = <const Kind extends Endpoint>(
  endpoint: Kind,
  handler: Handler<Kind, Actor>,
) => void

interface Parts<Actor> {
  router: Router
  bodyBytes: number
  /** @throws Problem `auth.token_invalid`, `auth.session_ended` */
  authenticate: (token: string) => Promise<Actor>
  /** @throws Problem `rate.limited` */
  limit: (actor: Actor) => Promise<void>
}

const bearer = /^Bearer ([\w.~+/=-]+)$/i

/**
 * Sign-in, CSRF, body, fields, handler, answer: in this order, and nothing leaves that the contract does not show.
 * Only the bearer token signs a call in, so no other site can make a browser act; the two calls that a cookie opens
 * want a header that other sites cannot send.
 */
export function createServe<Actor>({ router, bodyBytes, authenticate, limit }: Parts<Actor>): Serve<Actor> {
  const json = express.json({
    limit: bodyBytes,
    strict: false,
    type: ['application/json', 'application/*+json'],
  })

  const signedIn = async (request: Request): Promise<Actor> => {
    const token = bearer.exec(request.headers.authorization ?? '')?.[1]
    if (!token) throw new Problem('auth.required')
    const actor = await authenticate(token)
    await limit(actor)
    return actor
  }

  return (endpoint, handler) => {
    const path = endpoint.path.replaceAll(/\{(\w+)\}/g, ':$1')
    const method = endpoint.method.toLowerCase() as 'get' | 'post' | 'delete'
    router[method](path, async (request, response, next) => {
      try {
        response.locals['actor'] = endpoint.auth === 'bearer' ? await signedIn(request) : undefined
        if (endpoint.auth === 'cookie' && request.headers['x-causeway'] !== '1')
          throw new Problem('auth.header_missing')
        if (hasBody(request) && !request.is(['application/json', 'application/*+json']))
          throw new Problem('request.media_type')
        json(request, response, next)
      } catch (thrown) {
        next(thrown)
      }
    })
    router[method](path, async (request, response) => {
      const call = {
        params: endpoint.params ? parseParams(endpoint.params, request.params) : undefined,
        query: endpoint.query ? parse(endpoint.query, request.query) : undefined,
        body: parseBody(endpoint, request),
        actor: response.locals['actor'],
        address: request.ip ?? '',
        request,
        response,
      }
      const answer = await handler(call as Parameters<typeof handler>[0])
      response.status(endpoint.status)
      if (endpoint.response) response.json(endpoint.response.parse(answer))
      else response.end()
    })
  }
}

const hasBody = (request: Request): boolean =>
  request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0

function parseBody(endpoint: Endpoint, request: Request): unknown {
  if (endpoint.body) return parse(endpoint.body, request.body)
  const body: unknown = request.body
  const extra = typeof body === 'object' && body !== null ? Object.keys(body) : []
  if (extra.length > 0)
    throw new Problem('request.invalid', `Not right: ${extra.join(', ')}.`, {
      fields: extra.map((path) => ({ path, code: 'unknown', message: 'There is no such field.' })),
    })
  return undefined
}

/** An id that cannot be an id is simply not there. */
function parseParams(schema: z.ZodObject, params: unknown): unknown {
  const result = schema.safeParse(params)
  if (!result.success) throw new Problem('not_found')
  return result.data
}
