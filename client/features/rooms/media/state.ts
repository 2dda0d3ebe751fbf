import type { z } from 'zod'
import type { mediaPushes, MediaSource, MediaStatus, Producer, Stage } from '#shared/contracts/media.ts'
import type { Participant } from '#shared/contracts/rooms.ts'
import { atEase, type Pace } from './pace.ts'

/** One's own microphone, camera or screen. What a teacher or a rule holds stands in the rules of the room. */
export type Own = 'off' | 'opening' | 'on'

/** What this page knows of sound and picture in its room. Components read it through `useMedia`, and copy nothing. */
export interface MediaState {
  /** Whether the hub can carry it; undefined until it has said so. */
  status: MediaStatus | undefined
  /** This page's own connection for it. `impossible`: a browser that cannot. */
  line: 'none' | 'joining' | 'live' | 'lost' | 'impossible'
  /** Everybody's tracks, in the order they came. */
  producers: readonly Producer[]
  /** The tracks that arrive now, by producer. */
  tracks: Readonly<Record<string, MediaStreamTrack>>
  own: Readonly<Record<MediaSource, Own>>
  /** The screen one shares, as the others see it. */
  ownScreen: MediaStreamTrack | undefined
  /** Who is heard at this moment. */
  speaking: readonly string[]
  /** Who spoke last, the latest first. */
  spoke: readonly string[]
  pace: Pace
  /** What came in lately, in kilobits a second. */
  kbps: number
  /** Pictures that somebody on a slow or dear line wants nevertheless, by producer. */
  wanted: readonly string[]
  /** The browser plays no sound before somebody presses. */
  soundBlocked: boolean
  asked: { source: 'camera' | 'microphone'; by: string } | undefined
  stage: Stage
  captioners: readonly Participant['id'][]
}

export const emptyMedia: MediaState = {
  status: undefined,
  line: 'none',
  producers: [],
  tracks: {},
  own: { microphone: 'off', camera: 'off', screen: 'off' },
  ownScreen: undefined,
  speaking: [],
  spoke: [],
  pace: atEase,
  kbps: 0,
  wanted: [],
  soundBlocked: false,
  asked: undefined,
  stage: { view: 'free', pinned: [] },
  captioners: [],
}

export type MediaPushes = { [Push in keyof typeof mediaPushes]: z.output<(typeof mediaPushes)[Push]> }

export type MediaReducers = {
  [Push in keyof MediaPushes]?: (state: MediaState, push: MediaPushes[Push]) => MediaState
}
