/** The size that the model looks at, in pixels. */
export const modelSize = { width: 256, height: 144 }

/** Below the first a pixel is room, above the second it is person; between them is the soft edge. */
const sure = { room: 0.4, person: 0.8 }

/** RGBA bytes as the model wants them: red, green and blue from 0 to 1. `at`: where they begin. */
export function fillInput(pixels: Uint8ClampedArray, input: Float32Array, at: number): void {
  for (let from = 0, to = at; from < pixels.length; from += 4, to += 3) {
    input[to] = pixels[from]! / 255
    input[to + 1] = pixels[from + 1]! / 255
    input[to + 2] = pixels[from + 2]! / 255
  }
}

/** How much of a pixel is shown, 0 to 255. In doubt it is room: what was to be hidden stays hidden. */
export function shown(confidence: number): number {
  const step = Math.min(1, Math.max(0, (confidence - sure.room) / (sure.person - sure.room)))
  return Math.round(255 * step * step * (3 - 2 * step))
}

/** A person who fills more of the picture than this is a model that is lost, and the picture would be the raw one. */
const mostOfPicture = 0.9

/**
 * Writes how much of each pixel is shown as its alpha. `at`: where the model's answers begin.
 * @returns whether the mask hides anything worth the name
 */
export function maskInto(pixels: Uint8ClampedArray, output: Float32Array, at: number): boolean {
  const count = pixels.length / 4
  let all = 0
  for (let pixel = 0; pixel < count; pixel += 1) {
    const alpha = shown(output[at + pixel]!)
    pixels[pixel * 4 + 3] = alpha
    all += alpha
  }
  return all / (count * 255) <= mostOfPicture
}
