import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Stack } from '../support/stack.ts'
import { startReader, whatIsRight } from '../support/start-reader.ts'

const COPIES = 900
const PUBLISHES_A_SECOND = 50

let stack: Stack
beforeEach(async () => {
  stack = await new Stack().start()
})
afterEach(async () => {
  await stack.stop()
})

describe('rebuild', () => {
  it('fills the index at the first start from what was published before the outbox', async () => {
    for (let at = 0; at < 30; at++)
      stack.publishRecipe(`r${at}`)
    stack.cms.rows = []
    await stack.expectReady(await stack.startWorker())
    await stack.expectExact()
  })

  it('is done three times under 50 publishes a second, and a reader sees no error, nothing missing and nothing mixed', async () => {
    const others = Array.from({ length: COPIES - 1 }, (_, at) => `r${at + 1}`)
    for (const id of ['r0', ...others])
      stack.publishRecipe(id, { title: 'Like' })
    let worker = await stack.startWorker({ version: 'v1' })
    await stack.expectExact()

    const reader = startReader(stack, COPIES)
    let edits = 0
    const editing = setInterval(() => stack.publishRecipe(others[edits++ * 37 % others.length] ?? '', { title: `Endret ${edits}` }), 1000 / PUBLISHES_A_SECOND)
    for (const version of ['v2', 'v3', 'v4']) {
      await worker.stop()
      worker = await stack.startWorker({ version })
      await stack.expectReady(worker, 20_000)
    }
    clearInterval(editing)
    await stack.expectExact()
    const seen = await reader.stop()
    // Fewer than the setting's bound of 1,000 hits, so that one record missing would show.
    expect(edits).toBeGreaterThan(50)
    expect(seen.length).toBeGreaterThan(50)
    expect(new Set(seen)).toEqual(new Set([whatIsRight(COPIES)]))
    expect((await stack.client.getRawIndexes()).results.map(index => index.uid)).toEqual(['kokebok'])
  }, 120_000)

  it('does not build anew when nothing changed', async () => {
    await (await stack.startWorker({ version: 'v1' })).stop()
    const first = await stack.startWorker({ version: 'v1' })
    await stack.expectReady(first)
    await first.stop()
    const tasks = (await stack.client.tasks.getTasks({ limit: 1 })).total
    await stack.expectReady(await stack.startWorker({ version: 'v1' }))
    expect((await stack.client.tasks.getTasks({ limit: 1 })).total).toBe(tasks)
  })
})

describe('reconcile', () => {
  it('finds and repairs what bypassed the outbox, and only that', async () => {
    for (let at = 0; at < 20; at++)
      stack.publishRecipe(`r${at}`)
    const worker = await stack.startWorker({ reconcileIntervals: { countEveryMs: 100, compareEveryMs: 200, lookAgainAfterMs: 100 } })
    await stack.expectReady(worker)
    await stack.expectExact()
    stack.cms.removeSilently('recipe', 'r3', 'nb')
    await stack.client.index('kokebok').deleteDocuments(['recipe-r5-nb']).waitTask()
    await stack.expectExact()
    const before = stack.cms.calls.filter(call => call === 'POST enqueue').length
    await new Promise(resolve => setTimeout(resolve, 600))
    expect(stack.cms.calls.filter(call => call === 'POST enqueue')).toHaveLength(before)
  })

  it('builds anew an index that another hand removed and the engine made again by itself, without settings', async () => {
    for (let at = 0; at < 5; at++)
      stack.publishRecipe(`r${at}`)
    const worker = await stack.startWorker({ reconcileIntervals: { countEveryMs: 100 } })
    await stack.expectReady(worker)
    await stack.expectExact()
    const index = stack.client.index('kokebok')
    await stack.client.deleteIndex('kokebok').waitTask()
    await index.addDocuments([{ id: 'recipe-ghost-nb' }], { primaryKey: 'id' }).waitTask()
    await vi.waitFor(async () => expect((await index.getSettings()).filterableAttributes).toContain('type'), { timeout: 10_000, interval: 25 })
    await stack.expectExact()
  })

  it('takes up a parked document whose fault went away without a word', async () => {
    const worker = await stack.startWorker({ reconcileIntervals: { countEveryMs: 100, compareEveryMs: 200, lookAgainAfterMs: 100 } })
    await stack.expectReady(worker)
    stack.publishRecipe('mended', {}, 'nb')
    stack.publishRecipe('mended', { situation: 7 }, 'nn')
    stack.publishRecipe('broken', { situation: 7 }, 'nb')
    await vi.waitFor(() => expect(stack.cms.dead.map(letter => letter.documentId).sort()).toEqual(['broken', 'mended']), 10_000)
    stack.cms.removeSilently('recipe', 'mended', 'nn')
    await stack.expectExact(['broken'])
    await vi.waitFor(() => expect(stack.cms.dead.map(letter => letter.documentId)).toEqual(['broken']), 10_000)
  })
})
