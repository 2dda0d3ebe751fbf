import { z } from 'zod'
import type { ClientEvents, Endpoint, ServerEvents } from '#shared/contracts/common.ts'
import { clientEvents, endpoints, serverEvents } from '#shared/contracts/index.ts'
import { problemDocument, problems } from '#shared/contracts/problems.ts'

type Json = Record<string, unknown>

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _dialect, ...json } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Json
  return json
}

const parametersOf = (schema: z.ZodObject | undefined, place: 'path' | 'query'): Json[] => {
  if (!schema) return []
  const { properties = {}, required = [] } = schemaOf(schema, 'input') as {
    properties?: Record<string, Json>
    required?: string[]
  }
  return Object.entries(properties).map(([name, one]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: one,
  }))
}

function operationOf(name: string, endpoint: Endpoint): Json {
  const problem = { $ref: '#/components/responses/Problem' }
  const cookieHeader = { name: 'X-Causeway', in: 'header', required: true, schema: { const: '1' } }
  return {
    operationId: name,
    summary: endpoint.summary,
    security: endpoint.auth === 'none' ? [] : [{ [endpoint.auth]: [] }],
    parameters: [
      ...parametersOf(endpoint.params, 'path'),
      ...parametersOf(endpoint.query, 'query'),
      ...(endpoint.auth === 'cookie' ? [cookieHeader] : []),
    ],
    ...(endpoint.body && {
      requestBody: {
        required: true,
        content: { 'application/json': { schema: schemaOf(endpoint.body, 'input') } },
      },
    }),
    responses: {
      [endpoint.status]: endpoint.response
        ? {
            description: 'Done.',
            content: { 'application/json': { schema: schemaOf(endpoint.response, 'output') } },
          }
        : { description: 'Done.' },
      default: problem,
    },
  }
}

/** OpenAPI 3.1 of every endpoint, from the contracts. */
export function openApi(): Json {
  const paths: Record<string, Json> = {}
  for (const [name, endpoint] of Object.entries<Endpoint>(endpoints))
    paths[endpoint.path] = {
      ...paths[endpoint.path],
      [endpoint.method.toLowerCase()]: operationOf(name, endpoint),
    }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Causeway',
      version: '1',
      description: 'Socket events are described in events.md beside this file.',
    },
    servers: [{ url: '/api/v1' }],
    paths,
    components: {
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
        cookie: { type: 'apiKey', in: 'cookie', name: 'causeway_refresh' },
      },
      responses: {
        Problem: {
          description: 'RFC 9457',
          content: { 'application/problem+json': { schema: schemaOf(problemDocument, 'output') } },
        },
      },
    },
  }
}

/** A schema as a reader would write it: `{roomId, text, replyTo?}`. */
function brief(json: Json): string {
  if (json['const'] !== undefined) return JSON.stringify(json['const'])
  if (Array.isArray(json['enum'])) return json['enum'].map((value) => JSON.stringify(value)).join(' \\| ')
  for (const word of ['anyOf', 'oneOf'])
    if (Array.isArray(json[word])) return (json[word] as Json[]).map(brief).join(' \\| ')
  if (json['type'] === 'array') return `[${brief((json['items'] ?? {}) as Json)}]`
  if (json['type'] === 'object' && json['properties']) {
    const required = (json['required'] ?? []) as string[]
    const fields = Object.entries(json['properties'] as Record<string, Json>).map(([name, one]) => {
      const inner = brief(one)
      const shown = ['string', 'boolean', 'number', 'integer', 'any'].includes(inner) ? '' : `: ${inner}`
      return `${name}${required.includes(name) ? '' : '?'}${shown}`
    })
    return `{${fields.join(', ')}}`
  }
  return typeof json['type'] === 'string' ? json['type'] : 'any'
}

/** Every socket event and problem, for a reader; from the contracts. */
export function eventsPage(): string {
  const events = Object.entries<ClientEvents[string]>(clientEvents).map(
    ([name, { about, input, output }]) =>
      `| \`${name}\` | ${about} | \`${brief(schemaOf(input, 'input'))}\` | \`${brief(schemaOf(output, 'output'))}\` |`,
  )
  const pushes = Object.entries<ServerEvents[string]>(serverEvents).map(
    ([name, schema]) =>
      `| \`${name}\` | ${schema.description ?? ''} | \`${brief(schemaOf(schema, 'output'))}\` |`,
  )
  const codes = Object.entries(problems).map(
    ([code, [status, title]]) => `| \`${code}\` | ${status} | ${title} |`,
  )
  return [
    '# Socket events and problems',
    'Made from `shared/contracts` by `npm run docs`. Every client event is acknowledged with `{ok: true, data}` or `{ok: false, error: {code, message}}`.',
    '## Client to server',
    '| event | does | input | data |\n| --- | --- | --- | --- |\n' + events.join('\n'),
    '## Server to client',
    '| push | to whom | data |\n| --- | --- | --- |\n' + pushes.join('\n'),
    '## Problems',
    '| code | status | title |\n| --- | --- | --- |\n' + codes.join('\n'),
    '',
  ].join('\n\n')
}
