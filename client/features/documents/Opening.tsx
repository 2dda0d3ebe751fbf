import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'

/** The real layout with still blocks; words come after a second, and another word when there is no line. */
export function Opening({ title, away }: { title: string; away?: (() => void) | undefined }) {
  const { t } = useTranslation('documents')
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 1000)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div className="scroll" aria-busy="true">
      <div className="doc opening">
        {late ? (
          <p role="status">
            {away ? t('opening.away') : t('opening.words', { title })}{' '}
            {away ? (
              <button type="button" className="btn dense" onClick={away}>
                {t('opening.again')}
              </button>
            ) : null}
          </p>
        ) : null}
        <span className="block wide" />
        <span className="block" />
        <span className="block" />
        <span className="block short" />
      </div>
    </div>
  )
}
