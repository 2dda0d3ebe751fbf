import { useCallback } from 'react'
import { formatTag } from '../ui/format.ts'
import { useLocale } from './i18n.ts'

/** `Rosa and Inés`, `Rosa, Inés y Pedro`: names joined as the reader's language joins them. */
export function useNames(either = false): (names: readonly string[]) => string {
  const locale = useLocale()
  const type = either ? 'disjunction' : 'conjunction'
  return useCallback(
    (names) => {
      const list = new Intl.ListFormat(formatTag(locale), { type })
      // FSI … PDI: Latin names in an Arabic list keep the order of the list.
      return list.format(locale === 'ar' ? names.map((name) => `\u2068${name}\u2069`) : names)
    },
    [locale, type],
  )
}

/** The name a child calls somebody by: `Rosa Lind` is Rosa, `Dr. Maina` stays. */
export function firstName(name: string): string {
  const [first, ...rest] = name.trim().split(/\s+/)
  return first === undefined || first.endsWith('.') || rest.length === 0 ? name : first
}
