import { useCallback, useState } from 'react'
import { useMedia } from '../media/useMedia.tsx'

/** A running picture; until its first frame, and when it has none, what stands under it is seen. */
export function Video({ track, className }: { track: MediaStreamTrack; className?: string | undefined }) {
  const [runs, setRuns] = useState(false)
  const show = useCallback(
    (video: HTMLVideoElement | null) => {
      if (!video) return
      video.srcObject = new MediaStream([track])
      // Without sound every browser lets a picture begin by itself.
      void video.play().catch(() => undefined)
      return () => {
        video.srcObject = null
        setRuns(false)
      }
    },
    [track],
  )
  return (
    <video
      ref={show}
      className={className}
      data-runs={runs || undefined}
      muted
      playsInline
      disablePictureInPicture
      aria-hidden="true"
      onLoadedData={() => setRuns(true)}
    />
  )
}

/** The picture of somebody else, while it arrives. */
export function Picture({ producerId, className }: { producerId: string; className?: string }) {
  const track = useMedia(({ tracks }) => tracks[producerId])
  return track ? <Video track={track} className={className} /> : null
}
