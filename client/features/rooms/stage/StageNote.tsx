import { Volume2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { MediaStatus } from '#shared/contracts/media.ts'
import { Button } from '../../../ui/Button.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { useMedia, useMediaSession, useMode } from '../media/useMedia.tsx'
import { useRoom } from '../store/useRoom.ts'

/** Why there is no sound and picture on this hub now, in words; undefined while there may be. */
export function useStatusWords(): string | undefined {
  const { t } = useTranslation('stage')
  const status = useMedia((state) => state.status)
  const staff = useRoom((state) => state.staff)
  if (!status) return t('note.onTheWay')
  return status.available ? undefined : wordsFor(status)

  function wordsFor({ state, secondsLeft }: MediaStatus): string {
    if (state === 'restarting') return t('note.mending')
    if (state === 'failed') return t(staff ? 'note.failed' : 'note.without')
    if (state === 'off') return t('note.without')
    if (secondsLeft === undefined) return t('note.onTheWay')
    return t('note.readyIn', { minutes: Math.max(1, Math.round(secondsLeft / 60)) })
  }
}

const words = { lower: 'note.small', speaker: 'note.speaker', sound: 'note.sound' } as const

/** One calm line about sound and picture, when there is something to know. */
export function StageNote() {
  const { t } = useTranslation('stage')
  const session = useMediaSession()
  const status = useStatusWords()
  const line = useMedia((state) => state.line)
  const soundBlocked = useMedia((state) => state.soundBlocked)
  const { mode, saver } = useMode()

  if (soundBlocked && line === 'live')
    return (
      <p className="stagenote">
        <Button variant="lantern" onClick={() => session?.hear()}>
          <Icon of={Volume2} />
          {t('note.turnOnSound')}
        </Button>
      </p>
    )
  const text =
    status ??
    (line === 'impossible'
      ? t('note.impossible')
      : line === 'lost'
        ? t('note.mending')
        : saver
          ? t('note.saver')
          : mode === 'full'
            ? undefined
            : t(words[mode]))
  // The region stands before it has words, so that they are read when they come.
  return (
    <p className="stagenote" role="status" data-empty={text ? undefined : true}>
      {text}
    </p>
  )
}
