export { DocumentPane } from './DocumentPane.tsx'
