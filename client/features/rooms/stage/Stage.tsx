import { useTranslation } from 'react-i18next'
import { PersonMark } from '../../../ui/PersonMark.tsx'
import { useRoom } from '../store/useRoom.ts'

/**
 * The stage before there is sound and picture: the scene of whoever would stand there, and a calm word. Video takes
 * the place of the scene, and the caption stays where it is.
 */
export function Stage() {
  const { t } = useTranslation('room')
  const expert = useRoom((state) =>
    state.participants.find(({ role, state: where }) => role === 'expert' && where === 'admitted'),
  )
  return (
    <>
      <div className="stage calm">
        <Scene />
        {expert ? (
          <>
            <PersonMark id={expert.id} name={expert.displayName} guest size="l" />
            <span className="tag">
              <bdi>{expert.displayName}</bdi>
            </span>
          </>
        ) : null}
      </div>
      <p className="caption sm">{t('stage.onTheWay')}</p>
    </>
  )
}

/** Two shores at dusk and the stones between. Decoration. */
export const Scene = () => (
  <svg viewBox="0 0 640 200" preserveAspectRatio="xMidYMax slice" aria-hidden="true">
    <rect width="640" height="200" fill="var(--ice-soft)" />
    <circle cx="500" cy="62" r="26" fill="var(--lantern)" />
    <path d="M0 200V92c60-54 120-60 176-18 44 34 66 62 118 78 40 12 72 14 92 22v26z" fill="var(--shore-1)" />
    <path d="M640 200V84h-66v22h-62v22h-60v20h-54v18h-46v34z" fill="var(--shore-2)" />
    <path d="M0 176h640v24H0z" fill="var(--ice-hatch)" />
    <g fill="var(--lantern-edge)">
      <ellipse cx="250" cy="182" rx="15" ry="5" />
      <ellipse cx="292" cy="179" rx="12" ry="4.4" />
      <ellipse cx="334" cy="183" rx="15" ry="5" />
      <ellipse cx="374" cy="179" rx="10" ry="4" />
    </g>
  </svg>
)
