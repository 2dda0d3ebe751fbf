import { z } from 'zod'
import { roomId, type ClientEvents, type ServerEvents } from './common.ts'

/** Until video is ready on this server, each of these answers `media.unavailable`. */
const media = (about: string) => ({ about, input: z.looseObject({}), output: z.unknown() })

export const mediaEvents = {
  'media:capabilities': media('What the room can receive.'),
  'media:transport': media('Opens a transport.'),
  'media:connect': media('Connects a transport.'),
  'media:restart-ice': media('Restarts ICE after a network change.'),
  'media:produce': media('Sends a track.'),
  'media:producers': media('The tracks of the room.'),
  'media:consume': media('Receives a track, paused.'),
  'media:resume': media('Resumes a received track.'),
  'media:pause': media('Pauses a received track.'),
  'media:mute': media("Pauses one's own track."),
  'media:layers': media('Chooses the layers of a received track.'),
  'media:close': media('Closes a track or a transport.'),
} satisfies ClientEvents

export const mediaPushes = {
  'media:ready': z.strictObject({ roomId, available: z.boolean() }),
} satisfies ServerEvents
