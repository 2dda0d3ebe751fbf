import { z } from 'zod'
import { textRoot } from '#shared/contracts/documents.ts'

/** Who somebody is to the others in a document: set by the server, whatever the client says. */
export interface AwarenessUser {
  id: string
  name: string
  color: string
  role: string
  schoolId: string | null
}

const id = z.strictObject({ client: z.number().int().min(0), clock: z.number().int().min(0) })
/** A Yjs relative position as JSON (`Y.relativePositionToJSON`). It can say a place, not a word. */
const position = z.strictObject({
  type: id.nullish(),
  tname: z.literal(textRoot).nullish(),
  item: id.nullish(),
  assoc: z.number().int().min(-1).max(0).nullish(),
})
const range = z.strictObject({ anchor: position, head: position })

/** Cuts a client's state to what others may see of it: the cursor, the selection, and the server's word on who it is. */
export function cleanState(json: string, user: AwarenessUser): string | undefined {
  let given: unknown
  try {
    given = JSON.parse(json)
  } catch {
    return undefined
  }
  if (given === null) return 'null'
  if (typeof given !== 'object') return undefined
  const state: Record<string, unknown> = { user }
  for (const field of ['cursor', 'selection']) {
    const value: unknown = (given as Record<string, unknown>)[field]
    if (value === null) state[field] = null
    const parsed = range.safeParse(value)
    if (parsed.success) state[field] = parsed.data
  }
  return JSON.stringify(state)
}

/** The shores' hues on a light ground (client/ui/styles/tokens.css), host first; adults without a school stand in ink. */
const shoreColors = ['#095a82', '#823e0d', '#236149', '#6e4071', '#6b4f03', '#4c5270'] as const
const ink = '#192529'
export const colorOfShore = (shore: number | undefined): string =>
  shore === undefined ? ink : (shoreColors[shore - 1] ?? ink)
