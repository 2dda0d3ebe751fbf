import { Languages } from 'lucide-react'
import type { Locale } from '#shared/contracts/common.ts'
import { Icon } from '../ui/Icon.tsx'
import { Menu } from '../ui/Menu.tsx'
import { call } from './api.ts'
import { localeNames, locales, setLocale, useLocale, useTranslation } from './i18n.ts'
import { sessionNow } from './session.ts'

/** Changes the page at once; an account remembers it for the other devices. */
export function chooseLocale(locale: Locale) {
  void setLocale(locale)
  const { status, user } = sessionNow()
  if (status === 'in' && user?.role !== 'expert')
    void call('POST', '/me/locale', { locale }).catch(() => undefined)
}

/** Languages are named in themselves, without flags. */
export function LanguageMenu() {
  const { t } = useTranslation('app')
  const now = useLocale()
  return (
    <Menu
      variant="quiet"
      dense
      label={t('language.label', { language: localeNames[now] })}
      trigger={
        <>
          <Icon of={Languages} />
          <span>{localeNames[now]}</span>
        </>
      }
      groups={[
        locales.map((locale) => ({
          id: locale,
          label: localeNames[locale],
          lang: locale,
          chosen: locale === now,
          act: () => chooseLocale(locale),
        })),
      ]}
    />
  )
}
