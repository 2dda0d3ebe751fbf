import { useTranslation } from '../../app/i18n.ts'
import { signOut } from '../../app/session.ts'
import { Button } from '../../ui/Button.tsx'
import { focusOnMount } from '../../ui/focus.ts'
import { Dialog } from '../../ui/Dialog.tsx'

/** A guest who leaves cannot come back by the same link: it is asked once. */
export function LeaveDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation('lobby')
  return (
    <Dialog
      open={open}
      onClose={onClose}
      role="alertdialog"
      title={t('guestLeaves.title')}
      actions={
        <>
          <Button ref={focusOnMount} onClick={onClose}>
            {t('guestLeaves.stay')}
          </Button>
          <Button variant="stop" onClick={() => void signOut()}>
            {t('guestLeaves.leave')}
          </Button>
        </>
      }
    >
      <p>{t('guestLeaves.text')}</p>
    </Dialog>
  )
}
