import { useEffect, useRef, type ReactNode } from 'react'
import { useTranslation } from '../../app/i18n.ts'
import { useLocalMedia, useLocalState } from './useLocalMedia.tsx'

/** One's own picture, turned as in a mirror; `place` while there is none, or while one's drawn place stands in for it. */
export function Preview({ place }: { place: ReactNode }) {
  const { t } = useTranslation('devices')
  const local = useLocalMedia()
  const { camera, background } = useLocalState()
  const video = useRef<HTMLVideoElement>(null)
  const track = camera === 'on' && background !== 'place' ? local.track('camera') : undefined
  useEffect(() => {
    const element = video.current
    if (!element || !track) return
    element.srcObject = new MediaStream([track])
    // Refused when the page is left while it begins; then nobody waits for it.
    element.play().catch(() => undefined)
    return () => {
      element.srcObject = null
    }
  }, [track])
  if (!track) return place
  return <video ref={video} className="mirror" muted playsInline aria-label={t('camera.preview')} />
}
