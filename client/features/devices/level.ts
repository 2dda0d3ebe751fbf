/** How loud a track is: `read` answers 0 to 1, as the ear would put it. */
export function levelOf(track: MediaStreamTrack): { read: () => number; stop: () => void } {
  const context = new AudioContext()
  const analyser = context.createAnalyser()
  analyser.fftSize = 512
  context.createMediaStreamSource(new MediaStream([track])).connect(analyser)
  const samples = new Float32Array(analyser.fftSize)
  return {
    read() {
      analyser.getFloatTimeDomainData(samples)
      let sum = 0
      for (const sample of samples) sum += sample * sample
      const decibel = 10 * Math.log10(sum / samples.length + 1e-10)
      return Math.min(1, Math.max(0, (decibel + 60) / 55))
    },
    stop: () => void context.close(),
  }
}
