import type documents from '../../app/messages/en/documents.json'

declare module '../../app/messages/catalogue.ts' {
  interface Catalogue {
    documents: typeof documents
  }
}
