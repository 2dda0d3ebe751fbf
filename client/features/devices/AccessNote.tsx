import { MicOff, VideoOff } from 'lucide-react'
import { useTranslation } from '../../app/i18n.ts'
import { Note } from '../../ui/Note.tsx'
import { troubles, type Access, type Trouble } from './access.ts'
import type { Source } from './state.ts'

export interface AccessWords {
  /** What is the matter. */
  title: string
  /** What to do about it, and how to go on without. */
  text: string
}

/** What stands between somebody and their camera or microphone, in words; undefined while nothing does. */
export function useAccessWords(): (source: Source, access: Access) => AccessWords | undefined {
  const { t } = useTranslation('devices')
  return (source, access) => {
    const trouble = troubles.find((one) => one === access)
    if (!trouble) return undefined
    return { title: t(`access.${source}.${trouble}`), text: t(wayOn(source, trouble)) }
  }
}

const wayOn = (source: Source, trouble: Trouble) =>
  trouble === 'insecure' ? 'wayOn.insecure' : (`wayOn.${source}.${trouble}` as const)

/** The sentence and the way on. */
export function AccessNote({ source, access }: { source: Source; access: Access }) {
  const words = useAccessWords()(source, access)
  if (!words) return null
  return (
    <Note tone="care" icon={source === 'camera' ? VideoOff : MicOff} say={words.title} role="status">
      <p>{words.text}</p>
    </Note>
  )
}
