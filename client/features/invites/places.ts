import { formatTag } from '../../ui/format.ts'

export const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC'

/** `Africa/Nairobi` → `Nairobi`. Cities in zone names have no translation that a browser knows. */
export const placeOf = (timeZone: string): string =>
  (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ')

export function countryName(code: string, locale: string): string {
  try {
    return new Intl.DisplayNames(formatTag(locale), { type: 'region' }).of(code) ?? code
  } catch {
    return code
  }
}
