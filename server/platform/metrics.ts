import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

/** Counts for the operator. Few labels, no ids. */
export function createMetrics() {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const registers = [registry]
  return {
    registry,
    requests: new Counter({
      name: 'causeway_http_requests_total',
      help: 'HTTP calls by status class',
      labelNames: ['status'],
      registers,
    }),
    events: new Counter({
      name: 'causeway_socket_events_total',
      help: 'Socket events by outcome',
      labelNames: ['outcome'],
      registers,
    }),
    eventSeconds: new Histogram({
      name: 'causeway_socket_event_seconds',
      help: 'Time to acknowledge a socket event',
      buckets: [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 1],
      registers,
    }),
    sockets: new Gauge({ name: 'causeway_sockets', help: 'Open sockets', labelNames: ['kind'], registers }),
    slowDropped: new Counter({
      name: 'causeway_slow_receivers_dropped_total',
      help: 'Receivers dropped because they fell behind',
      registers,
    }),
    verdicts: new Counter({
      name: 'causeway_verdicts_total',
      help: 'Verdicts by action',
      labelNames: ['action'],
      registers,
    }),
    updates: new Counter({
      name: 'causeway_document_updates_total',
      help: 'Document updates by outcome',
      labelNames: ['outcome'],
      registers,
    }),
  }
}
export type Metrics = ReturnType<typeof createMetrics>
