import { useTranslation } from '../../app/i18n.ts'
import { Shell } from '../../app/Shell.tsx'
import { useSession } from '../../app/session.ts'
import { GuardianHome } from './GuardianHome.tsx'
import { ObserverHome } from './ObserverHome.tsx'
import { StudentHome } from './StudentHome.tsx'
import { TeacherHome } from './TeacherHome.tsx'

/** Today: what is next, what is mine, what needs me. Each role sees what it may, and is told what it does not. */
export function HomePage() {
  const { t } = useTranslation('home')
  const { user } = useSession()
  if (!user) return null
  const Home = {
    teacher: TeacherHome,
    leader: TeacherHome,
    coordinator: ObserverHome,
    student: StudentHome,
    guardian: GuardianHome,
    expert: GuardianHome,
  }[user.role]
  return (
    <Shell title={t('title')}>
      <Home user={user} />
    </Shell>
  )
}
