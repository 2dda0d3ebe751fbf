import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'

const keys = ['j', 'k', 'v', 'x', 's', 'help'] as const

export function KeysDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation('moderation')
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('keys.title')}
      actions={
        <Button autoFocus onClick={onClose}>
          {t('keys.close')}
        </Button>
      }
    >
      <dl className="kv keys">
        {keys.map((key) => (
          <div key={key} className="row">
            <dt>
              <kbd>{key === 'help' ? '?' : key.toUpperCase()}</kbd>
            </dt>
            <dd>{t(`keys.${key}`)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
