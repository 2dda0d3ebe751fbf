import type { Producer } from '#shared/contracts/media.ts'
import type { Mode } from './pace.ts'

/** How somebody looks at a picture: how wide it stands on the screen, in device pixels, and whether it is the main one. */
export interface Look {
  width: number
  main: boolean
}

export interface Attention {
  mode: Mode
  me: string | undefined
  /** Nobody looks at a page in the background; one still hears it. */
  hidden: boolean
  looks: ReadonlyMap<string, Look>
  /** Pictures asked for by pressing, on a line that rests them. */
  wanted: readonly string[]
  /** Who spoke last, the latest first. */
  spoke: readonly string[]
}

/** What to take of a track: nothing, its sound, or its picture up to a layer. */
export type Take = { layer?: number } | undefined

/** Wider than this in device pixels, and the next layer is worth its data. */
const layerUpTo = [240, 500] as const
const topLayer = 2
/** With sound alone the whole room stays within 64 kbit/s: two voices at a time, or one beside a film. */
const voicesInSound = 2

export const layerFor = (width: number): number => {
  const layer = layerUpTo.findIndex((most) => width <= most)
  return layer === -1 ? topLayer : layer
}

/** Several tiles may show one picture; the widest decides. */
export const widest = (looks: Iterable<Look>): Look | undefined => {
  let best: Look | undefined
  for (const look of looks)
    best = best ? { width: Math.max(best.width, look.width), main: best.main || look.main } : look
  return best
}

/** Whose voices come through where there is room for few: who spoke last first, then who opened first. */
export function voicesOf(producers: readonly Producer[], { me, spoke }: Attention): ReadonlySet<string> {
  const open = producers.filter(
    ({ kind, paused, participantId }) => kind === 'audio' && !paused && participantId !== me,
  )
  const film = open.filter(({ source }) => source === 'screen')
  const place = ({ participantId }: Producer) => {
    const found = spoke.indexOf(participantId)
    return found === -1 ? spoke.length : found
  }
  const voices = open
    .filter(({ source }) => source === 'microphone')
    .toSorted((one, other) => place(one) - place(other))
    .slice(0, film.length > 0 ? voicesInSound - 1 : voicesInSound)
  return new Set([...film.slice(0, 1), ...voices].map(({ producerId }) => producerId))
}

/** On a line for one picture: those that stand large; in a gallery, where none does, that of who spoke last. */
function chiefOf(
  producers: readonly Producer[],
  { looks, spoke }: Attention,
): (producer: Producer) => boolean {
  if ([...looks.values()].some(({ main }) => main))
    return ({ producerId }) => looks.get(producerId)?.main ?? false
  const seen = producers.filter(
    ({ kind, paused, producerId }) => kind === 'video' && !paused && looks.has(producerId),
  )
  const latest = spoke.map((id) => seen.find(({ participantId }) => participantId === id)).find(Boolean)
  const chief = latest ?? seen[0]
  return (producer) => producer === chief
}

function pictureOf(producer: Producer, attention: Attention, isChief: (producer: Producer) => boolean): Take {
  const { mode, hidden, looks, wanted } = attention
  const look = looks.get(producer.producerId)
  if (hidden || !look) return undefined
  const layer = producer.source === 'screen' ? topLayer : layerFor(look.width)
  if (mode === 'full') return { layer }
  if (mode === 'lower') return { layer: look.main ? Math.min(layer, 1) : 0 }
  if (mode === 'speaker' && isChief(producer))
    return { layer: Math.min(layer, producer.source === 'screen' ? 1 : 0) }
  return wanted.includes(producer.producerId) ? { layer: 0 } : undefined
}

/** What to take of each track of the others now. */
export function attend(producers: readonly Producer[], attention: Attention): Map<string, Take> {
  const isChief = chiefOf(producers, attention)
  const voices = attention.mode === 'sound' ? voicesOf(producers, attention) : undefined
  return new Map(
    producers
      .filter(({ participantId }) => participantId !== attention.me)
      .map((producer) => {
        const { producerId, kind, paused } = producer
        if (paused) return [producerId, undefined]
        if (kind === 'video') return [producerId, pictureOf(producer, attention, isChief)]
        return [producerId, !voices || voices.has(producerId) ? {} : undefined]
      }),
  )
}
