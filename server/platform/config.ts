import { join, resolve } from 'node:path'
import { z } from 'zod'

interface Setting<Value> {
  schema: z.ZodType<Value>
  /** As it would be written in the environment; undefined: not set. */
  standard: string | undefined
  help: string
  right: string
}

const setting = <Value>(
  schema: z.ZodType<Value>,
  standard: string | undefined,
  help: string,
  right: string,
): Setting<Value> => ({
  schema,
  standard,
  help,
  right,
})

const whole = (standard: number, help: string, min = 1, max = 1_000_000_000) =>
  setting(
    z
      .string()
      .regex(/^\d+$/)
      .transform(Number)
      .refine((value) => value >= min && value <= max),
    String(standard),
    help,
    `a whole number from ${min} to ${max}`,
  )

const flag = (standard: boolean | undefined, help: string) =>
  setting(
    z.enum(['0', '1']).transform((text) => text === '1'),
    standard === undefined ? undefined : standard ? '1' : '0',
    help,
    '0 or 1',
  )

const httpUrl = z
  .url({ protocol: /^https?$/, abort: true })
  .refine((text) => {
    const url = new URL(text)
    return url.pathname === '/' && !url.search && !url.hash
  })
  .transform((text) => new URL(text).origin)

/** Every setting: an environment variable with its schema, default and one line of help. */
export const settingList = {
  PORT: whole(8080, 'The port to listen on; 0 takes any free one.', 0, 65535),
  HOST: setting(
    z.string().regex(/^[\w.:-]+$/),
    '127.0.0.1',
    'The address to listen on.',
    'a host name or an IP address',
  ),
  CAUSEWAY_DATA_DIR: setting(
    z.string().min(1),
    './data',
    'Where the database, files and keys live.',
    'a folder',
  ),
  PUBLIC_URL: setting(
    httpUrl,
    undefined,
    'The address people use, for links and secure cookies. Default: where it listens.',
    'like https://hub.example.org',
  ),
  NODE_ENV: setting(
    z.enum(['development', 'production', 'test']),
    'development',
    'production: no demo accounts, a setup link at first start.',
    'development, production or test',
  ),
  CAUSEWAY_DEMO: flag(
    undefined,
    'Load the demo world. Default: 1 when the data folder is new and NODE_ENV is not production.',
  ),
  LOG_LEVEL: setting(
    z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']),
    'info',
    'How much is logged.',
    'trace, debug, info, warn, error or silent',
  ),
  TRUST_PROXY: whole(0, 'How many reverse proxies in front add X-Forwarded-For.', 0, 10),
  METRICS_TOKEN: setting(
    z.string().min(16),
    undefined,
    'GET /metrics answers to this bearer token; without it the page does not exist.',
    'at least 16 characters',
  ),
  ACCESS_TOKEN_SECONDS: whole(900, 'How long an access token lives.', 5, 900),
  SESSION_HOURS: whole(12, 'How long a session can be refreshed.', 1, 720),
  KEY_ROTATION_DAYS: whole(30, 'How often the key that signs tokens is replaced.', 1, 365),
  SIGN_IN_FAILURES: whole(10, 'Failed sign-ins for one identifier from one address in 15 minutes.'),
  SIGN_IN_FAILURES_ADDRESS: whole(100, 'Failed sign-ins from one address in 15 minutes.'),
  INVITE_GUESSES: whole(20, 'Wrong invites from one address in 10 minutes.'),
  CHAT_LINES: whole(30, 'Chat lines of one person in 30 seconds.'),
  EVENTS_PER_SECOND: whole(50, 'Socket events of one person in a second.'),
  REQUESTS_PER_SECOND: whole(2000, 'HTTP calls of one session in a second.'),
  BODY_BYTES: whole(262_144, 'The largest JSON body.'),
  EVENT_BYTES: whole(65_536, 'The largest socket event.'),
  YJS_FRAME_BYTES: whole(4_194_304, 'The largest Yjs frame.'),
  SLOW_RECEIVER_BYTES: whole(8_388_608, 'How far a receiver may fall behind before it is dropped.'),
  TICKET_SECONDS: whole(60, 'How long a document ticket lives.', 1, 60),
  TEACHER_GRACE_SECONDS: whole(60, 'How long a room stays live without a teacher.', 1, 3600),
  DENIAL_SECONDS: whole(600, 'How long somebody turned away at the lobby has to wait.'),
  MEDIA: flag(true, 'Live video. 0: rooms go without.'),
  MEDIA_WORKERS: whole(0, 'How many processes carry sound and picture; 0: one a core.', 0, 64),
  MEDIA_PORT: whole(
    44400,
    'The first of the ports for sound and picture, one a worker, each for UDP and TCP; 0 takes free ones.',
    0,
    65_000,
  ),
  MEDIA_ADDRESS: setting(
    z.string().regex(/^[\w.:-]+$/),
    undefined,
    'The address that browsers send sound and picture to. Default: the host of PUBLIC_URL, else the one it listens on.',
    'a host name or an IP address',
  ),
  MEDIA_WORKER_PROGRAM: setting(
    z.string().min(1),
    undefined,
    'A mediasoup-worker program to use. Default: one is fetched or built by itself.',
    'a file',
  ),
  MEDIA_CACHE_DIR: setting(
    z.string().min(1),
    undefined,
    'Where the built worker is kept. Default: causeway in the cache folder of the user.',
    'a folder',
  ),
  MEDIA_PREBUILT: flag(
    true,
    'Whether the official worker may be fetched from github.com; 0: always built here.',
  ),
  MEDIA_UP_KBPS: whole(2500, 'The most that one person may send, in kbit/s.', 64, 100_000),
  MEDIA_DOWN_KBPS: whole(6000, 'The most that one person is sent, in kbit/s.', 64, 1_000_000),
  MEDIA_ROOM_KBPS: whole(
    40_000,
    'The most that all of one room may send together, in kbit/s.',
    64,
    10_000_000,
  ),
  RECORDING_DAYS: whole(30, 'After how many days a recording is deleted.', 1, 365),
  FFMPEG_PROGRAM: setting(
    z.string().min(1),
    'ffmpeg',
    'The ffmpeg that records with; without one, rooms cannot be recorded.',
    'a program on the path, or a file',
  ),
  TURN_URLS: setting(
    z
      .string()
      .regex(/^turns?:[^\s,]+(,\s*turns?:[^\s,]+)*$/)
      .transform((text) => text.split(',').map((url) => url.trim())),
    undefined,
    'TURN servers for networks that let nothing else through, with commas between.',
    'like turn:turn.example.org:3478?transport=udp,turns:turn.example.org:443?transport=tcp',
  ),
  TURN_SECRET: setting(
    z.string().min(16),
    undefined,
    'The secret that coturn shares with the hub (static-auth-secret).',
    'at least 16 characters',
  ),
  TURN_SECONDS: whole(14_400, 'How long a TURN credential lives.', 60, 86_400),
  DOCUMENT_SYNC: setting(
    z.enum(['group', 'strict']),
    'group',
    'group: an edit survives a killed process at once and a power cut after 50 ms; strict: both at once.',
    'group or strict',
  ),
} as const

export type SettingName = keyof typeof settingList
type Values = {
  [Name in SettingName]: (typeof settingList)[Name] extends Setting<infer Value> ? Value : never
}
type MayBeAbsent =
  | 'PUBLIC_URL'
  | 'CAUSEWAY_DEMO'
  | 'METRICS_TOKEN'
  | 'MEDIA_ADDRESS'
  | 'MEDIA_WORKER_PROGRAM'
  | 'MEDIA_CACHE_DIR'
  | 'TURN_URLS'
  | 'TURN_SECRET'
/** Settings without a default may be absent. */
export type Config = Readonly<Omit<Values, MayBeAbsent>> & {
  readonly [Name in MayBeAbsent]: Values[Name] | undefined
} & {
  /** Of files inside the data folder. */
  path(...parts: string[]): string
}

/** A setting that cannot be: one line, exit code 2. */
export class BadSetting extends Error {}

/** Words that other programs set and that would be taken for support we do not have. */
const later = ['DATABASE_URL', 'REDIS_URL', 'S3_URL']

export function readConfig(env: Record<string, string | undefined>): Config {
  for (const name of later)
    if (env[name])
      throw new BadSetting(`${name}: this version keeps everything in CAUSEWAY_DATA_DIR; unset ${name}`)
  const values: Record<string, unknown> = {}
  for (const [name, { schema, standard, right }] of Object.entries<Setting<unknown>>(settingList)) {
    const given = env[name] === '' ? undefined : env[name]
    const text = given ?? standard
    if (text === undefined) continue
    const result = schema.safeParse(text)
    if (!result.success)
      throw new BadSetting(`${name}: ${JSON.stringify(text)} is not right; it wants ${right}`)
    values[name] = result.data
  }
  if (values['CAUSEWAY_DEMO'] === true && values['NODE_ENV'] === 'production')
    throw new BadSetting(
      'CAUSEWAY_DEMO: 1 does not go with NODE_ENV=production; the demo accounts have a known password',
    )
  if ((values['TURN_URLS'] === undefined) !== (values['TURN_SECRET'] === undefined))
    throw new BadSetting('TURN_SECRET: TURN_URLS and TURN_SECRET are set together, or neither')
  const folder = resolve(values['CAUSEWAY_DATA_DIR'] as string)
  return { ...values, path: (...parts: string[]) => join(folder, ...parts) } as Config
}

/** The whole process environment; the only place that reads it. */
export const environment = (): Record<string, string | undefined> => process.env

export function settingsHelp(): string {
  const rows = Object.entries<Setting<unknown>>(settingList)
  const width = Math.max(...rows.map(([name]) => name.length))
  return rows
    .map(
      ([name, { standard, help, right }]) =>
        `  ${name.padEnd(width)}  ${help}\n  ${' '.repeat(width)}  (${right}; default ${standard ?? 'not set'})`,
    )
    .join('\n')
}
