import type devices from '../../app/messages/en/devices.json'

declare module '../../app/messages/catalogue.ts' {
  interface Catalogue {
    devices: typeof devices
  }
}
