import type { Producer } from 'mediasoup-client/types'

/**
 * Sends no more of one's own picture than somebody watches. Words about it come at any time, the browser takes one change
 * after the other: the last word is brought about when the change before it is done.
 */
export class Layers {
  /** The highest layer that anyone watches, by producer: the word may come before the producer is known here. */
  readonly #wanted = new Map<string, number | null>()
  #working = false

  clear() {
    this.#wanted.clear()
  }

  want(producerId: string, layer: number | null) {
    this.#wanted.set(producerId, layer)
  }

  async apply(producer: Producer | undefined): Promise<void> {
    if (this.#working || producer?.kind !== 'video') return
    this.#working = true
    try {
      for (let tries = 0; tries < 5 && !producer.closed; tries++) {
        const layer = this.#wanted.get(producer.id)
        const sender = producer.rtpSender
        if (layer === undefined || !sender) return
        const parameters = sender.getParameters()
        const active = (index: number) => layer !== null && index <= layer
        if (parameters.encodings.every((encoding, index) => encoding.active === active(index))) return
        for (const [index, encoding] of parameters.encodings.entries()) encoding.active = active(index)
        // Refused while the connection is being arranged anew: the next try reads how it then stands.
        await sender.setParameters(parameters).catch(() => new Promise((go) => setTimeout(go, 200)))
      }
    } finally {
      this.#working = false
    }
  }
}
