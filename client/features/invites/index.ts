export { InviteDialog } from './InviteDialog.tsx'
export { keptLook, type InviteLook } from './kept.ts'
