import type { z } from 'zod'
import type { FieldProblem } from '#shared/contracts/problems.ts'
import { Problem } from './problem.ts'

type Issue = z.core.$ZodIssue

const codeOf = (issue: Issue): string => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'required' : 'type'
    case 'too_big':
      return issue.origin === 'string' ? 'too_long' : 'too_big'
    case 'too_small':
      return issue.origin === 'string' ? 'too_short' : 'too_small'
    case 'invalid_format':
      return 'format'
    case 'invalid_value':
    case 'invalid_union':
      return 'value'
    default:
      return 'invalid'
  }
}

const fieldsOf = (issue: Issue): FieldProblem[] => {
  const path = issue.path.map(String)
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      path: [...path, key].join('.'),
      code: 'unknown',
      message: 'There is no such field.',
    }))
  return [{ path: path.join('.'), code: codeOf(issue), message: issue.message }]
}

/**
 * Parses what came through a door.
 * @throws Problem `request.invalid` with every wrong field by name
 */
export function parse<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const result = schema.safeParse(input, { reportInput: true })
  if (result.success) return result.data
  const fields = result.error.issues.flatMap(fieldsOf)
  const names = fields.map((field) => field.path || 'the body').join(', ')
  throw new Problem('request.invalid', `Not right: ${names}.`, { fields })
}
