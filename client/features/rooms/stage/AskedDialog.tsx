import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { focusOnMount } from '../../../ui/focus.ts'
import { useMedia, useMediaSession } from '../media/useMedia.tsx'

/** A teacher asks; only the one who is asked can switch it on. */
export function AskedDialog() {
  const { t } = useTranslation('stage')
  const session = useMediaSession()
  const asked = useMedia((state) => state.asked)
  const on = useMedia((state) => (state.asked ? state.own[state.asked.source] !== 'off' : false))
  if (!asked || on) return null
  return (
    <Dialog
      open
      onClose={() => session?.notNow()}
      title={t(`asked.${asked.source}`, { name: asked.by })}
      actions={
        <>
          <Button variant="lantern" onClick={() => void session?.set(asked.source, true)}>
            {t('asked.yes')}
          </Button>
          <Button ref={focusOnMount} onClick={() => session?.notNow()}>
            {t('asked.no')}
          </Button>
        </>
      }
    >
      <p>{t('asked.text')}</p>
    </Dialog>
  )
}
