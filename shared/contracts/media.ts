import { z } from 'zod'
import { instant, participantId, prose, roomId, type ClientEvents, type ServerEvents } from './common.ts'

/** Ids of mediasoup's objects, as it makes them. */
const id = z.string().min(1).max(64)
const transportId = id
const producerId = id
const consumerId = id

export const mediaKind = z.enum(['audio', 'video'])
export const mediaSources = ['camera', 'microphone', 'screen'] as const
export const mediaSource = z.enum(mediaSources)
export type MediaSource = z.infer<typeof mediaSource>

/** mediasoup's own structures: it checks them itself, and answers what is wrong with them. */
const opaque = (about: string) => z.looseObject({}).describe(about)
const rtpCapabilities = opaque('mediasoup `RtpCapabilities`')
const rtpParameters = opaque('mediasoup `RtpParameters`')
const dtlsParameters = opaque('mediasoup `DtlsParameters`')
const iceParameters = opaque('mediasoup `IceParameters`')
const iceServer = z.strictObject({
  urls: z.array(z.string()),
  username: z.string().optional(),
  credential: z.string().optional(),
})
export type IceServer = z.infer<typeof iceServer>
const iceServers = z
  .array(iceServer)
  .describe('STUN and TURN of this hub, with credentials that end by themselves.')

export const pausedBy = z.enum(['self', 'teacher', 'rule'])
export type PausedBy = z.infer<typeof pausedBy>

export const producer = z.strictObject({
  producerId,
  participantId,
  kind: mediaKind,
  source: mediaSource,
  paused: z.boolean(),
  pausedBy: pausedBy.optional().describe('There while it is paused.'),
})
export type Producer = z.infer<typeof producer>

/** What everyone sees, as a teacher has set it. */
export const stage = z.strictObject({
  view: z
    .enum(['free', 'gallery', 'speaker'])
    .describe('`free`: everyone chooses for themselves; else a teacher has chosen for all.'),
  pinned: z.array(participantId).max(6).describe('Brought to the stage by a teacher, in this order.'),
})
export type Stage = z.infer<typeof stage>

/** Whether this server can carry sound and picture now, and if not, why and for how long. */
export const mediaStatus = z.strictObject({
  available: z.boolean(),
  state: z
    .enum(['ready', 'preparing', 'restarting', 'failed', 'off'])
    .describe('`preparing`: the worker is being built; `off`: an operator has switched video off.'),
  progress: z.number().min(0).max(1).optional().describe('While preparing: the part that is done.'),
  secondsLeft: z.number().int().nonnegative().optional().describe('While preparing: an estimate.'),
})
export type MediaStatus = z.infer<typeof mediaStatus>

export const caption = z.strictObject({
  participantId,
  displayName: z.string(),
  text: z.string(),
  at: instant,
})
export type Caption = z.infer<typeof caption>

const nothing = z.strictObject({})
const inRoom = z.strictObject({ roomId })
const layer = z.number().int().min(0).max(2)
const captionCharacters = 200

export const mediaEvents = {
  'media:capabilities': {
    about: 'What the room can receive: what a mediasoup `Device` loads.',
    input: inRoom,
    output: z.strictObject({ rtpCapabilities, iceServers }),
  },
  'media:transport': {
    about: 'Opens a transport.',
    input: z.strictObject({ roomId, direction: z.enum(['send', 'receive']) }),
    output: z.strictObject({
      transportId,
      iceParameters,
      iceCandidates: z.array(opaque('mediasoup `IceCandidate`')),
      dtlsParameters,
      iceServers,
    }),
  },
  'media:connect': {
    about: 'Connects a transport.',
    input: z.strictObject({ transportId, dtlsParameters }),
    output: nothing,
  },
  'media:restart-ice': {
    about: 'Restarts ICE after a network change.',
    input: z.strictObject({ transportId }),
    output: z.strictObject({ iceParameters }),
  },
  'media:produce': {
    about:
      'Sends a track. One of each source and kind for a person: a newer one takes the place of the older.',
    input: z.strictObject({ transportId, kind: mediaKind, rtpParameters, source: mediaSource }),
    output: z.strictObject({ producerId }),
  },
  'media:producers': {
    about: 'The tracks of the room.',
    input: inRoom,
    output: z.strictObject({ producers: z.array(producer) }),
  },
  'media:consume': {
    about: 'Receives a track, paused until it is resumed.',
    input: z.strictObject({ transportId, producerId, rtpCapabilities }),
    output: z.strictObject({
      consumerId,
      producerId,
      kind: mediaKind,
      source: mediaSource,
      rtpParameters,
    }),
  },
  'media:resume': {
    about: 'Resumes a received track.',
    input: z.strictObject({ consumerId }),
    output: nothing,
  },
  'media:pause': {
    about: 'Pauses a received track.',
    input: z.strictObject({ consumerId }),
    output: nothing,
  },
  'media:mute': {
    about: "Pauses or resumes one's own track. What a teacher or a rule paused stays paused.",
    input: z.strictObject({ producerId, paused: z.boolean() }),
    output: nothing,
  },
  'media:layers': {
    about: 'The highest layers of a received track that are wanted now.',
    input: z.strictObject({ consumerId, spatialLayer: layer, temporalLayer: layer.optional() }),
    output: nothing,
  },
  'media:close': {
    about: "Closes one's own track, received track or transport.",
    input: z.strictObject({
      producerId: producerId.optional(),
      consumerId: consumerId.optional(),
      transportId: transportId.optional(),
    }),
    output: nothing,
  },
  'media:status': {
    about: 'Whether sound and picture are ready on this server.',
    input: nothing,
    output: mediaStatus,
  },
  'media:ask': {
    about: 'A teacher asks somebody to switch on their microphone or camera. Nobody can do it for them.',
    input: z.strictObject({ roomId, participantId, source: z.enum(['camera', 'microphone']) }),
    output: nothing,
  },
  'stage:look': {
    about: 'What everyone sees, and who writes captions.',
    input: inRoom,
    output: z.strictObject({ stage, captioners: z.array(participantId) }),
  },
  'stage:set': {
    about: 'A teacher chooses what everyone sees.',
    input: z.strictObject({ roomId, stage }),
    output: nothing,
  },
  'stage:point': {
    about:
      'Points at the shared screen: parts of its width and height from its top left; null takes the pointer away. For whoever shares it, and for teachers.',
    input: z.strictObject({
      roomId,
      point: z.strictObject({ x: z.number().min(0).max(1), y: z.number().min(0).max(1) }).nullable(),
    }),
    output: nothing,
  },
  'captions:write': {
    about: 'A line of captions, from a teacher or whoever a teacher has made captioner.',
    input: z.strictObject({ roomId, text: prose(captionCharacters) }),
    output: z.strictObject({ shown: z.boolean() }),
  },
  'captions:captioner': {
    about: 'A teacher makes somebody captioner, or ends that.',
    input: z.strictObject({ roomId, participantId, captioner: z.boolean() }),
    output: nothing,
  },
} satisfies ClientEvents

export const mediaPushes = {
  'media:ready': mediaStatus
    .extend({ roomId })
    .describe('Sound and picture are ready on this server, or not any more; again as it comes nearer.'),
  'media:producer': z.strictObject({ roomId, producer }),
  'media:paused': z
    .strictObject({ roomId, producerId, paused: z.boolean(), by: pausedBy })
    .describe('`by` is who holds it while it is paused, and who resumed it else.'),
  'media:closed': z.strictObject({
    roomId,
    producerId,
    reason: z.enum(['closed', 'replaced', 'left', 'removed', 'rule']),
  }),
  'media:restart': inRoom.describe('What carried the room is gone: do the handshake anew.'),
  'media:speaker': z.strictObject({ roomId, participantId }),
  'media:asked': z
    .strictObject({ roomId, source: z.enum(['camera', 'microphone']), by: z.string() })
    .describe('A teacher, named, asks you to switch it on.'),
  'media:wanted': z
    .strictObject({ roomId, producerId, spatialLayer: layer.nullable() })
    .describe(
      'To the sender of a video: the highest layer anyone watches, null for nobody. Layers above it need not be sent.',
    ),
  'stage:changed': z.strictObject({ roomId, stage }),
  'stage:pointed': z.strictObject({
    roomId,
    participantId,
    point: z.strictObject({ x: z.number(), y: z.number() }).nullable(),
  }),
  'captions:line': z.strictObject({ roomId, caption }),
  'captions:captioners': z.strictObject({ roomId, captioners: z.array(participantId) }),
} satisfies ServerEvents
