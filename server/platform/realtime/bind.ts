import type { Socket } from 'socket.io'
import type { z } from 'zod'
import type { ClientEvents } from '#shared/contracts/common.ts'
import type { Log } from '../log.ts'
import type { Metrics } from '../metrics.ts'
import { parse } from '../parse.ts'
import { Problem, renderEvent, toProblem } from '../problem.ts'

export interface From<Actor> {
  actor: Actor
  socketId: string
}

export type Handlers<Events extends ClientEvents, Actor> = {
  [Name in keyof Events]: (
    input: z.output<Events[Name]['input']>,
    from: From<Actor>,
  ) => Promise<z.input<Events[Name]['output']>>
}

interface Parts<Actor> {
  contract: ClientEvents
  handlers: Record<string, (input: never, from: From<Actor>) => Promise<unknown>>
  actorOf: (socket: Socket) => Actor
  /** @throws Problem `rate.limited` */
  limit: (actor: Actor, event: string) => Promise<void>
  log: Log
  metrics: Metrics
}

type Acknowledge = (answer: unknown) => void
const waitingEvents = 200

/**
 * Every event of one socket, one after the other: parse, name the actor, limit the rate, handle, acknowledge. Whatever
 * is thrown becomes an answer; nothing that a client sends can end the process or be left without a word.
 */
export function bind<Actor>(
  socket: Socket,
  { contract, handlers, actorOf, limit, log, metrics }: Parts<Actor>,
): void {
  let before: Promise<void> = Promise.resolve()
  let waiting = 0

  async function answer(event: string, input: unknown): Promise<unknown> {
    const kind = Object.hasOwn(contract, event) ? contract[event] : undefined
    const handler = handlers[event]
    const actor = actorOf(socket)
    await limit(actor, event)
    if (!kind || !handler) throw new Problem('request.unknown_event')
    const output = await handler(parse(kind.input, input) as never, { actor, socketId: socket.id })
    return kind.output.parse(output)
  }

  async function handle(event: string, input: unknown, acknowledge: Acknowledge | undefined): Promise<void> {
    // Somebody who has gone meanwhile must not be brought back in by what was still queued.
    if (!socket.connected) return
    const started = performance.now()
    try {
      const data = await answer(event, input)
      acknowledge?.({ ok: true, data })
      metrics.events.inc({ outcome: 'ok' })
    } catch (thrown) {
      const problem = toProblem(thrown)
      if (problem.code === 'server.failed')
        log.error({ err: thrown, event: event in contract ? event : 'unknown' }, 'event failed')
      acknowledge?.({ ok: false, error: renderEvent(problem) })
      metrics.events.inc({ outcome: problem.code === 'server.failed' ? 'failed' : 'refused' })
    }
    metrics.eventSeconds.observe((performance.now() - started) / 1000)
  }

  socket.onAny((event: unknown, ...rest: unknown[]) => {
    const last = rest.at(-1)
    const acknowledge = typeof last === 'function' ? (last as Acknowledge) : undefined
    const input = acknowledge ? rest.slice(0, -1) : rest
    if (waiting >= waitingEvents) {
      acknowledge?.({
        ok: false,
        error: renderEvent(new Problem('rate.limited', undefined, { retryAfterSeconds: 1 })),
      })
      return
    }
    waiting++
    before = before.then(() => handle(String(event), input[0], acknowledge)).finally(() => waiting--)
  })
}
