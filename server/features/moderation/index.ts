export { createAudit, type Audit } from './audit/index.ts'
export { findFlaw } from './audit/chain.ts'
export { moderationRoutes } from './routes.ts'
export {
  createModeration,
  personChannel,
  staffChannel,
  type Applier,
  type Judged,
  type Kept,
  type Moderation,
  type RoomAuthority,
} from './service.ts'
export { createItemStore, type ItemRow } from './store.ts'
