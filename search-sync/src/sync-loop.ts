import type { EventsReply, SettleRequest, SyncEvent } from '@kokeboka/cms/contract'
import type { Logger } from 'pino'
import type { CmsClient } from './cms/client.ts'
import type { Lease } from './lease.ts'
import type { Metrics } from './metrics.ts'
import type { OnStep } from './steps.ts'
import { backOffMs } from './back-off.ts'
import { LeaseLostError, TransientError } from './errors.ts'
import { sleep } from './sleep.ts'

export interface SyncLoopDeps {
  cms: Pick<CmsClient, 'fetchEvents' | 'settle'>
  lease: Lease
  metrics: Metrics
  logger: Logger
  onStep: OnStep
  /** Called when another may have written, or we do not know what became of our last write. */
  recover: () => Promise<void>
  /** Does a piece of background work; true when there is more. */
  work: () => Promise<boolean>
  /** Aborted when background work has come while the loop waits for rows. */
  wake: () => AbortSignal
  process: (events: SyncEvent[]) => Promise<Omit<SettleRequest, 'holder'>>
}

/** One delivery's rows: enough for a thousand documents published at once to be a handful of tasks. */
const ROWS_A_BATCH = 1_000
/** The CMS answers when a row is due, so a long wait costs nothing and delays nothing. */
const WAIT_MS = 20_000

/**
 * Claim → process → settle, for ever, one at a time: what is read and written in one round cannot be overtaken by
 * another round of ours. Knows no content type.
 */
export async function runSyncLoop(deps: SyncLoopDeps, signal: AbortSignal): Promise<void> {
  let recoveredTerm = 0
  for (let failures = 0; !signal.aborted;) {
    try {
      await deps.lease.waitUntilHeld(signal)
      if (signal.aborted)
        return
      if (recoveredTerm !== deps.lease.term) {
        const { term } = deps.lease
        await deps.recover()
        recoveredTerm = term
      }
      const isMoreWork = await deps.work()
      await runRound(deps, isMoreWork ? 0 : WAIT_MS, signal)
      failures = 0
    }
    catch (error) {
      if (signal.aborted)
        return
      if (!(error instanceof TransientError))
        throw error
      recoveredTerm = 0
      // A lost lease is asked for anew by itself, and waited for above: no need to wait twice.
      if (error instanceof LeaseLostError)
        deps.lease.forget()
      else
        await backOff(++failures, error, deps, signal)
    }
  }
}

async function runRound(deps: SyncLoopDeps, waitMs: number, signal: AbortSignal): Promise<void> {
  const { cms, lease, metrics, onStep, process } = deps
  const reply = await fetchUnlessWoken(deps, waitMs, signal)
  if (reply === null)
    return
  const { events, depth, oldestCreatedAt } = reply
  metrics.sawOutbox({ depth, oldestCreatedAt })
  if (events.length === 0)
    return
  await onStep('events-read')
  const outcome = await process(events)
  lease.requireHeld()
  await cms.settle({ holder: lease.holder, ...outcome })
  const left = Math.max(0, depth - events.length)
  // The next answer may be twenty seconds away: an empty outbox must not look old until then.
  metrics.sawOutbox({ depth: left, oldestCreatedAt: left === 0 ? null : oldestCreatedAt })
  await onStep('rows-settled')
}

/** null: there is other work to do first. */
async function fetchUnlessWoken({ cms, wake }: SyncLoopDeps, waitMs: number, signal: AbortSignal): Promise<EventsReply | null> {
  const woken = wake()
  try {
    return await cms.fetchEvents(ROWS_A_BATCH, waitMs, AbortSignal.any([signal, woken]))
  }
  catch (error) {
    if (woken.aborted && !signal.aborted)
      return null
    throw error
  }
}

async function backOff(failures: number, error: TransientError, { metrics, logger }: SyncLoopDeps, signal: AbortSignal): Promise<void> {
  const waitMs = backOffMs(failures)
  metrics.failures.inc()
  logger.warn({ err: error, failures, waitMs }, 'backing off; the rows stay in the outbox')
  await sleep(waitMs, signal)
}
