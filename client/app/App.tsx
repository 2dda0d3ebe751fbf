import { I18nProvider } from 'react-aria-components/I18nProvider'
import { QuietLineProvider } from '../ui/QuietLine.tsx'
import { formatTag } from '../ui/format.ts'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { useLocale } from './i18n.ts'
import { Routes } from './Routes.tsx'

/** What stands around every page: the language, and the one place that speaks. */
export function App() {
  const locale = useLocale()
  return (
    <I18nProvider locale={formatTag(locale)}>
      <QuietLineProvider>
        <ErrorBoundary>
          <Routes />
        </ErrorBoundary>
      </QuietLineProvider>
    </I18nProvider>
  )
}
