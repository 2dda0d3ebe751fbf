import { ApiProblem, send } from './http.ts'
import { accessToken, refreshSession, tokenEndsSoon } from './session.ts'

export { ApiProblem } from './http.ts'
export type { ClientProblemCode } from './http.ts'

const endedTokens: readonly string[] = ['auth.token_invalid', 'auth.required', 'auth.session_ended']

/**
 * Asks the server as the signed-in person. A token that has ended is renewed once, unseen.
 * @throws ApiProblem
 */
export async function call<Answer>(
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  body?: unknown,
): Promise<Answer> {
  if (tokenEndsSoon()) await refreshSession()
  const ask = () => send<Answer>({ method, path, body, token: accessToken() })
  try {
    return await ask()
  } catch (error) {
    const ended = error instanceof ApiProblem && error.status === 401 && endedTokens.includes(error.code)
    if (!ended || !(await refreshSession())) throw error
    return ask()
  }
}

/** A list as the server pages it. */
export interface Page<Item> {
  items: Item[]
  nextCursor: string | null
}

/** All pages of a list, up to a sensible end. */
export async function callAll<Item>(path: string, most = 5000): Promise<Item[]> {
  const items: Item[] = []
  let cursor: string | null = null
  do {
    const separator = path.includes('?') ? '&' : '?'
    const page: Page<Item> = await call(
      'GET',
      cursor === null ? path : `${path}${separator}cursor=${encodeURIComponent(cursor)}`,
    )
    items.push(...page.items)
    cursor = page.nextCursor
  } while (cursor !== null && items.length < most)
  return items
}
