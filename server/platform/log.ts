import { pino, type Logger } from 'pino'

export type Log = Logger

/** Errors keep their class and stack; the message of a driver may quote data, so only our own are kept. */
const error = (thrown: unknown) =>
  thrown instanceof Error
    ? {
        type: thrown.name,
        stack: (thrown.stack ?? '')
          .split('\n')
          .filter((line) => /^\s+at /.test(line))
          .slice(0, 12)
          .join('\n'),
      }
    : { type: typeof thrown }

/** A fixed phrase and fields; never content, names, addresses or tokens. */
export const createLog = (level: string): Log =>
  pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: error } })
