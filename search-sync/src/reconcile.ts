import type { Logger } from 'pino'
import type { CmsClient } from './cms/client.ts'
import type { Difference, DriftKind } from './compare.ts'
import type { EngineClient } from './index/client.ts'
import type { Metrics } from './metrics.ts'
import { compareHashes } from './compare-hashes.ts'
import { compareIndex, keepLasting } from './compare.ts'
import { toDocumentName } from './deliver-documents.ts'
import { TransientError } from './errors.ts'
import { findHealed } from './find-healed.ts'
import { sleep } from './sleep.ts'

export interface ReconcileDeps {
  cms: CmsClient
  engine: EngineClient
  metrics: Metrics
  logger: Logger
  live: string
  /** Only the writer repairs, and only an index that is built. */
  isReady: () => boolean
  /** Asks for the index to be built anew. */
  requestRebuild: () => void
  intervals?: Partial<ReconcileIntervals>
}

export interface ReconcileIntervals {
  /** Between two counts, which are nearly free. */
  countEveryMs: number
  /** Between two comparisons of every row. */
  compareEveryMs: number
  /** Between two comparisons of every record's content, which read everything. */
  compareHashesEveryMs: number
  /** Between the two looks that tell a fault from an edit on its way: longer than a change is under way. */
  lookAgainAfterMs: number
}

const INTERVALS: ReconcileIntervals = { countEveryMs: 30_000, compareEveryMs: 60_000, compareHashesEveryMs: 24 * 3_600_000, lookAgainAfterMs: 2_000 }

/** One way of comparing: by rows and times, or by the hash of each record's content. */
export type Compare = (index: string, deps: Pick<ReconcileDeps, 'cms' | 'engine'>) => Promise<Difference[]>

export const compareRows: Compare = (index, { cms, engine }) => compareIndex(index, cms, engine)

/**
 * Finds what bypassed the outbox (a locale deleted in the settings, an import, a hand in the database, an index that
 * was restored) and puts it *into* the outbox: there is one way to the index.
 */
export async function runReconcile(deps: ReconcileDeps, signal: AbortSignal): Promise<void> {
  const intervals = { ...INTERVALS, ...deps.intervals }
  let comparedAt = performance.now()
  let hashesComparedAt = performance.now()
  while (!signal.aborted) {
    await sleep(intervals.countEveryMs, signal)
    if (signal.aborted || !deps.isReady())
      continue
    try {
      if (!await deps.engine.isSetUp(deps.live)) {
        deps.logger.warn({ index: deps.live }, 'the index is gone or without settings; it is built anew')
        deps.requestRebuild()
        continue
      }
      if (performance.now() - hashesComparedAt >= intervals.compareHashesEveryMs) {
        await repairDrift(deps, { compare: compareHashes, lookAgainAfterMs: intervals.lookAgainAfterMs }, signal)
        hashesComparedAt = performance.now()
      }
      const isCountOff = await compareCounts(deps)
      if (!isCountOff && performance.now() - comparedAt < intervals.compareEveryMs)
        continue
      comparedAt = performance.now()
      await repairDrift(deps, { compare: compareRows, lookAgainAfterMs: intervals.lookAgainAfterMs }, signal)
    }
    catch (error) {
      if (!(error instanceof TransientError))
        throw error
      deps.logger.warn({ err: error }, 'CMS and index could not be compared; trying again later')
    }
  }
}

async function compareCounts({ cms, engine, live, metrics }: ReconcileDeps): Promise<boolean> {
  const { total } = await cms.fetchManifest(null, 1)
  const difference = await engine.countEntries(live) - total
  metrics.countDifference.set(difference)
  return difference !== 0
}

/** Compares, and again for what differed; what lasted is asked to be delivered anew. */
export async function repairDrift(
  deps: ReconcileDeps,
  { compare, lookAgainAfterMs }: { compare: Compare, lookAgainAfterMs: number },
  signal: AbortSignal,
): Promise<Difference[]> {
  const lasting = await findLastingDrift(deps, { compare, lookAgainAfterMs }, signal)
  for (const kind of ['missing', 'stale', 'ghost'] satisfies DriftKind[])
    deps.metrics.drift.set({ kind }, lasting.filter(difference => difference.kind === kind).length)
  const healed = signal.aborted ? [] : await findHealed(deps.cms)
  const keys = [...new Map([...lasting.map(({ key }) => key), ...healed].map(key => [toDocumentName(key), key])).values()]
  if (keys.length > 0) {
    await deps.cms.enqueue({ documents: keys, reason: 'reconcile' })
    deps.logger.warn({ drift: lasting.slice(0, 20), total: lasting.length, healed }, 'index differed from the CMS, or parked documents are mended; repair asked for')
  }
  return lasting
}

/** What differs, and differs still after a while: not an edit on its way. */
export async function findLastingDrift(
  deps: Pick<ReconcileDeps, 'cms' | 'engine' | 'live'>,
  { compare, lookAgainAfterMs }: { compare: Compare, lookAgainAfterMs: number },
  signal: AbortSignal,
): Promise<Difference[]> {
  const earlier = await compare(deps.live, deps)
  if (earlier.length === 0)
    return []
  await sleep(lookAgainAfterMs, signal)
  return signal.aborted ? [] : keepLasting(earlier, await compare(deps.live, deps))
}
