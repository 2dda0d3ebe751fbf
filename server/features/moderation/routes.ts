import { listAudit } from '#shared/contracts/audit.ts'
import { decideItem, listItems, preview } from '#shared/contracts/moderation.ts'
import type { Serve } from '../identity/index.ts'
import type { Audit } from './audit/index.ts'
import type { Moderation, RoomAuthority } from './service.ts'

export function moderationRoutes(
  serve: Serve,
  moderation: Moderation,
  audit: Audit,
  rooms: RoomAuthority,
): void {
  serve(preview, ({ actor, body }) => moderation.preview(actor, body))
  serve(listItems, ({ actor, query }) => moderation.list(actor, query))
  serve(decideItem, ({ actor, params, body }) =>
    moderation.decide(actor, params.itemId, body.decision, body.note),
  )
  serve(listAudit, async ({ actor, params, query }) => {
    await rooms.mustRun(actor, params.roomId)
    return audit.page(params.roomId, query)
  })
}
