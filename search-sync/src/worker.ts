import type { AddressInfo } from 'node:net'
import type { Logger } from 'pino'
import type { Env } from './env.ts'
import type { Lease } from './lease.ts'
import type { ReconcileIntervals } from './reconcile.ts'
import type { Rebuild } from './reindex.ts'
import type { OnStep } from './steps.ts'
import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import process from 'node:process'
import { setTimeout as wait } from 'node:timers/promises'
import { createCmsClient } from './cms/client.ts'
import { startHealthServer } from './health.ts'
import { createEngineClient } from './index/client.ts'
import { computeIndexVersion } from './index/version.ts'
import { createLease } from './lease.ts'
import { createMetrics } from './metrics.ts'
import { createWebNotifier } from './notify-web.ts'
import { processEvents } from './process-events.ts'
import { runReconcile } from './reconcile.ts'
import { createRebuild } from './reindex.ts'
import { createSitePages } from './site-pages.ts'
import { runSyncLoop } from './sync-loop.ts'

export interface WorkerOptions {
  onStep?: OnStep
  version?: string
  reconcileIntervals?: Partial<ReconcileIntervals>
  readPagesEveryMs?: number
}

export interface Worker {
  /** Where /healthz, /readyz and /metrics are. */
  healthUrl: string
  /** Resolves after `stop`; rejects when the worker cannot go on. */
  finished: Promise<void>
  /** Gives up waiting at once, lets a delivery in flight end for a moment, gives the lease back. */
  stop: () => Promise<void>
}

/** A delivery that is not finished by then is done again by the next worker: its rows are still there. Both waits fit in the five seconds a process has to stop. */
const STOP_PATIENCE_MS = 2_000

/** Puts the parts together and sets them going. */
export async function startWorker(env: Env, logger: Logger, options: WorkerOptions = {}): Promise<Worker> {
  const stopping = new AbortController()
  const onStep = options.onStep ?? (() => {})
  const cms = createCmsClient({ url: env.CMS_URL, token: env.SYNC_TOKEN })
  const engine = createEngineClient(env.MEILI_URL, env.MEILI_MASTER_KEY)
  const lease = createLease(cms, `${hostname()}-${process.pid}-${randomUUID().slice(0, 8)}`, logger)
  const web = createWebNotifier(env.WEB_URL, env.WEB_SIGNING_SECRET, logger)
  const metrics = createMetrics({ lease, web })
  const delivery = { cms, engine, lease, metrics, logger, onStep }
  let waking = new AbortController()
  const wake = (): void => {
    waking.abort()
    waking = new AbortController()
  }
  const pages = createSitePages({ ...delivery, webUrl: env.WEB_URL, live: env.INDEX_NAME, wake, ...(options.readPagesEveryMs === undefined ? {} : { readEveryMs: options.readPagesEveryMs }) })
  const rebuild = createRebuild({ ...delivery, live: env.INDEX_NAME, version: options.version ?? computeIndexVersion(), fillPages: pages.fill })
  const requestRebuild = (): void => {
    rebuild.request()
    wake()
  }

  const health = await startHealthServer({
    host: env.HOST,
    port: env.SYNC_PORT,
    metrics,
    check: async () => checkReadiness(lease, rebuild, await engine.isHealthy()),
    token: env.SYNC_TOKEN,
    rebuild: {
      describe: rebuild.describe,
      request: requestRebuild,
      refuse: () => lease.describeRefusal(),
    },
  })

  const loop = runSyncLoop({
    ...delivery,
    recover: rebuild.resume,
    async work() {
      const isMore = await rebuild.step()
      if (!isMore)
        await pages.placeLatest()
      return isMore
    },
    wake: () => waking.signal,
    process: events => processEvents(events, rebuild.indexes(), { ...delivery, web }),
  }, stopping.signal)
  // What a delivery in flight needs outlives the loop: its lease, and the notice of what it changed.
  const ending = new AbortController()
  const keeping = lease.keep(ending.signal)
  const background = [
    keeping,
    web.run(ending.signal),
    pages.run(stopping.signal),
    runReconcile({
      ...delivery,
      live: env.INDEX_NAME,
      requestRebuild,
      isReady: () => lease.isHeld() && rebuild.describe().isDone,
      ...(options.reconcileIntervals ? { intervals: options.reconcileIntervals } : {}),
    }, stopping.signal),
  ]
  const finished = Promise.all([loop, ...background]).then(() => {})
  const { port } = health.address() as AddressInfo

  return {
    healthUrl: `http://${env.HOST}:${port}`,
    finished,
    async stop() {
      stopping.abort()
      const hasEnded = await Promise.race([loop.then(() => true), wait(STOP_PATIENCE_MS, false, { ref: false })])
      ending.abort()
      // An answer that is on its way may give us the lease after all.
      await Promise.race([keeping, wait(STOP_PATIENCE_MS, undefined, { ref: false })])
      // While a delivery is still under way, the next worker must wait until the lease runs out by itself.
      if (hasEnded && lease.isHeld()) {
        await cms.releaseLease(lease.holder)
          .catch((error: unknown) => logger.warn({ err: error }, 'lease not given back; it runs out by itself'))
      }
      health.close()
      health.closeAllConnections()
    },
  }
}

function checkReadiness(lease: Lease, rebuild: Rebuild, isEngineHealthy: boolean) {
  const refusal = lease.describeRefusal()
  const { isDone, phase } = rebuild.describe()
  return {
    lease: refusal,
    // The lease is asked for every second, so it tells whether the CMS was reached.
    cms: refusal === null || refusal.startsWith('another worker') ? null : refusal,
    engine: isEngineHealthy ? null : 'the search engine does not answer /health',
    rebuild: isDone ? null : `the index is not built yet (${phase})`,
  }
}
