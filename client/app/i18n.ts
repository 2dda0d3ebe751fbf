import { createInstance } from 'i18next'
import ICU from 'i18next-icu'
import { useSyncExternalStore } from 'react'
import { initReactI18next } from 'react-i18next'
import type { Locale } from '#shared/contracts/common.ts'
import { formatTag } from '../ui/format.ts'
import { keepLocale, keptLocale, markChosen, onLocaleWish } from './locale.ts'

export { useTranslation, Trans } from 'react-i18next'
export { formatDay, formatDuration, formatRelative, formatShortDay, formatTime } from '../ui/format.ts'
export { localeNames, locales } from './locale.ts'

/**
 * Catalogues are `messages/<locale>/<namespace>.json`. All namespaces of one language arrive together, as one chunk; the
 * types of the keys come from `messages/catalogue.ts`.
 */
const catalogues = {
  en: () => import('./messages/en.ts'),
  nb: () => import('./messages/nb.ts'),
  es: () => import('./messages/es.ts'),
  ar: () => import('./messages/ar.ts'),
}

export const i18n = createInstance()

const loaded = new Set<Locale>()
let locale: Locale = 'en'
const listeners = new Set<() => void>()

/**
 * In right-to-left sentences each filled-in value stands by itself (FSI … PDI), so that a Latin name or `7° A` does not
 * pull the words around it out of order.
 */
function isolated(words: Record<string, unknown>): Record<string, unknown> {
  const inside = (value: unknown): unknown =>
    typeof value === 'string'
      ? value.replaceAll(/\{(\w+)\}/g, '\u2068{$1}\u2069')
      : isolated(value as Record<string, unknown>)
  return Object.fromEntries(Object.entries(words).map(([key, value]) => [key, inside(value)]))
}

async function load(wanted: Locale) {
  if (loaded.has(wanted)) return
  const { default: files } = await catalogues[wanted]()
  for (const [path, words] of Object.entries(files)) {
    const namespace = path.slice(path.lastIndexOf('/') + 1, -'.json'.length)
    i18n.addResourceBundle(wanted, namespace, wanted === 'ar' ? isolated(words) : words)
  }
  loaded.add(wanted)
}

async function show(wanted: Locale) {
  await load(wanted)
  locale = wanted
  document.documentElement.lang = wanted
  document.documentElement.dir = wanted === 'ar' ? 'rtl' : 'ltr'
  await i18n.changeLanguage(wanted)
  for (const listener of listeners) listener()
}

/** Call once, before the first paint. */
export async function startI18n() {
  i18n.use(new ICU({ parseLngForICU: formatTag })).use(initReactI18next)
  await i18n.init({
    lng: keptLocale(),
    fallbackLng: false,
    defaultNS: 'app',
    ns: ['app'],
    resources: {},
    interpolation: { escapeValue: false },
    returnNull: false,
    react: { useSuspense: false },
  })
  onLocaleWish((wanted) => {
    keepLocale(wanted)
    void show(wanted)
  })
  await show(keptLocale())
}

/** The reader's own choice: kept on the device, and it stands over what the account says. */
export async function setLocale(wanted: Locale) {
  markChosen()
  keepLocale(wanted)
  await show(wanted)
}

export const localeNow = (): Locale => locale

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const onLocale = subscribe
export const useLocale = (): Locale => useSyncExternalStore(subscribe, localeNow)
