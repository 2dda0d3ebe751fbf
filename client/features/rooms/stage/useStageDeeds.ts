import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Stage } from '#shared/contracts/media.ts'
import type { Participant } from '#shared/contracts/rooms.ts'
import { request } from '../../../app/socket.ts'
import { useProblem } from '../../../app/useProblem.ts'
import { useQuietLine } from '../../../ui/QuietLine.tsx'
import { useMedia } from '../media/useMedia.tsx'
import { useRoom } from '../store/useRoom.ts'

/** What a teacher does with the stage that everyone sees. */
export function useStageDeeds() {
  const { t } = useTranslation('stage')
  const { say } = useQuietLine()
  const problem = useProblem()
  const roomId = useRoom((state) => state.roomId)
  const stage = useMedia((state) => state.stage)

  return useMemo(() => {
    const run = async (deed: () => Promise<unknown>, done: string, undo?: () => void) => {
      try {
        await deed()
        say(done, undo)
      } catch (error) {
        say(problem(error))
      }
    }
    const set = (next: Stage) => request('stage:set', { roomId, stage: next })
    const change = (next: Stage, done: string) =>
      run(
        () => set(next),
        done,
        () => void set(stage),
      )

    return {
      setView: (view: Stage['view']) =>
        change({ ...stage, view }, t(view === 'free' ? 'did.viewFree' : 'did.viewForAll')),
      pin: ({ id, displayName: name }: Participant, on: boolean) =>
        change(
          {
            ...stage,
            pinned: on ? [...stage.pinned, id].slice(-6) : stage.pinned.filter((one) => one !== id),
          },
          t(on ? 'did.pinned' : 'did.unpinned', { name }),
        ),
      ask: ({ id, displayName: name }: Participant, source: 'camera' | 'microphone') =>
        run(
          () => request('media:ask', { roomId, participantId: id, source }),
          t(source === 'camera' ? 'did.askedCamera' : 'did.askedMicrophone', { name }),
        ),
      setCaptioner: ({ id, displayName: name }: Participant, captioner: boolean) =>
        run(
          () => request('captions:captioner', { roomId, participantId: id, captioner }),
          t(captioner ? 'did.captioner' : 'did.noCaptioner', { name }),
        ),
    }
  }, [roomId, stage, say, problem, t])
}
