import { z } from 'zod'
import { instant, page, pageQuery, roomId, type Endpoint } from './common.ts'

/**
 * One thing that was done. `hash` is the hex SHA-256 of `prevHash` followed by the RFC 8785 canonical JSON of the
 * entry without `hash`; the first `prevHash` is 64 zeros. Entries carry ids and codes, never names or content.
 */
export const auditEntry = z.strictObject({
  seq: z.number().int().min(1),
  at: instant,
  actorId: z.string(),
  action: z.string(),
  subject: z.string(),
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())])),
  prevHash: z.string().length(64),
  hash: z.string().length(64),
})
export type AuditEntry = z.infer<typeof auditEntry>

export const listAudit = {
  method: 'GET',
  path: '/rooms/{roomId}/audit',
  summary: "The room's audit trail from its beginning.",
  auth: 'bearer',
  status: 200,
  params: z.strictObject({ roomId }),
  query: pageQuery,
  response: page(auditEntry),
} satisfies Endpoint

export const auditEndpoints = { listAudit }
