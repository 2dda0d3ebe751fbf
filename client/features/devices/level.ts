/** Below this a room is quiet; above `loud` a voice is as loud as it gets. Decibels relative to full scale. */
const quiet = -60
const loud = -5

/** Mean power of samples between -1 and 1 as a level of 0 to 1, spread as the ear does. */
export function loudnessOf(samples: Float32Array): number {
  let sum = 0
  for (const sample of samples) sum += sample * sample
  const decibels = 10 * Math.log10(sum / samples.length + 1e-10)
  return Math.min(1, Math.max(0, (decibels - quiet) / (loud - quiet)))
}

/** How loud a track is now: `read` answers 0 to 1. `stop` when nobody looks any more. */
export function levelOf(track: MediaStreamTrack): { read: () => number; stop: () => void } {
  const context = new AudioContext()
  void context.resume()
  const analyser = context.createAnalyser()
  analyser.fftSize = 512
  context.createMediaStreamSource(new MediaStream([track])).connect(analyser)
  const samples = new Float32Array(analyser.fftSize)
  return {
    read() {
      analyser.getFloatTimeDomainData(samples)
      return loudnessOf(samples)
    },
    stop: () => void context.close(),
  }
}
