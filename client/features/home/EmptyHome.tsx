import type { Role } from '#shared/contracts/common.ts'
import { useTranslation } from '../../app/i18n.ts'
import { Button } from '../../ui/Button.tsx'
import { MissingShore } from '../../ui/MissingShore.tsx'

interface Props {
  role: Role
  mayCreate: boolean
  onCreate: () => void
}

/** No room yet: what will be here, and the first step. */
export function EmptyHome({ role, mayCreate, onCreate }: Props) {
  const { t } = useTranslation('home')
  const kind = role === 'student' ? 'student' : mayCreate ? 'rooms' : 'exchanges'
  return (
    <section className="empty" aria-labelledby="empty">
      <MissingShore />
      <h2 id="empty">{t(`empty.${kind}.title`)}</h2>
      <p className="dim">{t(`empty.${kind}.text`)}</p>
      {kind === 'rooms' && (
        <Button variant="lantern" big onClick={onCreate}>
          {t('empty.rooms.create')}
        </Button>
      )}
    </section>
  )
}
