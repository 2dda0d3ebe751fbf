import { useSyncExternalStore } from 'react'

export type Theme = 'system' | 'light' | 'dark'

/** `public/first.js` reads the same key before the first paint. */
const kept = 'causeway:theme'
const listeners = new Set<() => void>()

export function themeNow(): Theme {
  const set = document.documentElement.dataset['theme']
  return set === 'light' || set === 'dark' ? set : 'system'
}

export const systemIsDark = () => matchMedia('(prefers-color-scheme: dark)').matches
export const isDark = (theme: Theme) => theme === 'dark' || (theme === 'system' && systemIsDark())

export function setTheme(theme: Theme) {
  const root = document.documentElement
  if (theme === 'system') delete root.dataset['theme']
  else root.dataset['theme'] = theme
  try {
    if (theme === 'system') localStorage.removeItem(kept)
    else localStorage.setItem(kept, theme)
  } catch {
    // Lasts for this page only.
  }
  for (const listener of listeners) listener()
}

export const useTheme = (): Theme =>
  useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, themeNow)
