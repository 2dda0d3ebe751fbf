import { allBackgrounds, type Background, type Chosen } from './state.ts'

/** What somebody chose on this device. `client/app/forget.ts` takes it away when they sign out. */
export interface Kept {
  chosen: Chosen
  saver: boolean
  background: Background
}

const keptAs = 'causeway.devices'

export function readKept(): Kept {
  try {
    const { chosen, saver, background } = JSON.parse(localStorage.getItem(keptAs) ?? '{}') as Partial<Kept>
    return {
      chosen: { ...chosen },
      saver: saver === true,
      background: allBackgrounds.find((each) => each === background) ?? 'none',
    }
  } catch {
    return { chosen: {}, saver: false, background: 'none' }
  }
}

export function keep(kept: Kept): void {
  try {
    localStorage.setItem(keptAs, JSON.stringify(kept))
  } catch {
    // Nothing can be kept here; it holds for this page.
  }
}
