import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'

/** The layout of the room with still blocks; words after a second. */
export function JoiningPage() {
  const { t } = useTranslation('room')
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 1000)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div className="room joining-room" aria-busy="true">
      <header>
        <div className="rtop">
          <h1 className={late ? 'grow' : 'grow vh'}>{t('joining')}</h1>
          {late ? (
            <Link className="btn dense" href="/">
              {t('leave')}
            </Link>
          ) : null}
        </div>
      </header>
      <main className="joining" id="main">
        <span className="block" />
        <span className="block" />
        <p className="vh" role="status">
          {late ? t('joining') : ''}
        </p>
      </main>
    </div>
  )
}
