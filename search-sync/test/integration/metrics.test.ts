import type { Worker } from '../../src/worker.ts'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Stack } from '../support/stack.ts'

let stack: Stack
beforeEach(async () => {
  stack = await new Stack().start(300_000)
})
afterEach(async () => {
  await stack.stop()
})

/** The figures as Prometheus reads them: `name{labels}` → value, ours only and without the prefix. */
async function scrape({ healthUrl }: Worker): Promise<Map<string, number>> {
  const response = await fetch(`${healthUrl}/metrics`)
  expect(response.headers.get('content-type')).toMatch(/^text\/plain;.*version=/)
  const lines = (await response.text()).split('\n').filter(line => line.startsWith('kokeboka_sync_'))
  return new Map(lines.map((line) => {
    const at = line.lastIndexOf(' ')
    return [line.slice('kokeboka_sync_'.length, at), Number(line.slice(at + 1))]
  }))
}

async function expectFigures(worker: Worker, figures: Record<string, number>): Promise<void> {
  await vi.waitFor(async () => expect(Object.fromEntries(await scrape(worker))).toMatchObject(figures), { timeout: 10_000, interval: 50 })
}

it('tell what waits, how large the deliveries are, how long they took and what a rebuild has filled', async () => {
  for (let at = 0; at < 7; at++)
    stack.publishRecipe(`r${at}`)
  stack.cms.rows = []
  const worker = await stack.startWorker()
  await stack.expectReady(worker)
  await expectFigures(worker, { lease_held: 1, rebuilding: 0, rebuild_rows_filled: 7, rebuild_rows_total: 7, lag_seconds_count: 0 })

  stack.publishRecipe('r1', { title: 'Endret' })
  await stack.expectExact()
  await expectFigures(worker, { 'lag_seconds_count': 1, 'lag_seconds_bucket{le="+Inf"}': 1, 'batch_documents_count': 1, 'batch_documents_bucket{le="1"}': 1, 'outbox_depth': 0, 'outbox_oldest_seconds': 0, 'web_notices_waiting': 0 })
})

it('tell that rows wait and grow old while the engine is down, and that they are gone as soon as it is back', async () => {
  const worker = await stack.startWorker()
  await stack.expectReady(worker)
  await stack.stopEngine()
  stack.publishRecipe('r1')
  stack.publishRecipe('r2')
  await vi.waitFor(async () => {
    const figures = await scrape(worker)
    expect(figures.get('outbox_depth')).toBe(2)
    expect(figures.get('outbox_oldest_seconds')).toBeGreaterThan(0)
    expect(figures.get('transient_failures_total')).toBeGreaterThan(0)
  }, { timeout: 10_000, interval: 50 })
  await stack.startEngine()
  await stack.expectExact()
  await expectFigures(worker, { outbox_depth: 0, outbox_oldest_seconds: 0 })
})

it('let the age of what waits grow and the lease be gone while the CMS does not answer, and both be right when it does', async () => {
  const worker = await stack.startWorker()
  await stack.expectReady(worker)
  await stack.stopEngine()
  stack.publishRecipe('r1')
  await expectFigures(worker, { outbox_depth: 1, lease_held: 1 })
  stack.cms.failWith = 503
  await expectFigures(worker, { outbox_depth: 1, lease_held: 0 })
  const age = (await scrape(worker)).get('outbox_oldest_seconds')
  await vi.waitFor(async () => expect((await scrape(worker)).get('outbox_oldest_seconds')).toBeGreaterThan(Number(age)), { timeout: 10_000, interval: 50 })
  await stack.startEngine()
  stack.cms.failWith = null
  await stack.expectExact()
  await expectFigures(worker, { outbox_depth: 0, outbox_oldest_seconds: 0, lease_held: 1 })
})

it('leave it to the new writer to tell what waits, when another has taken over', async () => {
  const worker = await stack.startWorker()
  await stack.expectReady(worker)
  await stack.stopEngine()
  stack.publishRecipe('r1')
  await expectFigures(worker, { outbox_depth: 1 })
  stack.cms.lease = { holder: 'another', expiresAt: Date.now() + 60_000 }
  await expectFigures(worker, { outbox_depth: 0, outbox_oldest_seconds: 0, lease_held: 0 })
})

it('count what the engine refused and what was parked, by code', async () => {
  const worker = await stack.startWorker()
  await stack.expectReady(worker)
  stack.publishRecipe('broken', { title: null })
  stack.publishRecipe('huge', { summary: 'x'.repeat(400_000) })
  await stack.expectExact(['broken', 'huge'])
  await expectFigures(worker, { 'dead_total{code="unexpected_document"}': 1, 'dead_total{code="payload_too_large"}': 1 })
  expect((await scrape(worker)).get('task_failures_total{code="payload_too_large"}')).toBeGreaterThan(0)
})

it('tell drift by kind when it is found, and none when it is mended', async () => {
  stack.publishRecipe('r1')
  stack.publishRecipe('r2')
  const worker = await stack.startWorker({ reconcileIntervals: { countEveryMs: 200, compareEveryMs: 400, lookAgainAfterMs: 100 } })
  await stack.expectReady(worker)
  await stack.expectExact()
  const kinds = new Set<string>()
  const watching = vi.waitFor(async () => {
    for (const [name, value] of await scrape(worker)) {
      if (name.startsWith('drift_records') && value > 0)
        kinds.add(name)
    }
    expect(kinds).toEqual(new Set(['drift_records{kind="missing"}', 'drift_records{kind="ghost"}']))
  }, { timeout: 10_000, interval: 20 })
  await stack.client.index('kokebok').deleteDocuments(['recipe-r1-nb']).waitTask()
  stack.cms.removeSilently('recipe', 'r2', 'nb')
  await watching
  await stack.expectExact()
  await expectFigures(worker, { 'drift_records{kind="missing"}': 0, 'drift_records{kind="stale"}': 0, 'drift_records{kind="ghost"}': 0, 'count_difference': 0 })
})

it('tell that the web server has not been told, and that it has been as soon as it answers, though nothing more is published', async () => {
  const worker = await stack.startWorker()
  await stack.expectReady(worker)
  stack.webFailsWith = 503
  stack.publishRecipe('r1')
  await expectFigures(worker, { web_notices_waiting: 1 })
  stack.webFailsWith = null
  await expectFigures(worker, { web_notices_waiting: 0 })
})

it('tell which of two workers is the writer', async () => {
  const first = await stack.startWorker()
  await stack.expectReady(first)
  const second = await stack.startWorker()
  await expectFigures(first, { lease_held: 1 })
  await expectFigures(second, { lease_held: 0 })
})
