/** Which stretches of a text are taken; stretches never overlap, so one look on each side is enough. */
export class Taken {
  #starts: number[] = []
  #ends: number[] = []

  /** False, and nothing is taken, when any part of it is taken already. */
  take(start: number, end: number): boolean {
    let low = 0
    let high = this.#starts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#starts[middle]! < start) low = middle + 1
      else high = middle
    }
    if (low > 0 && this.#ends[low - 1]! > start) return false
    if (low < this.#starts.length && this.#starts[low]! < end) return false
    this.#starts.splice(low, 0, start)
    this.#ends.splice(low, 0, end)
    return true
  }
}
