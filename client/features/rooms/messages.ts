import type room from '../../app/messages/en/room.json'

declare module '../../app/messages/catalogue.ts' {
  interface Catalogue {
    room: typeof room
  }
}
