import {
  problems,
  type EventError,
  type FieldProblem,
  type ProblemCode,
  type ProblemDocument,
} from '#shared/contracts/problems.ts'

interface Extra {
  fields?: FieldProblem[]
  retryAfterSeconds?: number
  cause?: unknown
}

/** Something the caller can act on. Anything else thrown is our own fault. */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly fields: FieldProblem[] | undefined
  readonly retryAfterSeconds: number | undefined

  constructor(code: ProblemCode, detail?: string, extra: Extra = {}) {
    super(detail ?? problems[code][1], { cause: extra.cause })
    this.code = code
    this.fields = extra.fields
    this.retryAfterSeconds = extra.retryAfterSeconds
  }

  get status(): number {
    return problems[this.code][0]
  }
}

export const toProblem = (thrown: unknown): Problem =>
  thrown instanceof Problem ? thrown : new Problem('server.failed', undefined, { cause: thrown })

/** RFC 9457. */
export const renderDocument = (problem: Problem): ProblemDocument => ({
  type: `urn:causeway:problem:${problem.code}`,
  title: problems[problem.code][1],
  status: problem.status,
  detail: problem.message,
  code: problem.code,
  ...(problem.fields && { fields: problem.fields }),
})

export const renderEvent = (problem: Problem): EventError => ({
  code: problem.code,
  message: problem.message,
  ...(problem.fields && { fields: problem.fields }),
  ...(problem.retryAfterSeconds !== undefined && { retryAfterSeconds: problem.retryAfterSeconds }),
})
