import { useEffect, useRef, type ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { Logo } from '../ui/Logo.tsx'
import { Shoreline } from '../ui/Shoreline.tsx'
import { AccountMenu } from './AccountMenu.tsx'
import { useTranslation } from './i18n.ts'
import { LanguageMenu } from './LanguageMenu.tsx'
import { OfflineBand } from './OfflineBand.tsx'
import { useSession } from './session.ts'
import { ThemeToggle } from './ThemeToggle.tsx'
import { usePageTitle } from './usePageTitle.ts'

let firstPage = true

/** After a step inside the app the keyboard and the screen reader begin at the new page. */
function useFocusOnArrival() {
  const main = useRef<HTMLElement>(null)
  useEffect(() => {
    if (!firstPage) main.current?.focus({ preventScroll: true })
    firstPage = false
  }, [])
  return main
}

const SkipLink = () => {
  const { t } = useTranslation('app')
  return (
    <a className="skip" href="#main">
      {t('skip')}
    </a>
  )
}

interface PageProps {
  title: string
  children: ReactNode
}

/** A page of somebody who is signed in. The page brings its own `h1`. */
export function Shell({ title, children }: PageProps) {
  const { t } = useTranslation('app')
  const { user } = useSession()
  const [path] = useLocation()
  const main = useFocusOnArrival()
  usePageTitle(title)
  return (
    <div className="shell">
      <SkipLink />
      <header className="top">
        <Logo />
        <nav className="grow" aria-label={t('nav.label')}>
          <ul>
            <li>
              <Link href="/" aria-current={path === '/' ? 'page' : undefined}>
                {t('nav.today')}
              </Link>
            </li>
          </ul>
        </nav>
        <ThemeToggle />
        {user && <AccountMenu user={user} />}
      </header>
      <OfflineBand />
      <main className="page" id="main" ref={main} tabIndex={-1}>
        {children}
      </main>
    </div>
  )
}

interface QuietProps extends PageProps {
  /** At the end of the top bar. */
  end?: ReactNode
  /** The drawing at the foot; left out where the page has one of its own. */
  shores?: boolean
}

/** A calm page of one or two columns: sign-in, invitation, lobby. */
export function QuietPage({ title, children, end, shores = true }: QuietProps) {
  const main = useFocusOnArrival()
  usePageTitle(title)
  return (
    <div className="quietpage">
      <SkipLink />
      <header className="top">
        <Logo />
        <span className="grow" />
        <LanguageMenu />
        {end ?? <ThemeToggle />}
      </header>
      <main id="main" className="pair" ref={main} tabIndex={-1}>
        {children}
      </main>
      {shores && <Shoreline />}
    </div>
  )
}
