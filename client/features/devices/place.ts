import { landBox, landOf, sun, water, type Layer } from '../../ui/land.ts'
import { initialsOf } from '../../ui/marks.ts'

/** Whose place it is. */
export interface PlacePerson {
  name: string
  /** The shore of the person's school; left out for a guest. */
  shore?: number | undefined
}

const usualSize = { width: 640, height: 360 }
/** A still picture, sent often enough that whoever comes later sees it at once. */
const repeatMs = 500
const guestsShore = 5

/**
 * A person's drawn place as a picture to send, for whoever wants to be there without showing their home. No camera is
 * opened for it. In the colours of the page; to stop the track is to stop the painting.
 */
export function placeTrack({ name, shore = guestsShore }: PlacePerson): MediaStreamTrack {
  const canvas = document.createElement('canvas')
  Object.assign(canvas, usualSize)
  const paint = canvas.getContext('2d')
  const [track] = canvas.captureStream(1000 / repeatMs).getVideoTracks()
  if (!paint || !track) throw new DOMException('nothing to paint on', 'NotSupportedError')
  const draw = () => drawPlace(paint, name, shore)
  draw()
  const timer = setInterval(draw, repeatMs)
  const stop = track.stop.bind(track)
  track.stop = () => {
    clearInterval(timer)
    stop()
  }
  return track
}

function colours(): (role: string) => string {
  const style = getComputedStyle(document.documentElement)
  return (role) => style.getPropertyValue(`--${role}`).trim()
}

/** The land of a shore alone, over the whole canvas. */
export function drawLand(paint: CanvasRenderingContext2D, shore = guestsShore): void {
  const size = paint.canvas
  const colour = colours()
  const scale = Math.max(size.width / landBox.width, size.height / landBox.height)
  const layer = ({ path, opacity }: Layer, fill: string) => {
    paint.globalAlpha = opacity
    paint.fillStyle = fill
    paint.fill(new Path2D(path))
  }

  paint.resetTransform()
  paint.globalAlpha = 1
  paint.fillStyle = colour(`shore-${shore}-soft`)
  paint.fillRect(0, 0, size.width, size.height)
  paint.translate((size.width - landBox.width * scale) / 2, size.height - landBox.height * scale)
  paint.scale(scale, scale)
  paint.globalAlpha = sun.opacity
  paint.fillStyle = colour('lantern')
  paint.beginPath()
  paint.arc(sun.x, sun.y, sun.radius, 0, 2 * Math.PI)
  paint.fill()
  for (const each of landOf(shore)) layer(each, colour(`shore-${shore}-line`))
  layer(water, colour(`shore-${shore}`))
  paint.resetTransform()
  paint.globalAlpha = 1
}

function drawPlace(paint: CanvasRenderingContext2D, name: string, shore: number): void {
  const size = paint.canvas
  const colour = colours()
  drawLand(paint, shore)
  paint.fillStyle = colour(`shore-${shore}`)
  paint.beginPath()
  if (shore % 2 === 1) paint.ellipse(size.width / 2, size.height / 2, 88, 84, 0, 0, 2 * Math.PI)
  else paint.rect(size.width / 2 - 80, size.height / 2 - 80, 160, 160)
  paint.fill()
  paint.fillStyle = colour('on-shore')
  paint.font = `750 72px ${getComputedStyle(document.body).fontFamily}`
  paint.textAlign = 'center'
  paint.textBaseline = 'middle'
  paint.fillText(initialsOf(name), size.width / 2, size.height / 2 + 4)
}
