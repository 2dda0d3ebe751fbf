export { LobbyView, type LobbyViewProps } from './LobbyView.tsx'
export { SafetyDialog } from './SafetyDialog.tsx'
export { helplineOf } from './helplines.ts'
