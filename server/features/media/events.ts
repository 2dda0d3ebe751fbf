import type { DtlsParameters, RtpCapabilities, RtpParameters } from 'mediasoup/types'
import type { mediaEvents } from '#shared/contracts/media.ts'
import type { Handlers } from '../identity/index.ts'
import type { Captions } from './captions.ts'
import type { Media } from './service.ts'
import type { StageService } from './stage.ts'
import type { MediaStatusKeeper } from './status.ts'

/** mediasoup's structures come as they are: the engine has them checked by mediasoup itself. */
export const mediaHandlers = (
  media: Media,
  stage: StageService,
  captions: Captions,
  status: MediaStatusKeeper,
): Handlers<typeof mediaEvents> => ({
  'media:status': async () => status.now,
  'media:capabilities': ({ roomId }, from) => media.capabilities(from, roomId),
  'media:transport': ({ roomId, direction }, from) => media.openTransport(from, roomId, direction),
  'media:connect': async ({ transportId, dtlsParameters }, from) => {
    await media.connect(from, transportId, dtlsParameters as DtlsParameters)
    return {}
  },
  'media:restart-ice': async ({ transportId }, from) => ({
    iceParameters: await media.restartIce(from, transportId),
  }),
  'media:produce': async ({ transportId, kind, source, rtpParameters }, from) => ({
    producerId: await media.produce(from, transportId, {
      kind,
      source,
      rtpParameters: rtpParameters as RtpParameters,
    }),
  }),
  'media:producers': async ({ roomId }, from) => ({ producers: await media.producers(from, roomId) }),
  'media:consume': ({ transportId, producerId, rtpCapabilities }, from) =>
    media.consume(from, transportId, producerId, rtpCapabilities as RtpCapabilities),
  'media:resume': async ({ consumerId }, from) => {
    await media.resume(from, consumerId)
    return {}
  },
  'media:pause': async ({ consumerId }, from) => {
    await media.pause(from, consumerId)
    return {}
  },
  'media:mute': async ({ producerId, paused }, from) => {
    await media.mute(from, producerId, paused)
    return {}
  },
  'media:layers': async ({ consumerId, spatialLayer, temporalLayer }, from) => {
    await media.layers(from, consumerId, spatialLayer, temporalLayer)
    return {}
  },
  'media:close': async (ids, from) => {
    await media.close(from, ids)
    return {}
  },
  'media:ask': async ({ roomId, participantId, source }, from) => {
    await media.ask(from, roomId, participantId, source)
    return {}
  },
  'stage:look': ({ roomId }, { actor }) => stage.look(actor, roomId),
  'stage:set': async ({ roomId, stage: wish }, { actor }) => {
    await stage.set(actor, roomId, wish)
    return {}
  },
  'stage:point': async ({ roomId, point }, { actor }) => {
    await stage.point(actor, roomId, point)
    return {}
  },
  'captions:write': async ({ roomId, text }, { actor }) => ({
    shown: await captions.write(actor, roomId, text),
  }),
  'captions:captioner': async ({ roomId, participantId, captioner }, { actor }) => {
    await captions.setCaptioner(actor, roomId, participantId, captioner)
    return {}
  },
})
