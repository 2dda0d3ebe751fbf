import { createComposer, type Cover } from './compose.ts'
import { createPace } from './pace.ts'

interface Parts {
  /** The camera's own track. It belongs to the covered one from now on, and stops with it. */
  raw: MediaStreamTrack
  cover: Cover
  /** Of the person's school; left out for a guest. */
  shore: number | undefined
  /** Once, when it cannot be done here or has become too slow; the last covered picture stands. */
  failed: (track: MediaStreamTrack) => void
}

/**
 * The picture of a camera with the room behind the person covered, made on this device alone. It begins with the drawn
 * land and goes on with the person before it; the raw picture is never in it. To stop it is to stop the camera and all else.
 * @throws DOMException or Error where a browser lacks what this needs; `raw` is left alone then
 */
export function coverTrack({ raw, cover, shore, failed }: Parts): MediaStreamTrack {
  const composer = createComposer(cover, shore)
  const [track] = composer.out.captureStream().getVideoTracks()
  if (!track) throw new DOMException('no track', 'NotSupportedError')
  const worker = new Worker(new URL('./segment.worker.ts', import.meta.url))
  const pace = createPace()
  const video = document.createElement('video')
  video.muted = true
  video.playsInline = true
  video.srcObject = new MediaStream([raw])
  // Refused only when it is stopped while it begins.
  video.play().catch(() => undefined)

  let any = false
  let over = false
  let last = performance.now()
  let retry: ReturnType<typeof setTimeout> | undefined

  function end(): void {
    over = true
    clearInterval(seconds)
    clearTimeout(retry)
    worker.terminate()
    video.srcObject = null
    raw.removeEventListener('ended', lost)
    raw.stop()
    stop()
  }
  const fail = () => {
    if (!over) failed(track)
  }
  const lost = () => {
    end()
    track.dispatchEvent(new Event('ended'))
  }
  function next(): void {
    const pixels = composer.take(video)
    if (pixels) worker.postMessage(pixels, [pixels])
    else retry = setTimeout(next, 100)
  }
  /** Without a mask to trust the land stands for the person: in doubt nothing of the room is shown. */
  function show(mask: ArrayBuffer | undefined): void {
    if (mask) composer.show(mask)
    else composer.wait()
    const now = performance.now()
    if (pace.picture(any ? now - last : 0)) fail()
    any = true
    last = now
  }

  const seconds = setInterval(() => {
    if (document.hidden) return
    if (!any) composer.wait()
    if (pace.second()) fail()
  }, 1000)
  worker.addEventListener('message', ({ data }: MessageEvent<ArrayBuffer | 'next' | 'unsure' | 'failed'>) => {
    if (over) return
    if (data === 'failed') fail()
    else if (data === 'next') next()
    else show(data === 'unsure' ? undefined : data)
  })
  worker.addEventListener('error', fail)
  raw.addEventListener('ended', lost)
  const stop = track.stop.bind(track)
  track.stop = end
  return track
}
