import type moderation from '../../app/messages/en/moderation.json'

declare module '../../app/messages/catalogue.ts' {
  interface Catalogue {
    moderation: typeof moderation
  }
}
