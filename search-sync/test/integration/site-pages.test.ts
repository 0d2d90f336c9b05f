import type { SearchRecord, SitePage } from '../../contract/index.ts'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createCmsClient } from '../../src/cms/client.ts'
import { compareHashes } from '../../src/compare-hashes.ts'
import { createEngineClient } from '../../src/index/client.ts'
import { Stack } from '../support/stack.ts'

const privacy: SitePage = { locale: 'nb', slug: 'personvern', title: 'Personvern', summary: 'Hva vi lagrer.', askedAs: [], text: 'Ingen informasjonskapsler.', updated: '2026-11-28' }
const help: SitePage = { ...privacy, slug: 'hjelp', title: 'Hjelp' }
const often = { readPagesEveryMs: 50 }

let stack: Stack
beforeEach(async () => {
  stack = await new Stack().start()
  stack.publishRecipe('r1')
  stack.sitePages = [privacy, { ...privacy, locale: 'nn' }, help]
})
afterEach(() => stack.stop())

async function expectIds(...expected: string[]): Promise<void> {
  await vi.waitFor(async () => expect(await stack.findIds()).toEqual(expected), { timeout: 10_000, interval: 25 })
}
const countTasks = async (): Promise<number> => (await stack.client.tasks.getTasks({ limit: 1 })).total

describe('the site\'s own pages', () => {
  it('are put beside what the CMS publishes, and a change or a removal follows', async () => {
    await stack.startWorker(often)
    await expectIds('page-hjelp-nb', 'page-personvern-nb', 'page-personvern-nn', 'recipe-r1-nb')
    stack.sitePages = [{ ...privacy, title: 'Personvernet ditt' }]
    await expectIds('page-personvern-nb', 'recipe-r1-nb')
    expect(await stack.client.index<SearchRecord>('kokebok').getDocument('page-personvern-nb')).toMatchObject({ type: 'page', documentId: 'page-personvern', title: 'Personvernet ditt' })
  })

  it('give the engine nothing to do when nothing changed', async () => {
    await stack.expectReady(await stack.startWorker(often))
    await expectIds('page-hjelp-nb', 'page-personvern-nb', 'page-personvern-nn', 'recipe-r1-nb')
    const before = await countTasks()
    await new Promise(resolve => setTimeout(resolve, 400))
    expect(await countTasks()).toBe(before)
  })

  it('stay through a rebuild, whether the web server is down or answers without any', async () => {
    const first = await stack.startWorker({ ...often, version: 'v1' })
    await expectIds('page-hjelp-nb', 'page-personvern-nb', 'page-personvern-nn', 'recipe-r1-nb')
    await first.stop()
    stack.webFailsWith = 503
    const second = await stack.startWorker({ ...often, version: 'v2' })
    await stack.expectReady(second)
    expect(await stack.findIds()).toEqual(['page-hjelp-nb', 'page-personvern-nb', 'page-personvern-nn', 'recipe-r1-nb'])
    await second.stop()
    Object.assign(stack, { webFailsWith: null, sitePages: [] })
    await stack.expectReady(await stack.startWorker({ ...often, version: 'v3' }))
    expect(await stack.findIds()).toEqual(['page-hjelp-nb', 'page-personvern-nb', 'page-personvern-nn', 'recipe-r1-nb'])
  })

  it('are no ghosts to the comparisons with the CMS', async () => {
    const worker = await stack.startWorker({ ...often, reconcileIntervals: { countEveryMs: 50, compareEveryMs: 60_000, lookAgainAfterMs: 50 } })
    await expectIds('page-hjelp-nb', 'page-personvern-nb', 'page-personvern-nn', 'recipe-r1-nb')
    const { CMS_URL, SYNC_TOKEN, MEILI_URL, MEILI_MASTER_KEY } = stack.env()
    const deps = { cms: createCmsClient({ url: CMS_URL, token: SYNC_TOKEN }), engine: createEngineClient(MEILI_URL, MEILI_MASTER_KEY) }
    expect(await compareHashes('kokebok', deps)).toEqual([])
    await vi.waitFor(async () => expect(await (await fetch(`${worker.healthUrl}/metrics`)).text()).toMatch(/count_difference 0$/m), { timeout: 10_000, interval: 50 })
    expect(stack.cms.calls.filter(call => call === 'POST enqueue')).toEqual([])
  })
})
