import { helplineOf, SafetyDialog as TellAnAdult } from '../../lobby/index.ts'
import { classOf, meOf, teachersHere } from '../store/selectors.ts'
import { useRoom } from '../store/useRoom.ts'

/** *I don't feel safe*, in the room: the adults named are those of the child's own school who are here. */
export function SafetyDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const state = useRoom((room) => room)
  const school = meOf(state)?.schoolId
  const teachers = teachersHere(state).filter(({ schoolId }) => schoolId !== null && schoolId === school)
  return (
    <TellAnAdult
      open={open}
      onClose={onClose}
      roomId={state.roomId}
      teachers={teachers.map(({ displayName }) => displayName)}
      helpline={helplineOf(classOf(state, school)?.country)}
    />
  )
}
