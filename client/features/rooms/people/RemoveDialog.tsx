import { useTranslation } from 'react-i18next'
import type { Participant } from '#shared/contracts/rooms.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import type { Deeds } from '../useDeeds.ts'

/** The title is the question, the buttons are the answers, and focus starts on the safe one. */
export function RemoveDialog({
  person,
  deeds,
  onClose,
}: {
  person: Participant
  deeds: Deeds
  onClose: () => void
}) {
  const { t } = useTranslation('room')
  const name = person.displayName
  return (
    <Dialog
      open
      role="alertdialog"
      title={t('remove.title', { name })}
      onClose={onClose}
      actions={
        <>
          <Button autoFocus onClick={onClose}>
            {t('remove.stay')}
          </Button>
          <Button
            variant="stop"
            onClick={() => {
              onClose()
              void deeds.remove(person)
            }}
          >
            {t('remove.remove')}
          </Button>
        </>
      }
    >
      <p>{t('remove.text')}</p>
    </Dialog>
  )
}
