export { createExchanges, type Exchanges, type Relation } from './service.ts'
export { createExchangeStore, type ExchangeStore } from './store.ts'
