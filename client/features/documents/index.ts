export { DocumentPane } from './DocumentPane.tsx'
export { forgetKept } from './kept.ts'
