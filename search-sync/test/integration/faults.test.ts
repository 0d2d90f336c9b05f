import type { Step } from '../../src/steps.ts'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { STEPS } from '../../src/steps.ts'
import { Stack } from '../support/stack.ts'
import { startKillable } from '../support/start-killable.ts'
import { startReader, whatIsRight } from '../support/start-reader.ts'

/* Faults that the chaos suite strikes with at random, each here by itself and at its full size. */

const PUBLISHES_A_SECOND = 50
/** Longer than a lease of four seconds, and as long as a call to the CMS may take. */
const LOCKED_MS = 10_000

let stack: Stack
beforeEach(async () => {
  stack = await new Stack().start()
})
afterEach(async () => {
  await stack.stop()
})

it('rows that commit in the reverse order of their ids are all delivered', async () => {
  await stack.expectReady(await stack.startWorker())
  const rowIds = Array.from({ length: 30 }, () => stack.cms.reserveRowId())
  for (const [at, rowId] of rowIds.toReversed().entries()) {
    stack.publishRecipe(`r${at % 10}`, { title: `Utgave ${at}` }, 'nb', rowId)
    // Late enough for the rows with higher ids to be settled first.
    await wait(10)
  }
  await stack.expectExact()
})

it('one record among a thousand that the engine refuses is parked alone', async () => {
  await stack.stop()
  stack = await new Stack().start(1_000_000)
  await stack.expectReady(await stack.startWorker())
  for (let at = 0; at < 1_000; at++)
    stack.publishRecipe(`r${at}`, at === 617 ? { summary: 'x'.repeat(1_200_000) } : {})
  await stack.expectExact(['r617'], 120_000)
  expect(stack.cms.dead).toMatchObject([{ documentId: 'r617', code: 'payload_too_large' }])
}, 150_000)

it('a database that is locked for ten seconds costs those seconds and nothing else', async () => {
  const worker = await stack.startWorker()
  await stack.expectReady(worker)
  stack.publishRecipe('before')
  stack.cms.lockedUntil = Date.now() + LOCKED_MS
  stack.publishRecipe('during')
  // The lease runs out: the worker must not believe in it longer than the CMS does.
  await vi.waitFor(async () => expect(await (await fetch(`${worker.healthUrl}/readyz`)).json()).toMatchObject({ checks: { lease: { ok: false } } }), { timeout: LOCKED_MS, interval: 50 })
  await stack.expectExact([], 3 * LOCKED_MS)
  await stack.expectReady(worker)
}, 60_000)

it('a rebuild that is killed at every one of its steps under 50 publishes a second shows a reader nothing', async () => {
  const copies = 300
  for (let at = 0; at < copies; at++)
    stack.publishRecipe(`r${at}`, { title: 'Like' })
  const first = await stack.startWorker({ version: 'v0' })
  await stack.expectReady(first)
  await stack.expectExact()
  await first.stop()

  const reader = startReader(stack, copies)
  let edits = 0
  const editing = setInterval(() => stack.publishRecipe(`r${edits++ * 37 % copies}`, { title: `Endret ${edits}` }), 1_000 / PUBLISHES_A_SECOND)
  const steps = STEPS.filter((step): step is Step & `rebuild-${string}` => step.startsWith('rebuild-'))
  try {
    for (const [at, killAt] of steps.entries()) {
      const killed = startKillable(stack, { version: 'v1', port: 23_810 + at, killAt })
      expect(await once(killed, 'exit'), killAt).toEqual([null, 'SIGKILL'])
      // As if the lease had run out.
      stack.cms.lease = null
    }
  }
  finally {
    clearInterval(editing)
  }
  await stack.expectReady(await stack.startWorker({ version: 'v1' }), 30_000)
  await stack.expectExact()
  const seen = await reader.stop()
  expect(edits).toBeGreaterThan(50)
  expect(seen.length).toBeGreaterThan(50)
  expect(new Set(seen)).toEqual(new Set([whatIsRight(copies)]))
  expect((await stack.client.getRawIndexes()).results.map(index => index.uid)).toEqual(['kokebok'])
}, 240_000)
