/** Plays the voices: a hidden element for each, so that one that ends takes no other with it. */
export class Loudspeaker {
  readonly #onBlocked: (blocked: boolean) => void
  readonly #elements = new Map<string, HTMLAudioElement>()
  #speakerId = ''

  constructor(onBlocked: (blocked: boolean) => void) {
    this.#onBlocked = onBlocked
  }

  /** These and no others, by an id of each. */
  play(tracks: Readonly<Record<string, MediaStreamTrack>>) {
    for (const [id, element] of this.#elements) if (!tracks[id]) this.#drop(id, element)
    for (const [id, track] of Object.entries(tracks)) {
      if (this.#elements.has(id)) continue
      const element = document.createElement('audio')
      element.hidden = true
      element.srcObject = new MediaStream([track])
      document.body.append(element)
      this.#elements.set(id, element)
      void this.#to(element)
      void this.#start(element)
    }
  }

  /** After somebody pressed, the browser lets it be heard. */
  unblock() {
    this.#onBlocked(false)
    for (const element of this.#elements.values()) void this.#start(element)
  }

  /** Through this loudspeaker; an empty id is the device's own choice. */
  through(speakerId: string | undefined) {
    if (this.#speakerId === (speakerId ?? '')) return
    this.#speakerId = speakerId ?? ''
    for (const element of this.#elements.values()) void this.#to(element)
  }

  stop() {
    for (const [id, element] of this.#elements) this.#drop(id, element)
  }

  async #start(element: HTMLAudioElement) {
    try {
      await element.play()
    } catch (thrown) {
      if (thrown instanceof DOMException && thrown.name === 'NotAllowedError') this.#onBlocked(true)
    }
  }

  async #to(element: HTMLAudioElement) {
    // A loudspeaker that is not there any more: the device's own choice goes on.
    await element.setSinkId?.(this.#speakerId).catch(() => undefined)
  }

  #drop(id: string, element: HTMLAudioElement) {
    element.srcObject = null
    element.remove()
    this.#elements.delete(id)
  }
}
