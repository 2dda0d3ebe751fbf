import { HeartHandshake } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Note } from '../../../ui/Note.tsx'
import { useRoom, useRoomStore } from '../store/useRoom.ts'

/** What adults answered to what this child told them. It stays until she has read it. */
export function Answers() {
  const { t } = useTranslation('room')
  const store = useRoomStore()
  const answers = useRoom((state) => state.answers)
  return answers.map(({ reportId, answer }) => (
    <Note
      key={reportId}
      tone="care"
      icon={HeartHandshake}
      role="status"
      className="answer"
      say={t('answer.title')}
      acts={
        <button
          type="button"
          className="btn dense"
          onClick={() =>
            store.change((state) => ({
              ...state,
              answers: state.answers.filter((each) => each.reportId !== reportId),
            }))
          }
        >
          {t('answer.read')}
        </button>
      }
    >
      <p dir="auto">{answer}</p>
    </Note>
  ))
}
