import { useEffect, useState } from 'react'
import { useTranslation } from '../../app/i18n.ts'
import { levelOf } from './level.ts'

const bars = 8
const readEveryMs = 80
/** For a screen reader, and for whoever wants less motion. */
const calmEveryMs = 600
const clear = 0.35
const patienceMs = 4000

/** How loud one's own microphone is: bars for the eye, a number for a screen reader now and then, and the answer in words. */
export function Meter({ track }: { track: MediaStreamTrack }) {
  const { t } = useTranslation('devices')
  const [level, setLevel] = useState(0)
  const [told, setTold] = useState(0)
  const [answer, setAnswer] = useState<'listening' | 'heard' | 'quiet'>('listening')

  useEffect(() => {
    const meter = levelOf(track)
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
    const beginning = performance.now()
    let loudest = 0
    const look = setInterval(() => {
      const now = meter.read()
      loudest = Math.max(loudest, now)
      if (!calm) setLevel(now)
      if (now > clear) setAnswer('heard')
      else if (performance.now() - beginning > patienceMs)
        setAnswer((before) => (before === 'listening' ? 'quiet' : before))
    }, readEveryMs)
    const tell = setInterval(() => {
      setTold(Math.round(loudest * 100))
      if (calm) setLevel(loudest)
      loudest = 0
    }, calmEveryMs)
    return () => {
      clearInterval(look)
      clearInterval(tell)
      meter.stop()
    }
  }, [track])

  const lit = Math.round(level * bars)
  return (
    <>
      <span className="sm dim grow" role="status">
        {t(`microphone.${answer}`)}
      </span>
      <span
        className="meter"
        role="meter"
        aria-label={t('microphone.level')}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={told}
      >
        {Array.from({ length: bars }, (_, index) => (
          <i key={index} className={index < lit ? 'on' : undefined} />
        ))}
      </span>
    </>
  )
}
