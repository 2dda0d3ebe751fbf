import { Clock } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearch } from 'wouter'
import type { AuditEntry } from '#shared/contracts/audit.ts'
import type { Decision, Item } from '#shared/contracts/moderation.ts'
import type { Report, Room } from '#shared/contracts/rooms.ts'
import { AccountMenu } from '../../app/AccountMenu.tsx'
import { OfflineBand } from '../../app/OfflineBand.tsx'
import { useSession } from '../../app/session.ts'
import { ThemeToggle } from '../../app/ThemeToggle.tsx'
import { usePageTitle } from '../../app/usePageTitle.ts'
import { useProblem } from '../../app/useProblem.ts'
import { Chip } from '../../ui/Chip.tsx'
import { Logo } from '../../ui/Logo.tsx'
import { QuietLine, useQuietLine } from '../../ui/QuietLine.tsx'
import { useNow } from '../../ui/useNow.ts'
import '../../ui/styles/room.css'
import { Around } from './desk/Around.tsx'
import { CaseView } from './desk/CaseView.tsx'
import { nextAfter, onShelf, shelfOf, type Shelf } from './desk/items.ts'
import { KeysDialog } from './desk/KeysDialog.tsx'
import { Log } from './desk/Log.tsx'
import { Queue } from './desk/Queue.tsx'
import { Told } from './desk/Told.tsx'
import { useDesk } from './desk/useDesk.ts'
import { useDeskKeys } from './desk/useDeskKeys.ts'

/** Held items with context, by keyboard; what children told us; and the trail. */
export default function DeskPage({ params }: { params: { roomId: string } }) {
  const roomId = params.roomId as Room['id']
  const { t } = useTranslation('moderation')
  const { t: app } = useTranslation('app')
  const { user } = useSession()
  const { say } = useQuietLine()
  const problem = useProblem()
  const search = useSearch()
  const view = search.startsWith('told') ? 'told' : search.startsWith('log') ? 'log' : 'held'
  const { desk, load, decide, answer, audit: readAudit } = useDesk(roomId)
  const [shelf, setShelf] = useState<Shelf>('waiting')
  const [chosenId, setChosenId] = useState<Item['id']>()
  const [busy, setBusy] = useState(false)
  const [helping, setHelping] = useState(false)
  const [audit, setAudit] = useState<readonly AuditEntry[]>([])
  usePageTitle(t('desk.title'))

  const items = onShelf(desk.items, shelf)
  const chosen = desk.items.find(({ id }) => id === chosenId) ?? items[0]
  const timeZone = user?.timeZone ?? 'UTC'
  const classOf = (schoolId: string | null) =>
    desk.exchange?.classes.find((each) => each.schoolId === schoolId)
  const nameOf = (id: string) =>
    id === user?.id
      ? user.displayName
      : (desk.people.find((person) => person.id === id || person.userId === id)?.displayName ??
        desk.items.find(({ participantId }) => participantId === id)?.context.displayName)

  // The trail grows with every decision; it is read anew when one is made.
  const decisions = desk.items.map(({ id, state }) => `${id}${state}`).join()
  useEffect(() => {
    if (desk.status !== 'ready') return
    readAudit().then(setAudit, () => undefined)
  }, [desk.status, decisions, readAudit, view])

  async function onDecide(decision: Decision) {
    if (!chosen || busy) return
    setBusy(true)
    const next = shelfOf(chosen) === 'waiting' ? nextAfter(items, chosen.id) : chosen.id
    try {
      await decide(chosen, decision)
      say(t(`did.${decision}`, { name: chosen.context.displayName }))
      setChosenId(next)
    } catch (error) {
      say(problem(error))
    } finally {
      setBusy(false)
    }
  }

  async function onAnswer(report: Report, words: string) {
    try {
      await answer(report, words)
      say(t('told.sent', { name: report.displayName }))
      return true
    } catch (error) {
      say(problem(error))
      return false
    }
  }

  useDeskKeys((key) => {
    if (key === '?') return setHelping(true)
    if (view !== 'held') return
    if (key === 'v') return void onDecide('release')
    if (key === 'x') return void onDecide('remove')
    if (key === 's') return void onDecide('escalate')
    const at = items.findIndex(({ id }) => id === chosen?.id)
    const next = items[Math.min(items.length - 1, Math.max(0, at + (key === 'j' ? 1 : -1)))]
    if (next) setChosenId(next.id)
  })

  const counts = {
    waiting: onShelf(desk.items, 'waiting').length,
    stopped: onShelf(desk.items, 'stopped').length,
    decided: onShelf(desk.items, 'decided').length,
  }
  const open = desk.reports.filter(({ answer: given }) => given === undefined).length
  const views = [
    { name: 'held', count: counts.waiting },
    { name: 'told', count: open },
    { name: 'log', count: 0 },
  ] as const

  return (
    <div className="deskroom">
      <a className="skip" href="#main">
        {app('skip')}
      </a>
      <header>
        <div className="top">
          <Logo />
          <nav className="grow" aria-label={t('desk.nav')}>
            <ul>
              {views.map(({ name, count }) => (
                <li key={name}>
                  <Link
                    href={`/rooms/${roomId}/desk${name === 'held' ? '' : `?${name}`}`}
                    aria-current={view === name ? 'page' : undefined}
                  >
                    {t(`desk.view.${name}`)}
                    {count > 0 ? <span className="num">&nbsp;{t('desk.inBrackets', { count })}</span> : null}
                  </Link>
                </li>
              ))}
              <li>
                <Link href={`/rooms/${roomId}`}>{t('desk.toRoom')}</Link>
              </li>
            </ul>
          </nav>
          <Oldest item={onShelf(desk.items, 'waiting')[0]} />
          <ThemeToggle />
          {user ? <AccountMenu user={user} /> : null}
        </div>
        <OfflineBand />
      </header>
      <main className="desk" id="main" tabIndex={-1}>
        {desk.status === 'loading' ? <Waiting /> : null}
        {typeof desk.status === 'object' ? (
          <section className="pane whole">
            <div className="empty">
              <h1>{t('desk.failed')}</h1>
              <p>{problem(desk.status.problem)}</p>
              <button type="button" className="btn" onClick={() => void load()}>
                {t('desk.again')}
              </button>
            </div>
          </section>
        ) : null}
        {desk.status === 'ready' && view === 'held' ? (
          <>
            <Queue
              items={items}
              shelf={shelf}
              onShelf={(next) => {
                setShelf(next)
                setChosenId(undefined)
              }}
              chosen={chosen?.id}
              onChoose={setChosenId}
              classOf={classOf}
              counts={counts}
            />
            {chosen ? (
              <>
                <CaseView
                  item={chosen}
                  people={desk.people}
                  classOf={classOf}
                  timeZone={timeZone}
                  busy={busy}
                  onDecide={(decision) => void onDecide(decision)}
                />
                <Around
                  item={chosen}
                  items={desk.items}
                  school={classOf(chosen.context.schoolId)}
                  audit={audit}
                  nameOf={nameOf}
                  timeZone={timeZone}
                />
              </>
            ) : (
              <section className="pane rest">
                <div className="empty">
                  <h2>{t('desk.calm')}</h2>
                  <p>{t('desk.calmText')}</p>
                </div>
              </section>
            )}
          </>
        ) : null}
        {desk.status === 'ready' && view === 'told' ? (
          <Told reports={desk.reports} classOf={classOf} timeZone={timeZone} onAnswer={onAnswer} />
        ) : null}
        {desk.status === 'ready' && view === 'log' ? (
          <Log audit={audit} nameOf={nameOf} timeZone={timeZone} />
        ) : null}
      </main>
      <footer className="bar">
        <button type="button" className="btn quiet dense keyhint" onClick={() => setHelping(true)}>
          <kbd>J</kbd> <kbd>K</kbd> {t('desk.keys')} · <kbd>?</kbd> {t('desk.allKeys')}
        </button>
        <div className="grow line">
          <QuietLine undoLabel={app('undo')} />
        </div>
      </footer>
      <KeysDialog open={helping} onClose={() => setHelping(false)} />
    </div>
  )
}

function Oldest({ item }: { item: Item | undefined }) {
  const { t } = useTranslation('moderation')
  const now = useNow()
  if (!item) return null
  const minutes = Math.max(0, Math.floor((now - Date.parse(item.createdAt)) / 60_000))
  return <Chip icon={Clock}>{t('desk.oldest', { count: minutes })}</Chip>
}

function Waiting() {
  const { t } = useTranslation('moderation')
  return (
    <section className="pane whole" aria-busy="true">
      <p className="sm dim none" role="status">
        {t('desk.loading')}
      </p>
    </section>
  )
}
