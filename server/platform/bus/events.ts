/** Announcements inside the hub: a lower feature says what happened, `app.ts` connects who must know. */
export class Events<Map extends object> {
  readonly #listeners = new Map<keyof Map, Set<(data: never) => void>>()

  on<Name extends keyof Map>(name: Name, listener: (data: Map[Name]) => void): void {
    const listeners = this.#listeners.get(name) ?? new Set()
    listeners.add(listener)
    this.#listeners.set(name, listeners)
  }

  emit<Name extends keyof Map>(name: Name, data: Map[Name]): void {
    for (const listener of this.#listeners.get(name) ?? []) (listener as (data: Map[Name]) => void)(data)
  }
}
