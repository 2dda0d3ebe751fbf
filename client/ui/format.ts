/** Times and counts in the reader's language. Every function takes the zone: a time is never shown without its place. */

const tags: Record<string, string> = { en: 'en-GB', nb: 'nb-NO', es: 'es-CL', ar: 'ar-u-nu-arab' }
/** The tag that dates and numbers are written by. */
export const formatTag = (locale: string): string => tags[locale.split('-')[0] ?? ''] ?? locale

const made = new Map<string, Intl.DateTimeFormat>()

function formatter(locale: string, timeZone: string, options: Intl.DateTimeFormatOptions) {
  const key = `${locale}|${timeZone}|${JSON.stringify(options)}`
  let found = made.get(key)
  if (!found) {
    found = new Intl.DateTimeFormat(formatTag(locale), { ...options, timeZone })
    made.set(key, found)
  }
  return found
}

export type Moment = string | number | Date
const asDate = (moment: Moment) => (moment instanceof Date ? moment : new Date(moment))

/** `14:00`, in every language by the 24-hour clock. */
export const formatTime = (moment: Moment, timeZone: string, locale: string): string =>
  formatter(locale, timeZone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(asDate(moment))

/** `Monday 23 November` */
export const formatDay = (moment: Moment, timeZone: string, locale: string): string =>
  formatter(locale, timeZone, { weekday: 'long', day: 'numeric', month: 'long' })
    .format(asDate(moment))
    .replace(/^./, (first) => first.toLocaleUpperCase(formatTag(locale)))

/** `Mon 23 Nov` */
export const formatShortDay = (moment: Moment, timeZone: string, locale: string): string =>
  formatter(locale, timeZone, { weekday: 'short', day: 'numeric', month: 'short' }).format(asDate(moment))

/** Minutes to the nearest useful step: `in 12 minutes`, `3 hours ago`, `tomorrow`. */
export function formatRelative(moment: Moment, now: Moment, locale: string): string {
  const minutes = Math.round((asDate(moment).getTime() - asDate(now).getTime()) / 60_000)
  const words = new Intl.RelativeTimeFormat(formatTag(locale), { numeric: 'auto' })
  if (Math.abs(minutes) < 60) return words.format(minutes, 'minute')
  const hours = Math.round(minutes / 60)
  if (Math.abs(hours) < 24) return words.format(hours, 'hour')
  return words.format(Math.round(hours / 24), 'day')
}

/** `1 h 20 min`, for how long somebody was there. */
export function formatDuration(fromMs: number, toMs: number, locale: string): string {
  const minutes = Math.max(0, Math.round((toMs - fromMs) / 60_000))
  const hours = Math.floor(minutes / 60)
  const unit = (value: number, name: 'hour' | 'minute') =>
    new Intl.NumberFormat(formatTag(locale), { style: 'unit', unit: name, unitDisplay: 'short' }).format(
      value,
    )
  if (hours === 0) return unit(minutes, 'minute')
  return minutes % 60 === 0 ? unit(hours, 'hour') : `${unit(hours, 'hour')} ${unit(minutes % 60, 'minute')}`
}

/** The calendar day of a moment in a zone, as `2026-11-23`: for comparing days. */
export const dayKey = (moment: Moment, timeZone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    asDate(moment),
  )

/** The hour of the day in a zone, 0 to 23. */
export const hourIn = (moment: Moment, timeZone: string): number =>
  Number(
    new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' }).format(asDate(moment)),
  )
