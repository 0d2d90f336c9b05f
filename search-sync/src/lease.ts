import type { Logger } from 'pino'
import type { CmsClient } from './cms/client.ts'
import { LeaseLostError, TransientError } from './errors.ts'
import { sleep } from './sleep.ts'

/** A dead worker's lease runs out after this; with one try a waiting second the next is at work within five seconds. */
const LEASE_MS = 4_000
const RENEW_EVERY_MS = 1_000
/** A waiting worker asks oftener, so that the hand-over stays under five seconds. */
const ASK_EVERY_MS = 500
/** Stop writing this long before the CMS would give the lease to another: a write takes time to arrive. */
const MARGIN_MS = 500

export interface Lease {
  readonly holder: string
  /** How many times the lease has become ours; a new term means that another may have written in between. */
  readonly term: number
  isHeld: () => boolean
  /** At the last answer another worker had it. */
  isAnothers: () => boolean
  /** @throws {LeaseLostError} unless the lease is ours for a while yet. */
  requireHeld: () => void
  /** The CMS says that it is another's: believe it, and ask anew. */
  forget: () => void
  /** Why it is not ours, in words, or null when it is. */
  describeRefusal: () => string | null
  waitUntilHeld: (signal: AbortSignal) => Promise<void>
  /** Keeps asking and renewing until the signal; then gives the lease back. */
  keep: (signal: AbortSignal) => Promise<void>
}

/**
 * Makes one worker the writer. Time is counted from *before* the request was sent, on a clock that never jumps, so
 * that we never believe in a lease longer than the CMS does.
 */
export function createLease(cms: Pick<CmsClient, 'takeLease' | 'releaseLease'>, holder: string, logger: Logger): Lease {
  let heldUntil = 0
  let term = 0
  let other: string | null = null
  let refusal: string | null = 'the lease has not been asked for yet'
  let waiting: (() => void)[] = []

  const isHeld = () => performance.now() < heldUntil - MARGIN_MS

  async function ask(): Promise<void> {
    const askedAt = performance.now()
    const reply = await cms.takeLease({ holder, leaseMs: LEASE_MS })
    if (!reply.granted) {
      heldUntil = 0
      other = reply.holder
      refusal = `another worker holds the lease (${other})`
      return
    }
    if (!isHeld()) {
      term += 1
      logger.info({ holder, term }, 'lease taken')
    }
    heldUntil = askedAt + LEASE_MS
    other = null
    refusal = null
    for (const resolve of waiting.splice(0))
      resolve()
  }

  async function askOrSay(): Promise<void> {
    try {
      await ask()
    }
    catch (error) {
      if (!(error instanceof TransientError))
        throw error
      refusal = error.message
      logger.debug({ err: error }, 'lease not renewed')
    }
  }

  return {
    holder,
    get term() {
      return term
    },
    isHeld,
    isAnothers: () => other !== null,
    requireHeld() {
      if (!isHeld())
        throw new LeaseLostError(`The lease is not held: ${refusal ?? 'it ran out before it was renewed'}`)
    },
    forget() {
      heldUntil = 0
    },
    describeRefusal: () => isHeld() ? null : refusal ?? 'the lease ran out before it was renewed',
    async waitUntilHeld(signal) {
      while (!isHeld() && !signal.aborted) {
        const { promise, resolve } = Promise.withResolvers<void>()
        const onAbort = () => resolve()
        waiting.push(resolve)
        signal.addEventListener('abort', onAbort, { once: true })
        await promise
        signal.removeEventListener('abort', onAbort)
      }
    },
    async keep(signal) {
      while (!signal.aborted) {
        await askOrSay()
        await sleep(isHeld() ? RENEW_EVERY_MS : ASK_EVERY_MS, signal)
      }
      waiting = []
    },
  }
}
