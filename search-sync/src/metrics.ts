import type { EventsReply } from '@kokeboka/cms/contract'
import type { Lease } from './lease.ts'
import type { WebNotifier } from './notify-web.ts'
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

const PREFIX = 'kokeboka_sync_'

/** What operators watch; docs/runbook.md says what to do when one of them stands still or grows. */
export type Metrics = ReturnType<typeof createMetrics>

export interface MetricsSources {
  lease: Pick<Lease, 'isHeld' | 'isAnothers'>
  web: Pick<WebNotifier, 'waiting'>
}

/**
 * What changes by itself (an age, who holds the lease, what is still to be told) is read when it is asked for: set by
 * whoever works, it would stand still in just the outage that it must be seen in.
 */
export function createMetrics({ lease, web }: MetricsSources) {
  let outbox: Pick<EventsReply, 'depth' | 'oldestCreatedAt'> = { depth: 0, oldestCreatedAt: null }
  // The writer knows what waits now; what one that waits its turn saw long ago must not grow old.
  const known = () => lease.isAnothers() ? { depth: 0, oldestCreatedAt: null } : outbox
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  return {
    registry,
    /** What the CMS said last of its outbox, or what is left of that. */
    sawOutbox(seen: typeof outbox) {
      outbox = seen
    },
    outboxDepth: new Gauge({ name: `${PREFIX}outbox_depth`, help: 'Rows in the outbox, due or not, as the CMS said last', registers, collect() {
      this.set(known().depth)
    } }),
    outboxAge: new Gauge({ name: `${PREFIX}outbox_oldest_seconds`, help: 'Age of the oldest row in the outbox; it grows also while the CMS does not answer', registers, collect() {
      this.set(secondsSince(known().oldestCreatedAt))
    } }),
    lag: new Histogram({
      name: `${PREFIX}lag_seconds`,
      help: 'From the commit of an editor\'s change to its effect in the index',
      buckets: [0.025, 0.05, 0.1, 0.15, 0.25, 0.5, 1, 2, 5, 15, 60, 600],
      registers,
    }),
    batchSize: new Histogram({ name: `${PREFIX}batch_documents`, help: 'Documents in one delivery, dependents included', buckets: [1, 2, 5, 10, 50, 100, 500, 1_000, 5_000], registers }),
    taskFailures: new Counter({ name: `${PREFIX}task_failures_total`, help: 'Tasks the engine failed or refused', labelNames: ['code'], registers }),
    dead: new Counter({ name: `${PREFIX}dead_total`, help: 'Documents parked because they cannot be indexed', labelNames: ['code'], registers }),
    drift: new Gauge({ name: `${PREFIX}drift_records`, help: 'Differences between CMS and index found by the last comparison', labelNames: ['kind'], registers }),
    countDifference: new Gauge({ name: `${PREFIX}count_difference`, help: 'Records in the index, without the site\'s own pages, less published rows in the CMS', registers }),
    leaseHeld: new Gauge({ name: `${PREFIX}lease_held`, help: '1 when this worker is the writer', registers, collect() {
      this.set(lease.isHeld() ? 1 : 0)
    } }),
    rebuildFilled: new Gauge({ name: `${PREFIX}rebuild_rows_filled`, help: 'Rows filled into the index that is being built', registers }),
    rebuildTotal: new Gauge({ name: `${PREFIX}rebuild_rows_total`, help: 'Rows there are to fill', registers }),
    rebuilding: new Gauge({ name: `${PREFIX}rebuilding`, help: '1 while a rebuild is going on', registers }),
    failures: new Counter({ name: `${PREFIX}transient_failures_total`, help: 'Times the loop had to back off', registers }),
    webWaiting: new Gauge({ name: `${PREFIX}web_notices_waiting`, help: 'Changed documents the web server has not been told of', registers, collect() {
      this.set(web.waiting)
    } }),
  }
}

function secondsSince(time: string | null): number {
  return time === null ? 0 : Math.max(0, Date.now() - Date.parse(time)) / 1000
}
