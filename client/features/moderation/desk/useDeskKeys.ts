import { useEffect } from 'react'

export type DeskKey = 'j' | 'k' | 'v' | 'x' | 's' | '?'
const keys: readonly string[] = ['j', 'k', 'v', 'x', 's', '?']

/** The desk by keyboard. Keys rest while somebody writes, a menu is open, or a dialog asks. */
export function useDeskKeys(press: (key: DeskKey) => void) {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      const target = event.target as HTMLElement | null
      if (target?.closest('input, textarea, select, [role="menu"], [role="dialog"], [role="alertdialog"]'))
        return
      if (document.querySelector('.scrim')) return
      const key = event.key.toLowerCase()
      if (!keys.includes(key)) return
      event.preventDefault()
      press(key as DeskKey)
    }
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  })
}
