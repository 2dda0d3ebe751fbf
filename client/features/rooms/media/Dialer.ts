import type { Producer } from '#shared/contracts/media.ts'
import type { Room } from '#shared/contracts/rooms.ts'
import { ApiProblem } from '../../../app/api.ts'
import { request } from '../../../app/socket.ts'
import type { Line } from './Line.ts'
import type { MediaState } from './state.ts'

const retryMs = { first: 500, most: 10_000 }
/** A class that comes back at once comes back within this. */
const jitterMs = 250

interface Parts {
  roomId: Room['id']
  /** The old line is gone, and there may be a new one, with all the tracks of the room. */
  over: (line: Line | undefined, producers: Producer[]) => void
  tell: (line: MediaState['line']) => void
}

/** Makes the line of a page, one at a time, and tries until one holds. mediasoup comes with the first. */
export class Dialer {
  readonly #parts: Parts
  #line: Line | undefined
  /** Grows with each wish: what an older wish still brings is let go. */
  #turn = 0

  constructor(parts: Parts) {
    this.#parts = parts
  }

  get line(): Line | undefined {
    return this.#line
  }

  /** A new line in place of the old one. `calmly`: many pages do it at this moment. */
  async dial({ calmly = false } = {}): Promise<void> {
    this.hangUp('joining')
    const turn = this.#turn
    let waitMs = calmly ? Math.random() * jitterMs : 0
    for (let tries = 0; ; tries++) {
      await new Promise((go) => setTimeout(go, waitMs))
      if (turn !== this.#turn) return
      try {
        return await this.#try(turn)
      } catch (thrown) {
        if (turn !== this.#turn) return
        if (thrown instanceof Error && thrown.name === 'UnsupportedError') return this.hangUp('impossible')
        // The hub says when it is ready again.
        if (thrown instanceof ApiProblem && thrown.code === 'media.unavailable') return this.hangUp('none')
        if (tries > 0) this.#parts.tell('lost')
        waitMs = Math.min(retryMs.most, retryMs.first * 2 ** tries) * (0.75 + Math.random() / 2)
      }
    }
  }

  hangUp(state: MediaState['line']): void {
    this.#turn++
    const before = this.#line
    this.#line = undefined
    this.#parts.over(undefined, [])
    before?.close()
    this.#parts.tell(state)
  }

  async #try(turn: number) {
    const { roomId } = this.#parts
    const { Line: Lines } = await import('./Line.ts')
    const line = await Lines.open(roomId, () => void this.dial())
    try {
      const { producers } = await request('media:producers', { roomId })
      if (turn !== this.#turn) return line.close()
      this.#line = line
      this.#parts.over(line, producers)
      this.#parts.tell('live')
    } catch (thrown) {
      line.close()
      throw thrown
    }
  }
}
