import type { Locale } from '#shared/contracts/common.ts'

/** The languages that every text exists in, each by its own name. */
export const locales: readonly Locale[] = ['en', 'nb', 'es', 'ar']
export const localeNames: Record<Locale, string> = {
  en: 'English',
  nb: 'Norsk',
  es: 'Español',
  ar: 'العربية',
}

const kept = 'causeway:locale'
const isLocale = (text: string | null | undefined): text is Locale => locales.includes(text as Locale)

/** Norwegian of either kind reads bokmål; all else by its first part. */
export function closestLocale(wanted: readonly string[]): Locale {
  for (const tag of wanted) {
    const language = tag.toLowerCase().split('-')[0]
    const close = language === 'no' || language === 'nn' ? 'nb' : language
    if (isLocale(close)) return close
  }
  return 'en'
}

export function keptLocale(): Locale {
  let stored: string | null = null
  try {
    stored = localStorage.getItem(kept)
  } catch {
    // The browser's own wish decides then.
  }
  return isLocale(stored) ? stored : closestLocale(navigator.languages)
}

export function keepLocale(locale: Locale) {
  try {
    localStorage.setItem(kept, locale)
  } catch {
    // Lasts for this page only.
  }
}

let chosenHere = false
let change: ((locale: Locale) => void) | undefined

/** i18n tells how to change the language; the session may only ask for it. */
export function onLocaleWish(listener: (locale: Locale) => void) {
  change = listener
}

/** What somebody picked on this page stands over what their account says. */
export function markChosen() {
  chosenHere = true
}

export const wasChosenHere = () => chosenHere

/** The account's language, as somebody signs in. */
export function adoptLocale(locale: Locale) {
  if (!chosenHere) change?.(locale)
}
