import { z } from 'zod'
import {
  districtId,
  instant,
  page,
  pageQuery,
  recordingId,
  roomId,
  type ClientEvents,
  type Endpoint,
  type ServerEvents,
} from './common.ts'

/** Whether a room is being recorded, for everyone in it to see. */
export const recordingState = z.strictObject({
  state: z
    .enum(['off', 'on', 'paused'])
    .describe('`paused`: somebody who would be recorded has not agreed; it goes on by itself when all have.'),
  startedAt: instant.optional(),
  deleteAt: instant.optional().describe('When it will be deleted, by itself.'),
  agreed: z.boolean().describe('Whether the reader has agreed to be recorded in this room.'),
})
export type RecordingState = z.infer<typeof recordingState>

export const recording = z.strictObject({
  id: recordingId,
  roomId,
  state: z.enum(['recording', 'preparing', 'ready', 'failed', 'empty']),
  startedAt: instant,
  endedAt: instant.optional(),
  deleteAt: instant,
  seconds: z.number().nonnegative().optional(),
  bytes: z.number().int().nonnegative().optional(),
})
export type Recording = z.infer<typeof recording>

export const districtRules = z.strictObject({
  districtId,
  recording: z
    .boolean()
    .describe('Whether rooms with this district may be recorded: staff and shared screens only.'),
})
export type DistrictRules = z.infer<typeof districtRules>

const params = z.strictObject({ roomId, recordingId })

export const recordingEndpoints = {
  getDistrictRules: {
    method: 'GET',
    path: '/districts/rules',
    summary: 'What the caller’s district allows in rooms. For its teachers and leaders.',
    auth: 'bearer',
    status: 200,
    response: districtRules,
  },
  setDistrictRules: {
    method: 'POST',
    path: '/districts/rules',
    summary: 'A leader sets what their district allows. The stricter of two districts holds in a room.',
    auth: 'bearer',
    status: 200,
    body: districtRules.pick({ recording: true }),
    response: districtRules,
  },
  listRecordings: {
    method: 'GET',
    path: '/rooms/{roomId}/recordings',
    summary: 'The recordings of a room, newest first. For its teachers and leaders.',
    auth: 'bearer',
    status: 200,
    params: z.strictObject({ roomId }),
    query: pageQuery,
    response: page(recording),
  },
  downloadRecording: {
    method: 'GET',
    path: '/rooms/{roomId}/recordings/{recordingId}/file',
    summary:
      'The recording itself, as `video/webm`. For the room’s teachers and leaders; who took it is written in the audit trail.',
    auth: 'bearer',
    status: 200,
    params,
  },
  deleteRecording: {
    method: 'DELETE',
    path: '/rooms/{roomId}/recordings/{recordingId}',
    summary: 'Deletes a recording before its time.',
    auth: 'bearer',
    status: 204,
    params,
  },
} satisfies Record<string, Endpoint>

const inRoom = z.strictObject({ roomId })
const nothing = z.strictObject({})

export const recordingEvents = {
  'recording:look': {
    about: 'Whether the room is being recorded.',
    input: inRoom,
    output: recordingState,
  },
  'recording:agree': {
    about:
      'Agrees to be recorded in this room, or takes that back; for teachers, leaders and experts. Students never are.',
    input: z.strictObject({ roomId, agreed: z.boolean() }),
    output: nothing,
  },
  'recording:start': {
    about:
      'A teacher begins to record staff, expert and shared screens. Both districts must allow it and all who would be recorded must have agreed.',
    input: inRoom,
    output: nothing,
  },
  'recording:stop': { about: 'A teacher ends the recording.', input: inRoom, output: nothing },
} satisfies ClientEvents

export const recordingPushes = {
  'recording:changed': recordingState
    .omit({ agreed: true })
    .extend({ roomId })
    .describe('To everyone in the room.'),
} satisfies ServerEvents
