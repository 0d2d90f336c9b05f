import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Stack } from '../support/stack.ts'

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

  it('builds anew for a new version beside live editing, and a reader never sees less than all', async () => {
    for (let at = 0; at < 900; at++)
      stack.publishRecipe(`r${at}`)
    const first = await stack.startWorker({ version: 'v1' })
    await stack.expectExact()
    await first.stop()

    const seen: number[] = []
    const reading = setInterval(() => void stack.client.index('kokebok').search('', { limit: 0, filter: 'type = recipe' }).then(({ estimatedTotalHits }) => seen.push(estimatedTotalHits ?? 0), () => seen.push(-1)), 20)
    let edits = 0
    const editing = setInterval(() => stack.publishRecipe(`r${edits++ * 37 % 900}`, { title: `Endret ${edits}` }), 20)
    const second = await stack.startWorker({ version: 'v2' })
    await stack.expectReady(second, 20_000)
    clearInterval(editing)
    await stack.expectExact()
    clearInterval(reading)
    // Fewer than the setting's bound of 1,000 hits, so that one record missing would show; -1 is an error.
    expect(edits).toBeGreaterThan(5)
    expect(seen.length).toBeGreaterThan(5)
    expect(new Set(seen)).toEqual(new Set([900]))
    expect((await stack.client.getRawIndexes()).results.map(index => index.uid)).toEqual(['kokebok'])
  }, 60_000)

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
})
