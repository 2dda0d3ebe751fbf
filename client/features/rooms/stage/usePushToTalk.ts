import { useEffect } from 'react'
import { useMedia, useMediaSession, useOwnTrack } from '../media/useMedia.tsx'
import { useSourceReason } from './SourceControl.tsx'

/** Where the space bar has a meaning of its own. */
const notHere =
  'input, textarea, select, button, a, summary, video, label, [contenteditable="true"], [role="dialog"], [role="menu"], [role="menuitem"], [tabindex]'

/**
 * Whether holding the space bar opens one's own microphone. The button has to have opened it once, so that no question of
 * the browser swallows the letting go, and nobody is heard who never meant to be.
 */
export function useMayTalk(): boolean {
  const opened = useOwnTrack('microphone') !== undefined
  const live = useMedia((state) => state.line === 'live')
  const reason = useSourceReason('microphone')
  return opened && live && reason === undefined
}

/** Opens the microphone while the space bar is held; never while somebody writes or presses a button. */
export function usePushToTalk(): void {
  const session = useMediaSession()
  const may = useMayTalk()

  useEffect(() => {
    if (!may || !session) return
    let held = false
    const down = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement | null
      if (event.code !== 'Space' || event.ctrlKey || event.metaKey || event.altKey) return
      if (target?.closest(notHere)) return
      event.preventDefault()
      if (held || event.repeat || session.get().own.microphone !== 'off') return
      held = true
      void session.set('microphone', true)
    }
    const up = (event: Event) => {
      if (!held || ('code' in event && event.code !== 'Space')) return
      held = false
      void session.set('microphone', false)
    }
    addEventListener('keydown', down)
    addEventListener('keyup', up)
    addEventListener('blur', up)
    return () => {
      up(new Event('end'))
      removeEventListener('keydown', down)
      removeEventListener('keyup', up)
      removeEventListener('blur', up)
    }
  }, [session, may])
}
