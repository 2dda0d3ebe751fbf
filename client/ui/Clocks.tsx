import { useLocale } from 'react-aria-components'
import { formatTime, type Moment } from './format.ts'
import { Causeway } from './Weave.tsx'
import { useNow } from './useNow.ts'

export interface ClockShore {
  shore: number
  timeZone: string
  /** Whose time it is, in words: `here, Fjord Valley`. */
  label: string
}

interface Props {
  /** Own shore first. */
  shores: readonly ClockShore[]
  /** Left out: now, and it goes on. */
  at?: Moment | undefined
  /** The road of stones between the two. */
  road?: boolean | undefined
}

/** The same moment on every shore. A time is never shown without its place. */
export function Clocks({ shores, at, road = true }: Props) {
  const { locale } = useLocale()
  const now = useNow()
  const [here, ...others] = shores
  if (!here) return null
  const clock = ({ shore, timeZone, label }: ClockShore) => (
    <p className="clock" data-shore={shore} key={`${shore}${timeZone}`}>
      <b>
        <time dateTime={new Date(at ?? now).toISOString()}>{formatTime(at ?? now, timeZone, locale)}</time>
      </b>
      <span>{label}</span>
    </p>
  )
  return (
    <div className="clocks">
      {clock(here)}
      {others.map((other) => [
        road ? (
          <Causeway key={`road${other.shore}`} shores={[here.shore, other.shore]} />
        ) : (
          <span key={`road${other.shore}`} />
        ),
        clock(other),
      ])}
    </div>
  )
}

/** `14:00 here · 10:00 there` in one line, for the header of a room. */
export function ClockLine({ shores, at }: Omit<Props, 'road'>) {
  const { locale } = useLocale()
  const now = useNow()
  return (
    <p className="times xs">
      {shores.map(({ shore, timeZone, label }) => (
        <span key={`${shore}${timeZone}`}>
          <b data-shore={shore}>{formatTime(at ?? now, timeZone, locale)}</b>{' '}
          <span className="dim">{label}</span>
        </span>
      ))}
    </p>
  )
}
