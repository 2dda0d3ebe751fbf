import type { Access } from './access.ts'

export const sources = ['microphone', 'camera'] as const
export type Source = (typeof sources)[number]
export type DeviceKind = Source | 'speaker'

/**
 * What a camera's picture shows: the room, the room out of focus, the person before their drawn place, or that place and
 * no camera at all.
 */
export const allBackgrounds = ['none', 'blur', 'behind', 'place'] as const
export type Background = (typeof allBackgrounds)[number]

export interface DeviceChoice {
  id: string
  label: string
}

export interface DeviceLists {
  microphones: readonly DeviceChoice[]
  cameras: readonly DeviceChoice[]
  speakers: readonly DeviceChoice[]
}
export const listOf = { microphone: 'microphones', camera: 'cameras', speaker: 'speakers' } as const

export type Chosen = Readonly<Partial<Record<DeviceKind, string>>>

/** One's own devices at this moment: a new one each time, never changed in place. */
export interface LocalMediaState extends DeviceLists {
  /** Device ids. Left out: the one that the system holds for the usual one. */
  chosen: Chosen
  microphone: Access
  camera: Access
  background: Background
  /** What this device can do. */
  backgrounds: readonly Background[]
  /** What was wanted could not be done here, and the place stands in for it. */
  uncovered: boolean
  /** Less picture for a line that costs or is slow. */
  saver: boolean
  /** After a device was pulled out: the name of the one that took its place. */
  replaced: Readonly<Partial<Record<Source, string | undefined>>>
}

/** The chosen ones that are still plugged in; an empty list says nothing. */
export function stillThere(chosen: Chosen, lists: DeviceLists): Chosen {
  const there = Object.entries(chosen).filter(([kind, id]) => {
    const list = lists[listOf[kind as DeviceKind]]
    return list.length === 0 || list.some((one) => one.id === id)
  })
  return Object.fromEntries(there)
}
