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
 * Catalogues are `messages/<locale>/<namespace>.json`; a new file is found by itself. All namespaces of one language
 * arrive together, as one chunk. The types of the keys come from `messages/catalogue.ts`.
 */
const files = import.meta.glob<Record<string, unknown>>('./messages/*/*.json', { import: 'default' })

export const i18n = createInstance()

const loaded = new Set<Locale>()
let locale: Locale = 'en'
const listeners = new Set<() => void>()

async function load(wanted: Locale) {
  if (loaded.has(wanted)) return
  const mine = Object.entries(files).filter(([path]) => path.startsWith(`./messages/${wanted}/`))
  await Promise.all(
    mine.map(async ([path, read]) => {
      const namespace = path.slice(path.lastIndexOf('/') + 1, -'.json'.length)
      i18n.addResourceBundle(wanted, namespace, await read())
    }),
  )
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
