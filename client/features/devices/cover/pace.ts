/** Twenty pictures a second where the device can. */
const pictureMs = 50
const leastRestMs = 5
/** Fewer than two and a half pictures a second, over so many, is no picture to send. */
const slowMs = 400
const judged = 24
/** Until the first picture, on a line that is slow; and between two. */
const patience = { first: 40, next: 8 }

/** How long to wait after `workMs` of work, so that a weak device has time for the rest of the page. */
export const restMs = (workMs: number): number => Math.max(leastRestMs, pictureMs - workMs)

/** Judges whether a device can do it: `picture` with each one's milliseconds, `second` with each second that passes. */
export function createPace() {
  const times: number[] = []
  let waited = 0
  let any = false
  return {
    /** @returns whether the pictures have become too slow */
    picture(ms: number): boolean {
      any = true
      waited = 0
      times.push(ms)
      if (times.length > judged) times.shift()
      if (times.length < judged) return false
      return times.toSorted((one, other) => one - other)[judged / 2]! > slowMs
    },
    /** @returns whether nothing has come for too long */
    second(): boolean {
      waited += 1
      return waited > (any ? patience.next : patience.first)
    },
  }
}
