import { recordingEndpoints, type recordingEvents } from '#shared/contracts/recordings.ts'
import type { Handlers, Serve } from '../../identity/index.ts'
import type { Recordings } from './service.ts'

export function recordingRoutes(serve: Serve, recordings: Recordings): void {
  const { getDistrictRules, setDistrictRules, listRecordings, downloadRecording, deleteRecording } =
    recordingEndpoints
  serve(getDistrictRules, ({ actor }) => recordings.rules(actor))
  serve(setDistrictRules, ({ actor, body }) => recordings.setRules(actor, body.recording))
  serve(listRecordings, ({ actor, params, query }) => recordings.list(actor, params.roomId, query))
  serve(deleteRecording, ({ actor, params }) => recordings.remove(actor, params.roomId, params.recordingId))
  serve(downloadRecording, async ({ actor, params, response }) => {
    const file = await recordings.take(actor, params.roomId, params.recordingId)
    response.set('Content-Disposition', 'attachment; filename="recording.webm"').type('video/webm')
    await new Promise<void>((resolve, reject) => {
      response.sendFile(file, { dotfiles: 'allow', cacheControl: false }, (error?: Error) =>
        error && !response.headersSent ? reject(error) : resolve(),
      )
    })
  })
}

export const recordingHandlers = (recordings: Recordings): Handlers<typeof recordingEvents> => ({
  'recording:look': ({ roomId }, { actor }) => recordings.look(actor, roomId),
  'recording:agree': async ({ roomId, agreed }, { actor }) => {
    await recordings.agree(actor, roomId, agreed)
    return {}
  },
  'recording:start': async ({ roomId }, { actor }) => {
    await recordings.start(actor, roomId)
    return {}
  },
  'recording:stop': async ({ roomId }, { actor }) => {
    await recordings.stop(actor, roomId)
    return {}
  },
})
