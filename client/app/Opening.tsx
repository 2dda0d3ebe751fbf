import { CloudOff } from 'lucide-react'
import { Icon } from '../ui/Icon.tsx'
import { LogoDrawing } from '../ui/Logo.tsx'
import { useTranslation } from './i18n.ts'
import { useSession } from './session.ts'

/** While a page is on its way. Words come after a second; nothing shimmers. */
export function Opening() {
  const { t } = useTranslation('app')
  const { unreachable } = useSession()
  return (
    <main className="opening" id="main">
      <h1 className="logo">
        <LogoDrawing />
        <span lang="en">Causeway</span>
      </h1>
      <output className={unreachable ? 'row' : 'row later'}>
        {unreachable && <Icon of={CloudOff} />}
        <span>{unreachable ? t('opening.unreachable') : t('opening.text')}</span>
      </output>
    </main>
  )
}
