// A worker of the kind that may load plain scripts: it says for each small picture where the person is, and it is the
// clock of the covered picture too, for a page in the background has slow timers and a worker has not.
import moduleUrl from '@twilio/video-processors/dist/build/tflite-simd-1-0-0.js?url'
import wasmUrl from '@twilio/video-processors/dist/build/tflite-simd-1-0-0.wasm?url'
import modelUrl from '@twilio/video-processors/dist/build/selfie_segmentation_landscape.tflite?url'
import { fillInput, maskInto } from './mask.ts'
import { restMs } from './pace.ts'

/** What the package's program offers. Offsets are in bytes of its memory, sizes in pixels. */
interface Model {
  HEAPU8: Uint8Array
  HEAPF32: Float32Array
  _getModelBufferMemoryOffset(): number
  _getInputMemoryOffset(): number
  _getOutputMemoryOffset(): number
  _loadModel(bytes: number): number
  _runInference(): number
}
declare function importScripts(url: string): void
declare function createTwilioTFLiteSIMDModule(parts: {
  wasmBinary: ArrayBuffer
  print: () => void
  printErr: () => void
}): Promise<Model>
/** It tells the console how it was built, which helps nobody there. */
const silent = () => undefined

async function bytesOf(url: string): Promise<ArrayBuffer> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url}: ${response.status}`)
  return response.arrayBuffer()
}

async function load(): Promise<Model> {
  importScripts(moduleUrl)
  const [wasmBinary, weights] = await Promise.all([bytesOf(wasmUrl), bytesOf(modelUrl)])
  const model = await createTwilioTFLiteSIMDModule({
    wasmBinary,
    print: silent,
    printErr: silent,
  })
  model.HEAPU8.set(new Uint8Array(weights), model._getModelBufferMemoryOffset())
  model._loadModel(weights.byteLength)
  return model
}

/**
 * `pixels` RGBA of the model's size; they come back with the person's share of each pixel as its alpha.
 * @returns whether it is a mask to show a picture by
 */
function segment(model: Model, pixels: Uint8ClampedArray): boolean {
  fillInput(pixels, model.HEAPF32, model._getInputMemoryOffset() / 4)
  model._runInference()
  return maskInto(pixels, model.HEAPF32, model._getOutputMemoryOffset() / 4)
}

const tell = (message: ArrayBuffer | 'next' | 'unsure' | 'failed') =>
  postMessage(message, { transfer: message instanceof ArrayBuffer ? [message] : [] })

load().then(
  (model) => {
    addEventListener('message', ({ data }: MessageEvent<ArrayBuffer>) => {
      const began = performance.now()
      tell(segment(model, new Uint8ClampedArray(data)) ? data : 'unsure')
      setTimeout(() => tell('next'), restMs(performance.now() - began))
    })
    tell('next')
  },
  () => tell('failed'),
)
