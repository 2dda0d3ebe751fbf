import { Component, type ReactNode } from 'react'
import { Button } from '../ui/Button.tsx'
import { useTranslation } from './i18n.ts'

function Broken() {
  const { t } = useTranslation('app')
  return (
    <main className="opening" id="main">
      <h1>{t('broken.title')}</h1>
      <p>{t('broken.text')}</p>
      <Button variant="lantern" big onClick={() => location.reload()}>
        {t('broken.again')}
      </Button>
    </main>
  )
}

/** When a page breaks, or its files are of a version that is gone: say so, and offer to load it anew. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  override render() {
    return this.state.broken ? <Broken /> : this.props.children
  }
}
