import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import * as encoding from 'lib0/encoding'
import { io, type Socket } from 'socket.io-client'
import { WebSocket } from 'ws'
import * as Y from 'yjs'

/**
 * One room, 62 sockets: two classes of 30, two teachers, all with the shared notes open and typing, half of them
 * talking. Beside it, in the same run and as often, a bare Socket.IO echo room with the same talk and no typing, so that
 * the machine's noise meets both. Prints medians and ratios.
 */
const students = 60
const rounds = 3
const seconds = 12
const chatEveryMs = 1_000
const typeEveryMs = 200
const root = join(import.meta.dirname, '../..')

interface Measured {
  p50: number
  p99: number
  cpuMsPerMessage: number
  rssPerPersonKb: number
}

process.setMaxListeners(0)
const quantile = (values: number[], part: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? 0
const median = (values: number[]): number => quantile(values, 0.5)
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** CPU milliseconds and resident kilobytes of a process, from /proc. */
function usage(pid: number): { cpuMs: number; rssKb: number } {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const ticks = Number(fields[11]) + Number(fields[12])
  const rss = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? '0'
  return { cpuMs: ticks * 10, rssKb: Number(rss) }
}

async function startProcess(
  args: string[],
  env: Record<string, string>,
): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], {
    cwd: root,
    env: { ...process.env, ...env } as NodeJS.ProcessEnv,
  })
  const url = await new Promise<string>((resolve, reject) => {
    let output = ''
    child.stdout!.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      const found = /ready at (\S+)/.exec(output)?.[1]
      if (found) resolve(found)
    })
    child.stderr!.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.once('exit', () => reject(new Error(output)))
  })
  return { child, url }
}

/** Every speaker says a line a second; a line's time is from sending until the first speaker's socket hears it. */
async function talk(
  speakers: Socket[],
  listener: Socket,
  heard: string,
  say: (socket: Socket, text: string) => void,
): Promise<{ times: number[]; lines: number }> {
  const sent = new Map<string, number>()
  const times: number[] = []
  listener.on(heard, (data: { message: { text: string } }) => {
    const at = sent.get(data.message.text)
    if (at !== undefined) times.push(performance.now() - at)
  })
  let lines = 0
  const timers = speakers.map((socket, index) =>
    setTimeout(
      () => {
        const timer = setInterval(() => {
          const text = `line ${lines++} about the water in our river`
          sent.set(text, performance.now())
          say(socket, text)
        }, chatEveryMs)
        timers.push(timer)
      },
      (index * chatEveryMs) / speakers.length,
    ),
  )
  await pause(seconds * 1000)
  for (const timer of timers) clearTimeout(timer)
  await pause(500)
  return { times, lines }
}

const open = (url: string, token: string): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const socket = io(url, { auth: { token }, transports: ['websocket'], forceNew: true })
    socket.once('connect', () => resolve(socket))
    socket.once('connect_error', reject)
  })

/**
 * A paragraph of one's own whose every letter goes out as an update. What comes in is not decoded: this process stands
 * for sixty tablets, and would else measure itself.
 */
function writerOn(socket: WebSocket): Y.XmlText {
  const doc = new Y.Doc()
  doc.on('update', (update: Uint8Array) => {
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, 0)
    encoding.writeVarUint(encoder, 2)
    encoding.writeVarUint8Array(encoder, update)
    socket.send(encoding.toUint8Array(encoder))
  })
  const element = new Y.XmlElement('paragraph')
  const text = new Y.XmlText()
  element.insert(0, [text])
  doc.getXmlFragment('content').push([element])
  return text
}

async function measureHub(): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'causeway-bench-'))
  const { child, url } = await startProcess(['tests/load/room-hub.ts'], {
    PORT: '0',
    CAUSEWAY_DATA_DIR: folder,
    LOG_LEVEL: 'warn',
    CHAT_LINES: '10000',
    REQUESTS_PER_SECOND: '1000',
    NODE_ENV: 'test',
  })
  try {
    const { tokens, roomId } = JSON.parse(readFileSync(join(folder, 'bench.json'), 'utf8')) as {
      tokens: string[]
      roomId: string
    }
    const resting = usage(child.pid!)
    const sockets: Socket[] = []
    for (const token of tokens) sockets.push(await open(url, token))
    for (const socket of sockets) await socket.emitWithAck('room:join', { roomId })
    await sockets[0]!.emitWithAck('lobby:admit-all', { roomId })
    const call = async (token: string, method: string, path: string): Promise<Record<string, unknown>> =>
      (await (
        await fetch(`${url}/api/v1${path}`, { method, headers: { authorization: `Bearer ${token}` } })
      ).json()) as Record<string, unknown>
    const listed = await call(tokens[0]!, 'GET', `/rooms/${roomId}/documents`)
    const notes = (listed['items'] as { id: string }[])[0]!.id
    const writers: { socket: WebSocket; text: Y.XmlText }[] = []
    for (const token of tokens.slice(0, students)) {
      const { url: address } = (await call(token, 'POST', `/documents/${notes}/ticket`)) as { url: string }
      const socket = new WebSocket(address)
      await new Promise((resolve) => socket.once('open', resolve))
      writers.push({ socket, text: writerOn(socket) })
    }
    const typing = setInterval(() => {
      for (const { text } of writers)
        text.insert(text.length, text.length % 6 === 5 ? ' ' : 'water'[text.length % 5]!)
    }, typeEveryMs)
    await pause(1000)
    const before = usage(child.pid!)
    const { times, lines } = await talk(sockets.slice(2, 32), sockets[1]!, 'chat:message', (socket, text) =>
      socket.emit('chat:send', { roomId, text }, () => undefined),
    )
    const after = usage(child.pid!)
    clearInterval(typing)
    for (const { socket } of writers) socket.terminate()
    for (const socket of sockets) socket.disconnect()
    return {
      p50: median(times),
      p99: quantile(times, 0.99),
      cpuMsPerMessage: (after.cpuMs - before.cpuMs) / lines,
      rssPerPersonKb: (after.rssKb - resting.rssKb) / tokens.length,
    }
  } finally {
    child.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measureEcho(): Promise<Measured> {
  const { child, url } = await startProcess(['tests/load/room-echo.ts'], {})
  try {
    const resting = usage(child.pid!)
    const sockets: Socket[] = []
    for (let index = 0; index < students + 2; index++) sockets.push(await open(url, 'none'))
    const before = usage(child.pid!)
    const { times, lines } = await talk(sockets.slice(2, 32), sockets[1]!, 'chat:message', (socket, text) =>
      socket.emit('chat:send', { text }, () => undefined),
    )
    const after = usage(child.pid!)
    for (const socket of sockets) socket.disconnect()
    return {
      p50: median(times),
      p99: quantile(times, 0.99),
      cpuMsPerMessage: (after.cpuMs - before.cpuMs) / lines,
      rssPerPersonKb: (after.rssKb - resting.rssKb) / sockets.length,
    }
  } finally {
    child.kill('SIGKILL')
  }
}

const hubs: Measured[] = []
const echoes: Measured[] = []
for (let round = 1; round <= rounds; round++) {
  console.error(`round ${round} of ${rounds} …`)
  echoes.push(await measureEcho())
  hubs.push(await measureHub())
}
const of = (measured: Measured[], key: keyof Measured): number => median(measured.map((one) => one[key]))
console.log(
  `one room, ${students + 2} sockets, 30 lines a second to all; on the hub ${students} of them also type 5 letters a second`,
)
console.log(
  `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}; medians of ${rounds} rounds of ${seconds} s; clients on the same machine`,
)
for (const [key, unit] of [
  ['p50', 'ms until heard, median'],
  ['p99', 'ms until heard, p99'],
  ['cpuMsPerMessage', 'ms CPU a line'],
  ['rssPerPersonKb', 'kB memory a person'],
] as const) {
  const hub = of(hubs, key)
  const echo = of(echoes, key)
  console.log(
    `${unit.padEnd(24)} hub ${hub.toFixed(2).padStart(9)}   bare echo ${echo.toFixed(2).padStart(9)}   ratio ${(hub / echo).toFixed(2)}`,
  )
}
process.exit(0)
