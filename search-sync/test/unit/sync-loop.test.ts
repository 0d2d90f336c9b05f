import type { SettleRequest, SyncEvent } from '@kokeboka/cms/contract'
import { pino } from 'pino'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { TransientError } from '../../src/errors.ts'
import { createMetrics } from '../../src/metrics.ts'
import { runSyncLoop } from '../../src/sync-loop.ts'

// Only the waiting is made short: timers of node:timers/promises cannot be moved on by hand.
vi.mock(import('../../src/sleep.ts'), () => ({ sleep: ms => new Promise(resolve => setTimeout(resolve, ms)) }))

const HOUR_MS = 3_600_000
const LONGEST_BACK_OFF_MS = 30_000

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

it('loses nothing in an outage of an hour, tries all the while, and is done half a minute after it at the latest', async () => {
  const startedAt = Date.now()
  const rows = Array.from({ length: 500 }, (_, at): SyncEvent => ({ id: at + 1, uid: 'api::recipe.recipe', documentId: `r${at}`, reason: 'publish', createdAt: new Date().toISOString(), attempts: 0 }))
  const settled: SettleRequest[] = []
  const ending = new AbortController()
  let tries = 0
  let doneAfterMs = 0
  const running = runSyncLoop({
    cms: {
      fetchEvents: async () => ({ events: rows, depth: rows.length, oldestCreatedAt: rows[0]?.createdAt ?? null }),
      settle: async (request) => {
        settled.push(request)
        doneAfterMs = Date.now() - startedAt
        ending.abort()
      },
    },
    lease: { term: 1, holder: 'worker', isHeld: () => true, isAnothers: () => false, waitUntilHeld: async () => {}, requireHeld: () => {}, forget: () => {}, describeRefusal: () => null, keep: async () => {} },
    metrics: createMetrics({ lease: { isHeld: () => true, isAnothers: () => false }, web: { waiting: 0 } }),
    logger: pino({ level: 'silent' }),
    onStep: async () => {},
    recover: async () => {},
    work: async () => false,
    wake: () => new AbortController().signal,
    process: async (events) => {
      tries += 1
      if (Date.now() - startedAt < HOUR_MS)
        throw new TransientError('the engine does not answer')
      return { done: events.map(event => event.id), retry: [], dead: [] }
    },
  }, ending.signal)
  await vi.advanceTimersByTimeAsync(HOUR_MS + LONGEST_BACK_OFF_MS)
  await running
  expect(settled).toEqual([{ holder: 'worker', done: rows.map(row => row.id), retry: [], dead: [] }])
  expect(doneAfterMs).toBeLessThanOrEqual(HOUR_MS + LONGEST_BACK_OFF_MS)
  // Half of thirty seconds on average: often enough to be soon, seldom enough to be no burden.
  expect(tries).toBeGreaterThan(HOUR_MS / LONGEST_BACK_OFF_MS)
  expect(tries).toBeLessThan(1_000)
})
