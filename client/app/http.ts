import type { FieldProblem, ProblemCode } from '#shared/contracts/problems.ts'

/** The codes of the wire, and the one that only this side can know: nobody answered. */
export type ClientProblemCode = ProblemCode | 'offline'

interface Told {
  code: ClientProblemCode
  status?: number
  fields?: FieldProblem[] | undefined
  retryAfterSeconds?: number | undefined
  detail?: string
}

/** An answer that says no. Its words for people stand in the catalogue `problems`, by code. */
export class ApiProblem extends Error {
  readonly code: ClientProblemCode
  readonly status: number
  readonly fields: FieldProblem[]
  readonly retryAfterSeconds?: number

  constructor({ code, status = 0, fields = [], retryAfterSeconds, detail }: Told) {
    super(detail ?? code)
    this.name = 'ApiProblem'
    this.code = code
    this.status = status
    this.fields = fields
    if (retryAfterSeconds !== undefined) this.retryAfterSeconds = retryAfterSeconds
  }
}

export const offline = () => new ApiProblem({ code: 'offline' })

export interface Call {
  method: 'GET' | 'POST' | 'DELETE'
  /** Under `/api/v1`: `/rooms/…` */
  path: string
  body?: unknown
  token?: string | undefined
  /** The refresh cookie's calls want this header, and no other site can send it. */
  cookie?: boolean
}

async function problemOf(response: Response): Promise<ApiProblem> {
  const told = (await response.json().catch(() => ({}))) as Partial<Told>
  const wait = Number(response.headers.get('retry-after'))
  return new ApiProblem({
    code: told.code ?? 'server.failed',
    status: response.status,
    fields: told.fields,
    retryAfterSeconds: wait > 0 ? wait : told.retryAfterSeconds,
    ...(told.detail ? { detail: told.detail } : {}),
  })
}

/** One request. Rejects with `ApiProblem` alone; `offline` when no answer came. */
export async function send<Answer>({ method, path, body, token, cookie }: Call): Promise<Answer> {
  const headers = new Headers({ accept: 'application/json' })
  if (token) headers.set('authorization', `Bearer ${token}`)
  if (cookie) headers.set('x-causeway', '1')
  if (body !== undefined) headers.set('content-type', 'application/json')
  let response: Response
  try {
    response = await fetch(`/api/v1${path}`, {
      method,
      headers,
      credentials: 'same-origin',
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
  } catch {
    throw offline()
  }
  if (!response.ok) throw await problemOf(response)
  if (response.status === 204) return undefined as Answer
  return (await response.json()) as Answer
}
