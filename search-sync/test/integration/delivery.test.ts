import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { signNotice } from '../../src/notify-web.ts'
import { vocabularyRef } from '../fixtures/documents.ts'
import { Stack } from '../support/stack.ts'

let stack: Stack
beforeEach(async () => {
  stack = await new Stack().start()
})
afterEach(async () => {
  await stack.stop()
})

describe('delivery', () => {
  it('finds what is published and not what is unpublished, each language for itself', async () => {
    await stack.expectReady(await stack.startWorker())
    stack.publishRecipe('r1')
    stack.publishRecipe('r1', {}, 'nn')
    await stack.expectExact()
    expect(await stack.findIds()).toEqual(['recipe-r1-nb', 'recipe-r1-nn'])
    stack.cms.unpublish('recipe', 'r1', 'nb')
    await stack.expectExact()
    expect(await stack.findIds()).toEqual(['recipe-r1-nn'])
  })

  it('maps anew every document that shows one that changed', async () => {
    await stack.expectReady(await stack.startWorker())
    stack.cms.publish('barrier', 'b1', 'nb', { code: 'nullfeil', title: 'Nullfeil', slug: 'nullfeil', summary: '', body: [], moves: [] })
    stack.publishRecipe('r1', { barriers: [{ ...vocabularyRef('nullfeil', 'Nullfeil'), documentId: 'b1' }] })
    await stack.expectExact()
    const recipe = stack.cms.entriesOfAll().find(({ type }) => type === 'recipe')?.entry
    Object.assign(recipe ?? {}, { barriers: [{ ...vocabularyRef('nullfeil', 'Redsel for feil'), documentId: 'b1' }] })
    stack.cms.publish('barrier', 'b1', 'nb', { code: 'nullfeil', title: 'Redsel for feil', slug: 'nullfeil', summary: '', body: [], moves: [] })
    await stack.expectExact()
  })

  it('makes a large fan-out rows of its own', async () => {
    await stack.expectReady(await stack.startWorker())
    for (let at = 0; at < 150; at++)
      stack.publishRecipe(`r${at}`, { terms: [{ documentId: 't1', locale: 'nb', title: 'Gammelt', slug: 't', summary: null, definition: '' }] })
    await stack.expectExact()
    for (const { entry } of stack.cms.entriesOfAll())
      Object.assign(entry, { terms: [{ documentId: 't1', locale: 'nb', title: 'Nytt navn', slug: 't', summary: null, definition: '' }] })
    stack.cms.addRow({ uid: 'api::glossary-term.glossary-term', documentId: 't1' }, 'publish')
    await stack.expectExact()
    expect(stack.cms.calls).toContain('POST enqueue')
  })

  it('tells the web server of every change, signed, types that cannot be searched too', async () => {
    await stack.expectReady(await stack.startWorker())
    stack.cms.publish('entrance', 'e1', 'nb', { code: 'public-sector', title: 'Offentlig', slug: 'offentlig' })
    stack.publishRecipe('r1')
    await stack.expectExact()
    const told = () => stack.notices.flatMap(({ notice }) => notice.documents)
    await vi.waitFor(() => expect(told()).toEqual(expect.arrayContaining([{ type: 'entrance', documentId: 'e1' }, { type: 'recipe', documentId: 'r1' }])))
    const [first] = stack.notices
    expect(first?.headers['x-kokeboka-signature']).toBe(signNotice('signing-secret-for-tests', String(first?.headers['x-kokeboka-timestamp']), first?.body ?? ''))
  })

  it('waits out an engine that is down, and an outage of the CMS, and loses nothing', async () => {
    await stack.expectReady(await stack.startWorker())
    await stack.stopEngine()
    for (let at = 0; at < 10; at++)
      stack.publishRecipe(`r${at}`)
    await new Promise(resolve => setTimeout(resolve, 800))
    expect(stack.cms.rows).toHaveLength(10)
    stack.cms.failWith = 503
    await stack.startEngine()
    await new Promise(resolve => setTimeout(resolve, 300))
    stack.cms.failWith = null
    await stack.expectExact()
  })

  it('builds the index anew when the engine has lost its data', async () => {
    await stack.expectReady(await stack.startWorker())
    stack.publishRecipe('r1')
    await stack.expectExact()
    await stack.loseEngineData()
    stack.publishRecipe('r2')
    await stack.expectExact()
    expect((await stack.client.index('kokebok').getSettings()).filterableAttributes).toContain('serviceAreas')
  })

  it('parks a document that its type does not allow, and goes on with the others', async () => {
    await stack.expectReady(await stack.startWorker())
    for (let at = 0; at < 20; at++)
      stack.publishRecipe(`r${at}`, at === 7 ? { title: null } : {})
    await stack.expectExact(['r7'])
    expect(stack.cms.dead).toMatchObject([{ uid: 'api::recipe.recipe', documentId: 'r7', code: 'unexpected_document' }])
  })

  it('publishes a thousand documents in at most ten tasks', async () => {
    const worker = await stack.startWorker()
    await stack.expectReady(worker)
    const before = (await stack.client.tasks.getTasks({ limit: 1 })).results[0]?.uid ?? 0
    for (let at = 0; at < 1_000; at++)
      stack.publishRecipe(`r${at}`)
    await vi.waitFor(() => expect(stack.cms.rows).toEqual([]), { timeout: 15_000, interval: 10 })
    expect(((await stack.client.tasks.getTasks({ limit: 1 })).results[0]?.uid ?? 0) - before).toBeLessThanOrEqual(10)
    await stack.expectExact()
  })
})

describe('records that the engine refuses', () => {
  it('are found by halving, parked, and the others put in place', async () => {
    await stack.stop()
    stack = await new Stack().start(300_000)
    await stack.expectReady(await stack.startWorker())
    for (let at = 0; at < 20; at++)
      stack.publishRecipe(`r${at}`, at === 13 ? { summary: 'x'.repeat(400_000) } : {})
    await stack.expectExact(['r13'])
    expect(stack.cms.dead).toMatchObject([{ documentId: 'r13', code: 'payload_too_large' }])
  })
})
