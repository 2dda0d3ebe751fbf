import { useCallback } from 'react'
import { ApiProblem, type ClientProblemCode } from './api.ts'
import { useTranslation } from './i18n.ts'
import type problems from './messages/en/problems.json'

const keyOf = (code: ClientProblemCode) => code.replace('.', '_') as keyof typeof problems

/** The words for a problem, in the reader's language, by its code. */
export function useProblem(): (problem: unknown) => string {
  const { t } = useTranslation('problems')
  return useCallback(
    (problem: unknown) => {
      const code =
        problem instanceof ApiProblem ? problem.code : typeof problem === 'string' ? problem : 'server.failed'
      return t(keyOf(code as ClientProblemCode))
    },
    [t],
  )
}

/** The code of whatever was thrown. */
export const codeOf = (error: unknown): ClientProblemCode =>
  error instanceof ApiProblem ? error.code : 'server.failed'
