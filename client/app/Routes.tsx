import { lazy, Suspense, useEffect } from 'react'
import { Redirect, Route, Switch, useLocation } from 'wouter'
import { SignInPage } from '../features/identity/SignInPage.tsx'
import { HomePage } from '../features/home/HomePage.tsx'
import { useSession } from './session.ts'
import { Opening } from './Opening.tsx'
import { NotFoundPage } from './NotFoundPage.tsx'
import { goneAfterSignIn, rememberWish } from './wish.ts'
import { ErrorBoundary } from './ErrorBoundary.tsx'

const RoomPage = lazy(() => import('../features/rooms/RoomPage.tsx'))
const DeskPage = lazy(() => import('../features/moderation/DeskPage.tsx'))
const AfterPage = lazy(() => import('../features/attendance/AfterPage.tsx'))
const JoinPage = lazy(() => import('../features/invites/JoinPage.tsx'))
const SetupPage = lazy(() => import('../features/identity/SetupPage.tsx'))

/** Pages for whoever is signed in; others sign in first and come back to where they wanted to go. */
function Inside() {
  const { status, user, roomId } = useSession()
  const [path] = useLocation()
  if (status === 'loading') return <Opening />
  if (status === 'out' || !user) {
    rememberWish(path)
    return path === '/' ? <SignInPage /> : <Redirect to="/sign-in" replace />
  }
  // A guest has one room and nothing else.
  if (user.role === 'expert' && roomId && path !== `/rooms/${roomId}`)
    return <Redirect to={`/rooms/${roomId}`} replace />
  return (
    <Switch>
      <Route path="/" component={HomePage} />
      <Route path="/rooms/:roomId" component={RoomPage} />
      <Route path="/rooms/:roomId/desk" component={DeskPage} />
      <Route path="/rooms/:roomId/after" component={AfterPage} />
      <Route component={NotFoundPage} />
    </Switch>
  )
}

function SignIn() {
  const { status } = useSession()
  if (status === 'loading') return <Opening />
  return status === 'in' ? <Redirect to={goneAfterSignIn()} replace /> : <SignInPage />
}

/** A new page begins at its top; a reader of the screen hears its title. */
function useTop() {
  const [path] = useLocation()
  useEffect(() => {
    scrollTo(0, 0)
  }, [path])
}

export function Routes() {
  useTop()
  const [path] = useLocation()
  return (
    <ErrorBoundary key={path}>
      <Suspense fallback={<Opening />}>
        <Switch>
          <Route path="/sign-in" component={SignIn} />
          <Route path="/join" component={JoinPage} />
          <Route path="/setup" component={SetupPage} />
          <Route>
            <Inside />
          </Route>
        </Switch>
      </Suspense>
    </ErrorBoundary>
  )
}
