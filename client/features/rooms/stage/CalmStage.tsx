import { PersonMark } from '../../../ui/PersonMark.tsx'
import { useRoom } from '../store/useRoom.ts'
import { Between } from './Between.tsx'

/** The stage while there is no sound and picture: a scene, with the mark of whoever would stand there. */
export function CalmStage() {
  const expert = useRoom((state) =>
    state.participants.find(({ role, state: where }) => role === 'expert' && where === 'admitted'),
  )
  return (
    <div className="stage calm">
      <Between />
      {expert ? (
        <>
          <PersonMark id={expert.id} name={expert.displayName} guest size="l" />
          <span className="tag">
            <bdi>{expert.displayName}</bdi>
          </span>
        </>
      ) : null}
    </div>
  )
}
