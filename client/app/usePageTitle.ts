import { useEffect } from 'react'

/** The title of the browser's tab: what a screen reader says first. */
export function usePageTitle(title: string) {
  useEffect(() => {
    document.title = title === '' ? 'Causeway' : `${title} · Causeway`
  }, [title])
}
