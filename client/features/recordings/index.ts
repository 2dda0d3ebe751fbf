export { RecordingChip } from './RecordingChip.tsx'
