import { auditEndpoints } from './audit.ts'
import { documentEndpoints, documentPushes } from './documents.ts'
import { exchangeEndpoints } from './exchanges.ts'
import { handEvents, handPushes } from './hands.ts'
import { identityEndpoints, identityEvents, identityPushes } from './identity.ts'
import { inviteEndpoints } from './invites.ts'
import { mediaEvents, mediaPushes } from './media.ts'
import { moderationEndpoints, moderationPushes } from './moderation.ts'
import { recordingEndpoints, recordingEvents, recordingPushes } from './recordings.ts'
import { chatEvents, chatPushes, roomEndpoints, roomEvents, roomPushes } from './rooms.ts'

export const endpoints = {
  ...identityEndpoints,
  ...exchangeEndpoints,
  ...roomEndpoints,
  ...inviteEndpoints,
  ...documentEndpoints,
  ...moderationEndpoints,
  ...auditEndpoints,
  ...recordingEndpoints,
}

export const clientEvents = {
  ...identityEvents,
  ...roomEvents,
  ...chatEvents,
  ...handEvents,
  ...mediaEvents,
  ...recordingEvents,
}

export const serverEvents = {
  ...identityPushes,
  ...roomPushes,
  ...chatPushes,
  ...handPushes,
  ...documentPushes,
  ...moderationPushes,
  ...mediaPushes,
  ...recordingPushes,
}
