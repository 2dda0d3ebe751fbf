import type { Producer } from '#shared/contracts/media.ts'
import type { Participant } from '#shared/contracts/rooms.ts'
import type { MediaState } from '../media/state.ts'

/** Somebody on the stage, with what comes from them. */
export interface Person {
  person: Participant
  own: boolean
  /** The picture that they send now. */
  camera: Producer | undefined
  /** Open: heard when they speak. */
  microphone: boolean
  pinned: boolean
}

type Media = Pick<MediaState, 'producers' | 'spoke' | 'stage'>

interface Facts {
  participants: readonly Participant[]
  me: string | undefined
  media: Media
}

export const isStaffLike = ({ person }: Person): boolean =>
  person.role === 'teacher' || person.role === 'leader'
export const isOnAir = ({ camera, microphone }: Person): boolean => camera !== undefined || microphone

/** Everyone who is in, with what may be seen and heard of them; who matters most first. It does not follow each word. */
export function peopleOnStage({ participants, me, media }: Facts): Person[] {
  const open = media.producers.filter(({ paused }) => !paused)
  const people = participants
    .filter(({ state }) => state === 'admitted')
    .map((person): Person => {
      const mine = open.filter(({ participantId }) => participantId === person.id)
      return {
        person,
        own: person.id === me,
        camera: mine.find(({ source }) => source === 'camera'),
        microphone: mine.some(({ source }) => source === 'microphone'),
        pinned: media.stage.pinned.includes(person.id),
      }
    })
  const place = new Map(people.map((one) => [one, placeOf(one, media.stage.pinned)]))
  return people.sort(
    (one, other) => place.get(one)! - place.get(other)! || (one.person.id < other.person.id ? -1 : 1),
  )
}

/** Whom a teacher brought, in that order; the expert; pictures before places, adults before children. */
function placeOf(one: Person, pinned: readonly string[]): number {
  if (one.pinned) return pinned.indexOf(one.person.id) - 1000
  const rank = one.person.role === 'expert' ? 0 : one.camera ? 10 : isOnAir(one) ? 20 : 30
  return rank + (isStaffLike(one) ? 0 : 1) + (one.own ? 2 : 0)
}

export interface Layout {
  /** Who stands large: all whom a teacher brought, else one. Nobody beside a shared screen. */
  main: Person[]
  rest: Person[]
}

/** Who stands large, and who beside them. Beside them stand those who may be seen or heard. */
export function layoutOf(people: readonly Person[], media: Pick<Media, 'spoke'>, screen: boolean): Layout {
  const pinned = people.filter((one) => one.pinned)
  const one = screen ? undefined : mainOf(people, media.spoke)
  const main = screen ? [] : pinned.length > 0 ? pinned : one ? [one] : []
  return { main, rest: people.filter((each) => isOnAir(each) && !main.includes(each)) }
}

/** Who spoke last and still may be heard; not oneself, while there is anybody else. */
function mainOf(people: readonly Person[], spoke: readonly string[]): Person | undefined {
  const others = people.filter(({ own }) => !own)
  const speaker = spoke
    .map((id) => others.find(({ person }) => person.id === id))
    .find((one) => one !== undefined && isOnAir(one))
  return (
    speaker ??
    others.find(({ person }) => person.role === 'expert') ??
    others.find(({ camera }) => camera) ??
    others.find(isStaffLike) ??
    others[0] ??
    people[0]
  )
}

/** One page of a list, and how many there are. A page that is not there any more is the last one. */
export function pageOf<Item>(items: readonly Item[], page: number, size: number) {
  const pages = Math.max(1, Math.ceil(items.length / size))
  const at = Math.min(Math.max(0, page), pages - 1)
  return { items: items.slice(at * size, (at + 1) * size), at, pages }
}

/** Columns for so many tiles beside one another. */
export const columnsFor = (count: number): number => (count <= 1 ? 1 : count <= 4 ? 2 : count <= 9 ? 3 : 4)
