import { auditEndpoints } from './audit.ts'
import { documentEndpoints, documentPushes } from './documents.ts'
import { exchangeEndpoints } from './exchanges.ts'
import { handEvents, handPushes } from './hands.ts'
import { identityEndpoints, identityEvents, identityPushes } from './identity.ts'
import { inviteEndpoints } from './invites.ts'
import { mediaEvents, mediaPushes } from './media.ts'
import { moderationEndpoints, moderationPushes } from './moderation.ts'
import { chatEvents, chatPushes, roomEndpoints, roomEvents, roomPushes } from './rooms.ts'

export const endpoints = {
  ...identityEndpoints,
  ...exchangeEndpoints,
  ...roomEndpoints,
  ...inviteEndpoints,
  ...documentEndpoints,
  ...moderationEndpoints,
  ...auditEndpoints,
}

export const clientEvents = {
  ...identityEvents,
  ...roomEvents,
  ...chatEvents,
  ...handEvents,
  ...mediaEvents,
}

export const serverEvents = {
  ...identityPushes,
  ...roomPushes,
  ...chatPushes,
  ...handPushes,
  ...documentPushes,
  ...moderationPushes,
  ...mediaPushes,
}
