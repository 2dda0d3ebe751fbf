import { MonitorX, MousePointer2 } from 'lucide-react'
import { useRef, useState, type KeyboardEvent, type PointerEvent, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { Producer } from '#shared/contracts/media.ts'
import { Button } from '../../../ui/Button.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { useMedia, useMediaSession } from '../media/useMedia.tsx'
import { useSeen } from '../media/useSeen.ts'
import { useRoom } from '../store/useRoom.ts'
import { Picture, Video } from './Picture.tsx'
import { nudged, shownPart, within } from './pointer.ts'
import { See } from './Tile.tsx'
import { usePointed, usePointing, type Point } from './usePointer.ts'

/** A shared screen, large, with a pointer for whoever shares it and for teachers. */
export function SharedScreen({ producer }: { producer: Producer }) {
  const { t } = useTranslation('stage')
  const session = useMediaSession()
  const me = useRoom((state) => state.me)
  const staff = useRoom((state) => state.staff)
  const own = producer.participantId === me
  const name = useRoom((state) => state.met[producer.participantId]?.displayName ?? '')
  const ownScreen = useMedia((state) => state.ownScreen)
  const seen = useSeen(own ? undefined : producer.producerId, true)
  const box = useRef<HTMLDivElement>(null)
  const label = own ? t('screen.yours') : t('screen.of', { name })

  return (
    <div ref={seen} className="tile large screen" role="group" aria-label={label}>
      <div className="screen-box" ref={box}>
        {own ? (
          ownScreen && <Video track={ownScreen} className="contain" />
        ) : (
          <Picture producerId={producer.producerId} className="contain" />
        )}
        <PointedAt box={box} />
        {own || staff ? <Pointing box={box} /> : null}
      </div>
      <span className="tag" aria-hidden="true">
        <bdi className="cut">{label}</bdi>
      </span>
      <span className="tile-acts">
        {own ? (
          <Button dense className="tile-btn" onClick={() => void session?.set('screen', false)}>
            <Icon of={MonitorX} small />
            {t('screen.stop')}
          </Button>
        ) : (
          <See producerId={producer.producerId} name={name} main />
        )}
      </span>
    </div>
  )
}

const pictureIn = (box: RefObject<HTMLDivElement | null>) => box.current?.querySelector('video') ?? undefined

/** Follows the mouse; with the keyboard, arrows move the point and Escape takes it away. */
function Pointing({ box }: { box: RefObject<HTMLDivElement | null> }) {
  const { t } = useTranslation('stage')
  const point = usePointing()
  const [on, setOn] = useState(false)
  const at = useRef<Point>({ x: 0.5, y: 0.5 })

  function follow({ clientX, clientY }: PointerEvent) {
    const video = pictureIn(box)
    if (!on || !video) return
    const under = within(video, clientX, clientY)
    if (under) at.current = under
    point(under ?? null)
  }

  function press(event: KeyboardEvent) {
    const next = on ? nudged(at.current, event.key) : undefined
    if (next) {
      event.preventDefault()
      at.current = next
      point(next)
    } else if (event.key === 'Escape' && on) {
      setOn(false)
      point(null)
    }
  }

  return (
    <>
      {on ? <div className="pointing" onPointerMove={follow} onPointerLeave={() => point(null)} /> : null}
      <Button
        dense
        className="tile-btn point-btn"
        aria-pressed={on}
        aria-description={t('screen.pointKeys')}
        onKeyDown={press}
        onClick={() => {
          setOn(!on)
          point(on ? null : at.current)
        }}
      >
        <Icon of={MousePointer2} small />
        {t('screen.point')}
      </Button>
    </>
  )
}

/** The named dot of whoever points, where it stands on the picture itself. */
function PointedAt({ box }: { box: RefObject<HTMLDivElement | null> }) {
  const pointed = usePointed()
  const name = useRoom((state) => state.met[pointed?.participantId ?? '']?.displayName)
  const video = pictureIn(box)
  if (!pointed || !video) return null
  const { width, height, left, top } = shownPart(video)
  // Pixels of a picture: they are the same in every writing direction.
  return (
    <span
      className="pointer-dot"
      style={{ left: left + pointed.x * width, top: top + pointed.y * height }}
      aria-hidden="true"
    >
      <b>
        <bdi>{name}</bdi>
      </b>
    </span>
  )
}
