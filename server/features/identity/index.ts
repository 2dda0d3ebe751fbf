export type { Actor, Handlers, Serve } from './actor.ts'
export { Keys } from './keys.ts'
export { hashPassword } from './passwords.ts'
export { createCookie, identityRoutes, type RefreshCookie } from './routes.ts'
export { createIdentityService, type IdentityService } from './service.ts'
export { createSessions, type IdentityEvents, type Opened, type Sessions } from './sessions.ts'
export {
  createIdentityStore,
  type GuestRow,
  type IdentityStore,
  type PersonRow,
  type SchoolRow,
} from './store.ts'
