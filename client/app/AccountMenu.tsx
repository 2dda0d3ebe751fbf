import { ChevronDown, DoorOpen, LogOut, Monitor, Moon, Sun } from 'lucide-react'
import { useLocation } from 'wouter'
import type { User } from '#shared/contracts/identity.ts'
import { Icon } from '../ui/Icon.tsx'
import { Menu } from '../ui/Menu.tsx'
import { PersonMark } from '../ui/PersonMark.tsx'
import { call } from './api.ts'
import { localeNames, locales, useLocale, useTranslation } from './i18n.ts'
import { chooseLocale } from './LanguageMenu.tsx'
import { signOut } from './session.ts'
import { setTheme, useTheme, type Theme } from './theme.ts'
import { forgetWish } from './wish.ts'

const themes: readonly [Theme, typeof Sun][] = [
  ['system', Monitor],
  ['light', Sun],
  ['dark', Moon],
]

/** Language, light, and the way out. */
export function AccountMenu({ user }: { user: User }) {
  const { t } = useTranslation('app')
  const locale = useLocale()
  const theme = useTheme()
  const [, go] = useLocation()

  const leave = async (everywhere: boolean) => {
    forgetWish()
    if (everywhere) await call('POST', '/auth/sign-out-everywhere').catch(() => undefined)
    await signOut()
    go('/sign-in', { replace: true })
  }

  return (
    <Menu
      variant="quiet"
      dense
      label={t('account.label', { name: user.displayName })}
      trigger={
        <>
          <PersonMark
            id={user.id}
            name={user.displayName}
            shore={1}
            adult={user.role !== 'student'}
            guest={user.role === 'expert'}
            size="s"
          />
          <bdi className="account-name">{user.displayName}</bdi>
          <Icon of={ChevronDown} small />
        </>
      }
      groups={[
        locales.map((each) => ({
          id: each,
          label: localeNames[each],
          lang: each,
          chosen: each === locale,
          act: () => chooseLocale(each),
        })),
        themes.map(([each, icon]) => ({
          id: each,
          label: t(`theme.${each}`),
          icon,
          chosen: each === theme,
          act: () => setTheme(each),
        })),
        [
          { id: 'out', label: t('account.signOut'), icon: LogOut, act: () => void leave(false) },
          {
            id: 'out-everywhere',
            label: t('account.signOutEverywhere'),
            hint: t('account.signOutEverywhereHint'),
            icon: DoorOpen,
            act: () => void leave(true),
          },
        ],
      ]}
    />
  )
}
