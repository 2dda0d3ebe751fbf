import { drawLand } from '../place.ts'
import { modelSize } from './mask.ts'

/** What stands behind the person. */
export type Cover = 'blur' | 'behind'

/** The longer side of a covered picture, in pixels. */
const longest = 640
/** The room keeps so few points that nothing in it can be made out again, whatever is done with the picture. */
const blurred = { width: 32, height: 18 }
const between = { width: 128, height: 72 }

/** Reading often keeps a canvas in plain memory; the others may live on the graphics card. */
function canvasOf({ width, height }: { width: number; height: number }, read = false) {
  const canvas = Object.assign(document.createElement('canvas'), { width, height })
  const paint = canvas.getContext('2d', { willReadFrequently: read })
  if (!paint) throw new DOMException('nothing to paint on', 'NotSupportedError')
  paint.imageSmoothingQuality = 'high'
  return { canvas, paint }
}

/** `source` over the whole of `paint`, and nothing left of what was there. */
function cast(paint: CanvasRenderingContext2D, source: CanvasImageSource): void {
  paint.globalCompositeOperation = 'copy'
  paint.drawImage(source, 0, 0, paint.canvas.width, paint.canvas.height)
  paint.globalCompositeOperation = 'source-over'
}

/**
 * Puts a person before what covers their room. `out` shows the drawn land until there is a first picture, and the
 * picture of the camera itself is never on it, not even within a step.
 */
export function createComposer(cover: Cover, shore: number | undefined) {
  const out = canvasOf({ width: longest, height: (longest * 9) / 16 })
  const frame = canvasOf(out.canvas)
  const person = canvasOf(out.canvas)
  const land = canvasOf(out.canvas)
  const small = canvasOf(modelSize, true)
  const few = canvasOf(blurred)
  const soft = canvasOf(between)
  drawLand(land.paint, shore)
  cast(out.paint, land.canvas)

  function fit({ videoWidth: width, videoHeight: height }: HTMLVideoElement): void {
    const scale = longest / Math.max(width, height)
    const size = { width: Math.round(width * scale), height: Math.round(height * scale) }
    if (frame.canvas.width === size.width && frame.canvas.height === size.height) return
    for (const { canvas } of [out, frame, person, land]) Object.assign(canvas, size)
    drawLand(land.paint, shore)
    cast(out.paint, land.canvas)
  }

  return {
    out: out.canvas,
    /** Draws the land once more: a canvas that nothing is drawn on sends no picture. */
    wait: () => cast(out.paint, land.canvas),
    /** Takes the picture of now. @returns its pixels for the model, RGBA; undefined while there is none */
    take(video: HTMLVideoElement): ArrayBuffer | undefined {
      if (video.videoWidth === 0 || video.readyState < video.HAVE_CURRENT_DATA) return undefined
      fit(video)
      cast(frame.paint, video)
      cast(small.paint, frame.canvas)
      return small.paint.getImageData(0, 0, modelSize.width, modelSize.height).data.buffer
    },
    /** Shows the picture that was taken, by the mask that the model made of it. */
    show(mask: ArrayBuffer): void {
      small.paint.putImageData(
        new ImageData(new Uint8ClampedArray(mask), modelSize.width, modelSize.height),
        0,
        0,
      )
      cast(person.paint, small.canvas)
      person.paint.globalCompositeOperation = 'source-in'
      person.paint.drawImage(frame.canvas, 0, 0)
      if (cover === 'blur') {
        cast(few.paint, frame.canvas)
        cast(soft.paint, few.canvas)
      }
      cast(out.paint, cover === 'blur' ? soft.canvas : land.canvas)
      out.paint.drawImage(person.canvas, 0, 0)
    },
  }
}
