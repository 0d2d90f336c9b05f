import type { Logger } from 'pino'
import type { SearchRecord } from '../contract/index.ts'
import type { EngineClient } from './index/client.ts'
import type { Lease } from './lease.ts'
import type { Metrics } from './metrics.ts'
import { fetchSitePages } from './fetch-site-pages.ts'
import { deliver } from './index/deliver.ts'
import { toSitePageRecord } from './records/site-page.ts'
import { sleep } from './sleep.ts'

export interface SitePagesDeps {
  webUrl: string
  /** The index that readers search. */
  live: string
  engine: EngineClient
  lease: Pick<Lease, 'requireHeld'>
  metrics: Metrics
  logger: Logger
  /** Called when there are pages to place. */
  wake: () => void
  readEveryMs?: number
}

export interface SitePages {
  /** Reads the pages from the web server now and then, until the signal. */
  run: (signal: AbortSignal) => Promise<void>
  /** Makes the live index agree with what was read last, if that has not been done. */
  placeLatest: () => Promise<void>
  /** Makes an index that is being built hold the pages before readers see it. */
  fill: (target: string) => Promise<void>
}

/** They change only when the web server is replaced; reading them again also mends what another hand did to the index. */
const READ_EVERY_MS = 60_000
/** The web server is usually just starting, with the worker. */
const FIRST_RETRY_MS = 2_000

/**
 * Keeps the site's own pages in the index. They are no documents of the CMS, so they have no outbox, and the
 * comparisons with the CMS do not see them. Reading is done beside the loop, so that a web server that hangs delays no
 * publishing; writing is done in it, so that one writer is enough here too.
 */
export function createSitePages(deps: SitePagesDeps): SitePages {
  const { live, engine, logger, readEveryMs = READ_EVERY_MS } = deps
  /** null: the web server has not answered yet. */
  let latest: SearchRecord[] | null = null
  let isPlaced = true

  return {
    async run(signal) {
      for (let failures = 0; !signal.aborted;) {
        try {
          latest = (await fetchSitePages(deps.webUrl, signal)).map(toSitePageRecord)
          isPlaced = false
          failures = 0
          deps.wake()
        }
        catch (error) {
          if (signal.aborted)
            return
          failures += 1
          logger.warn({ err: error, failures }, 'the site\'s own pages could not be read; those in the index stay')
        }
        await sleep(failures === 0 ? readEveryMs : Math.min(readEveryMs, FIRST_RETRY_MS * 2 ** (failures - 1)), signal)
      }
    },
    async placeLatest() {
      if (latest === null || isPlaced)
        return
      const wanted = latest
      await placePages(live, wanted, deps)
      // What was read while we wrote is placed in the next round.
      isPlaced = latest === wanted
    },
    async fill(target) {
      await placePages(target, latest ?? await engine.readPages(live), deps)
    },
  }
}

/** Puts those that are new or changed and removes those that are gone; nothing to do is no task. */
async function placePages(index: string, wanted: SearchRecord[], { engine, lease, metrics, logger }: SitePagesDeps): Promise<void> {
  const placed = new Map((await engine.readPages(index)).map(({ id, _hash }) => [id, _hash]))
  const puts = wanted.filter(({ id, _hash }) => placed.get(id) !== _hash)
  const kept = new Set(wanted.map(({ id }) => id))
  const removes = [...placed.keys()].filter(id => !kept.has(id))
  if (puts.length === 0 && removes.length === 0)
    return
  const refused = await deliver([index], { puts, removes }, {
    engine,
    requireLease: lease.requireHeld,
    onTaskFailed: code => metrics.taskFailures.inc({ code }),
  })
  for (const [recordId, { code, message }] of refused)
    logger.error({ recordId, code }, `the engine refuses a page of the site's own: ${message}`)
  logger.info({ index, put: puts.length - refused.size, removed: removes.length }, 'the site\'s own pages are placed')
}
