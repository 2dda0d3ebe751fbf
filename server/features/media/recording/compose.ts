import { spawn } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'

/** A file with one track, and what it shows. */
export interface Piece {
  file: string
  kind: 'audio' | 'video'
  source: 'camera' | 'microphone' | 'screen'
  /** Whose: pieces of one person stand in one place. */
  owner: string
}

interface Timed extends Piece {
  /** Seconds since 1970. */
  from: number
  seconds: number
}

const [wide, high] = [1280, 720]
const thumbs = 4
const [thumbWide, thumbHigh] = [wide / thumbs, high / thumbs]

/** With the lowest priority: a lesson that is going on comes first. Ends when it is told to. */
function run(
  program: string,
  args: string[],
  signal?: AbortSignal,
): Promise<{ code: number | null; output: string }> {
  const nice = '/usr/bin/nice'
  const [command, all] = existsSync(nice) ? [nice, ['-n', '19', program, ...args]] : [program, args]
  return new Promise((resolve) => {
    let output = ''
    const child = spawn(command, all, {
      stdio: ['ignore', 'pipe', 'ignore'],
      killSignal: 'SIGKILL',
      ...(signal && { signal }),
    })
    child.stdout.on('data', (data: Buffer) => (output += data.toString()))
    child.once('error', () => resolve({ code: -1, output }))
    child.once('close', (code) => resolve({ code, output }))
  })
}

export const canRun = async (program: string): Promise<boolean> =>
  (await run(program, ['-hide_banner', '-version'])).code === 0

const probeOf = (ffmpeg: string): string => ffmpeg.replace(/ffmpeg(\.exe)?$/, 'ffprobe$1')

/** When a piece begins and how long it is; undefined when nothing came. */
async function timed(ffmpeg: string, piece: Piece, signal: AbortSignal): Promise<Timed | undefined> {
  if (!existsSync(piece.file) || statSync(piece.file).size < 500) return undefined
  const args = ['-v', 'error', '-show_entries', 'packet=pts_time', '-of', 'csv=p=0', piece.file]
  const { output } = await run(probeOf(ffmpeg), args, signal)
  let [from, to, count] = [Infinity, -Infinity, 0]
  for (const line of output.split('\n')) {
    const at = Number.parseFloat(line)
    if (!Number.isFinite(at)) continue
    from = Math.min(from, at)
    to = Math.max(to, at)
    count++
  }
  return count > 1 ? { ...piece, from, seconds: to - from } : undefined
}

/**
 * Lays the pieces of a lesson into one WebM: a shared screen fills the picture, people stand in a row below it, or
 * large while no screen is shared; all voices are mixed. Times when the recording was paused are cut out.
 * @returns seconds of the result; 0 when there was nothing to put together
 * @throws Error when ffmpeg could not do it
 */
export async function compose(
  ffmpeg: string,
  pieces: readonly Piece[],
  to: string,
  signal: AbortSignal,
): Promise<number> {
  const found: Timed[] = []
  for (const piece of pieces) {
    const one = await timed(ffmpeg, piece, signal)
    if (one) found.push(one)
  }
  if (found.length === 0) return 0
  const placed = withoutGaps(found)
  const seconds = Math.max(...placed.map((one) => one.from + one.seconds))
  const owners = [...new Set(placed.filter((one) => one.source === 'camera').map((one) => one.owner))]
  const filters = [`color=c=0x152025:s=${wide}x${high}:r=15:d=${seconds.toFixed(3)}[base]`]
  let last = 'base'
  for (const [index, piece] of placed.entries()) {
    if (piece.kind !== 'video') continue
    const place = placeOf(piece, placed, owners)
    filters.push(
      `[${index}:v]setpts=PTS-STARTPTS+${piece.from.toFixed(3)}/TB,` +
        `scale=${place.wide}:${place.high}:force_original_aspect_ratio=decrease,` +
        `pad=${place.wide}:${place.high}:(ow-iw)/2:(oh-ih)/2:color=0x152025,setsar=1[v${index}]`,
      `[${last}][v${index}]overlay=${place.x}:${place.y}:eof_action=pass:enable='between(t,${piece.from.toFixed(3)},${(piece.from + piece.seconds).toFixed(3)})'[o${index}]`,
    )
    last = `o${index}`
  }
  const voices = placed.flatMap((piece, index) => (piece.kind === 'audio' ? [{ piece, index }] : []))
  for (const { piece, index } of voices)
    filters.push(
      `[${index}:a]asetpts=PTS-STARTPTS,aresample=48000:async=1,adelay=${Math.round(piece.from * 1000)}:all=1[a${index}]`,
    )
  if (voices.length > 0)
    filters.push(
      `${voices.map(({ index }) => `[a${index}]`).join('')}amix=inputs=${voices.length}:normalize=0:duration=longest[sound]`,
    )
  const { code } = await run(
    ffmpeg,
    [
      ['-loglevel', 'error', '-y'],
      placed.flatMap(({ file }) => ['-i', file]),
      ['-filter_complex', filters.join(';'), '-map', `[${last}]`],
      voices.length > 0 ? ['-map', '[sound]', '-c:a', 'libopus', '-b:a', '48k'] : [],
      [
        '-c:v',
        'libvpx',
        '-pix_fmt',
        'yuv420p',
        '-deadline',
        'realtime',
        '-cpu-used',
        '8',
        '-b:v',
        '900k',
        '-t',
        seconds.toFixed(3),
        '-f',
        'webm',
        to,
      ],
    ].flat(),
    signal,
  )
  if (code !== 0) throw new Error(`ffmpeg ended with ${code}`)
  return seconds
}

/** A screen over all but the row; cameras in the row while a screen is shown at any time, else sharing the whole. */
function placeOf(piece: Timed, all: readonly Timed[], owners: readonly string[]) {
  const hasScreen = all.some((one) => one.source === 'screen' && one.kind === 'video')
  if (piece.source === 'screen') return { x: 0, y: 0, wide, high: high - thumbHigh }
  const at = owners.indexOf(piece.owner)
  if (hasScreen)
    return { x: (at % thumbs) * thumbWide, y: high - thumbHigh, wide: thumbWide, high: thumbHigh }
  const columns = Math.ceil(Math.sqrt(owners.length))
  const rows = Math.ceil(owners.length / columns)
  const [w, h] = [even(wide / columns), even(high / rows)]
  return { x: (at % columns) * w, y: Math.floor(at / columns) * h, wide: w, high: h }
}

const even = (value: number): number => Math.floor(value / 2) * 2

/** Seconds from the beginning of the result, with the times cut out in which no piece was running. */
function withoutGaps(pieces: readonly Timed[]): Timed[] {
  const sorted = pieces.toSorted((a, b) => a.from - b.from)
  let covered = sorted[0]!.from
  let cut = covered
  return sorted.map((piece) => {
    if (piece.from > covered) cut += piece.from - covered
    covered = Math.max(covered, piece.from + piece.seconds)
    return { ...piece, from: piece.from - cut }
  })
}
