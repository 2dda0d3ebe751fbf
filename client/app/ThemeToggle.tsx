import { Moon, Sun } from 'lucide-react'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useTranslation } from './i18n.ts'
import { isDark, setTheme, useTheme } from './theme.ts'

/** Day or night, at one press; *as the device* stands in the account menu. */
export function ThemeToggle() {
  const { t } = useTranslation('app')
  const dark = isDark(useTheme())
  return (
    <Button
      variant="quiet"
      icon
      dense
      aria-label={dark ? t('theme.toLight') : t('theme.toDark')}
      onClick={() => setTheme(dark ? 'light' : 'dark')}
    >
      <Icon of={dark ? Sun : Moon} />
    </Button>
  )
}
